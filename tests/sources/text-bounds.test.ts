import { describe, expect, test } from 'vitest'
import { readText, textLimits } from '../../sources/text.ts'
import { timeOf } from '../support/time.ts'

describe('bounds', () => {
  const hostile: [string, string][] = [
    ['empty lines', '\n'.repeat(1_000_000)],
    ['one long line', 'x'.repeat(2_000_000)],
    ['spaces', ' '.repeat(2_000_000)],
    ['spaced words', '甲  '.repeat(200_000)],
    ['tabs', '\t'.repeat(1_000_000)],
    ['rows', '甲\t1\n'.repeat(100_000)],
    ['bars', '|'.repeat(1_000_000)],
    ['rules', `${'-'.repeat(1000)}\n`.repeat(1000)],
    ['dashes and spaces', `${'- '.repeat(100_000)}x`],
    ['stars', '*'.repeat(1_000_000)],
    ['open marks', '**甲'.repeat(300_000)],
    ['open links', '[a]('.repeat(300_000)],
    ['open quotes', '"a\t'.repeat(60_000)],
    ['quoted lines', '"a\n'.repeat(60_000)],
    ['code marks', '`'.repeat(1_000_000)],
    ['backslashes', '\\'.repeat(1_000_000)],
    ['headings', '#'.repeat(1_000_000)],
    ['weak rows', '甲 1\n'.repeat(60_000)],
    ['open tables', '<table>\n'.repeat(20_000)],
    ['zeros', '\0'.repeat(1_000_000)],
  ]

  test.each(hostile)('%s', async (_, text) => {
    expect(await timeOf(() => readText(text, 'x', () => []))).toBeLessThan(4000)
  })

  test('what is left out is said', () => {
    expect(readText('甲\n'.repeat(textLimits.blocks + 5), 'x').limits).toMatchObject([
      { code: 'too-many-blocks' },
    ])
    const wide = `${'1\t'.repeat(200)}\n`
    expect(readText(wide.repeat(textLimits.cells / 200 + 5), 'x').limits).toEqual([
      { code: 'too-many-cells', at: 'L1' },
    ])
  })
})
