import type { Metric } from '../model/report.ts'
import type { Equation, Term } from '../model/rule.ts'
import {
  applicantColumns,
  type FigureKey,
  figureKey,
  requestColumns,
  type TableKey,
} from '../template/keys.ts'
import type { TableSpec, Template } from '../template/types.ts'

export function figure(key: FigureKey): Term {
  return { kind: 'figure', figure: key }
}

/** The same figure in last year's report. */
export function prior(key: FigureKey): Term {
  return { kind: 'prior', figure: key }
}

export function claimed(metric: Metric): Term {
  return { kind: 'claimed', metric }
}

export function sum(terms: readonly Term[], minus?: readonly Term[]): Term {
  return minus ? { kind: 'sum', terms, minus } : { kind: 'sum', terms }
}

/** Cell of table 3 in the column 总计. */
export function requestTotal(row: string): Term {
  return figure(figureKey('t3', row, 'total'))
}

/** One equation for each of the seven columns of table 3. */
export function forEachColumn(make: (column: string) => Omit<Equation, 'id'>): Equation[] {
  return requestColumns.map((column) => ({ id: column, ...make(column) }))
}

/** Rows of table 3 that count one kind of outcome: those that （七）总计 adds up. */
export function outcomeRows(template: Template): string[] {
  return template.tables.t3.rows
    .filter(({ key, groups }) => key !== 'handled' && groups?.includes('outcomes'))
    .map(({ key }) => key)
}

/** The same row's cells in the columns of the kinds of applicant. */
export function applicantCells(row: string): Term[] {
  return applicantColumns.map((column) => figure(figureKey('t3', row, column)))
}

/** The row in which applications end that no other row counts, withdrawals among them. */
export function restRow(template: Template): string {
  return template.edition === '2021' ? 'other-rest' : 'other-processing'
}

/** Rows of table 2 that have such a column, in the template's order. */
export function rowsWithColumn(table: TableSpec, column: string): string[] {
  return table.rows.filter(({ columns }) => columns?.some(({ key }) => key === column)).map(({ key }) => key)
}

/** `TABLE/ROW/COLUMN` of each of the rows. */
export function keysOf(table: TableKey, rows: readonly string[], column: string): FigureKey[] {
  return rows.map((row) => figureKey(table, row, column))
}
