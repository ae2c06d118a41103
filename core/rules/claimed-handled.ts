import type { Claim, Report } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isToldApart, requestTotals, statementOf } from './parts/claims.ts'
import { claimed, handledReadings, receivedReadings, requestTotal } from './parts/terms.ts'

export const claimedHandled = {
  kind: 'equation',
  id: 'claimed-handled',
  covers: ['TXT-DONE'],
  since: '0.1.0',
  severity: 'warning',
  title: '正文办结数与表格',
  why: '正文说的办结、答复件数一般是表中办理结果总计，也可能只算本年新收的，或者不算撤回等其他处理的。',
  basis: goodPractice,
  says: '正文说办结或答复 {stated} {unit}，表中办理结果总计为 {expected} 件；扣除上年结转、其他处理后也对不上。',
  remedy: '核实办结数，更正正文或表格；按别的口径统计的，请在正文中写明。',
  assumes: '正文说的是本年度办结的政府信息公开申请，不是信件、建议提案。',
  instances: (template) => [
    {
      id: 'handled',
      left: claimed('handled'),
      relation: '=',
      right: requestTotal('handled'),
      readings: handledReadings(template),
    },
    {
      id: 'processed',
      left: claimed('processed'),
      relation: '=',
      right: requestTotal('handled'),
      readings: [
        { name: 'new', term: requestTotal('new') },
        ...receivedReadings(template).filter(({ name }) => name !== 'handled'),
      ],
    },
  ],
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    if (!statement || outcome.stated === null) return 'warning'
    if (isPartOfTold(statement, report) || isToldApart(report, statement, outcome)) return null
    const takenUp = takesUp.test(statement.quote) && requestTotals(report).includes(outcome.stated)
    return takenUp ? null : 'warning'
  },
} as const satisfies EquationRule

/** 答复7件，不予受理4件，补正不明1件: with its neighbours it adds up to all that was handled. */
function isPartOfTold({ metric, quote, value }: Claim, report: Report): boolean {
  const handled = report.figures['t3/handled/total']?.value
  const numbers = (quote.match(/\d+(?=[件条份宗起例])/g) ?? []).map(Number).slice(0, mostNeighbours)
  const at = numbers.indexOf(value ?? -1)
  if (metric !== 'handled' || handled == null || at < 0) return false
  for (let first = at; first >= 0; first--) {
    let sum = 0
    for (let last = first; last < numbers.length; last++) {
      sum += numbers[last] ?? 0
      if (last >= at && last > first && sum === handled) return true
    }
  }
  return false
}

/** A sentence with more numbers is a table in disguise. */
const mostNeighbours = 12

/** 办理答复 may count what was taken up, answered or not. */
const takesUp = /[办受]理[、和并]?[答回]复/
