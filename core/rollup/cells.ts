import type { Figure, Report } from '../model/report.ts'
import { templates } from '../template/index.ts'
import { type Edition, type FigureKey, splitKey, tableKeys } from '../template/keys.ts'
import { figureKind, figuresOf } from '../template/types.ts'
import type { ChildReading } from './children.ts'

/** One figure of the consolidated report beside the same figure of the reports that it adds up. */
export interface CellRollUp {
  key: FigureKey
  stated: Figure | null
  /** Of the children, blanks counted as 0 and what cannot be read left out. */
  sum: number
  /** How much rounding may make: 0 for counts. */
  tolerance: number
  /** The child with the largest value. */
  largest: { child: ChildReading; value: number } | null
  /** Children in which the figure cannot be read or is not there. */
  unread: ChildReading[]
  /** Children that leave it blank. */
  blank: ChildReading[]
  /** Stated minus sum, where both are known. */
  difference: number | null
  /** `less`, `more`: what is stated, beside the sum; `more` only where nothing unread may make it up. */
  state: 'equal' | 'less' | 'more' | 'cannot-tell'
}

/** Figures of 2019 that count entries of lists that levels share, or that have no unit: their sum means nothing. */
const notAdditive: ReadonlySet<string> = new Set(['items-before', 'change', 'items', 'amount'])

/** Whether the figures of several organs add up to the figure of them all. */
export function isAdditive(key: FigureKey): boolean {
  const { table, column } = splitKey(key)
  return table !== 't2' || key === 't2/fees/amount' || !notAdditive.has(column)
}

/** All figures that add up, in the template's order. */
export function rollUpCells(parent: Report, children: readonly ChildReading[]): CellRollUp[] {
  const counted = children.filter(({ state }) => state === 'counted')
  return tableKeys.flatMap((table) => {
    const { state, edition } = parent.tables[table]
    if (state !== 'read') return []
    const keys = figuresOf(templates[edition ?? parent.identity.edition ?? '2021'].tables[table])
    return keys.filter(isAdditive).map((key) => rollUpCell(key, parent.figures[key] ?? null, counted))
  })
}

/** Sums of the children alone, for every figure of the edition that adds up. */
export function addUpChildren(edition: Edition, counted: readonly ChildReading[]): CellRollUp[] {
  return tableKeys.flatMap((table) =>
    figuresOf(templates[edition].tables[table])
      .filter(isAdditive)
      .map((key) => rollUpCell(key, null, counted)),
  )
}

function rollUpCell(key: FigureKey, stated: Figure | null, counted: readonly ChildReading[]): CellRollUp {
  const cell: CellRollUp = {
    key,
    stated,
    sum: 0,
    tolerance: halfUnit(stated),
    largest: null,
    unread: [],
    blank: [],
    difference: null,
    state: 'cannot-tell',
  }
  for (const child of counted) {
    const figure = child.report.figures[key]
    if (!figure || figure.state === 'illegible') cell.unread.push(child)
    else if (figure.value === null) cell.blank.push(child)
    else {
      cell.sum = round(cell.sum + figure.value)
      cell.tolerance += halfUnit(figure)
      if (figure.value > (cell.largest?.value ?? 0)) cell.largest = { child, value: figure.value }
    }
  }
  if (!stated || stated.state === 'illegible' || counted.length === 0) return cell
  cell.difference = round((stated.value ?? 0) - cell.sum)
  if (Math.abs(cell.difference) <= cell.tolerance) {
    if (cell.unread.length === 0) cell.state = 'equal'
  } else if (cell.difference < 0) cell.state = 'less'
  else if (cell.unread.length === 0) cell.state = 'more'
  return cell
}

/** Half of the last printed decimal of an amount; counts are exact. */
function halfUnit(figure: Figure | null): number {
  if (!figure || figure.value === null || figureKind(figure.key) !== 'amount') return 0
  const decimals = /\.(\d+)/.exec(String(figure.value))?.[1]?.length ?? 0
  return decimals === 0 ? 0 : 0.5 * 10 ** -decimals
}

/** Sums of amounts without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
