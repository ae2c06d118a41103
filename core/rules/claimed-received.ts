import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isToldApart, statementOf } from './parts/claims.ts'
import { claimed, receivedReadings, requestTotal } from './parts/terms.ts'

export const claimedReceived = {
  kind: 'equation',
  id: 'claimed-received',
  covers: ['TXT-NEW'],
  since: '0.1.0',
  severity: 'error',
  title: '正文收件数与表格',
  why: '正文说的收到、受理申请数应当能在第三部分的表里找到：新收，或者新收加上年结转，或者办理总计及其与结转的加减。',
  basis: goodPractice,
  says: '正文说收到申请 {stated} {unit}，表中“本年新收”总计为 {expected} 件；加上或减去结转、按办理总计计算也都对不上。',
  remedy: '核实收件数，更正正文或表格；包含其他口径的，请在正文中写明。',
  assumes: '正文说的是本机关本年度的政府信息公开申请。',
  instances: (template) => [
    {
      id: 'received',
      left: claimed('received', 'some'),
      relation: '=',
      right: requestTotal('new'),
      readings: receivedReadings(template),
    },
  ],
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    return statement && isToldApart(report, statement, outcome) ? null : 'error'
  },
} as const satisfies EquationRule
