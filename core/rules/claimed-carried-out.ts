import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isCarriedApart, statementOf } from './parts/claims.ts'
import { claimed, requestTotal } from './parts/terms.ts'

export const claimedCarriedOut = {
  kind: 'equation',
  id: 'claimed-carried-out',
  covers: ['TXT-OUT'],
  since: '0.1.0',
  severity: 'error',
  title: '正文结转下年数与表格',
  why: '正文说的结转下年度件数就是表中“结转下年度继续办理”的总计。',
  basis: goodPractice,
  says: '正文说结转下年度 {stated} {unit}，表中“结转下年度继续办理”总计为 {expected} 件。',
  remedy: '核实结转数，更正正文或表格。',
  instances: () => [
    {
      id: 'carried-out',
      left: claimed('carried-out'),
      relation: '=',
      right: requestTotal('carried-out'),
    },
  ],
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    return statement && isCarriedApart(report, statement, outcome) ? null : 'error'
  },
} as const satisfies EquationRule
