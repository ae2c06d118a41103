import type { Figure, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { type FigureKey, splitKey, type TableKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresIn, judgeCells, noTables, specOf, tablesRead } from './parts/cells.ts'

export const blankFigure = {
  kind: 'judgement',
  id: 'blank-figure',
  covers: ['VAL-BLANK'],
  since: '0.1.0',
  severity: 'warning',
  title: '单元格是否填写',
  why: '空白不等于 0：读者无法判断是没有发生还是漏填。',
  basis: `${goodPractice}；格式的每个单元格都是一个数字`,
  says: {
    cells: '{table}中有 {count} 个单元格是空白：{figures}。',
    table: '{table}的 {count} 个单元格全部是空白。',
    totals: '{table}中有 {count} 个总计是空白，而各项不为零：{figures}。',
    zeros: '{table}以空白代替 0，共 {count} 处，涉及：{rows}。核对时按 0 计算，并指出按 0 算不通的地方。',
  },
  remedy: '没有发生的填 0，总计按各项之和填写。',
  assumes: '整张表不印 0 而留空时，空白按 0 理解，只提示一次。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    return read.flatMap(({ table }) => judgeTable(report, table))
  },
} as const satisfies JudgementRule

function judgeTable(report: Report, table: TableKey): Judgement[] {
  const figures = figuresIn(report, table)
  const blanks = figures.filter(({ state }) => state === 'blank')
  if (blanks.length === 0) return []
  if (blanks.length === figures.length) return [judgeCells(table, blanks, { says: 'table' })]
  const totals = blanks.filter(({ key }) => partsOf(report, key).some((part) => isPositive(report, part)))
  const others = blanks.filter((figure) => !totals.includes(figure))
  if (!leavesZerosBlank(figures)) return [judgeCells(table, blanks, { says: 'cells' })]
  return [
    ...(totals.length > 0 ? [judgeCells(table, totals, { part: 'totals', says: 'totals' })] : []),
    ...(others.length > 0 ? [judgeZeros(report, table, others)] : []),
  ]
}

function judgeZeros(report: Report, table: TableKey, blanks: readonly Figure[]): Judgement {
  const spec = specOf(report, table)
  const rows = new Set(blanks.map(({ key }) => splitKey(key).row))
  return judgeCells(table, blanks, {
    says: 'zeros',
    severity: 'note',
    values: { rows: spec.rows.flatMap(({ key }) => (rows.has(key) ? [key] : [])).join(',') },
  })
}

/** A table that prints its numbers but hardly any 0, and leaves cells blank instead. */
function leavesZerosBlank(figures: readonly Figure[]): boolean {
  const count = (matches: (figure: Figure) => boolean) => figures.filter(matches).length
  const blanks = count(({ state }) => state === 'blank')
  const zeros = count(({ value }) => value === 0)
  const numbers = count(({ value }) => value !== null && value !== 0)
  return numbers > 0 && blanks >= 3 && zeros * 10 <= blanks
}

/** The figures that a total adds up; none for a figure that is no total. */
function partsOf(report: Report, key: FigureKey): FigureKey[] {
  const { table, row, column } = splitKey(key)
  const spec = specOf(report, table)
  if (column === 'total') {
    return spec.columns
      .filter((each) => each.key !== 'total')
      .map((each): FigureKey => `${table}/${row}/${each.key}`)
  }
  if (table !== 't3' || row !== 'handled') return []
  return spec.rows
    .filter((each) => each.key !== 'handled' && each.groups?.includes('outcomes'))
    .map((each): FigureKey => `t3/${each.key}/${column}`)
}

function isPositive(report: Report, key: FigureKey): boolean {
  return (report.figures[key]?.value ?? 0) > 0
}
