import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeChange } from './parts/continuity.ts'

const factor = 5

/** Differences up to this are ordinary whatever the ratio. */
const small = 50

const watched: readonly FigureKey[] = [
  't2/normative-documents/in-force',
  't2/fees/amount',
  't3/new/total',
  't3/handled/total',
  't3/carried-out/total',
  't4/review/total',
  't4/suit-direct/total',
  't4/suit-after-review/total',
]

export const yearJump = {
  kind: 'judgement',
  id: 'year-jump',
  covers: ['XYR-JUMP'],
  since: '0.1.0',
  severity: 'note',
  title: '与上年的变化',
  why: '主要数字比上年增减到五倍以上，可能是统计口径变化，也可能是填错。',
  basis: goodPractice,
  says: '“{row}”的“{column}”：本年 {stated}，上年报告 {expected}，相差五倍以上。',
  remedy: '核对数字；确有变化的，建议在正文说明原因。',
  joins: { rule: 'year-jump', by: 'rule' },
  test: (report, context) =>
    judgeChange(report, context, watched, (now, before) => {
      const [less, more] = now < before ? [now, before] : [before, now]
      return more - less > small && more >= factor * less
    }),
} as const satisfies JudgementRule
