import { countsRequests } from '../../model/metrics.ts'
import type { Claim, ListedPart, Listing, ListingKind, Report } from '../../model/report.ts'
import type { Judgement, Severity } from '../../model/rule.ts'
import { caseResults, type FigureKey, requestColumns, splitKey } from '../../template/keys.ts'
import { specOf } from './cells.ts'
import { aboutOf, admissibleValues, besideOf, tableValueOf } from './claims.ts'

/** More parts that may or may not be counted in than this say nothing. */
const mostOptional = 6

/** A list of parts with the statement of their whole, taken apart for adding up. */
export interface Addition {
  listing: Listing
  whole: Claim
  /** The statements of the parts that are about figures. */
  claims: readonly Claim[]
  sum: number
  /** Values that may or may not be counted in. */
  optional: readonly number[]
  /** What the parts may add up to. */
  targets: readonly number[]
}

/** Lists of these kinds whose parts don't add up to their whole, told as `grade` finds. */
export function judgeListings(
  report: Report,
  kinds: readonly ListingKind[],
  grade: (addition: Addition, report: Report) => Severity | null,
): Judgement[] {
  return (report.ties ?? []).flatMap((tie): Judgement[] => {
    if (tie.kind !== 'listing' || !kinds.includes(tie.by)) return []
    const addition = takeApart(tie, report)
    if (!addition || fits(addition)) return []
    const severity = grade(addition, report)
    return severity === null ? [] : [tell(addition, severity, report)]
  })
}

function takeApart(listing: Listing, report: Report): Addition | null {
  const whole = report.claims[listing.whole]
  if (whole?.value == null || whole.bound !== 'exact') return null
  const parts = listing.parts.filter(({ standing }) => standing === 'part')
  const claims = parts.flatMap(({ claim }) => (claim === null ? [] : (report.claims[claim] ?? [])))
  const optional = listing.parts.filter(({ standing }) => standing !== 'part')
  if (optional.length > mostOptional || overlap(claims)) return null
  return {
    listing,
    whole,
    claims,
    sum: addUp(parts),
    optional: optional.map(({ value }) => value),
    targets: targetsOf(listing, whole, report),
  }
}

/** Two parts that speak of the same figure are no parts of one whole. */
function overlap(claims: readonly Claim[]): boolean {
  const figures = claims.flatMap(aboutOf)
  return new Set(figures).size < figures.length
}

