/** The ledger of findings (问题台账) as a workbook: the findings, a summary, and every report that was checked. */
import { type Locale, messagesOf } from '../messages/index.ts'
import type { LedgerReport, LedgerRow } from '../model/ledger.ts'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../model/plan.ts'
import type { Tool } from './json.ts'
import { ledgerColumns } from './ledger/columns.ts'
import { heightOf } from './ledger/height.ts'
import { planReports } from './ledger/reports.ts'
import { planLedgerSummary } from './ledger/summary.ts'
import { textsOf } from './ledger/texts.ts'
import { writeMinute } from './time.ts'

/** What the ledger says of itself. */
export interface LedgerFacts {
  tool: Tool
  /** ISO 8601; the engine has no clock. */
  madeAt: string
  /** What is to be said of the inspection as a whole: rows of lists that were not taken up, conflicts of merged parts. */
  remarks?: readonly string[]
}

/** At most this many findings go into one workbook, so that every spreadsheet program opens it and it can be read back. */
export const mostLedgerRows = 8000

/** Rows above the first finding: the title, a note, the heading. */
const head = 3

export function planLedger(
  reports: readonly LedgerReport[],
  locale: Locale,
  facts: LedgerFacts,
): WorkbookPlan {
  return {
    sheets: [
      planFindings(reports, locale, facts),
      planLedgerSummary(reports, locale, facts.remarks),
      planReports(reports, locale),
    ],
  }
}

function planFindings(reports: readonly LedgerReport[], locale: Locale, facts: LedgerFacts): SheetPlan {
  const { ledger, page } = messagesOf(locale)
  const rows = reports.flatMap((report) => report.rows)
  const units = new Set(reports.map(({ unit }) => unit)).size
  const note = ledger.note(writeMinute(facts.madeAt), page.toolLine(facts.tool.version, facts.tool.rules))
  const last = head + Math.max(1, rows.length)
  return {
    name: ledger.sheet,
    widths: ledgerColumns.map(({ width }) => width),
    cells: [
      text(1, 1, ledger.title(units, reports.length), 'title'),
      text(2, 1, note, 'note'),
      ...ledgerColumns.map(({ key }, index) => text(head, index + 1, ledger.columns[key], 'head')),
      ...rows.flatMap((row, index) => planRow(row, index, locale)),
    ],
    frozen: { rows: head, columns: 2 },
    filter: { row: head, columns: ledgerColumns.length },
    hiddenColumns: ledgerColumns.flatMap(({ by }, index) => (by === 'hidden' ? [index + 1] : [])),
    choices: [
      { column: columnOf('decision'), from: head + 1, to: last, options: ledger.decisions },
      { column: columnOf('correction'), from: head + 1, to: last, options: ledger.corrections },
    ],
    pictures: rows.flatMap(({ picture }, index) =>
      picture ? [{ row: head + 1 + index, column: columnOf('picture'), ...scale(picture) }] : [],
    ),
    heights: rows.map((row, index) => ({ row: head + 1 + index, height: heightOfRow(row, locale) })),
    landscape: { paper: 'A3', repeat: head },
  }
}

function columnOf(key: (typeof ledgerColumns)[number]['key']): number {
  return ledgerColumns.findIndex((column) => column.key === key) + 1
}

function text(row: number, column: number, words: string, look: CellPlan['look']): CellPlan {
  return { row, column, content: { kind: 'text', text: words }, look }
}

const severityLooks = { error: 'error', warning: 'warning', note: 'remark' } as const

function planRow(row: LedgerRow, index: number, locale: Locale): CellPlan[] {
  const texts = textsOf(row, index + 1, locale)
  const { ledger } = messagesOf(locale)
  const plain = row.waiver ? 'dim' : 'text'
  return ledgerColumns.map(({ key }, at): CellPlan => {
    const place = { row: head + 1 + index, column: at + 1 }
    const look = key === 'severity' && !row.waiver ? severityLooks[row.severity] : plain
    if (key === 'number') return { ...place, content: { kind: 'number', value: index + 1 }, look }
    if (key === 'year' && row.year !== null)
      return { ...place, content: { kind: 'number', value: row.year }, look }
    if (key === 'difference' && row.difference !== '')
      return { ...place, content: { kind: 'number', value: Number(row.difference) }, look }
    const value = texts[key]
    if (key === 'address') return { ...place, content: { kind: 'link', text: value, address: value }, look }
    if (key === 'link' && value !== '')
      return { ...place, content: { kind: 'link', text: ledger.jump, address: value }, look }
    if (key === 'picture' && value.startsWith('./'))
      return { ...place, content: { kind: 'link', text: ledger.openEvidence, address: value }, look }
    return { ...place, content: { kind: 'text', text: value }, look }
  })
}

function heightOfRow(row: LedgerRow, locale: Locale): number {
  const texts = textsOf(row, 1, locale)
  const cells = ledgerColumns.flatMap(({ key, width, by }) =>
    by === 'hidden' || key === 'link' ? [] : [{ text: texts[key], width }],
  )
  return Math.max(heightOf(cells), row.picture ? scale(row.picture).height * 0.75 + 6 : 0)
}

/** Pixels that a picture takes in the ledger. */
function scale(picture: NonNullable<LedgerRow['picture']>): {
  width: number
  height: number
  png: Uint8Array
} {
  const { png, width, height } = picture
  const factor = Math.min(1, 110 / Math.max(1, width), 160 / Math.max(1, height))
  return { png, width: Math.round(width * factor), height: Math.round(height * factor) }
}
