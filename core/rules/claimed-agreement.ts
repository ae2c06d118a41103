import type { Claim, Listing, Metric, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { admissibleValues, isToldApart } from './parts/claims.ts'

/** Statements that there is nothing, with those that they contradict. */
const denials: Readonly<Partial<Record<Metric, readonly Metric[]>>> = {
  'no-requests': ['received'],
  'no-disputes': ['reviews', 'lawsuits', 'suits-direct', 'suits-after-review', 'disputes'],
}

/** How many statements there may be for every two of them to be compared. */
const mostCompared = 12

interface Stated extends Claim {
  value: number
  index: number
}

export const claimedAgreement = {
  kind: 'judgement',
  id: 'claimed-agreement',
  covers: ['TXT-INT'],
  since: '0.2.0',
  severity: 'error',
  title: '正文前后说法',
  why: '正文在不同地方说同一个数，应当前后一致。',
  basis: goodPractice,
  says: '正文一处说 {stated} {unit}，另一处说 {expected} {unit}：“{quote}”。',
  remedy: '核实后改成一致；两处口径不同的，请分别写明。',
  assumes: '两处说的是同一单位、同一年度的同一个数；表格能够分别印证两处口径的，不作为问题。',
  joins: { by: 'statement' },
  test(report) {
    const stated = report.claims.flatMap((claim, index) => {
      const { value } = claim
      return value !== null && isPlain(claim) ? [{ ...claim, value, index }] : []
    })
    const metrics = [...new Set(stated.map(({ metric }) => metric))]
    return metrics.flatMap((metric) => {
      const denied = denials[metric]
      const same = stated.filter((claim) => claim.metric === metric).slice(0, mostCompared)
      const others = denied
        ? stated.filter((claim) => denied.includes(claim.metric) && claim.value > 0).slice(0, mostCompared)
        : same
      return judgePairs(same, others, report)
    })
  },
} as const satisfies JudgementRule

function isPlain({ time, bound, certainty, scope }: Claim): boolean {
  return time === 'this-year' && bound === 'exact' && certainty === 'exact' && scope !== 'other'
}

/** The first two that can't both be true. */
function judgePairs(some: readonly Stated[], others: readonly Stated[], report: Report): Judgement[] {
  for (const one of some) {
    for (const other of others) {
      if (other.index === one.index || (some === others && other.index < one.index)) continue
      if (one.value === other.value || one.scope !== other.scope) continue
      const judgement = judgePair(one, other, report)
      if (judgement) return [judgement]
    }
  }
  return []
}

function judgePair(one: Stated, other: Stated, report: Report): Judgement | null {
  if (isListed(one, other, report) || isToldApart(report, one, { expected: null })) return null
  const wrong = [one, other].flatMap((claim) => {
    const admitted = admissibleValues(claim, report)
    return admitted.length > 0 && !admitted.includes(claim.value) ? [claim.index] : []
  })
  const known = [one, other].every((claim) => admissibleValues(claim, report).length > 0)
  if (known ? wrong.length === 0 : mayDiffer(one, other, report)) return null
  return {
    instance: `${one.metric}/${one.scope}`,
    stated: other.value,
    expected: one.value,
    settledBy: wrong,
    values: { stated: other.value, expected: one.value, unit: other.unit, quote: one.quote },
    evidence: [
      { role: 'stated', place: other.place, raw: other.quote, value: other.value },
      { role: 'other', place: one.place, raw: one.quote, value: one.value },
    ],
  }
}

/** Kinds of statement that have several senses, so that only the tables could tell. */
function mayDiffer(one: Stated, other: Stated, { claims }: Report): boolean {
  if (one.metric.startsWith('applicant-')) return true
  if (saysNew(one) !== saysNew(other)) return true
  const distance = Math.abs(one.value - other.value)
  return claims.some(
    ({ metric, value }) =>
      value === distance && (metric === 'carried-in' || metric === 'carried-out' || metric === 'withdrawn'),
  )
}

/** A whole and its part. */
function isListed(one: Stated, other: Stated, { ties = [] }: Report): boolean {
  return ties.some((tie) => tie.kind === 'listing' && holds(tie, one.index) && holds(tie, other.index))
}

function holds({ whole, parts }: Listing, index: number): boolean {
  return whole === index || parts.some(({ claim }) => claim === index)
}

function saysNew({ quote }: Claim): boolean {
  return /新[收增受接]/.test(quote)
}
