import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { claimedCases, weighCases } from './parts/cases.ts'

export const claimedLawsuits = {
  kind: 'equation',
  id: 'claimed-lawsuits',
  covers: ['TXT-LI'],
  since: '0.1.0',
  severity: 'warning',
  title: '正文诉讼件数与表格',
  why: '表中的行政诉讼分为未经复议直接起诉和复议后起诉两组，正文说的诉讼件数一般是两组总计之和，也可能只算已经审结的。',
  basis: goodPractice,
  says: '正文说“{quote}”，表中总计为 {expected} 件；不算尚未审结的也对不上。',
  remedy: '核实件数，更正正文或表格；只算其中一组或者本年新发生的，请在正文中写明。',
  assumes: '正文说的是因政府信息公开引起的案件。',
  instances: () => [
    claimedCases('lawsuits', ['suit-direct', 'suit-after-review']),
    claimedCases('suits-direct', ['suit-direct']),
    claimedCases('suits-after-review', ['suit-after-review']),
  ],
  weigh: weighCases,
} as const satisfies EquationRule
