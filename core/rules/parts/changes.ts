import { countsRequests } from '../../model/metrics.ts'
import type { Change, Claim, Report } from '../../model/report.ts'
import type { Context, Judgement } from '../../model/rule.ts'
import { type FigureKey, figureKey } from '../../template/keys.ts'
import { aboutOf, besideOf } from './claims.ts'
import { hasChangedSubject, showBoth } from './continuity.ts'

/** This year's number and last year's, counted in the same way. */
export interface Pair {
  now: number
  before: number
}

/** Every way in which a stated change may be worked out, with the figures of the plainest. */
export interface Comparable {
  change: Change
  claim: Claim | undefined
  pairs: readonly Pair[]
  figures: readonly FigureKey[]
}

/** Stated changes that can be worked out: from last year's report, or from what the prose says of last year. */
export function comparableChanges(report: Report, context: Context): Comparable[] {
  return (report.ties ?? []).flatMap((tie): Comparable[] => {
    if (tie.kind !== 'change' || !isOwn(tie, report)) return []
    const claim = tie.claim === null ? undefined : report.claims[tie.claim]
    const figures = figuresOf(tie, claim)
    const pairs = [
      ...pairsOfReports(tie, figures, report, context),
      ...pairsOfProse(tie, claim, report),
      ...pairsOfDifference(tie, claim, report),
    ]
    return pairs.length > 0 ? [{ change: tie, claim, pairs, figures }] : []
  })
}

function isOwn({ scope }: Change, { identity }: Report): boolean {
  return scope === 'organ' || (scope === 'region' && identity.scope === 'region')
}

function figuresOf({ metric }: Change, claim: Claim | undefined): readonly FigureKey[] {
  if (claim) return aboutOf(claim)
  return metric === 'handled' ? ['t3/handled/total'] : ['t3/new/total']
}

/** Rows that are added up for each way to count requests. */
const requestRows: readonly (readonly string[])[] = [
  ['new'],
  ['new', 'carried-in'],
  ['handled'],
  ['handled', 'carried-out'],
]

function pairsOfReports(
  { metric }: Change,
  figures: readonly FigureKey[],
  report: Report,
  context: Context,
): Pair[] {
  const { prior } = context
  if (!prior || hasChangedSubject(report, context)) return []
  const sets = countsRequests(metric)
    ? requestRows.map((rows) => rows.map((row) => figureKey('t3', row, 'total')))
    : [figures]
  return sets.flatMap((keys): Pair[] => {
    const now = addUp(report, keys)
    const before = addUp(prior, keys)
    return now === null || before === null ? [] : [{ now, before }]
  })
}

/** The sum of figures that are all numbers; null where one is not. */
function addUp(report: Report, keys: readonly FigureKey[]): number | null {
  const values = keys.map((key) => report.figures[key]?.value ?? null)
  if (values.length === 0 || values.includes(null)) return null
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** 2023年收到10件，2024年收到12件，同比增长20%; 12件，比上年的10件增长20%: what the prose says of both years. */
function pairsOfProse({ metric, before }: Change, claim: Claim | undefined, { claims }: Report): Pair[] {
  if (claim?.value == null) return []
  const now = claim.value
  if (before !== null) return [{ now, before }]
  return claims.flatMap((other): Pair[] =>
    other.metric === metric &&
    other.time === 'last-year' &&
    other.bound === 'exact' &&
    other.value !== null &&
    other.scope === claim.scope
      ? [{ now, before: other.value }]
      : [],
  )
}

/** 60件，同比增加12件，增长25%: last year's number is the one less the difference, in whichever way requests are counted there. */
function pairsOfDifference(
  { claim, unit, direction }: Change,
  stated: Claim | undefined,
  report: Report,
): Pair[] {
  const beside = (report.ties ?? []).find(
    (tie): tie is Change =>
      tie.kind === 'change' && tie.claim === claim && tie.unit === 'count' && tie.direction === direction,
  )
  if (unit !== 'percent' || beside?.amount == null || stated?.value == null) return []
  const difference = direction === 'up' ? -beside.amount : beside.amount
  const counts = countsRequests(stated.metric)
    ? besideOf(report, stated).filter(({ metric }) => countsRequests(metric))
    : []
  return [stated, ...counts].flatMap(({ value }): Pair[] =>
    value !== null && value + difference > 0 ? [{ now: value, before: value + difference }] : [],
  )
}

/** The way to count that the statement itself takes, else the first. */
export function plainestPair({ claim, pairs }: Comparable): Pair | undefined {
  return pairs.find(({ now }) => now === claim?.value) ?? pairs[0]
}

/** The change as stated, with the figures of both years. */
export function tellChange(
  comparable: Comparable,
  report: Report,
  { prior }: Context,
): Pick<Judgement, 'evidence' | 'values' | 'figures'> {
  const { change, claim, figures } = comparable
  const plain = plainestPair(comparable)
  const shown = prior ? figures.flatMap((key) => showBoth(report, prior, key)) : []
  return {
    figures: prior ? figures : [],
    values: { quote: change.quote, now: plain?.now ?? 0, prior: plain?.before ?? 0 },
    evidence: [
      { role: 'stated', place: change.place, raw: change.quote },
      ...(claim ? [{ role: 'part' as const, place: claim.place, raw: claim.quote, value: claim.value }] : []),
      ...shown.map((each) => (each.role === 'stated' ? { ...each, role: 'other' as const } : each)),
    ],
  }
}
