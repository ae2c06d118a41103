import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, noTables, numberAt, showCells } from './parts/cells.ts'

export const otherShare = {
  kind: 'judgement',
  id: 'other-share',
  covers: ['T3-OTHER-SHARE'],
  since: '0.1.0',
  severity: 'note',
  title: '办理结果的分布',
  why: '办结的申请大半归入“其他”，或没有一件予以公开，往往是归类不准，审核时会重点看。',
  basis: goodPractice,
  says: {
    other: '办理结果 {total} 件中，“其他处理”的“其他”有 {stated} 件，超过一半。',
    granted: '办理结果 {total} 件中，没有一件予以公开。',
  },
  remedy: '核对答复文书，看能否归入更具体的情形；归类无误的不必修改。',
  test(report) {
    if (report.tables.t3.state !== 'read') return noTables
    const total = numberAt(report, handled)
    if (total === null) return { state: 'notApplicable', reason: 'operand-missing' }
    const rest = numberAt(report, otherRest)
    const given = numberAt(report, granted)
    const found: Judgement[] = []
    const values = { total }
    if (total >= 10 && rest !== null && rest * 2 > total) {
      const figures = [otherRest, handled]
      const evidence = showCells(figuresAt(report, figures))
      found.push({ instance: otherRest, says: 'other', stated: rest, values, figures, evidence })
    }
    if (total >= 20 && given === 0) {
      const figures = [granted, handled]
      const evidence = showCells(figuresAt(report, figures))
      found.push({ instance: granted, says: 'granted', stated: 0, values, figures, evidence })
    }
    return found
  },
} as const satisfies JudgementRule

const handled: FigureKey = 't3/handled/total'
const otherRest: FigureKey = 't3/other-rest/total'
const granted: FigureKey = 't3/granted/total'
