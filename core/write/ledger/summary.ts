import {
  isUndecided,
  type Totals,
  totalOf,
  totalsBy,
  totalsByRule,
  trendsOf,
} from '../../inspection/totals.ts'
import { type Locale, messagesOf } from '../../messages/index.ts'
import type { LedgerReport } from '../../model/ledger.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'
import { heightOf } from './height.ts'

type Value = string | number

/** A table of the summary: its title, its heading and its rows. */
export interface SummaryTable {
  title: string
  heading: string[]
  rows: Value[][]
  /** Columns of the sheet that each column takes; one each unless told. */
  spans?: number[]
}

/** The summary as tables: by unit, kind, level and year, what could not be judged, and the units over the years. */
export function summarize(
  reports: readonly LedgerReport[],
  locale: Locale,
  remarks: readonly string[] = [],
): SummaryTable[] {
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
      spans: [1, 1, 3, 3],
    },
  ]
  if (years.length > 1)
    tables.push({
      title: by.trend,
      heading: [columns.unit, ...years.map(String)],
      rows: trends.map(({ unit, points }) => [
        unit,
        ...points.map((point) =>
          point.state === 'none' ? '—' : point.state === 'unknown' ? '?' : point.errors,
        ),
      ]),
    })
  if (remarks.length > 0)
    tables.push({
      title: by.remarks,
      heading: [ledger.remark],
      rows: remarks.map((remark) => [remark]),
      spans: [8],
    })
  return tables
}

function valuesOf({ reports, passed, errors, warnings, notes, waived, undecided }: Totals): number[] {
  return [reports, passed, errors, warnings, notes, waived, undecided]
}

const widths = [36, 12, 14, 12, 12, 12, 12, 12]

export function planLedgerSummary(
  reports: readonly LedgerReport[],
  locale: Locale,
  remarks: readonly string[] = [],
): SheetPlan {
  const { ledger } = messagesOf(locale)
  const cells: CellPlan[] = []
  const heights: NonNullable<SheetPlan['heights']> = []
  let row = 1
  const add = (
    line: readonly Value[],
    spans: readonly number[],
    looks: (value: Value) => CellPlan['look'],
  ): void => {
    let column = 1
    const texts: { text: string; width: number }[] = []
    line.forEach((value, index) => {
      const columnSpan = spans[index] ?? 1
      const content: CellPlan['content'] =
        typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value }
      cells.push({ row, column, columnSpan, content, look: looks(value) })
      const width = widths.slice(column - 1, column - 1 + columnSpan).reduce((sum, each) => sum + each, 0)
      texts.push({ text: String(value), width })
      column += columnSpan
    })
    heights.push({ row, height: heightOf(texts) })
    row++
  }
  for (const { title, heading, rows, spans = [] } of summarize(reports, locale, remarks)) {
    cells.push({ row, column: 1, content: { kind: 'text', text: title }, look: 'title' })
    row++
    add(heading, spans, () => 'head')
    for (const line of rows.length > 0 ? rows : [[ledger.nothing]])
      add(line, spans, (value) => (typeof value === 'number' ? 'figure' : 'text'))
    row++
  }
  return { name: ledger.summary, widths, cells, heights, landscape: { paper: 'A4', repeat: 0 } }
}
