import type { Change } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { isDirection } from './claimed-direction.ts'
import { goodPractice } from './parts/basis.ts'
import { comparableChanges, type Pair, plainestPair, tellChange } from './parts/changes.ts'

export const claimedChange = {
  kind: 'judgement',
  id: 'claimed-change',
  covers: ['XYR-YOY'],
  since: '0.2.0',
  severity: 'warning',
  title: '正文同比增减幅度',
  why: '正文说比上年增减多少件、百分之多少，应当能由两年的数算出来；一起说的件数和百分比应当一致。',
  basis: goodPractice,
  says: '正文说“{quote}”，由本年 {now}、上年 {prior} 算得 {expected}；按其他口径计算也不是所说的 {stated}。',
  remedy: '核对两年的数，重新计算增减幅度。',
  assumes: '比较的是本单位上年报告中的同一个数，新收、新收加结转、办理结果总计几种口径都已试过。',
  test(report, context) {
    const changes = comparableChanges(report, context)
    if (changes.length === 0 && !context.prior) return { state: 'notApplicable', reason: 'prior-missing' }
    return changes.flatMap((comparable) => {
      const { change, pairs } = comparable
      const { amount, unit } = change
      const plain = plainestPair(comparable)
      if (amount === null || !plain || !pairs.some((pair) => isDirection(change.direction, pair))) return []
      if (pairs.some((pair) => isAmount(change, amount, pair))) return []
      const told = tellChange(comparable, report, context)
      const sign = unit === 'percent' ? '%' : '件'
      return [
        {
          instance: `${change.metric}/${unit}`,
          stated: amount,
          expected: Math.round(workOut(change, plain) * 100) / 100,
          ...told,
          values: {
            ...told.values,
            stated: `${amount}${sign}`,
            expected: `${Math.round(workOut(change, plain) * 100) / 100}${sign}`,
          },
        },
      ]
    })
  },
} as const satisfies JudgementRule

/** By how much the numbers went that way: per cent of last year's, or the difference. */
function workOut({ unit, direction }: Change, { now, before }: Pair): number {
  const difference = direction === 'down' ? before - now : now - before
  return unit === 'percent' ? (100 * difference) / before : difference
}

/** Rounded, or cut after the digits that are printed. */
function isAmount(change: Change, amount: number, pair: Pair): boolean {
  if (change.unit === 'percent' && pair.before === 0) return false
  const exact = workOut(change, pair)
  const unit = change.unit === 'percent' ? 10 ** -change.decimals : 0
  const slack = 1e-9 * Math.max(1, Math.abs(exact))
  const isRounded = Math.abs(exact - amount) <= unit / 2 + slack
  return isRounded || (exact - amount >= -slack && exact - amount < unit)
}
