import type { Outcome } from '../../model/finding.ts'
import { countsRequests } from '../../model/metrics.ts'
import type { Claim, Metric, Report } from '../../model/report.ts'
import { type FigureKey, figureKey, splitKey } from '../../template/keys.ts'
import type { TableSpec } from '../../template/types.ts'
import { addUp, numberAt } from './cells.ts'

/** The statement that an outcome is about. */
export function statementOf(report: Report, { claim }: Outcome): Claim | undefined {
  return claim === undefined ? undefined : report.claims[claim]
}

/** How many statements before and after another one are looked at. */
const reach = 40

/** Statements of the same paragraph, the given one among them. */
export function besideOf({ claims }: Report, claim: Claim): Claim[] {
  const at = claims.indexOf(claim)
  const near = claims.slice(Math.max(0, at - reach), at + reach + 1)
  return near.filter(({ place }) => place.anchor === claim.place.anchor)
}

/** Whether the same paragraph counts one of these as well. */
export function countsBeside(report: Report, claim: Claim, metrics: readonly Metric[]): boolean {
  return besideOf(report, claim).some(({ metric, value }) => metrics.includes(metric) && value !== 0)
}

/**
 * Whether a number of outcomes may leave out those of requests that were carried in: the paragraph counts new requests
 * and not all that were handled, and the table has no more of them in addition than were carried in.
 */
export function mayLeaveOutCarriedIn(report: Report, claim: Claim, { stated, expected }: Outcome): boolean {
  const { figures } = report
  const [received, carriedIn] = [figures['t3/new/total']?.value, figures['t3/carried-in/total']?.value]
  if (stated === null || expected === null || !carriedIn) return false
  const beside = besideOf(report, claim)
  const ofNew = beside.some(({ metric, value }) => metric === 'received' && value === received)
  const ofAll = beside.some(({ metric }) => metric === 'handled')
  return ofNew && !ofAll && expected > stated && expected - stated <= carriedIn
}

/** The total of rows of table 3, blanks among numbers as 0; null where none is a number. */
export function totalOf(report: Report, rows: readonly string[]): number | null {
  return addUp(
    report,
    rows.map((row) => figureKey('t3', row, 'total')),
  )
}

/** Rows under a group heading; the row itself where the edition has one of that name. */
export function rowsOfGroup({ rows }: TableSpec, group: string): string[] {
  const members = rows.filter(({ groups }) => groups?.[0] === group).map(({ key }) => key)
  return members.length > 0 ? members : rows.filter(({ key }) => key === group).map(({ key }) => key)
}

/**
 * 一审维持1件，二审维持1件; 区政府收到17件，区政府办公室收到13件: whether the paragraph tells the figure, or all requests as they may
 * be counted, in several statements that add up to it. A government's office may tell its own in a paragraph apart.
 */
export function isToldApart(report: Report, claim: Claim, { expected }: Pick<Outcome, 'expected'>): boolean {
  const near = report.identity.scope === 'office' ? report.claims : besideOf(report, claim)
  const same = near.filter(
    ({ metric, time, section }) =>
      metric === claim.metric && time === claim.time && section === claim.section,
  )
  const isOfAll = claim.scope === 'region'
  const totals = countsRequests(claim.metric) ? [expected, ...requestTotals(report)] : [expected]
  return [
    same.filter(({ scope }) => scope === claim.scope),
    same.filter(({ scope }) => !isOfAll && scope !== 'region'),
  ].some(
    (parts) => parts.length > 1 && totals.includes(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)),
  )
}

/** 区政府收到17件，上年结转1件；区政府办公室收到13件，上年结转1件: carried over for each of those whose requests are told apart. */
export function isCarriedApart(report: Report, claim: Claim, outcome: Outcome): boolean {
  const requests = besideOf(report, claim).filter(({ metric }) => countsRequests(metric))
  return (
    isToldApart(report, claim, outcome) &&
    requests.some((each) => isToldApart(report, each, { expected: null }))
  )
}

/** The figures that a statement speaks of. */
export function aboutOf({ about }: Claim): readonly FigureKey[] {
  return typeof about === 'string' ? [about] : about
}

/** Whether the tables speak of the same subject as the statement. */
export function isAboutTables({ scope, time, bound }: Claim, { identity }: Report): boolean {
  if (time !== 'this-year' || bound !== 'exact') return false
  return scope === 'organ' || (scope === 'region' && identity.scope === 'region')
}

/** What the tables have for the figures of a statement; null where a figure is missing or blank. */
export function tableValueOf(claim: Claim, report: Report): number | null {
  const values = aboutOf(claim).map((key) => numberAt(report, key))
  if (values.length === 0 || values.includes(null) || !isAboutTables(claim, report)) return null
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** Every number that the tables allow a statement on requests or cases to give; empty where they cannot be read. */
export function admissibleValues(claim: Claim, report: Report): number[] {
  const plain = tableValueOf(claim, report)
  if (plain === null) return []
  if (countsRequests(claim.metric)) return requestTotals(report)
  if (claim.metric.startsWith('applicant-')) {
    const moved = ['carried-in', 'handled'].map((row) => sumOf(report, moveTo(row, aboutOf(claim))))
    const [carriedIn, handled] = moved
    return [plain, plain + (carriedIn ?? 0), handled ?? plain]
  }
  const pending = aboutOf(claim).filter((key) => key.startsWith('t4/') && key.endsWith('/total'))
  const settled =
    plain -
    sumOf(
      report,
      pending.map((key): FigureKey => `t4/${splitKey(key).row}/pending`),
    )
  return [plain, settled]
}

function moveTo(row: string, keys: readonly FigureKey[]): FigureKey[] {
  return keys.map((key) => figureKey('t3', row, splitKey(key).column))
}

function sumOf(report: Report, keys: readonly FigureKey[]): number {
  return keys.reduce((sum, key) => sum + (numberAt(report, key) ?? 0), 0)
}

/** Ways in which all requests of the year may be counted; empty where a figure is missing or blank. */
export function requestTotals(report: Report): number[] {
  const [received, carriedIn, handled, carriedOut] = ['new', 'carried-in', 'handled', 'carried-out'].map(
    (row) => numberAt(report, figureKey('t3', row, 'total')),
  )
  if (received == null || carriedIn == null || handled == null || carriedOut == null) return []
  const rest = totalOf(report, ['other-rest']) ?? totalOf(report, ['other-processing']) ?? 0
  return [received, received + carriedIn, handled, handled + carriedOut, handled - carriedIn, handled - rest]
}
