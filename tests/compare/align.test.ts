import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignItems } from '../../core/compare/align.ts'

/** Length of a longest common subsequence by the table that everybody knows. */
function lengthByTable(first: readonly string[], second: readonly string[]): number {
  const table = Array.from({ length: first.length + 1 }, () =>
    Array.from({ length: second.length + 1 }, () => 0),
  )
  first.forEach((one, i) => {
    second.forEach((other, j) => {
      const row = table[i + 1] ?? []
      row[j + 1] = one === other ? (table[i]?.[j] ?? 0) + 1 : Math.max(table[i]?.[j + 1] ?? 0, row[j] ?? 0)
    })
  })
  return table[first.length]?.[second.length] ?? 0
}

describe('alignItems', () => {
  test('pairs equal items, both indexes rising, as many as there can be', () => {
    const items = array(constantFrom(...'abcdef'), { maxLength: 20 })
    assert(
      property(items, items, (first, second) => {
        const pairs = alignItems(first, second)
        expect(pairs.every(([one, other]) => first[one] === second[other])).toBe(true)
        expect(
          pairs.every(
            ([one, other], index) =>
              index === 0 || (one > (pairs[index - 1]?.[0] ?? 0) && other > (pairs[index - 1]?.[1] ?? 0)),
          ),
        ).toBe(true)
        expect(pairs).toHaveLength(lengthByTable(first, second))
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  test('ends in time where one item fills both lists', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => (index % 2 === 0 ? 'same' : `own ${index}`))
    const other = many.map((item) => (item === 'same' ? item : `${item} too`))
    const start = performance.now()
    alignItems(many, other)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
