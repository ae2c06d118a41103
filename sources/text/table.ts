/** Runs of lines that form one table. */

import { alignRows } from './align.ts'
import type { TextLine } from './lines.ts'
import { readHeading } from './markdown.ts'
import {
  emptyEdges,
  isFigure,
  isPageNumber,
  readRow,
  type Separator,
  type TextRow,
  withoutEdges,
} from './rows.ts'

/** The rows of a table with the numbers of their lines; `next` is the index of the first line after it. */
export interface TextTable {
  rows: { number: number; cells: string[] }[]
  next: number
}

/** A line without separators between two rows is a row of one cell, if it is as short as a label. */
const longestLone = 40
/** Empty lines between two rows of equal length that do not part them. */
const mostBlanks = { tabs: 1, spaces: 3, bars: 0 }
/** Tables differ in their number of columns by more than rows of one table do. */
const sameTable = 2

interface RunRow {
  line: TextLine
  row: TextRow
}

/** Rows of each line, read once. */
export class RowCache {
  private readonly lines: readonly TextLine[]
  private readonly rows: (TextRow | null | undefined)[] = []

  constructor(lines: readonly TextLine[]) {
    this.lines = lines
  }

  rowOf(index: number): TextRow | null {
    const known = this.rows[index]
    if (known !== undefined) return known
    const line = this.lines[index]
    const row = line && !readHeading(line.text) ? readRow(line.text) : null
    this.rows[index] = row
    return row
  }
}

function isLone(text: string, before: TextRow, after: TextRow): boolean {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longestLone || /[。；]/.test(trimmed)) return false
  if (readHeading(text) || isPageNumber(text)) return false
  const alike = Math.abs(before.cells.length - after.cells.length) <= sameTable
  return alike || !/^[一二三四五六七八九十]+[、.．]/.test(trimmed)
}

/** Collects the run of rows with one separator that begins at a line. */
function collect(
  lines: readonly TextLine[],
  cache: RowCache,
  from: number,
  separator: Separator,
): {
  run: RunRow[]
  next: number
} {
  const run: RunRow[] = []
  let at = from
  for (;;) {
    const line = lines[at]
    if (!line) break
    const row = cache.rowOf(at)
    if (row && row.separator === separator) {
      run.push({ line, row })
      at++
      continue
    }
    const before = run[run.length - 1]?.row
    if (!before || separator === 'bars') break
    if (line.text.trim() === '') {
      const next = skipBlanks(lines, at, mostBlanks[separator])
      const after = cache.rowOf(next)
      if (after?.separator !== separator || after.cells.length !== before.cells.length) break
      at = next
      continue
    }
    const after = cache.rowOf(at + 1)
    if (after?.separator !== separator || !isLone(line.text, before, after)) break
    run.push({ line, row: { separator, strong: false, cells: loneCells(line, separator), rule: false } })
    at++
  }
  return { run, next: at }
}

function skipBlanks(lines: readonly TextLine[], from: number, most: number): number {
  let at = from
  while (at < from + most && lines[at]?.text.trim() === '') at++
  return at
}

function loneCells(line: TextLine, separator: Separator): string[] {
  const text = line.text.trim()
  return separator === 'spaces' ? text.split(/\s+/) : [text]
}

/**
 * Rows that are set with spaces are a table of their own if heads of columns stand over them and they end where text
 * begins. Otherwise labels run over several lines or the heads stand one below the other: that is read line by line.
 */
function isWhole(run: readonly RunRow[], after: TextLine | undefined): boolean {
  const heads = run.some(
    ({ row }) => row.cells.length > 1 && !row.cells.some((cell) => isFigure(cell.trim())),
  )
  const text = after?.text.trim() ?? ''
  const ends =
    text === '' ||
    text.length > longestLone ||
    isPageNumber(text) ||
    /^(?:#|\*\*|注|[一二三四五六七八九十]+[、.．].)/.test(text)
  return heads && ends
}

function isTable(run: readonly RunRow[], separator: Separator): boolean {
  const rows = run.filter(({ row }) => !row.rule)
  const strong = rows.filter(({ row }) => row.strong)
  if (separator === 'bars') return rows.length >= 2 || (rows.length === 1 && run.length > 1)
  return rows.length >= 2 && strong.length >= 1
}

/** In a Markdown table a second row of single dashes is its rule; elsewhere dashes are values. */
function withoutRules(run: readonly RunRow[]): RunRow[] {
  const hasRule = run.some(({ row }) => row.rule)
  return run.filter(({ row }, index) => {
    if (row.rule) return false
    const dashes =
      row.separator === 'bars' && withoutEdges(row.cells).every((cell) => /^\s*-+\s*$/.test(cell))
    return !(dashes && index === 1 && run.length > 2 && !hasRule)
  })
}

function cellsOf(run: readonly RunRow[], separator: Separator): string[][] {
  const wide =
    separator === 'spaces' && run.every(({ line, row }) => row.cells.length < 2 || isWideSpaced(line.text))
  if (wide) return alignRows(run.map(({ line }) => line.text))
  const rows = run.map(({ row }) => row.cells)
  return separator === 'bars' ? withoutFrame(rows) : rows
}

/** Bars at both ends of all rows frame the table; at the ends of some they part an empty cell from the next. */
function withoutFrame(rows: readonly string[][]): string[][] {
  const edges = rows.map(emptyEdges)
  const frame = { left: edges.every(({ left }) => left), right: edges.every(({ right }) => right) }
  return rows.map((cells) => withoutEdges(cells, frame))
}

function isWideSpaced(text: string): boolean {
  return /\S[ \u00a0\u2000-\u200a\u3000]{2,}\S/.test(text)
}

/**
 * The table that begins at a line. Where rows begin there but make no table, `rows` is empty and the lines up to `next`
 * are text; null where no row begins.
 */
export function readTable(lines: readonly TextLine[], cache: RowCache, from: number): TextTable | null {
  const first = cache.rowOf(from)
  if (!first) return null
  const { separator } = first
  const { run, next } = collect(lines, cache, from, separator)
  const whole = separator !== 'spaces' || isWhole(run, lines[next])
  if (!isTable(run, separator) || !whole) return { rows: [], next: from + Math.max(1, next - from) }
  const rows = withoutRules(run)
  const cells = cellsOf(rows, separator)
  return {
    rows: rows.map(({ line }, index) => ({ number: line.number, cells: cells[index] ?? [] })),
    next,
  }
}
