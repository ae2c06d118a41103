import type { Figure, Report, TableReading } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { templates } from '../template/index.ts'
import { type FigureKey, figureKey, type TableKey, tableKeys } from '../template/keys.ts'
import { figuresOf } from '../template/types.ts'

/** A figure that the two reports do not state alike. null: the report has no such row or column. */
export interface FigureDifference {
  key: FigureKey
  severity: Severity
  first: Figure | null
  second: Figure | null
}

/** A table that cannot be compared figure by figure, or is printed in another format. */
export interface TableDifference {
  table: TableKey
  severity: Severity
  first: Pick<TableReading, 'state' | 'edition'>
  second: Pick<TableReading, 'state' | 'edition'>
}

/** Figures in the template's order; those that only one of two formats has are left to the table's own difference. */
export function compareFigures(first: Report, second: Report): FigureDifference[] {
  return tableKeys.flatMap((table) => {
    const [one, other] = [first.tables[table], second.tables[table]]
    if (one.state !== 'read' || other.state !== 'read') return []
    return sharedKeys(one, other).flatMap((key) =>
      compareFigure(key, figureAt(first, key), figureAt(second, key)),
    )
  })
}

/** Tables that could not be compared, since one report or both do not have them in a readable form, and tables in different formats. */
export function compareTables(first: Report, second: Report): TableDifference[] {
  return tableKeys.flatMap((table): TableDifference[] => {
    const [one, other] = [first.tables[table], second.tables[table]]
    const unread = one.state !== 'read' || other.state !== 'read'
    const otherFormat = !unread && templateOf(one) !== templateOf(other)
    if (!unread && !otherFormat) return []
    return [
      {
        table,
        severity: unread && one.state !== other.state ? 'warning' : 'note',
        first: { state: one.state, edition: one.edition },
        second: { state: other.state, edition: other.edition },
      },
    ]
  })
}

/** The template's form of a table; both formats share table 4. */
function templateOf({ table, edition }: TableReading): unknown {
  return templates[edition ?? '2021'].tables[table]
}

/** Figures that the formats of both tables have, and group cells of table 3 where either prints them. */
function sharedKeys(one: TableReading, other: TableReading): FigureKey[] {
  const keys = figuresOf(templates[one.edition ?? other.edition ?? '2021'].tables[one.table])
  const others = new Set(figuresOf(templates[other.edition ?? one.edition ?? '2021'].tables[one.table]))
  const printed = new Set([...Object.keys(one.groupFigures), ...Object.keys(other.groupFigures)])
  const spec = templates[one.edition ?? '2021'].tables[one.table]
  const groups = spec.groups.flatMap((group) =>
    spec.columns.map((column) => figureKey(one.table, group.key, column.key)),
  )
  return [...keys.filter((key) => others.has(key)), ...groups.filter((key) => printed.has(key))]
}

function figureAt(report: Report, key: FigureKey): Figure | null {
  return report.figures[key] ?? (key.startsWith('t3/') ? report.tables.t3.groupFigures[key] : null) ?? null
}

function compareFigure(key: FigureKey, first: Figure | null, second: Figure | null): FigureDifference[] {
  if (first === null && second === null) return []
  if (first && second && isSame(first, second)) return []
  return [{ key, severity: gravityOf(first, second), first, second }]
}

function isSame(first: Figure, second: Figure): boolean {
  if (first.state !== second.state) return false
  return first.state === 'illegible' ? first.raw === second.raw : first.value === second.value
}

/** Two numbers that differ, or a number that the other leaves out, are certain; a 0 beside a blank is not; what cannot be read is not. */
function gravityOf(first: Figure | null, second: Figure | null): Severity {
  const numbers = [first, second].flatMap((figure) => figure?.value ?? [])
  if (numbers.length === 2) return 'error'
  if (numbers.length === 0) return 'note'
  const unread = [first, second].some((figure) => figure?.state === 'illegible')
  return unread || numbers[0] === 0 ? 'warning' : 'error'
}
