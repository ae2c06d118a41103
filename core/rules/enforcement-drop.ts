import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { decisionRows, judgeChange } from './parts/continuity.ts'

/** Decisions that a year may lose without a question. */
const few = 100

export const enforcementDrop = {
  kind: 'judgement',
  id: 'enforcement-drop',
  covers: ['T2-ENFORCE-DROP'],
  since: '0.1.0',
  severity: 'warning',
  title: '处理决定数量的变化',
  why: '上年有上百件处理决定，本年一件没有，多半是漏填；职责划转的应当说明。',
  basis: goodPractice,
  says: '“{row}”：上年报告 {expected} 件，本年为 0。',
  remedy: '核对本年处理决定数量；职责划转、机构改革造成的，建议说明。',
  assumes: '两年的统计范围相同。',
  joins: { rule: 'enforcement-drop', by: 'rule' },
  test: (report, context) =>
    judgeChange(report, context, decisionRows, (now, before) => before > few && now === 0),
} as const satisfies JudgementRule
