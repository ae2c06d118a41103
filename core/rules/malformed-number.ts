import type { Figure, Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresIn, hasForm, judgeCells, noTables, tablesRead } from './parts/cells.ts'

export const malformedNumber = {
  kind: 'judgement',
  id: 'malformed-number',
  covers: ['VAL-LEADZERO', 'VAL-TEXT'],
  since: '0.1.0',
  severity: 'warning',
  title: '单元格内容是否为数字',
  why: '多余的前导 0、汉字数字和文字使单元格读不成确定的数。',
  basis: goodPractice,
  says: '{table}中有 {count} 个单元格的写法不是规范的数字（{raw}）：{figures}。',
  remedy: '改为规范的阿拉伯数字。',
  assumes: '没有计算结果的公式不算在内，按无法判定处理。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap(({ table }) => {
      const figures = figuresIn(report, table).filter((figure) => isMalformed(report, figure))
      return figures.length > 0 ? [judgeCells(table, figures)] : []
    })
  },
} as const satisfies JudgementRule

function isMalformed(report: Report, figure: Figure): boolean {
  if (hasForm(figure, ['leading-zero', 'text'])) return true
  return (
    figure.state === 'illegible' &&
    figure.raw !== '' &&
    !isTorn(report, figure) &&
    !isFormula(report, figure) &&
    !isMoved(report, figure)
  )
}

/** The cell cannot be told to stand in this column, which says nothing about how it is written. */
function isMoved({ problems }: Report, { key }: Figure): boolean {
  return problems.some(({ code, figures }) => code === 'figure-moved' && figures?.includes(key))
}

/** A PDF did not give all characters of the cell, which are on its page. */
function isTorn({ source }: Report, { raw }: Figure): boolean {
  return source.kind === 'pdf' && raw.includes('\ufffd')
}

function isFormula({ source }: Report, { place }: Figure): boolean {
  const block = source.blocks[place.block]
  return block?.kind === 'grid' && block.cells[place.cell ?? -1]?.illegible !== undefined
}
