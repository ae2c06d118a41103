import type { Figure, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { applicantColumns, type FigureKey, requestColumns } from '../template/keys.ts'
import { goodPractice } from './basis.ts'
import { figuresAt, judgeCells, noTables, specOf } from './cells.ts'

export const columnShift = {
  kind: 'judgement',
  id: 'column-shift',
  covers: ['T3-COL-SHIFT'],
  since: '0.1.0',
  severity: 'warning',
  title: '整行错列',
  why: '申请人类型各列都没有数而总计有数，或整行少一格，通常是填报或转换时错了列。',
  basis: `${goodPractice}；格式规定每件申请按申请人类型填入一列`,
  says: {
    total: '第三部分的表只有“总计”列有数，六类申请人各列都是 0 或空白。',
    shifted:
      '第三部分的表有 {count} 行像是整行左移了一列（“其他”列正好等于前面各列之和，“总计”列没有数）：{rows}。',
  },
  remedy: '核对这些行的数字与列的对应。',
  test(report) {
    if (report.tables.t3.state !== 'read') return noTables
    const rows = specOf(report, 't3').rows.map(({ key }) => ({
      key,
      cells: cellsOf(report, key),
    }))
    const filled = rows.filter(({ cells }) => cells.some(({ value }) => value !== null && value !== 0))
    const found: Judgement[] = []
    if (filled.length > 0 && filled.every(({ cells }) => onlyTotal(cells))) {
      found.push(
        judgeCells(
          't3',
          filled.flatMap(({ cells }) => cells.slice(-1)),
          { part: 'total', says: 'total' },
        ),
      )
    }
    const shifted = filled.filter(({ cells }) => isShifted(cells))
    if (shifted.length > 0) {
      found.push(
        judgeCells(
          't3',
          shifted.flatMap(({ cells }) => cells),
          {
            part: 'shifted',
            says: 'shifted',
            values: { count: shifted.length, rows: shifted.map(({ key }) => key).join(',') },
          },
        ),
      )
    }
    return found
  },
} as const satisfies JudgementRule

function cellsOf(report: Report, row: string): Figure[] {
  return figuresAt(
    report,
    requestColumns.map((column): FigureKey => `t3/${row}/${column}`),
  )
}

function onlyTotal(cells: readonly Figure[]): boolean {
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
