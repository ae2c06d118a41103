import type { EquationRule } from '../model/rule.ts'
import { applicantColumns } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figure, prior } from './parts/terms.ts'

export const carriedOverByApplicant = {
  kind: 'equation',
  id: 'carried-over-by-applicant',
  covers: ['XYR-CARRY-COL'],
  since: '0.1.0',
  severity: 'warning',
  title: '上年结转的申请人类型',
  why: '结转的申请换了年度，申请人类型一般不变，各列的上年结转应当等于上年报告同一列的结转下年度。',
  basis: `${goodPractice}；由第三部分的表的第二项和第四项推得`,
  says: '“{column}”列的上年结转填的是 {stated} 件，上年报告同一列结转下年度 {expected} 件，相差 {difference} 件。',
  remedy: '核对结转申请的申请人类型。',
  assumes: '结转以后没有重新认定申请人类型。',
  joins: { rule: 'carried-over', by: 'rule' },
  instances: () =>
    applicantColumns.map((column) => ({
      id: `t3/carried-in/${column}`,
      left: figure(`t3/carried-in/${column}`),
      relation: '=',
      right: prior(`t3/carried-out/${column}`),
    })),
} as const satisfies EquationRule
