import type { Judgement, JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { figuresIn, hasForm, judgeCells, noTables, tablesRead } from './parts/cells.ts'

/** 采购总金额 of the trial format: its heading prints no unit, so the cell may. */
const unitless = 't2/procurement/amount'

export const unitInCell = {
  kind: 'judgement',
  id: 'unit-in-cell',
  covers: ['VAL-UNIT'],
  since: '0.1.0',
  severity: 'warning',
  title: '单元格里的单位',
  why: '单位由表头规定，单元格只填数字；单元格里写了别的单位时，数字可能差一万倍。',
  basis: bothFormats,
  says: {
    unit: '{table}中有 {count} 个单元格带单位（{raw}）：{figures}。',
    foreign: '{table}中有 {count} 个单元格的单位与表头不同（{raw}）：{figures}。',
  },
  remedy: '单元格只填数字；单位与表头不同的，先换算。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return tablesRead(report).flatMap(({ table }) => {
      const figures = figuresIn(report, table)
      const foreign = figures.filter((figure) => hasForm(figure, ['foreign-unit']))
      const plain = figures.filter(
        (figure) => hasForm(figure, ['unit']) && !foreign.includes(figure) && figure.key !== unitless,
      )
      const found: Judgement[] = []
      if (foreign.length > 0) found.push(judgeCells(table, foreign, { part: 'foreign', says: 'foreign' }))
      if (plain.length > 0) found.push(judgeCells(table, plain, { says: 'unit', severity: 'note' }))
      return found
    })
  },
} as const satisfies JudgementRule
