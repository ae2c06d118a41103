import type { EquationRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { applicantCells, figure, keysOf, sum } from './parts/terms.ts'

export const rowTotal = {
  kind: 'equation',
  id: 'row-total',
  covers: ['T3-ROW'],
  since: '0.1.0',
  severity: 'error',
  title: '各行总计',
  why: '每件申请的申请人只属于一类，自然人和五类法人或其他组织相加应当等于总计。',
  basis: `${bothFormats}，“申请人情况”的“总计”列`,
  says: '“{row}”行：六类申请人相加得 {expected} 件，“总计”填的是 {stated} 件，相差 {difference} 件。',
  remedy: '核对这一行各类申请人的数字和总计。',
  instances: ({ tables }) =>
    keysOf(
      't3',
      tables.t3.rows.map(({ key }) => key),
      'total',
    ).map((total, index) => ({
      id: total,
      left: figure(total),
      relation: '=',
      right: sum(applicantCells(tables.t3.rows[index]?.key ?? '')),
    })),
} as const satisfies EquationRule
