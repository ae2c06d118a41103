import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { claimed, figure } from './parts/terms.ts'

export const claimedFees = {
  kind: 'equation',
  id: 'claimed-fees',
  covers: ['TXT-FEE'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '正文行政事业性收费与表格',
  why: '正文说的行政事业性收费金额，换算成万元就是第二部分的表中的数；四舍五入或者舍去尾数的差别不算。',
  basis: goodPractice,
  says: '正文说行政事业性收费合 {stated} 万元（“{quote}”），表中为 {expected} 万元。',
  remedy: '核实收费金额和单位，更正正文或表格。',
  assumes: '正文说的是表中的行政事业性收费，不是政府信息公开信息处理费。',
  instances: () => [
    {
      id: 'fees',
      left: claimed('fees'),
      relation: '=',
      right: figure('t2/fees/amount'),
    },
  ],
} as const satisfies EquationRule
