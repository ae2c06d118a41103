import type { Metric } from '../model/report.ts'
import type { EquationRule, Term } from '../model/rule.ts'
import { applicantColumns } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { isToldApart, statementOf } from './parts/claims.ts'
import { claimed, sum } from './parts/terms.ts'

const received: Term = { kind: 'about' }
const carriedIn: Term = { kind: 'about', row: 'carried-in' }
const handled: Term = { kind: 'about', row: 'handled' }

export const claimedApplicants = {
  kind: 'equation',
  id: 'claimed-applicants',
  covers: ['TXT-APPL'],
  since: '0.1.0',
  severity: 'error',
  title: '正文申请人类型与表格',
  why: '正文说的各类申请人的申请件数，应当是表中这一列的本年新收，或者新收加上年结转，或者办理结果总计。',
  basis: goodPractice,
  says: '正文说“{columns}”申请 {stated} {unit}，表中“本年新收”这一列为 {expected} 件；加上上年结转、按办理结果总计计算也都对不上。',
  remedy: '核实各类申请人的件数，更正正文或表格。',
  assumes: '正文按申请人说的是本年度全部申请，不是其中一部分。',
  instances: () =>
    [...applicantColumns, 'organisations' as const].map((column) => ({
      id: `applicant-${column}`,
      left: claimed(`applicant-${column}` satisfies Metric),
      relation: '=',
      right: received,
      readings: [
        { name: 'new-and-carried-in', term: sum([received, carriedIn]) },
        { name: 'handled', term: handled },
      ],
    })),
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    return statement && isToldApart(report, statement, outcome) ? null : 'error'
  },
} as const satisfies EquationRule
