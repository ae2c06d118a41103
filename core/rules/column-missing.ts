import type { Report, RowReading, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { figureKey } from '../template/keys.ts'
import type { LabelSpec } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { isUncertain, noTables, specOf, tablesRead } from './parts/cells.ts'
import { isPrintedUnread } from './parts/printed.ts'
import { quoteWords } from './parts/prose.ts'

export const columnMissing = {
  kind: 'judgement',
  id: 'column-missing',
  covers: ['STR-COL-MISSING'],
  since: '0.1.0',
  severity: 'error',
  title: '表格的列是否齐全',
  why: '格式规定了每张表的列，缺列会使各行总计对不上。',
  basis: bothFormats,
  says: {
    column: '{table}缺少“{column}”列。',
    block: '{table}的{rows}缺少“{column}”列。',
    unclear: '{table}中没有找到“{column}”列，另有没有认出的列：{unknown}。',
    unread: '{table}印有“{column}”，但这一列没有能够读出，无法核对。',
  },
  remedy: '按格式补上这一列，没有发生的填 0；页面上有而没有读出的，请人工核对。',
  assumes: '列按表头文字对应；表头改写较多时可能没有认出。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap((reading) => judgeTable(report, reading))
  },
} as const satisfies JudgementRule

interface Gap {
  column: LabelSpec
  /** Keys of the rows that lack it. */
  rows: string[]
  /** Rows of the template that should have it. */
  of: number
}

function judgeTable(report: Report, reading: TableReading): Judgement[] {
  const spec = specOf(report, reading.table)
  const unknown = reading.columns.filter(({ key }) => key === null)
  const certain = unknown.length === 0 && !isUncertain(report, reading)
  return findGaps(report, reading).map(({ column, rows, of }) => {
    const readings = reading.columns.filter(({ key }) => key === column.key).length
    const unread =
      unknown.length === 0 &&
      (isPrintedUnread(report, reading, column, readings) ||
        rows.every((row) => isEmpty(report, reading, row)))
    const printed = rows.length < of ? 'block' : 'column'
    // In pasted text a heading may have slipped away from the rows that it heads.
    const told = certain && !(printed === 'block' && report.source.kind === 'text')
    return {
      instance: `${spec.key}//${column.key}`,
      says: unread ? 'unread' : unknown.length > 0 ? 'unclear' : printed,
      severity: unread ? 'note' : told ? 'error' : 'warning',
      ...(unread ? { reason: 'tables-unmapped' } : {}),
      values: {
        table: spec.key,
        column: column.key,
        rows: rows.join(','),
        unknown: quoteWords(unknown.map(({ label }) => label)),
      },
      evidence: unknown.map(({ label, place }) => ({ role: 'other', place, raw: label })),
    }
  })
}

/** Columns that no heading stands for and under which no figure was found, for rows that were found. */
export function findGaps(report: Report, reading: TableReading): Gap[] {
  const spec = specOf(report, reading.table)
  const gaps = new Map<string, Gap>()
  for (const row of spec.rows) {
    const printed = reading.rows.find(({ key }) => key === row.key)
    if (!printed || isOfOtherEdition(printed, reading)) continue
    for (const column of row.columns ?? spec.columns) {
      const gap = gaps.get(column.key) ?? { column, rows: [], of: 0 }
      gap.of++
      if (!hasColumn(report, reading, row.key, column.key)) gap.rows.push(row.key)
      gaps.set(column.key, gap)
    }
  }
  // Rows of tables 2 and 4 stand in blocks with headings of their own; in table 3 a heading is there for all or none.
  const few = spec.key === 't3' ? 'none' : 'some'
  return [...gaps.values()].filter(({ rows, of }) => (few === 'some' ? rows.length > 0 : rows.length === of))
}

/** No figure at all was read in a row: it is the row that could not be read, not its column that is missing. */
function isEmpty(report: Report, { table, rows }: TableReading, row: string): boolean {
  return rows.length > 1 && !Object.keys(report.figures).some((key) => key.startsWith(`${table}/${row}/`))
}

/** A block in the form of the other edition lacks the columns of this one; `format-mixed` tells it. */
function isOfOtherEdition(row: RowReading, { edition }: TableReading): boolean {
  return row.edition !== null && edition !== null && row.edition !== edition
}

function hasColumn(report: Report, reading: TableReading, row: string, column: string): boolean {
  if (report.figures[figureKey(reading.table, row, column)]) return true
  return reading.columns.some(({ key, rows }) => key === column && (rows.length === 0 || rows.includes(row)))
}
