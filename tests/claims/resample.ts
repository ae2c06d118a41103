import { seededRandom } from '../support/random.ts'
import type { ClaimCase } from './notation.ts'

/** The same sentences with other figures: every number before a unit of cases changes, in the text and in what is expected. */
export function resample(cases: readonly ClaimCase[], seed: number): ClaimCase[] {
  const random = seededRandom(seed)
  return cases.map(([context, text, expected]): ClaimCase => {
    const changed = new Map<string, string>()
    const mixed = text.replace(
      /(?<![\d.,，第—-])([1-9]\d*)(?=\s*(?:件|条|份|起|例|宗|封))(?![\d.,，])/g,
      (whole, digits: string) => {
        if (!new RegExp(`[!~≥≈]${digits}(?![\\d.%])`).test(expected)) return whole
        const other = changed.get(digits) ?? String(random.integer(2, 9000))
        changed.set(digits, other)
        return other
      },
    )
    const read = expected.replace(/(?<=[!~≥≈])\d+(?![\d.%])/g, (digits) => changed.get(digits) ?? digits)
    return [context, mixed, read]
  })
}
