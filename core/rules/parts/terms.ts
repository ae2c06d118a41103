import type { Metric } from '../../model/report.ts'
import type { Reading, Term } from '../../model/rule.ts'
import { applicantColumns, type FigureKey, figureKey, type TableKey } from '../../template/keys.ts'
import type { TableSpec, Template } from '../../template/types.ts'

export function figure(key: FigureKey): Term {
  return { kind: 'figure', figure: key }
}

/** The same figure in last year's report. */
export function prior(key: FigureKey): Term {
  return { kind: 'prior', figure: key }
}

/** What the prose says; `none`, `some`: only where it says 0, or anything else. */
export function claimed(metric: Metric, states?: 'none' | 'some'): Term {
  return states ? { kind: 'claimed', metric, states } : { kind: 'claimed', metric }
}

export function sum(terms: readonly Term[], minus?: readonly Term[]): Term {
  return minus ? { kind: 'sum', terms, minus } : { kind: 'sum', terms }
}

/** Cell of table 3 in the column 总计. */
export function requestTotal(row: string): Term {
  return figure(figureKey('t3', row, 'total'))
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

/** What a statement on applications received may count beside 本年新收. */
export function receivedReadings(template: Template): Reading[] {
  const [received, carriedIn] = [requestTotal('new'), requestTotal('carried-in')]
  const [handled, carriedOut] = [requestTotal('handled'), requestTotal('carried-out')]
  return [
    { name: 'new-and-carried-in', term: sum([received, carriedIn]) },
    { name: 'handled', term: handled },
    { name: 'handled-and-carried-out', term: sum([handled, carriedOut]) },
    ...handledReadings(template),
  ]
}

/** What a statement on applications handled may count beside 办理结果总计. */
export function handledReadings(template: Template): Reading[] {
  const handled = requestTotal('handled')
  return [
    { name: 'handled-of-new', term: sum([handled], [requestTotal('carried-in')]) },
    { name: 'handled-without-rest', term: sum([handled], [requestTotal(restRow(template))]) },
  ]
}
