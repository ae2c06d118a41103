import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { addUp, figuresAt, judgeCells, noTables } from './parts/cells.ts'

const cases: readonly FigureKey[] = ['t4/review/total', 't4/suit-direct/total', 't4/suit-after-review/total']

const requests: readonly FigureKey[] = [
  't3/new/total',
  't3/carried-in/total',
  't3/handled/total',
  't3/carried-out/total',
]

export const caseWithoutRequest = {
  kind: 'judgement',
  id: 'case-without-request',
  covers: ['T4-VS-T3'],
  since: '0.1.0',
  severity: 'note',
  title: '复议诉讼与申请',
  why: '复议和诉讼可能由以前年度的申请引起，因此并不矛盾，但也可能是申请漏填。',
  basis: goodPractice,
  says: '本年度没有申请，而有行政复议或行政诉讼：{figures}。',
  remedy: '核对申请有没有漏填；由以前年度的申请引起的，可在正文说明。',
  test(report) {
    if (report.tables.t3.state !== 'read' || report.tables.t4.state !== 'read') return noTables
    const received = addUp(report, requests)
    const disputes = addUp(report, cases)
    if (received === null || disputes === null) {
      return { state: 'notApplicable', reason: 'operand-missing' }
    }
    if (received > 0 || disputes === 0) return []
    const used = figuresAt(report, cases).filter(({ value }) => value !== null && value > 0)
    return [judgeCells('t4', used)]
  },
} as const satisfies JudgementRule
