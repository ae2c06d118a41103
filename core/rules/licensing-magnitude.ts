import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { decisionRows, judgeChange } from './parts/continuity.ts'

const factor = 10

/** Differences up to this many decisions are ordinary whatever the ratio. */
const small = 50

export const licensingMagnitude = {
  kind: 'judgement',
  id: 'licensing-magnitude',
  covers: ['VAL-LIC-MAGN'],
  since: '0.1.0',
  severity: 'note',
  title: '处理决定数量的量级',
  why: '许可、处罚、强制的数量与上年相差十倍以上，可能是多写或少写了一位，或者统计口径变了。',
  basis: goodPractice,
  says: '“{row}”：本年 {stated} 件，上年报告 {expected} 件，相差十倍以上。',
  remedy: '核对数字和统计口径。',
  assumes: '两年的统计范围相同。',
  joins: { rule: 'licensing-magnitude', by: 'rule' },
  test: (report, context) =>
    judgeChange(report, context, decisionRows, (now, before) => {
      if (before === 0 || Math.abs(now - before) <= small) return false
      const fellToZero = now === 0 && before > 2 * small
      return now > factor * before || (now * factor < before && !fellToZero)
    }),
} as const satisfies JudgementRule
