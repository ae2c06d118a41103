import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, noTables, numberAt, showCells } from './parts/cells.ts'

const reviews: FigureKey = 't4/review/total'
const handled: FigureKey = 't3/handled/total'

export const caseVolume = {
  kind: 'judgement',
  id: 'case-volume',
  covers: ['T4-VS-T3-VOL'],
  since: '0.1.0',
  severity: 'note',
  title: '复议数量与申请数量',
  why: '行政复议多于本年和上年办结的申请，通常是把与政府信息公开无关的复议也计入了。',
  basis: goodPractice,
  says: '行政复议 {stated} 件，多于本年和上年办结的申请 {expected} 件。',
  remedy: '核对复议案件是不是都因政府信息公开工作引起。',
  assumes: '复议可能由更早的申请引起，也可能针对主动公开。',
  test(report, { prior }) {
    if (report.tables.t3.state !== 'read' || report.tables.t4.state !== 'read') return noTables
    const stated = numberAt(report, reviews)
    const own = numberAt(report, handled)
    if (stated === null || own === null) {
      return { state: 'notApplicable', reason: 'operand-missing' }
    }
    if (stated <= own) return []
    // Without any request the note of `case-without-request` says it.
    if (own === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const before = prior ? numberAt(prior, handled) : null
    if (before === null) return { state: 'notApplicable', reason: 'prior-missing' }
    if (stated <= own + before) return []
    return [
      {
        instance: reviews,
        stated,
        expected: own + before,
        figures: [reviews, handled],
        evidence: [
          ...showCells(figuresAt(report, [reviews])),
          ...showCells(figuresAt(report, [handled]), 'part'),
        ],
      },
    ]
  },
} as const satisfies JudgementRule
