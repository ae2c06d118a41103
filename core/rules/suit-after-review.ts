import type { JudgementRule } from '../model/rule.ts'
import { caseResults, type FigureKey } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { addUp, figuresAt, noTables, numberAt, showCells } from './parts/cells.ts'

const suits: FigureKey = 't4/suit-after-review/total'

const concluded = caseResults
  .filter((result) => result !== 'pending')
  .map((result): FigureKey => `t4/review/${result}`)

export const suitAfterReview = {
  kind: 'judgement',
  id: 'suit-after-review',
  covers: ['T4-LR-PLAUS'],
  since: '0.1.0',
  severity: 'note',
  title: '复议后起诉与审结的复议',
  why: '复议后起诉的案件先有审结的行政复议，通常不多于两年内审结的复议。',
  basis: `${bothFormats}：栏目“复议后起诉”`,
  says: '复议后起诉 {stated} 件，多于本年和上年审结的行政复议 {expected} 件。',
  remedy: '核对有没有把“未经复议直接起诉”填入“复议后起诉”。',
  assumes: '复议可能在更早的年度审结，也可能由上级机关的报告统计。',
  test(report, { prior }) {
    if (report.tables.t4.state !== 'read') return noTables
    const stated = numberAt(report, suits)
    const own = addUp(report, concluded)
    if (stated === null || own === null) {
      return { state: 'notApplicable', reason: 'operand-missing' }
    }
    if (stated <= own) return []
    const before = prior ? addUp(prior, concluded) : null
    if (before === null) return { state: 'notApplicable', reason: 'prior-missing' }
    if (stated <= own + before) return []
    return [
      {
        instance: suits,
        stated,
        expected: own + before,
        figures: [suits, ...concluded],
        evidence: [
          ...showCells(figuresAt(report, [suits])),
          ...showCells(figuresAt(report, concluded), 'part'),
        ],
      },
    ]
  },
} as const satisfies JudgementRule
