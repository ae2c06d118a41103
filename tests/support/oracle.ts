/** A small oracle for the tables' sums. It imports nothing from the product; figures are numbers by key, blanks are absent. */
import { applicants, outcomesOf, requestRowsOf } from './draft.ts'

export type Figures = Readonly<Record<string, number>>

/** A relation as Σ sign · figure = 0. */
export interface Sum {
  name: string
  terms: readonly (readonly [key: string, sign: 1 | -1])[]
}

const columns = [...applicants, 'total']

/** Every sum that tables 3 and 4 must keep. */
export function sumsOf(edition: '2021' | '2019'): Sum[] {
  const rows = requestRowsOf(edition).map(
    (row): Sum => ({
      name: `row ${row}`,
      terms: [[`t3/${row}/total`, -1], ...applicants.map((column) => [`t3/${row}/${column}`, 1] as const)],
    }),
  )
  const outcomes = columns.map(
    (column): Sum => ({
      name: `outcomes ${column}`,
      terms: [
        [`t3/handled/${column}`, -1],
        ...outcomesOf(edition).map((row) => [`t3/${row}/${column}`, 1] as const),
      ],
    }),
  )
  const balances = columns.map(
    (column): Sum => ({
      name: `balance ${column}`,
      terms: [
        [`t3/new/${column}`, 1],
        [`t3/carried-in/${column}`, 1],
        [`t3/handled/${column}`, -1],
        [`t3/carried-out/${column}`, -1],
      ],
    }),
  )
  const cases = ['review', 'suit-direct', 'suit-after-review'].map(
    (kind): Sum => ({
      name: `cases ${kind}`,
      terms: [
        [`t4/${kind}/total`, -1],
        ...['upheld', 'corrected', 'other', 'pending'].map((result) => [`t4/${kind}/${result}`, 1] as const),
      ],
    }),
  )
  return [...rows, ...outcomes, ...balances, ...cases]
}

/** By how much a sum is off; null where one of its figures is not known. */
export function excessOf(sum: Sum, figures: Figures): number | null {
  let excess = 0
  for (const [key, sign] of sum.terms) {
    const value = figures[key]
    if (value === undefined) return null
    excess += sign * value
  }
  return excess
}

export function brokenSums(sums: readonly Sum[], figures: Figures): Sum[] {
  return sums.filter((sum) => (excessOf(sum, figures) ?? 0) !== 0)
}

/** Every change of one figure that makes all sums hold again. */
export function singleRepairs(sums: readonly Sum[], figures: Figures): { key: string; to: number }[] {
  const broken = brokenSums(sums, figures)
  const first = broken[0]
  if (!first) return []
  return first.terms.flatMap(([key, sign]) => {
    const to = (figures[key] ?? 0) - sign * (excessOf(first, figures) ?? 0)
    if (to < 0) return []
    return brokenSums(sums, { ...figures, [key]: to }).length === 0 ? [{ key, to }] : []
  })
}
