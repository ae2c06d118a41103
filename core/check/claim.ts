import type { Outcome } from '../model/finding.ts'
import type { Claim, Metric, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { type FigureKey, figureKey, splitKey } from '../template/keys.ts'
import {
  addUp,
  type Comparison,
  compare,
  type Facts,
  type Operand,
  type Relation,
  type Side,
  type Sum,
  stateNumber,
} from './evaluate.ts'

/** Statements that nothing is there: what they state of the figure they speak of is 0, whatever number they print. */
const zeroMetrics: ReadonlySet<Metric> = new Set(['no-requests', 'no-disputes', 'all-handled'])

/** Name of the reading by which the clause's own parts (另有…件, 含…件) make up the difference. */
export const statedPart = 'stated-part'

/** What comparing a statement with the tables gave, before its severity is weighed. */
export interface ClaimJudgement
  extends Pick<Outcome, 'state' | 'reason' | 'reading' | 'stated' | 'expected' | 'figures' | 'assumedZero'> {
  /** The most that the statement's wording can carry. */
  ceiling: Severity
}

function aboutOf(claim: Claim): readonly FigureKey[] {
  return typeof claim.about === 'string' ? [claim.about] : claim.about
}

/** Indexes of the statements that a relation compares. */
export function claimsOf({ left }: Relation, report: Report): number[] {
  if (!left.claimed) return []
  const { metric, states } = left.claimed
  const indexes = byMetric.get(report) ?? indexClaims(report)
  return (indexes.get(metric) ?? []).filter((index) => {
    const claim = report.claims[index]
    return claim && (states === null || (states === 'none') === (statedValue(claim) === 0))
  })
}

const byMetric = new WeakMap<Report, ReadonlyMap<Metric, readonly number[]>>()

function indexClaims(report: Report): ReadonlyMap<Metric, readonly number[]> {
  const indexes = new Map<Metric, number[]>()
  report.claims.forEach(({ metric }, index) => {
    const known = indexes.get(metric)
    if (known) known.push(index)
    else indexes.set(metric, [index])
  })
  byMetric.set(report, indexes)
  return indexes
}

/** What one 万元, the unit of the table, is in the units that sums of money are stated in. */
const moneyUnits: Readonly<Record<string, number>> = { 元: 10_000, 万元: 1, 亿元: 0.0001 }

/** The number that a statement gives, a sum of money in 万元; null where it gives none that could be compared. */
export function statedValue({ metric, value, unit }: Claim): number | null {
  if (zeroMetrics.has(metric)) return 0
  return value === null ? null : value / (moneyUnits[unit] ?? 1)
}

/** By how much a sum of money may be off because it or the figure was rounded or cut: one of the last digit. */
function slackOf({ value, unit }: Claim, plain: Sum): number {
  const factor = moneyUnits[unit]
  if (factor === undefined || value === null) return 0
  return Math.max(lastDigit(value) / factor, lastDigit(plain.value))
}

function lastDigit(value: number): number {
  const [, decimals = ''] = String(value).split('.')
  return 10 ** -decimals.length
}

/** Compares a statement with the tables in every admissible reading. */
export function judgeClaim(relation: Relation, claim: Claim, facts: Facts): ClaimJudgement {
  const ceiling = ceilingOf(claim, facts.report)
  const stated = statedValue(claim)
  const figures = relation.right.about.length > 0 ? aboutOf(claim) : relation.figures
  const result = { stated, expected: null, figures, ceiling: ceiling ?? 'note' }
  if (ceiling === null) return { ...result, state: 'notApplicable' }
  if (stated === null || claim.bound === 'about')
    return { ...result, state: 'notApplicable', reason: 'claim-uncertain' }

  const sums = readingsOf(relation, claim).map(({ name, operands }) => ({
    name,
    sum: addUp(operands, facts),
  }))
  const plain = sums[0]?.sum ?? stateNumber(0)
  const expected = plain.unknown === null ? plain.value : null
  const sign = claim.bound === 'at-least' ? '<=' : relation.equation.relation
  const tolerance = Math.max(relation.equation.tolerance ?? 0, slackOf(claim, plain))
  const fits = (value: number, sum: Sum): Comparison | 'unknown' =>
    sum.unknown === null ? compare(stateNumber(value), sign, sum, tolerance) : 'unknown'

  const match = findMatch(stated, sums, variantsOf(stated, claim, facts.report), fits)
  if (match) {
    const { name, sum } = match
    return { ...result, expected, state: 'pass', ...zeroes(sum), ...(name === null ? {} : { reading: name }) }
  }
  if (plain.unknown !== null) return { ...result, state: 'cannotTell', reason: plain.unknown }
  const first = fits(stated, plain)
  if (first === 'open')
    return { ...result, expected, state: 'review', reason: 'operand-blank', ...zeroes(plain) }
  const certain = sums.every(({ sum }) => fits(stated, sum) === 'fails')
  return { ...result, expected, state: certain ? 'fail' : 'review', ...zeroes(plain) }
}

interface ReadSum {
  /** null: the plain reading. */
  name: string | null
  sum: Sum
}

/** The figures of each admissible reading of a statement; the plain one first, without a name. */
export function readingsOf(relation: Relation, claim: Claim) {
  const { right, readings } = relation
  return [
    { name: null, operands: operandsOf(right, claim) },
    ...readings
      .filter(({ loose }) => !loose || claim.certainty === 'loose')
      .map(({ name, side }) => ({ name, operands: operandsOf(side, claim) })),
  ]
}

/** The figures of a side, with those that the statement speaks of in the rows that the side asks for. */
function operandsOf({ operands, about }: Side, claim: Claim): Operand[] {
  const spokenOf = about.flatMap((row) =>
    aboutOf(claim).map((key): Operand => {
      const { table, column } = splitKey(key)
      return { source: 'report', figure: row === null ? key : figureKey(table, row, column), sign: 1 }
    }),
  )
  return [...operands, ...spokenOf]
}

function findMatch(
  stated: number,
  sums: readonly ReadSum[],
  variants: readonly number[],
  fits: (value: number, sum: Sum) => Comparison | 'unknown',
): ReadSum | null {
  const direct = sums.find(({ sum }) => fits(stated, sum) === 'holds')
  if (direct) return direct
  for (const value of variants) {
    const match = sums.find(({ sum }) => fits(value, sum) === 'holds')
    if (match) return { name: statedPart, sum: match.sum }
  }
  return null
}

/**
 * The numbers that a statement may mean once the parts it names are taken out or added: parts of an unknown kind, what
 * the same paragraph says was withdrawn, and what was carried over where it stands inside what was received. Parts of
 * any other kind say nothing new, since the readings count them.
 */
function variantsOf(stated: number, claim: Claim, report: Report): number[] {
  const parts = claim.parts.flatMap(({ relation, metric, value }) => {
    const insideReceived = claim.metric === 'received' && metric === 'carried-in' && relation === 'includes'
    if (metric !== null && !insideReceived) return []
    return [relation === 'includes' ? -value : value]
  })
  const all = parts.reduce((sum, change) => sum + change, 0)
  const withdrawn = applicationMetrics.has(claim.metric) ? withdrawnBeside(claim, report) : []
  return [...parts, ...(parts.length > 1 ? [all] : []), ...withdrawn].map((change) => stated + change)
}

const applicationMetrics: ReadonlySet<Metric> = new Set([
  'received',
  'processed',
  'handled',
  'other-processing',
  'other-rest',
])

/** Withdrawn applications, with either sign: some reports count them in, others apart. */
function withdrawnBeside({ place }: Claim, { claims }: Report): number[] {
  return claims
    .filter((other) => other.metric === 'withdrawn' && other.place.anchor === place.anchor)
    .flatMap(({ value }) => (value === null ? [] : [value, -value]))
}

function zeroes(sum: Sum): Pick<Outcome, 'assumedZero'> {
  return sum.blanks.length > 0 ? { assumedZero: sum.blanks } : {}
}

/** The most that a statement can carry when it fits no reading; null where it speaks of something else. */
function ceilingOf(claim: Claim, report: Report): Severity | null {
  if (claim.time !== 'this-year' || claim.scope === 'other') return null
  const scope = report.identity.scope
  if (claim.scope === 'region' && scope !== 'region') return scope === 'unknown' ? 'note' : null
  const sure = claim.certainty === 'exact' && claim.bound === 'exact' && claim.scope !== 'unknown'
  return sure ? 'error' : 'warning'
}
