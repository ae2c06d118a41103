/** Which column each figure stands in, and what decides where its place does not. */
import type { RowSpec, TableSpec } from '../../../core/index.ts'
import type { Form } from './forms.ts'
import type { Token } from './scatter.ts'

/** From the leftmost to the rightmost point of the figures of a column. */
export interface Interval {
  left: number
  right: number
}

/** The columns of rows, from those rows that have a figure in each; null where these do not keep apart. */
export function findIntervals(rows: readonly (readonly Token[])[], columns: number): Interval[] | null {
  const full = rows.filter((tokens) => tokens.length === columns)
  if (full.length === 0 || rows.some((tokens) => tokens.length > columns)) return null
  const intervals = Array.from({ length: columns }, (_, column): Interval => {
    const own = full.flatMap((tokens) => tokens[column] ?? [])
    return {
      left: Math.min(...own.map(({ left }) => left)),
      right: Math.max(...own.map(({ right }) => right)),
    }
  })
  const apart = intervals.every(({ left }, index) => left > (intervals[index - 1]?.right ?? -Infinity))
  return apart ? intervals : null
}

/** Figures of a row by their columns; null: nothing stands there. */
export type PlacedRow = readonly (Token | null)[]

/** Most readings of one table that are weighed against each other. */
const mostReadings = 256

/** The ways to place the figures of a row: one where each stands over, under or within a column; none where they cannot be. */
function placeRow(tokens: readonly Token[], intervals: readonly Interval[]): PlacedRow[] {
  let ways: { placed: (Token | null)[]; next: number }[] = [{ placed: intervals.map(() => null), next: 0 }]
  for (const token of tokens) {
    ways = ways.flatMap(({ placed, next }) =>
      columnsFor(token, intervals)
        .filter((column) => column >= next)
        .map((column) => ({
          placed: placed.map((own, index) => (index === column ? token : own)),
          next: column + 1,
        })),
    )
    if (ways.length > mostReadings) return []
  }
  return ways.map(({ placed }) => placed)
}

/** The column whose figures a figure stands over; of one between two columns, both. */
function columnsFor(token: Token, intervals: readonly Interval[]): number[] {
  const over = intervals.flatMap(({ left, right }, index) =>
    token.left <= right && token.right >= left ? [index] : [],
  )
  if (over.length > 0) return over.length === 1 ? over : []
  const after = intervals.findIndex(({ left }) => left > token.right)
  if (after < 0) return [intervals.length - 1]
  return after === 0 ? [0] : [after - 1, after]
}

/**
 * The only way to place all figures of a table. Where places leave several, the one with which the template's sums
 * hold; null where none or more than one is left.
 */
export function placeFigures(
  form: Form,
  rows: readonly (readonly Token[])[],
  intervalsOf: (row: number) => readonly Interval[],
): PlacedRow[] | null {
  let ways: PlacedRow[][] = [[]]
  for (const [row, tokens] of rows.entries()) {
    const own = placeRow(tokens, intervalsOf(row))
    ways = ways.flatMap((way) => own.map((placed) => [...way, placed]))
    if (ways.length === 0 || ways.length > mostReadings) return null
  }
  if (ways.length === 1) return ways[0] ?? null
  const fitting = ways.filter((way) => addsUp(form.spec, way))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function numberAt(token: Token | null | undefined): number {
  const value = Number((token?.text ?? '').normalize('NFKC').replace(/,/g, ''))
  return Number.isFinite(value) ? value : 0
}

/** Whether the sums of a table hold; table 2 has none, so that nothing decides there. */
function addsUp(spec: TableSpec, rows: readonly PlacedRow[]): boolean {
  if (spec.key === 't4') return addsUpInGroups(rows[0] ?? [], spec.columns.length)
  return spec.key === 't3' && addsUpAcross(rows) && addsUpDown(spec.rows, rows)
}

function addsUpInGroups(row: PlacedRow, size: number): boolean {
  for (let from = 0; from < row.length; from += size)
    if (!addsUpAcross([row.slice(from, from + size)])) return false
  return true
}

/** The last figure of each row is the sum of the others. */
function addsUpAcross(rows: readonly PlacedRow[]): boolean {
  return rows.every((row) => {
    const values = row.map(numberAt)
    const total = values.pop() ?? 0
    return values.reduce((sum, value) => sum + value, 0) === total
  })
}

/** Outcomes add up to what was handled; what came in is what was handled and what is left. */
function addsUpDown(specs: readonly RowSpec[], rows: readonly PlacedRow[]): boolean {
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => column).every((column) => {
    const sumOf = (takes: (spec: RowSpec) => boolean): number =>
      specs.reduce((sum, spec, row) => sum + (takes(spec) ? numberAt(rows[row]?.[column]) : 0), 0)
    const handled = sumOf(({ key }) => key === 'handled')
    const outcomes = sumOf(({ key, groups = [] }) => groups.includes('outcomes') && key !== 'handled')
    const came = sumOf(({ key }) => key === 'new' || key === 'carried-in')
    return outcomes === handled && came === handled + sumOf(({ key }) => key === 'carried-out')
  })
}
