import { countsRequests } from '../model/metrics.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Comparable, comparableChanges, type Pair, tellChange } from './parts/changes.ts'
import { isSameOrgan } from './parts/continuity.ts'

/** What differs by no more than this share may still be called the same. */
const nearlySame = 0.05

export const claimedDirection = {
  kind: 'judgement',
  id: 'claimed-direction',
  covers: ['XYR-YOY-DIR'],
  since: '0.2.0',
  severity: 'error',
  title: '正文同比增减方向',
  why: '正文说比上年增加、减少或者持平，方向应当与两年的数相符。',
  basis: goodPractice,
  says: '正文说“{quote}”，而本年是 {now}，上年是 {prior}；按其他口径计算方向也不相符。',
  remedy: '核对两年的数，更正增减的说法。',
  assumes: '比较的是本单位上年报告中的同一个数；两份报告范围不同的不核对。',
  test(report, context) {
    const changes = comparableChanges(report, context)
    if (changes.length === 0 && !context.prior) return { state: 'notApplicable', reason: 'prior-missing' }
    return changes.flatMap((comparable) => {
      const { change, pairs } = comparable
      if (pairs.some((pair) => isDirection(change.direction, pair))) return []
      const isClose = change.direction === 'same' && pairs.some(isNearlySame)
      return [
        {
          instance: change.metric,
          severity: isSameOrgan(report, context) && isSure(comparable) && !isClose ? 'error' : 'warning',
          ...tellChange(comparable, report, context),
        },
      ]
    })
  },
} as const satisfies JudgementRule

/** Requests may be counted in several ways, all of which were tried; of anything else the phrase must be exact. */
function isSure({ change, claim }: Comparable): boolean {
  return countsRequests(change.metric) || claim?.certainty === 'exact'
}

/** Whether the numbers went that way. */
export function isDirection(direction: 'up' | 'down' | 'same', { now, before }: Pair): boolean {
  if (direction === 'same') return now === before
  return direction === 'up' ? now > before : now < before
}

function isNearlySame({ now, before }: Pair): boolean {
  return Math.abs(now - before) <= nearlySame * before
}
