import type { FigureKey, TableKey } from '../template/keys.ts'
import { splitKey } from '../template/keys.ts'
import type { CellRollUp } from './cells.ts'
import type { ChildReading } from './children.ts'

/**
 * Cells of a table that differ for one reason. `omitted`, `repeated`: every one of them by the figures of the children
 * named. `same`: all by the same number; the children named are those whose figures are that number.
 */
export interface Difference {
  table: TableKey
  kind: 'omitted' | 'repeated' | 'same'
  cells: CellRollUp[]
  explains: ChildReading[]
}

/** More children than this are not a hint. */
const mostNamed = 3

/** Among more children than this, pairs are not tried. */
const mostForPairs = 400

/** What differs, gathered by cause: whole tables first, then cells that differ by the same number. */
export function gatherDifferences(
  cells: readonly CellRollUp[],
  children: readonly ChildReading[],
  complete: boolean,
): Difference[] {
  const counted = children.filter(({ state }) => state === 'counted')
  const tables = [...new Set(cells.map(({ key }) => splitKey(key).table))]
  return tables.flatMap((table): Difference[] => {
    const own = cells.filter(({ key }) => splitKey(key).table === table)
    const wrong = own.filter(({ state }) => state === 'less' || (complete && state === 'more'))
    if (wrong.length === 0) return []
    const whole = explainTable(own, wrong, counted)
    if (whole) return [{ table, cells: wrong, ...whole }]
    const groups = new Map<number, CellRollUp[]>()
    for (const cell of wrong) {
      const difference = cell.difference ?? 0
      groups.set(difference, [...(groups.get(difference) ?? []), cell])
    }
    return [...groups].map(([difference, group]) => ({
      table,
      kind: 'same',
      cells: group,
      explains: explainNumber(group, Math.abs(difference), counted),
    }))
  })
}

/** One or two children whose figures are all that differs in the table: left out of it, or counted twice. */
function explainTable(
  own: readonly CellRollUp[],
  wrong: readonly CellRollUp[],
  counted: readonly ChildReading[],
): Pick<Difference, 'kind' | 'explains'> | null {
  const signs = new Set(wrong.map(({ state }) => state))
  if (signs.size > 1) return null
  const told = own.filter(({ state }) => state !== 'cannot-tell')
  const differing = new Set(wrong)
  // In an open list a larger sum is not wrong, so only the cells that are wrong have to fit, and all where the child counts.
  const fits = (group: readonly ChildReading[]): boolean => {
    let some = 0
    for (const cell of told) {
      const value = sumAt(group, cell.key)
      if (differing.has(cell) ? value !== Math.abs(cell.difference ?? 0) : value !== 0) return false
      if (value !== 0) some++
    }
    return some > 1
  }
  const explains = findGroup(counted, fits)
  return explains && { kind: signs.has('less') ? 'omitted' : 'repeated', explains }
}

function findGroup(
  counted: readonly ChildReading[],
  fits: (group: readonly ChildReading[]) => boolean,
): ChildReading[] | null {
  const single = counted.find((child) => fits([child]))
  if (single) return [single]
  if (counted.length > mostForPairs) return null
  for (const [index, first] of counted.entries()) {
    for (const second of counted.slice(index + 1)) if (fits([first, second])) return [first, second]
  }
  return null
}

/** Children whose own figure is the difference in all the cells; else the only two whose figures make it up. */
function explainNumber(
  cells: readonly CellRollUp[],
  difference: number,
  counted: readonly ChildReading[],
): ChildReading[] {
  const fits = (group: readonly ChildReading[]): boolean =>
    cells.every(({ key }) => sumAt(group, key) === difference)
  const singles = counted.filter((child) => fits([child]))
  if (singles.length > 0) return singles.length <= mostNamed ? singles : []
  if (counted.length > mostForPairs) return []
  const pairs: ChildReading[][] = []
  for (const [index, first] of counted.entries()) {
    if (sumAt([first], cells[0]?.key) === 0) continue
    for (const second of counted.slice(index + 1)) {
      if (sumAt([second], cells[0]?.key) === 0 || !fits([first, second])) continue
      pairs.push([first, second])
      if (pairs.length > 1) return []
    }
  }
  return pairs[0] ?? []
}

function sumAt(group: readonly ChildReading[], key: FigureKey | undefined): number {
  if (key === undefined) return 0
  const sum = group.reduce((total, { report }) => total + (report.figures[key]?.value ?? 0), 0)
  return Math.round(sum * 1e6) / 1e6
}
