import { expect, test } from 'vitest'
import { fuzzReaders } from './damage.ts'

test('damaged pages, texts and workbooks end in an answer or in a reason', async () => {
  expect(await fuzzReaders(2026, 60)).toEqual([])
})
