import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresIn, judgeCells, noTables, tablesRead } from './parts/cells.ts'

export const placeholderFigure = {
  kind: 'judgement',
  id: 'placeholder-figure',
  covers: ['VAL-PLACEHOLDER'],
  since: '0.1.0',
  severity: 'warning',
  title: '是否以符号代替数字',
  why: '斜线、横线、“无”等不是数字，读者和汇总软件无法判断是 0 还是没有这一项。',
  basis: `${goodPractice}；格式的每个单元格都是一个数字`,
  says: '{table}中有 {count} 个单元格以符号或文字代替数字（{raw}）：{figures}。',
  remedy: '没有发生的填 0。',
  assumes: '核对时先按 0 计算，按 0 算不通的另行说明。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return tablesRead(report).flatMap(({ table }) => {
      const figures = figuresIn(report, table).filter(({ state }) => state === 'dash')
      return figures.length > 0 ? [judgeCells(table, figures)] : []
    })
  },
} as const satisfies JudgementRule
