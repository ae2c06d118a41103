import { isUndecided, type Totals, totalOf, totalsBy, totalsByRule, trendsOf } from '../../inspection/totals.ts'
import { type Locale, messagesOf } from '../../messages/index.ts'
import type { LedgerReport } from '../../model/ledger.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'

type Value = string | number

/** A table of the summary: its title, its heading and its rows. */
export interface SummaryTable {
  title: string
  heading: string[]
  rows: Value[][]
}

/** The summary as tables: by unit, kind, level and year, what could not be judged, and the units over the years. */
export function summarize(reports: readonly LedgerReport[], locale: Locale): SummaryTable[] {
  const { ledger } = messagesOf(locale)
  const { counts, by, columns } = ledger
  const heading = (name: string): string[] => [
    name,
    counts.reports,
    counts.passed,
    counts.errors,
    counts.warnings,
    counts.notes,
    counts.waived,
    counts.undecided,
  ]
  const grouped = (title: string, name: string, nameOf: (report: LedgerReport) => string): SummaryTable => ({
    title,
    heading: heading(name),
    rows: [
      ...totalsBy(reports, nameOf).map((group) => [group.name, ...valuesOf(group)]),
      [ledger.total, ...valuesOf(totalOf(reports))],
    ],
  })
  const { years, trends } = trendsOf(reports)
  const nameYear = ({ year }: LedgerReport): string => (year === null ? ledger.unknownYear : String(year))
  const tables: SummaryTable[] = [
    grouped(by.unit, columns.unit, ({ unit }) => unit),
    {
      title: by.rule,
      heading: [columns.kind, counts.units, counts.errors, counts.warnings, counts.notes, counts.waived],
      rows: totalsByRule(reports).map(({ kind, units, errors, warnings, notes, waived }) => [
        kind,
        units,
        errors,
        warnings,
        notes,
        waived,
      ]),
    },
    grouped(by.level, ledger.level, ({ level }) => level || ledger.noLevel),
    grouped(by.year, columns.year, nameYear),
    {
      title: by.undecided,
      heading: [columns.unit, columns.year, ledger.why, columns.address],
      rows: reports
        .filter(isUndecided)
        .map((report) => [report.unit, nameYear(report), report.reason, report.address]),
    },
  ]
  if (years.length > 1)
    tables.push({
      title: by.trend,
      heading: [columns.unit, ...years.map(String)],
      rows: trends.map(({ unit, points }) => [
        unit,
        ...points.map((point) => (point.state === 'none' ? '—' : point.state === 'unknown' ? '?' : point.errors)),
      ]),
    })
  return tables
}

function valuesOf({ reports, passed, errors, warnings, notes, waived, undecided }: Totals): number[] {
  return [reports, passed, errors, warnings, notes, waived, undecided]
}

export function planLedgerSummary(reports: readonly LedgerReport[], locale: Locale): SheetPlan {
  const { ledger } = messagesOf(locale)
  const cells: CellPlan[] = []
  let row = 1
  for (const { title, heading, rows } of summarize(reports, locale)) {
    cells.push({ row, column: 1, content: { kind: 'text', text: title }, look: 'title' })
    row++
    heading.forEach((name, index) => {
      cells.push({ row, column: index + 1, content: { kind: 'text', text: name }, look: 'head' })
    })
    row++
    const lines = rows.length > 0 ? rows : [[ledger.nothing]]
    for (const line of lines) {
      line.forEach((value, index) => {
        cells.push({ row, column: index + 1, ...showValue(value) })
      })
      row++
    }
    row++
  }
  return { name: ledger.summary, widths: [36, 12, 14, 12, 12, 12, 12, 12], cells, landscape: { repeat: 0 } }
}

function showValue(value: Value): Pick<CellPlan, 'content' | 'look'> {
  return typeof value === 'number'
    ? { content: { kind: 'number', value }, look: 'figure' }
    : { content: { kind: 'text', text: value }, look: 'text' }
}
