import type { Figure, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import {
  applicantColumns,
  type FigureKey,
  requestColumns,
  splitKey,
  type TableKey,
} from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, judgeCells, noTables, specOf, tablesRead } from './parts/cells.ts'

export const columnShift = {
  kind: 'judgement',
  id: 'column-shift',
  covers: ['T3-COL-SHIFT'],
  since: '0.1.0',
  severity: 'warning',
  title: '数字与列的对应',
  why: '总计有数而申请人类型各列都没有数，或者一行多一格、少一格，通常是填报或转换时错了列。',
  basis: `${goodPractice}；格式规定每件申请按申请人类型填入一列`,
  says: {
    total: '第三部分的表只有“总计”列有数，六类申请人各列都是 0 或空白。',
    shifted:
      '第三部分的表有 {count} 行像是整行左移了一列（“其他”列正好等于前面各列之和，“总计”列没有数）：{rows}。',
    moved: '{table}中有 {count} 行的单元格与列对不上，多一格、少一格或合并了几格，没有参与核对：{rows}。',
  },
  remedy: '核对这些行的数字与列的对应。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return [...judgeRequests(report), ...read.flatMap(({ table }) => judgeMoved(report, table))]
  },
} as const satisfies JudgementRule

function judgeRequests(report: Report): Judgement[] {
  if (report.tables.t3.state !== 'read') return []
  const rows = specOf(report, 't3').rows.map(({ key }) => cellsOf(report, key))
  const filled = rows.filter((cells) => cells.some(({ value }) => value !== null && value !== 0))
  const found: Judgement[] = []
  if (filled.length > 0 && filled.every(onlyTotal)) {
    const totals = filled.flatMap((cells) => cells.slice(-1))
    found.push(judgeCells('t3', totals, { part: 'total', says: 'total' }))
  }
  const shifted = filled.filter(isShifted).flat()
  if (shifted.length > 0) found.push(judgeRows('t3', 'shifted', shifted))
  return found
}

/** Rows whose cells could not be told apart by column. */
function judgeMoved(report: Report, table: TableKey): Judgement[] {
  const keys = report.problems.flatMap(({ code, figures = [], ...problem }) =>
    code === 'figure-moved' && problem.table === table ? figures : [],
  )
  const moved = figuresAt(report, [...new Set(keys)])
  return moved.length > 0 ? [judgeRows(table, 'moved', moved)] : []
}

function judgeRows(table: TableKey, says: 'shifted' | 'moved', cells: readonly Figure[]): Judgement {
  const rows = [...new Set(cells.map(({ key }) => splitKey(key).row))]
  return judgeCells(table, cells, { part: says, says, values: { count: rows.length, rows: rows.join(',') } })
}

function cellsOf(report: Report, row: string): Figure[] {
  return figuresAt(
    report,
    requestColumns.map((column): FigureKey => `t3/${row}/${column}`),
  )
}

/** All seven cells were read; one that was not may hold what the others lack. */
function onlyTotal(cells: readonly Figure[]): boolean {
  if (cells.length !== requestColumns.length) return false
  return cells.every(({ key, value }) => key.endsWith('/total') === (value !== null && value !== 0))
}

/** One cell lost: the total stands under 其他 and equals what stands before it, and nothing stands under 总计. */
function isShifted(cells: readonly Figure[]): boolean {
  if (cells.length !== requestColumns.length) return false
  const values = cells.map(({ value }) => value ?? 0)
  const last = applicantColumns.length - 1
  const before = values.slice(0, last)
  const stated = values[last] ?? 0
  return (
    values[last + 1] === 0 &&
    before.filter((value) => value > 0).length > 0 &&
    before.reduce((sum, value) => sum + value, 0) === stated
  )
}
