import { totalOf } from '../../inspection/totals.ts'
import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { LedgerReport } from '../../model/ledger.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'
import { writeMinute } from '../time.ts'
import { heightOf } from './height.ts'

/** Every report with its verdict: what was checked is part of the answer. */
export function planReports(reports: readonly LedgerReport[], locale: Locale): SheetPlan {
  const { ledger } = messagesOf(locale)
  const { columns, counts } = ledger
  const heading: [string, number][] = [
    [columns.number, 6],
    [columns.unit, 24],
    [ledger.level, 10],
    [ledger.district, 12],
    [columns.year, 8],
    [columns.title, 36],
    [columns.address, 40],
    [columns.published, 12],
    [columns.checkedAt, 23],
    [ledger.conclusion, 14],
    [ledger.why, 40],
    [counts.errors, 8],
    [counts.warnings, 8],
    [counts.notes, 8],
    [counts.waived, 10],
    [ledger.evidence, 30],
    [columns.sha256, 30],
  ]
  const lines = reports.map((report, index) => valuesOf(report, index, messagesOf(locale)))
  return {
    name: ledger.reports,
    widths: heading.map(([, width]) => width),
    cells: [
      ...heading.map(
        ([name], index): CellPlan => ({
          row: 1,
          column: index + 1,
          content: { kind: 'text', text: name },
          look: 'head',
        }),
      ),
      ...lines.flatMap((values, index) => planReport(values, reports[index]?.address ?? '', index)),
    ],
    heights: lines.map((values, index) => ({
      row: index + 2,
      height: heightOf(values.map((value, at) => ({ text: String(value), width: heading[at]?.[1] ?? 10 }))),
    })),
    frozen: { rows: 1, columns: 2 },
    filter: { row: 1, columns: heading.length },
    landscape: { paper: 'A3', repeat: 1 },
  }
}

function valuesOf(report: LedgerReport, index: number, { ledger, status }: Messages): (string | number)[] {
  const { errors, warnings, notes, waived } = totalOf([report])
  return [
    index + 1,
    report.unit,
    report.level,
    report.district,
    report.year ?? ledger.unknownYear,
    report.title,
    report.address,
    report.published,
    writeMinute(report.checkedAt),
    report.verdict === null ? status[report.status] : ledger.verdict[report.verdict],
    report.reason,
    errors,
    warnings,
    notes,
    waived,
    report.evidence,
    report.sha256,
  ]
}

function planReport(values: readonly (string | number)[], address: string, index: number): CellPlan[] {
  return values.map((value, at): CellPlan => {
    const place = { row: index + 2, column: at + 1 }
    if (typeof value === 'number') return { ...place, content: { kind: 'number', value }, look: 'text' }
    if (value !== '' && value === address)
      return { ...place, content: { kind: 'link', text: value, address: value }, look: 'text' }
    return { ...place, content: { kind: 'text', text: value }, look: 'text' }
  })
}
