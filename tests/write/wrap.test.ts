/** Lines of Chinese do not begin with a comma, nor end with an opening quotation mark, and lose nothing. */
import { expect, test } from 'vitest'
import { widthOf, wrap } from '../../core/write/width.ts'
import { seededRandom } from '../support/random.ts'

test('punctuation stays with the word that it belongs to', () => {
  expect(wrap('复议一、总体情况', 6)).toEqual(['复议', '一、总', '体情况'])
  expect(wrap('原文（依据）。', 6)).toEqual(['原文', '（依', '据）。'])
})

test('nothing is lost, no line is wider than asked for, and every line holds something', () => {
  const random = seededRandom(7)
  const words = ['年', '报', '，', '。', '“', '”', '（', '）', '、', ' ', '134', 'gouji', '…']
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: random.integer(1, 60) }, () => random.pick(words)).join('')
    const lines = wrap(text, 12)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) {
      const longest = Math.max(...(line.match(/[\x21-\x7e]+/g) ?? ['']).map((word) => word.length))
      expect(widthOf(line)).toBeLessThanOrEqual(Math.max(12, longest))
    }
  }
})