function addUp(parts: readonly ListedPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

function fits({ sum, optional, targets }: Addition): boolean {
  let sums = [sum]
  for (const value of optional) sums = sums.concat(sums.map((each) => each + value))
  return sums.some((each) => targets.includes(each))
}

/**
 * What the parts of a statement may add up to: its number; where that is one of several ways to count (new, new and
 * carried in, handled …), those in which its parts are counted too; and what the paragraph says was carried over or withdrawn, with either sign.
 */
function targetsOf({ by }: Listing, whole: Claim, report: Report): number[] {
  const value = whole.value ?? 0
  if (by === 'origin' || by === 'item') return [value]
  const admitted = admissibleValues(whole, report)
  if (!countsRequests(whole.metric)) return admitted.includes(value) ? [value, ...admitted] : [value]
  const [received = value, withCarriedIn = value, handled = value, withCarriedOut = value] = admitted
  const totals = by === 'outcome' ? [handled, withCarriedOut] : [received, withCarriedIn, handled]
  const others = admitted.includes(value) ? totals : []
  const moved = valuesBeside(report, whole, (claim) => movedMetrics.has(claim.metric))
  const [movedIn = 0] = valuesBeside(report, whole, ({ metric }) => metric === 'carried-in')
  const [movedOut = 0] = valuesBeside(report, whole, ({ metric }) => metric === 'carried-out')
  const stated = valuesBeside(report, whole, ({ metric }) => metric === 'handled' && by === 'outcome')
  const shifted = moved.flatMap((each) => [value - each, value + each])
  return [value, ...others, ...stated, ...shifted, value + movedIn - movedOut]
}

const movedMetrics: ReadonlySet<string> = new Set(['carried-in', 'carried-out', 'withdrawn'])

/** Values of other statements of the paragraph. */
function valuesBeside(report: Report, claim: Claim, wanted: (claim: Claim) => boolean): number[] {
  return besideOf(report, claim).flatMap((other) =>
    other.value !== null && wanted(other) ? [other.value] : [],
  )
}

/** Whether nothing of the whole is left that the parts don't name. */
export function isComplete({ listing, claims }: Addition, report: Report): boolean {
  const named = new Set(claims.flatMap(aboutOf))
  const has = (keys: readonly FigureKey[]): boolean => keys.every((key) => named.has(key))
  switch (listing.by) {
    case 'origin':
    case 'suit':
      return true
    case 'outcome':
      return has(outcomesOf(report))
    case 'item':
      return has(groupOf(report, claims))
    case 'applicant':
      return has(applicantsOf())
    case 'result':
      return caseResults.every((result) => claims.some(({ metric }) => metric.endsWith(`-${result}`)))
    case 'channel':
      return false
  }
}

/** Whether the parts are more than any admissible whole. */
export function exceeds({ sum, targets }: Addition): boolean {
  return targets.every((target) => sum > target)
}

/** Whether the tables' figures for what the parts leave out make up the difference. */
export function isMadeUp({ listing, claims, sum, targets }: Addition, report: Report): boolean {
  const keys =
    listing.by === 'outcome' ? outcomesOf(report) : listing.by === 'applicant' ? applicantsOf() : []
  const named = new Set(claims.flatMap(aboutOf))
  const left = keys.filter((key) => !named.has(key))
  const rest = left.reduce((all, key) => all + (report.figures[key]?.value ?? 0), 0)
  return left.length > 0 && targets.includes(sum + rest)
}

function outcomesOf(report: Report): FigureKey[] {
  return specOf(report, 't3')
    .rows.filter(({ key, groups }) => key !== 'handled' && groups?.includes('outcomes'))
    .map(({ key }): FigureKey => `t3/${key}/total`)
}

/** All rows of the group that the parts are items of. */
function groupOf(report: Report, [first]: readonly Claim[]): FigureKey[] {
  const { rows } = specOf(report, 't3')
  const [key] = first ? aboutOf(first) : []
  const group = rows.find((row) => key !== undefined && row.key === splitKey(key).row)?.groups?.[0]
  return rows.filter(({ groups }) => groups?.[0] === group).map(({ key }): FigureKey => `t3/${key}/total`)
}

function applicantsOf(): FigureKey[] {
  return requestColumns.filter((column) => column !== 'total').map((column): FigureKey => `t3/new/${column}`)
}

function tell(addition: Addition, severity: Severity, report: Report): Judgement {
  const { listing, whole, sum } = addition
  const parts = listing.parts.filter(({ standing }) => standing === 'part')
  const expected = whole.value ?? 0
  return {
    instance: `${listing.by}/${whole.metric}/${whole.scope}`,
    severity,
    stated: sum,
    expected,
    values: {
      stated: sum,
      expected,
      difference: Math.abs(sum - expected),
      terms: parts.map(({ value }) => value).join('＋'),
    },
    settledBy: settlersOf(addition, report),
    evidence: [
      ...parts.map(({ place, label, value }) => ({
        role: 'stated' as const,
        place,
        raw: `${label}${value}`,
        value,
      })),
      { role: 'expected', place: whole.place, raw: `${expected}${whole.unit}`, value: expected },
    ],
  }
}

/** Statements of the list that the tables contradict, and with whose number from the tables it would add up. */
function settlersOf(addition: Addition, report: Report): number[] {
  const { listing, whole, sum, targets } = addition
  const corrected = (index: number): number | null => {
    const claim = report.claims[index]
    const value = claim ? tableValueOf(claim, report) : null
    return claim && value !== claim.value ? value : null
  }
  const settlers = listing.parts.flatMap(({ claim, value, standing }): number[] => {
    const right = claim === null || standing !== 'part' ? null : corrected(claim)
    if (claim === null || right === null) return []
    return fits({ ...addition, sum: sum - value + right }) ? [claim] : []
  })
  const right = corrected(listing.whole)
  const shift = right === null ? 0 : right - (whole.value ?? 0)
  const settles = right !== null && fits({ ...addition, targets: targets.map((target) => target + shift) })
  return settles ? [listing.whole, ...settlers] : settlers
}
