import type { SourceDocument } from '../model/source.ts'

/** Columns of a ledger by which its rows are found again. */
export const ledgerKeys = [
  'unit',
  'year',
  'address',
  'quotes',
  'verdict',
  'decision',
  'recheck',
  'recheckNote',
  'rule',
  'instance',
  'relations',
  'fingerprint',
  'source',
  'sha256',
  'previous',
  'fragment',
] as const

export type LedgerKey = (typeof ledgerKeys)[number]

/** A ledger that came back: people may have filled it in, sorted it, added, moved or widened columns. */
export interface ReturnedLedger {
  sheet: string
  /** Rows above the heading, cell by cell. */
  above: string[][]
  /** Heading of each column as it stands there. */
  headings: string[]
  /** Column of each key, from 0; a key that is absent is not there any more. */
  columns: ReadonlyMap<LedgerKey, number>
  rows: ReturnedRow[]
}

export interface ReturnedRow {
  /** Every cell of the row, as text. */
  cells: string[]
}

/** Without these a row cannot be found again. */
const needed: readonly LedgerKey[] = ['rule', 'instance', 'fingerprint']

/**
 * The ledger in a workbook; null where no sheet of it has the columns that a re-check needs. `names`: how each column may
 * be headed.
 */
export function readLedger(
  document: SourceDocument,
  names: ReadonlyMap<string, LedgerKey>,
): ReturnedLedger | null {
  for (const [sheet, lines] of linesOf(document)) {
    const at = lines.findIndex((line) => isHeading(line, names))
    const heading = lines[at]
    if (!heading) continue
    const columns = new Map<LedgerKey, number>()
    heading.forEach((text, column) => {
      const key = names.get(text.trim())
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
    })
    const rows = lines
      .slice(at + 1)
      .filter((line) => line.some((text) => text.trim() !== ''))
      .map((line) => ({ cells: heading.map((_, column) => unguard(line[column] ?? '')) }))
    return { sheet, above: lines.slice(0, at), headings: heading, columns, rows }
  }
  return null
}

/** What a row says under a key; '' where the column is gone. */
export function cellOf(row: ReturnedRow, key: LedgerKey, { columns }: ReturnedLedger): string {
  return row.cells[columns.get(key) ?? -1] ?? ''
}

function isHeading(line: readonly string[], names: ReadonlyMap<string, LedgerKey>): boolean {
  const keys = new Set(line.map((text) => names.get(text.trim())))
  return needed.every((key) => keys.has(key))
}

/** The apostrophe that guards text which looks like a formula is not a part of it. */
function unguard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** Farthest cell that is looked at: sheets hold rows and columns without end. */
const most = { rows: 100_000, columns: 200 }

/** Cells of each sheet in their rows and columns, whatever regions the sheet was read in. */
function linesOf({ blocks }: SourceDocument): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>()
  for (const block of blocks) {
    const cells = block.kind === 'grid' ? block.cells : block.kind === 'text' ? [block] : []
    for (const { anchor, text } of cells) {
      const found = /^(.*)!\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/.exec(anchor)
      if (!found) continue
      const [, sheet = '', letters = '', digits = ''] = found
      const row = Number(digits) - 1
      const column = columnOf(letters)
      if (row >= most.rows || column >= most.columns) continue
      const lines = sheets.get(sheet) ?? []
      sheets.set(sheet, lines)
      while (lines.length <= row) lines.push([])
      const line = lines[row] ?? []
      while (line.length <= column) line.push('')
      line[column] = text
    }
  }
  return sheets
}

/** A is 0, AA is 26. */
function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
