import type { CaseMetric, Metric } from '../../model/report.ts'
import {
  applicantColumns,
  caseResults,
  type Edition,
  type FigureKey,
  figureKey,
  otherRows,
  refusedRows,
  unavailableRows,
  unprocessedRows,
} from '../../template/keys.ts'

const caseRows: Readonly<Record<CaseMetric, readonly string[]>> = {
  reviews: ['review'],
  lawsuits: ['suit-direct', 'suit-after-review'],
  'suits-direct': ['suit-direct'],
  'suits-after-review': ['suit-after-review'],
  disputes: ['review', 'suit-direct', 'suit-after-review'],
}

const requestRows: Partial<Record<Metric, readonly string[]>> = {
  received: ['new'],
  'no-requests': ['new'],
  processed: ['handled'],
  'all-handled': ['handled'],
  'all-in-time': ['handled'],
  refused: refusedRows,
  unavailable: unavailableRows,
  unprocessed: unprocessedRows,
}

const disclosureFigures: Partial<Record<Metric, FigureKey>> = {
  licensing: 't2/licensing/decisions',
  penalties: 't2/penalties/decisions',
  coercion: 't2/coercion/decisions',
  fees: 't2/fees/amount',
}

/** Figures that a statement with this metric speaks of; their sum, where there are several. */
export function figuresOfMetric(metric: Metric, edition: Edition | null): FigureKey[] {
  if (metric === 'withdrawn') return []
  if (metric === 'no-disputes') return caseFigures('disputes', 'total')
  if (isCaseMetric(metric)) return caseFigures(metric, 'total')
  const result = caseResults.find((result) => metric.endsWith(`-${result}`))
  const kind = result && metric.slice(0, -result.length - 1)
  if (result && kind && isCaseMetric(kind)) return caseFigures(kind, result)
  if (metric.startsWith('applicant-')) return applicantFigures(metric.slice('applicant-'.length))
  const figure = disclosureFigures[metric]
  if (figure) return [figure]
  const document = documentFigure(metric, edition)
  if (document) return document
  return rowsOf(metric, edition).map((row) => figureKey('t3', row, 'total'))
}

const caseMetrics: ReadonlySet<string> = new Set(Object.keys(caseRows))

/** 复议, 诉讼 and their kinds as such, not their results. */
export function isCaseMetric(metric: string): metric is CaseMetric {
  return caseMetrics.has(metric)
}

function caseFigures(kind: CaseMetric, column: string): FigureKey[] {
  return caseRows[kind].map((row) => figureKey('t4', row, column))
}

function applicantFigures(applicant: string): FigureKey[] {
  const columns =
    applicant === 'organisations'
      ? applicantColumns.filter((column) => column !== 'natural-person')
      : [applicant]
  return columns.map((column) => figureKey('t3', 'new', column))
}

const documentMetric = /^(regulations|normative-documents)-(issued|repealed|in-force)$/

const columns2019: Readonly<Record<string, string>> = { issued: 'made', 'in-force': 'public-total' }

/** The 2019 edition counts what was made and what is public in all; nothing that was repealed. */
function documentFigure(metric: Metric, edition: Edition | null): FigureKey[] | null {
  const [, row, column] = documentMetric.exec(metric) ?? []
  if (!row || !column) return null
  const printed = edition === '2019' ? columns2019[column] : column
  return printed ? [figureKey('t2', row, printed)] : []
}

function rowsOf(metric: Metric, edition: Edition | null): readonly string[] {
  if (metric === 'other-processing') return edition === '2019' ? ['other-processing'] : otherRows
  return requestRows[metric] ?? [metric]
}
