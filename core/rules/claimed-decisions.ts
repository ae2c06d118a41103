import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { claimed, figure } from './parts/terms.ts'

export const claimedDecisions = {
  kind: 'equation',
  id: 'claimed-decisions',
  covers: ['TXT-LIC', 'TXT-PUN', 'TXT-COE'],
  since: '0.1.0',
  severity: 'warning',
  title: '正文许可处罚强制数与表格',
  why: '正文说的行政许可、行政处罚、行政强制件数，一般就是第二部分的表中本年处理决定数量。',
  basis: goodPractice,
  says: '正文说“{row}” {stated} {unit}，表中“{column}”为 {expected} 件。',
  remedy: '核实处理决定数量，更正正文或表格；正文说的是受理数、事项数的，请写明。',
  assumes: '正文说的是本机关本年作出的决定，不是受理数或事项数。',
  instances: () =>
    (['licensing', 'penalties', 'coercion'] as const).map((row) => ({
      id: row,
      left: claimed(row),
      relation: '=',
      right: figure(`t2/${row}/decisions`),
    })),
} as const satisfies EquationRule
