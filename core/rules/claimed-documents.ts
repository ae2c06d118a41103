import type { Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Equation, EquationRule } from '../model/rule.ts'
import type { TableSpec } from '../template/types.ts'
import { goodPractice } from './parts/basis.ts'
import { besideOf, statementOf } from './parts/claims.ts'
import { powerOf } from './parts/organs.ts'
import { claimed, figure, rowsWithColumn } from './parts/terms.ts'

/** In the format of 2021 the three columns are what the prose speaks of. */
function equations2021(table: TableSpec): Equation[] {
  return rowsWithColumn(table, 'issued').flatMap((row) =>
    (['issued', 'repealed', 'in-force'] as const).map(
      (column): Equation => ({
        id: `${row}-${column}`,
        left: claimed(metricOf(row, column)),
        relation: '=',
        right: figure(`t2/${row}/${column}`),
        ...(column === 'issued'
          ? { readings: [{ name: 'in-force', term: figure(`t2/${row}/in-force`), loose: true }] }
          : {}),
      }),
    ),
  )
}

/** The format of 2019 counts what was made and what was published, and nothing that was repealed. */
function equations2019(table: TableSpec): Equation[] {
  return rowsWithColumn(table, 'made').flatMap((row): Equation[] => [
    {
      id: `${row}-issued`,
      left: claimed(metricOf(row, 'issued')),
      relation: '=',
      right: figure(`t2/${row}/made`),
      readings: [
        { name: 'published', term: figure(`t2/${row}/published`) },
        { name: 'public-total', term: figure(`t2/${row}/public-total`), loose: true },
      ],
    },
    {
      id: `${row}-in-force`,
      left: claimed(metricOf(row, 'in-force')),
      relation: '=',
      right: figure(`t2/${row}/public-total`),
    },
  ])
}

function metricOf<Column extends 'issued' | 'repealed' | 'in-force'>(row: string, column: Column) {
  return `${row === 'regulations' ? 'regulations' : 'normative-documents'}-${column}` as const
}

export const claimedDocuments = {
  kind: 'equation',
  id: 'claimed-documents',
  covers: ['TXT-REG', 'TXT-ND'],
  since: '0.1.0',
  severity: 'error',
  title: '正文规章和规范性文件数与表格',
  why: '正文说的规章、行政规范性文件制发、废止、现行有效件数，就是第二部分的表中相应的数。只说公开多少件的，可能是制发数，也可能是现行有效数。',
  basis: goodPractice,
  says: '正文说“{row}” {stated} {unit}，表中“{column}”为 {expected} 件。',
  remedy: '核实件数，更正正文或表格；口径与表格不同的（如包含政策性文件），请在正文中写明。',
  assumes: '正文说的是表中统计的规章、行政规范性文件，不是其他政策文件。',
  instances: ({ tables }) => [...equations2021(tables.t2), ...equations2019(tables.t2)],
  weigh({ id }, report, _context, outcome) {
    if (isExplainedByNote(report, outcome) || isOfOthers(report, outcome, id)) return null
    if (isToldOtherwise(report, outcome)) return null
    if (isPartOfPublished(report, outcome)) return 'warning'
    return report.tables.t2.edition === '2019' && id.endsWith('in-force') ? 'note' : 'error'
  },
} as const satisfies EquationRule

/** 发布省政府规章1件 in the report of a department: it makes none, and says whose it published. */
function isOfOthers(report: Report, outcome: Outcome, id: string): boolean {
  const { organ } = report.identity
  const mayMake = organ === null || /政府/.test(organ) || powerOf(organ) === 'state'
  return id.startsWith('regulations-') && !mayMake && statementOf(report, outcome)?.certainty === 'loose'
}

/**
 * Whether the same sentence says the table's number as well: 公开规章13件（含新制定5件，修改8件） says one of them; 全市制发707件，市政府
 * 发布50件 says whose the other is.
 */
function isToldOtherwise(report: Report, outcome: Outcome): boolean {
  const statement = statementOf(report, outcome)
  if (statement?.certainty !== 'loose') return false
  return besideOf(report, statement).some(({ metric, value, scope, place }) => {
    if (metric !== statement.metric || value !== outcome.expected) return false
    if (statement.scope === 'unknown' && scope !== 'unknown') return true
    const [from, to] = [place, statement.place].map(({ start = 0 }) => start).sort((a, b) => a - b)
    const text = report.paragraphs.find(({ anchor }) => anchor === place.anchor)?.text ?? ''
    return /^[^。]*?(?:其中|含|包括|[（(][^）)]*$)/.test(text.slice(from, to))
  })
}

/** 公开规章13件（含新制定5件，修改4件，废止4件）: what was done with those that were published, not all that was done. */
function isPartOfPublished(report: Report, outcome: Outcome): boolean {
  const statement = statementOf(report, outcome)
  const { anchor, start = 0 } = statement?.place ?? {}
  const before = report.claims.filter(
    ({ metric, place }) => isDocuments(metric) && place.anchor === anchor && (place.end ?? 0) < start,
  )
  const whole = before[before.length - 1]
  const text = report.paragraphs.find((paragraph) => paragraph.anchor === anchor)?.text
  const between = whole && text?.slice(before[0]?.place.end, start)
  return between !== undefined && /^[^。]*?(?:其中|含|包括|[（(][^）)]*$)/.test(between)
}

function isDocuments(metric: string): boolean {
  return metric.startsWith('regulations-') || metric.startsWith('normative-documents-')
}

/** 制发6件、修订16件 beside a cell that reads 22（其中修订16件）. */
function isExplainedByNote(report: Report, { figures, stated, expected }: Outcome): boolean {
  return figures.some((key) => {
    const part = report.figures[key]?.note?.value ?? null
    return part !== null && expected !== null && (stated === part || stated === expected - part)
  })
}
