import { expect, test } from 'vitest'
import { fuzzReaders } from './damage.ts'

/** Rounds of three files each; FUZZ_SEED starts elsewhere. */
const rounds = 3000
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

test(`damaged pages, texts and workbooks, from seed ${seed}`, async () => {
  expect(await fuzzReaders(seed, rounds)).toEqual([])
})
