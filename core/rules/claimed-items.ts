import type { Metric } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isToldApart, mayLeaveOutCarriedIn, statementOf } from './parts/claims.ts'
import { claimed } from './parts/terms.ts'

/** Rows of table 3 that stand under the groups (三) to (六), as the prose names them. */
const groups: ReadonlySet<string> = new Set(['refused', 'unavailable', 'unprocessed', 'other-processing'])

export const claimedItems = {
  kind: 'equation',
  id: 'claimed-items',
  covers: ['TXT-ITEM'],
  since: '0.1.0',
  severity: 'error',
  title: '正文分项件数与表格',
  why: '正文用表中的名称说的分项（属于国家秘密、本机关不掌握相关政府信息、重复申请等），件数应当与表中这一行的总计相同。',
  basis: goodPractice,
  says: '正文说“{rows}” {stated} {unit}，表中这一项的总计为 {expected} 件。',
  remedy: '核实这一项的件数，更正正文或表格。',
  assumes: '正文说的是本年度政府信息公开申请的办理结果。',
  instances: ({ tables }) =>
    tables.t3.rows
      .filter((row) => groups.has(row.groups?.[0] ?? ''))
      .map(({ key }) => ({
        id: key,
        left: claimed(key as Metric),
        relation: '=',
        right: { kind: 'about' },
      })),
  weigh(_equation, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    if (statement && isToldApart(report, statement, outcome)) return null
    return statement && mayLeaveOutCarriedIn(report, statement, outcome) ? 'warning' : 'error'
  },
} as const satisfies EquationRule
