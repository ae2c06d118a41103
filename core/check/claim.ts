import type { Outcome } from '../model/finding.ts'
import type { Claim, Metric, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import {
  addUp,
  type Comparison,
  compare,
  type Facts,
  type Relation,
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

/** Whether a relation compares that statement. */
export function speaksOf({ left }: Relation, claim: Claim): boolean {
  if (left.claimed?.metric !== claim.metric) return false
  const { states } = left.claimed
  return states === null || (states === 'none') === (statedValue(claim) === 0)
}

/** The number that a statement gives; null where it gives none that could be compared. */
export function statedValue(claim: Claim): number | null {
  return zeroMetrics.has(claim.metric) ? 0 : claim.value
}

/** Compares a statement with the tables in every admissible reading. */
export function judgeClaim(relation: Relation, claim: Claim, facts: Facts): ClaimJudgement {
  const ceiling = ceilingOf(claim, facts.report)
  const stated = statedValue(claim)
  const figures = relation.right.about ? aboutOf(claim) : relation.figures
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
  const fits = (value: number, sum: Sum): Comparison | 'unknown' =>
    sum.unknown === null ? compare(stateNumber(value), sign, sum, relation.equation.tolerance) : 'unknown'

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

function readingsOf(relation: Relation, claim: Claim) {
  const { right, readings } = relation
  const about = aboutOf(claim).map((figure) => ({ source: 'report' as const, figure, sign: 1 as const }))
  return [
    { name: null, operands: right.about ? about : right.operands },
    ...readings.map(({ name, side }) => ({ name, operands: side.operands })),
  ]
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

const applicationMetrics: ReadonlySet<Metric> = new Set(['received', 'processed', 'handled'])

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
