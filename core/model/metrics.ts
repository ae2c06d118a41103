import { caseResults, otherRows, refusedRows, unavailableRows, unprocessedRows } from '../template/keys.ts'
import type { CaseMetric, Metric } from './report.ts'

/** The six ways in which a request ends, in the order of table 3. */
export const outcomeMetrics = [
  'granted',
  'partly-granted',
  'refused',
  'unavailable',
  'unprocessed',
  'other-processing',
] as const

export type OutcomeMetric = (typeof outcomeMetrics)[number]

const rowsOfOutcome: readonly (readonly [OutcomeMetric, readonly string[]])[] = [
  ['refused', refusedRows],
  ['unavailable', unavailableRows],
  ['unprocessed', unprocessedRows],
  ['other-processing', otherRows],
]

/** The outcome that a single row of table 3 is an item of; null for anything else. */
export function outcomeOfItem(metric: Metric): OutcomeMetric | null {
  return rowsOfOutcome.find(([, rows]) => rows.includes(metric))?.[0] ?? null
}

export function isOutcome(metric: Metric): metric is OutcomeMetric {
  return (outcomeMetrics as readonly Metric[]).includes(metric)
}

/** The kind of case whose result a statement counts; null for anything else. */
export function caseOfResult(metric: Metric): CaseMetric | null {
  const result = caseResults.find((result) => metric.endsWith(`-${result}`))
  const kind = result === undefined ? '' : metric.slice(0, -result.length - 1)
  return caseMetrics.find((name) => name === kind) ?? null
}

const caseMetrics: readonly CaseMetric[] = [
  'reviews',
  'lawsuits',
  'suits-direct',
  'suits-after-review',
  'disputes',
]

/** Statements that count all requests of the year, in one sense or another. */
export function countsRequests(metric: Metric): boolean {
  return metric === 'received' || metric === 'processed' || metric === 'handled'
}
