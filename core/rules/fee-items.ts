import { findAll } from '../model/matches.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { amountForm, countForm, parseAmount, parseNumber, readAmounts, readFees } from './parts/fees.ts'
import { type Prose, quoteRange } from './parts/passages.ts'

const piece = '(?:件|份|笔|起|宗)'
/** 1件，收取880元; the amount of each of several (每件100元) is no sum. */
const itemForm = new RegExp(`${countForm}${piece}([^\\d;。元]{0,24}?)(${amountForm})`, 'g')
const totalForm = new RegExp(`${countForm}${piece}`)
const unclear = /每|各|免|减|退|未缴|逾期|应|待|分期|标准/
/** Words that say more about the sum; 各级政府 and 有关标准 before it say nothing of it. */
const unclearSum = /每|免|减|退|未缴|逾期|应收|应缴|待|分期/

interface Item {
  count: number
  amount: number
  start: number
  end: number
}

export const feeItems = {
  kind: 'judgement',
  id: 'fee-items',
  covers: ['FEE-ITEMS'],
  since: '0.1.0',
  severity: 'error',
  editions: ['2021'],
  title: '信息处理费分项与合计',
  why: '逐件列出的信息处理费之和应当等于所说的合计。',
  basis: goodPractice,
  says: {
    amount: '逐件列出的信息处理费合计 {stated} 元，前面说的是 {expected} 元。',
    count: '逐件列出的收费申请合计 {stated} 件，前面说的是 {expected} 件。',
  },
  remedy: '核对各件的金额和合计。',
  assumes:
    '“其中”后面列出的是全部收费申请；金额和件数都对不上、又比合计少的，可能只列了一部分，按待复核处理。',
  test(report) {
    const fees = readFees(report)
    if (fees.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const proses = new Set(fees.map(({ sentence }) => sentence.prose))
    return [...proses].flatMap((prose) => judgeList(prose) ?? []).slice(0, 1)
  },
} as const satisfies JudgementRule

/** The sum named before 其中, against the items behind it. */
function judgeList(prose: Prose): Judgement | null {
  const { own } = prose
  const at = own.indexOf('其中')
  if (at < 0) return null
  // A full stop may stand between the sum and 其中.
  const from = Math.max(own.lastIndexOf('。', at - 2), -1) + 1
  const to = own.indexOf('。', at)
  // Without its end the list may go on in a line that was cut off.
  if (to < 0) return null
  const head = own.slice(from, at)
  const total = readAmounts(prose, from, at).pop()
  const items = readItems(prose, at, to)
  const last = items[items.length - 1]
  if (!total || !last || !/处理费|收费|收取/.test(head) || items.length < 2) return null
  if (
    unclearSum.test(head) ||
    unclear.test(own.slice(at, last.end)) ||
    /未缴|未付|退|免/.test(own.slice(last.end, to))
  )
    return null
  // Every amount has to belong to an item, or the list was not understood.
  if (readAmounts(prose, at, to).length !== items.length) return null
  return judgeSums(prose, head, from, total, items)
}

function judgeSums(
  prose: Prose,
  head: string,
  from: number,
  total: { value: number; start: number; end: number },
  items: readonly Item[],
): Judgement | null {
  const amount = round(items.reduce((sum, item) => sum + item.amount, 0))
  const pieces = items.reduce((sum, item) => sum + item.count, 0)
  const match = totalForm.exec(head)
  const counted = match?.[1] === undefined ? null : parseNumber(match[1])
  const amountFits = amount === total.value
  const countFits = counted === null || counted === pieces
  if (amountFits && countFits) return null
  const certain =
    (counted !== null && (amountFits || countFits)) ||
    amount > total.value ||
    (counted !== null && pieces > counted)
  const parts = items.map(({ start, end }) => quoteRange(prose, start, end, 'part'))
  if (amountFits && match && counted !== null) {
    const start = from + match.index
    return {
      instance: 'count',
      says: 'count',
      stated: pieces,
      expected: counted,
      evidence: [quoteRange(prose, start, start + match[0].length, 'expected'), ...parts],
    }
  }
  return {
    instance: 'amount',
    says: 'amount',
    severity: certain ? 'error' : 'warning',
    stated: amount,
    expected: total.value,
    evidence: [quoteRange(prose, total.start, total.end, 'expected'), ...parts],
  }
}

function readItems({ own }: Prose, from: number, to: number): Item[] {
  return findAll(itemForm, own.slice(from, to)).flatMap((match): Item[] => {
    const [all, pieces = '', , amount = ''] = match
    const [count, value] = [parseNumber(pieces), parseAmount(amount)]
    const start = from + match.index
    return count === null || value === null ? [] : [{ count, amount: value, start, end: start + all.length }]
  })
}

/** Amounts in 元 without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
