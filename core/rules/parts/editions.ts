import type { ColumnReading, Report, RowReading, TableReading } from '../../model/report.ts'
import type { Judgement } from '../../model/rule.ts'
import { templates } from '../../template/index.ts'
import type { Edition, TableKey } from '../../template/keys.ts'

/** The report year, and whether what else is printed agrees with it: the statistical period, the publication date. */
export function reportYear({ identity }: Report): { year: number; sure: boolean } | null {
  const { year, period, published } = identity
  if (year === null) return null
  const periodFits = !period || (period.from.startsWith(`${year}-`) && period.to.startsWith(`${year}-`))
  const dateFits = !published || Number(published.slice(0, 4)) > year
  return { year, sure: periodFits && dateFits }
}

const own: Readonly<Record<Edition, readonly string[]>> = {
  '2021': ownKeys('2021', '2019'),
  '2019': ownKeys('2019', '2021'),
}

/** `table/row` and `table//column` of one edition that the other has not. */
function ownKeys(edition: Edition, other: Edition): string[] {
  const strange = keysOf(other)
  return [...keysOf(edition)].filter((key) => !strange.has(key))
}

function keysOf(edition: Edition): Set<string> {
  const keys = new Set<string>()
  for (const table of Object.values(templates[edition].tables)) {
    for (const group of table.groups) keys.add(`${table.key}/${group.key}`)
    for (const row of table.rows) {
      keys.add(`${table.key}/${row.key}`)
      for (const column of row.columns ?? table.columns) keys.add(`${table.key}//${column.key}`)
    }
  }
  return keys
}

/** Rows and columns of a table that only the given edition has, in the order printed. */
export function marksOf(reading: TableReading, edition: Edition): (RowReading | ColumnReading)[] {
  const isOwn = (key: string) => own[edition].includes(key)
  return [
    ...reading.columns.filter(({ key }) => key !== null && isOwn(`${reading.table}//${key}`)),
    ...reading.rows.filter((row) => row.edition === edition || isOwn(`${reading.table}/${row.key}`)),
  ]
}

/** Whether a table has rows or columns of both editions, which `format-mixed` or `format-outdated` tells. */
export function isMixed(reading: TableReading): boolean {
  return marksOf(reading, '2021').length > 0 && marksOf(reading, '2019').length > 0
}

/** Whether only one of the editions has this row. */
export function isOfOneEdition(table: TableKey, row: string): boolean {
  return [...own['2021'], ...own['2019']].includes(`${table}/${row}`)
}

/** Labels as evidence. */
export function showMarks(
  marks: readonly (RowReading | ColumnReading)[],
): NonNullable<Judgement['evidence']> {
  return marks.map(({ label, place }) => ({ role: 'quote', place, raw: label }))
}

/** The tables whose form differs between the editions. */
export const changedTables: readonly TableKey[] = ['t2', 't3']
