import type { EquationRule } from '../model/rule.ts'
import { caseKinds } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { claimedCases, weighCases } from './parts/cases.ts'

export const claimedReviews = {
  kind: 'equation',
  id: 'claimed-reviews',
  covers: ['TXT-RV'],
  since: '0.1.0',
  severity: 'warning',
  title: '正文复议件数与表格',
  why: '正文说的行政复议件数一般是表中总计，也可能只算已经审结的。',
  basis: goodPractice,
  says: '正文说“{quote}”，表中总计为 {expected} 件；不算尚未审结的也对不上。',
  remedy: '核实件数，更正正文或表格；只算本年新发生的，请在正文中写明。',
  assumes: '正文说的是因政府信息公开引起的案件。',
  instances: () => [claimedCases('reviews', ['review']), claimedCases('disputes', caseKinds)],
  weigh: weighCases,
} as const satisfies EquationRule
