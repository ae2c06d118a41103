import type { Report, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { RowSpec } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { isUncertain, noTables, specOf, tablesRead } from './parts/cells.ts'
import { isMixed, isOfOneEdition } from './parts/editions.ts'
import { isPrintedUnread } from './parts/printed.ts'
import { quoteWords } from './parts/prose.ts'

export const rowMissing = {
  kind: 'judgement',
  id: 'row-missing',
  covers: ['STR-ROW-MISSING'],
  since: '0.1.0',
  severity: 'error',
  title: '表格的行是否齐全',
  why: '格式规定了每张表的行，没有发生的也要保留并填 0，缺行会使总计对不上。',
  basis: bothFormats,
  says: {
    missing: '{table}缺少“{row}”行。',
    unclear: '{table}中没有找到“{row}”行，另有没有认出的行：{unknown}。',
    unread: '{table}印有“{row}”，但这一行没有能够读出，无法核对。',
  },
  remedy: '按格式补上这一行，没有发生的填 0；页面上有而没有读出的，请人工核对。',
  assumes: '行按标签文字对应；标签改写较多时可能没有认出。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap((reading) => judgeTable(report, reading))
  },
} as const satisfies JudgementRule

function judgeTable(report: Report, reading: TableReading): Judgement[] {
  const unknown = reading.rows.filter(({ key }) => key === null)
  const certain = unknown.length === 0 && !isUncertain(report, reading)
  return findMissingRows(report, reading).map((row) => {
    const unread = isPrintedUnread(report, reading, row, 0)
    return {
      instance: `${reading.table}/${row.key}`,
      says: unread ? 'unread' : unknown.length > 0 ? 'unclear' : 'missing',
      severity: unread ? 'note' : certain ? 'error' : 'warning',
      ...(unread ? { reason: 'tables-unmapped' } : {}),
      values: {
        table: reading.table,
        row: row.key,
        unknown: quoteWords(unknown.map(({ label }) => label)),
      },
      evidence: unknown.map(({ place, label }) => ({ role: 'other', place, raw: label })),
    }
  })
}

/** Rows of the template that neither a label nor a figure stands for. */
export function findMissingRows(report: Report, reading: TableReading): RowSpec[] {
  const spec = specOf(report, reading.table)
  const keys = Object.keys(report.figures)
  const mixed = isMixed(reading)
  return spec.rows.filter(({ key }) => {
    if (mixed && isOfOneEdition(spec.key, key)) return false
    const prefix = `${spec.key}/${key}/`
    return !reading.rows.some((row) => row.key === key) && !keys.some((figure) => figure.startsWith(prefix))
  })
}
