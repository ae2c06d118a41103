import type { EquationRule } from '../model/rule.ts'
import { format2019 } from './parts/basis.ts'
import { hasChangedSubject } from './parts/continuity.ts'
import { figure, prior, rowsWithColumn, sum } from './parts/terms.ts'

export const itemContinuity = {
  kind: 'equation',
  id: 'item-continuity',
  covers: ['T2-2019-X'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2019'],
  title: '项目数量的衔接',
  why: '“上一年项目数量”应当等于上年报告的“上一年项目数量”加上年的“本年增/减”。',
  basis: `由${format2019}的“上一年项目数量”“本年增/减”两栏推得`,
  says: '“{row}”：上一年项目数量填的是 {stated}，按上年报告推算为 {expected}，相差 {difference}。',
  remedy: '核对本年和上年报告的项目数量；清单调整、统计范围变化的，建议说明。',
  assumes: '两年的统计范围相同。',
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'change').map((row) => ({
      id: `t2/${row}/items-before`,
      left: figure(`t2/${row}/items-before`),
      relation: '=',
      right: sum([prior(`t2/${row}/items-before`), prior(`t2/${row}/change`)]),
    })),
  weigh: (_equation, report, context) => (hasChangedSubject(report, context) ? 'note' : 'warning'),
} as const satisfies EquationRule
