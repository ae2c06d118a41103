import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isCarriedApart, statementOf } from './parts/claims.ts'
import { claimed, requestTotal } from './parts/terms.ts'

export const claimedCarriedIn = {
  kind: 'equation',
  id: 'claimed-carried-in',
  covers: ['TXT-CIN'],
  since: '0.1.0',
  severity: 'error',
  title: '正文上年结转数与表格',
  why: '正文说的上年结转件数就是表中“上年结转”的总计。',
  basis: goodPractice,
  says: '正文说上年结转 {stated} {unit}，表中“上年结转”总计为 {expected} 件。',
  remedy: '核实上年结转数，更正正文或表格。',
  instances: () => [
    {
      id: 'carried-in',
      left: claimed('carried-in'),
      relation: '=',
      right: requestTotal('carried-in'),
    },
  ],
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    return statement && isCarriedApart(report, statement, outcome) ? null : 'error'
  },
} as const satisfies EquationRule
