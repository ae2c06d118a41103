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
  /** Each alone explains it: one child, or two together. */
  explains: ChildReading[][]
}

/** More children than this are not a hint. */
const mostNamed = 3

/** Among more children than this, pairs are not tried. */
const mostForPairs = 200

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
    const whole = (['less', 'more'] as const).flatMap(
      (state) => explainTable(own, wrong, state, counted) ?? [],
    )
    const explained = new Set(whole.flatMap((difference) => difference.cells))
    const rest = wrong.filter((cell) => !explained.has(cell))
    const groups = new Map<number, CellRollUp[]>()
    for (const cell of rest) {
      const difference = cell.difference ?? 0
      groups.set(difference, [...(groups.get(difference) ?? []), cell])
    }
    const others = [...groups].map(
      ([difference, group]): Difference => ({
        table,
        kind: 'same',
        cells: group,
        explains: explainNumber(group, Math.abs(difference), counted),
      }),
    )
    return [...whole, ...others]
  })
}

/** Of the figures that a child has in a table, so many must be just what is missing or too much there. */
const largeShare = 0.75

/**
 * One or two children, the only ones, whose figures are what differs in the table: left out of it, or counted twice.
 * Those that explain all of it go before one that explains most of its own figures.
 */
function explainTable(
  own: readonly CellRollUp[],
  wrong: readonly CellRollUp[],
  state: 'less' | 'more',
  counted: readonly ChildReading[],
): Difference | null {
  const differing = new Set(wrong.filter((cell) => cell.state === state))
  const [first] = differing
  if (!first) return null
  const told = own.filter((cell) => cell.state !== 'cannot-tell')
  const fits = (group: readonly ChildReading[], cell: CellRollUp): boolean =>
    differing.has(cell) && sumAt(group, cell.key) === Math.abs(cell.difference ?? 0)
  const explainsAll = (group: readonly ChildReading[]): boolean =>
    told.every((cell) => fits(group, cell) || (!differing.has(cell) && sumAt(group, cell.key) === 0))
  const explainsMost = (group: readonly ChildReading[]): boolean => {
    const present = told.filter(({ key }) => sumAt(group, key) !== 0)
    const count = present.filter((cell) => fits(group, cell)).length
    return count > 1 && count >= largeShare * present.length
  }
  const all = differing.size > 1 ? findGroups(counted, explainsAll) : []
  const groups = all.length > 0 ? all : findGroups(counted, explainsMost, 1)
  const [group, another] = groups
  if (!group || another) return null
  const cells = [...differing].filter((cell) => fits(group, cell))
  if (cells.length < 2) return null
  return {
    table: splitKey(first.key).table,
    kind: state === 'less' ? 'omitted' : 'repeated',
    cells,
    explains: [group],
  }
}

/** Children that fit alone; else pairs that do, where two may. */
function findGroups(
  counted: readonly ChildReading[],
  fits: (group: readonly ChildReading[]) => boolean,
  together: 1 | 2 = 2,
): ChildReading[][] {
  const singles = counted.filter((child) => fits([child])).map((child) => [child])
  if (singles.length > 0 || together === 1 || counted.length > mostForPairs) return singles
  const pairs: ChildReading[][] = []
  for (const [index, first] of counted.entries()) {
    for (const second of counted.slice(index + 1)) {
      if (fits([first, second])) pairs.push([first, second])
      if (pairs.length > mostNamed) return pairs
    }
  }
  return pairs
}

/** Children whose own figure is the difference in all the cells, or two whose figures make it up; none where there are too many. */
function explainNumber(
  cells: readonly CellRollUp[],
  difference: number,
  counted: readonly ChildReading[],
): ChildReading[][] {
  const present = counted.filter((child) => cells.every(({ key }) => sumAt([child], key) !== 0))
  const groups = findGroups(present, (group) => cells.every(({ key }) => sumAt(group, key) === difference))
  const most = groups[0]?.length === 1 ? mostNamed : 1
  return groups.length <= most ? groups : []
}

function sumAt(group: readonly ChildReading[], key: FigureKey): number {
  const sum = group.reduce((total, { report }) => total + (report.figures[key]?.value ?? 0), 0)
  return Math.round(sum * 1e6) / 1e6
}
