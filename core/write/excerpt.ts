import { figureOf } from '../check/evaluate.ts'
import { templateOf } from '../check/run.ts'
import type { Locale } from '../messages/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { type FigureKey, splitKey, type TableKey } from '../template/keys.ts'
import { figuresOf } from '../template/types.ts'
import { nameFigure } from './labels.ts'
import type { Paint } from './paint.ts'
import { padTo, widthOf } from './width.ts'

/** An excerpt shows at most this many rows; the empty and zero parts of a long sum go first. */
const mostRows = 9

interface ExcerptCell {
  text: string
  marked: boolean
}

/** The part of a table that a finding is about: its rows and columns with their names, both ends marked. */
export interface Excerpt {
  table: TableKey
  columns: string[]
  rows: { name: string; cells: ExcerptCell[] }[]
  /** Rows left out because nothing stands in them. */
  omitted: number
  /** Where the cells stand in a workbook, as its own margins number them. */
  sheet?: SheetMargins
}

/** Margins of a part of a sheet; `columns` is null where the rows do not stand under each other. */
interface SheetMargins {
  name: string
  columns: string[] | null
  /** A row's number, or the addresses of its cells. */
  rows: string[]
}

/** Figures of this report that a finding shows, and those of them that are to be marked. */
export function figuresShown(finding: Finding): { keys: Set<FigureKey>; marked: Set<FigureKey> } {
  const keys = new Set<FigureKey>()
  const marked = new Set<FigureKey>()
  for (const { figure, source, role } of finding.evidence) {
    if (figure === undefined || source !== 'report') continue
    keys.add(figure)
    if (role === 'stated' || role === 'expected') marked.add(figure)
  }
  for (const cause of finding.causes) for (const { figure } of cause.figures) marked.add(figure)
  return { keys, marked }
}

/** Excerpts of the tables that a finding's evidence lies in, one a table. */
export function excerptFinding(finding: Finding, report: Report, locale: Locale): Excerpt[] {
  const { keys, marked } = figuresShown(finding)
  const tables = [...new Set([...keys].map((key) => splitKey(key).table))]
  return tables.map((table) => cutExcerpt(table, keys, marked, report, locale))
}

function cutExcerpt(
  table: TableKey,
  keys: ReadonlySet<FigureKey>,
  marked: ReadonlySet<FigureKey>,
  report: Report,
  locale: Locale,
): Excerpt {
  const { tables } = templateOf(report)
  const printed = figuresOf(tables[table])
  const own = [...keys]
    .filter((key) => splitKey(key).table === table)
    .sort((one, other) => printed.indexOf(one) - printed.indexOf(other))
  const rowKeys = [...new Set(own.map((key) => splitKey(key).row))]
  const columns = [...new Set(printed.map((key) => splitKey(key).column))]
  const columnKeys = [...new Set(own.map((key) => splitKey(key).column))].sort(
    (one, other) => columns.indexOf(one) - columns.indexOf(other),
  )
  const lines = rowKeys.map((row) => ({
    row,
    cells: columnKeys.map((column) => cellAt(`${table}/${row}/${column}`, marked, report)),
  }))
  const telling = lines.filter(({ cells }) =>
    cells.some(({ text, marked: isMarked }) => isMarked || !/^[0\s]*$/.test(text)),
  )
  const shown = lines.length > mostRows ? telling : lines
  const first = (row: string): FigureKey =>
    own.find((key) => splitKey(key).row === row) ?? `${table}/${row}/total`
  const sheet = marginsOf(
    shown.map(({ row }) => columnKeys.map((column): FigureKey => `${table}/${row}/${column}`)),
    report,
  )
  return {
    table,
    ...(sheet ? { sheet } : {}),
    columns: columnKeys.map(
      (column) => nameFigure(`${table}/${rowKeys[0] ?? ''}/${column}`, report, locale).column,
    ),
    rows: shown.map(({ row, cells }) => ({ name: nameFigure(first(row), report, locale).row, cells })),
    omitted: lines.length - shown.length,
  }
}

/** The sheet, column letters and row numbers of the cells; undefined where they are not those of one sheet. */
function marginsOf(rows: readonly (readonly FigureKey[])[], report: Report): SheetMargins | undefined {
  if (report.source.kind !== 'xlsx') return undefined
  const cells = rows.map((keys) => keys.map((key) => addressIn(figureOf(report, key)?.place.anchor)))
  const known = cells.flat().flatMap((cell) => cell ?? [])
  const name = known[0]?.sheet
  if (name === undefined || known.some(({ sheet }) => sheet !== name)) return undefined
  const columns = (cells[0] ?? []).map((_, index) => {
    const letters = new Set(cells.flatMap((row) => row[index]?.column ?? []))
    return letters.size > 1 ? null : ([...letters][0] ?? '')
  })
  const aligned = columns.every((column) => column !== null)
  const numbers = cells.map((row) => [...new Set(row.flatMap((cell) => cell?.row ?? []))])
  if (aligned && numbers.every(({ length }) => length <= 1))
    return { name, columns: columns.map((column) => column ?? ''), rows: numbers.map(([row = '']) => row) }
  return {
    name,
    columns: null,
    rows: cells.map((row) => spanOf(row.flatMap((cell) => (cell ? [cell.column + cell.row] : [])))),
  }
}

function spanOf(addresses: readonly string[]): string {
  const [first = ''] = addresses
  const last = addresses[addresses.length - 1]
  return last === undefined || last === first ? first : `${first}:${last}`
}

/** The parts of a workbook's anchor: `表三!J7`. */
function addressIn(anchor = ''): { sheet: string; column: string; row: string } | null {
  const match = /^(.*)!([A-Z]{1,3})(\d+)$/.exec(anchor)
  if (!match) return null
  const [, sheet = '', column = '', row = ''] = match
  return { sheet, column, row }
}

function cellAt(key: FigureKey, marked: ReadonlySet<FigureKey>, report: Report): ExcerptCell {
  const figure = figureOf(report, key)
  return { text: figure?.raw ?? '', marked: marked.has(key) }
}

/** The excerpt as lines of equal columns, figures to the right. */
export function drawExcerpt(
  excerpt: Excerpt,
  paint: Paint,
  omittedLine: (count: number) => string,
): string[] {
  const { sheet } = excerpt
  const numberWidth = Math.max(0, ...(sheet?.rows ?? []).map(widthOf))
  const rows = excerpt.rows.map(({ name, cells }, index) => ({
    name: sheet
      ? `${' '.repeat(numberWidth - widthOf(sheet.rows[index] ?? ''))}${sheet.rows[index] ?? ''} ${name}`
      : name,
    cells: cells.map((cell) => draw(cell, paint)),
  }))
  const corner = sheet?.name ?? ''
  const nameWidth = Math.max(widthOf(corner), ...rows.map(({ name }) => widthOf(name)))
  const widths = excerpt.columns.map((column, index) =>
    Math.max(widthOf(column), ...rows.map(({ cells }) => cells[index]?.width ?? 0)),
  )
  const join = (cells: readonly Drawn[]): string =>
    cells.map(({ text, width }, index) => `  ${' '.repeat((widths[index] ?? 0) - width)}${text}`).join('')
  const drawHead = (texts: readonly string[]): Drawn[] =>
    texts.map((text) => ({ text, width: widthOf(text) }))
  const letters = sheet?.columns ? [paint.dim(padTo(corner, nameWidth) + join(drawHead(sheet.columns)))] : []
  const start = letters.length > 0 ? ' '.repeat(nameWidth) : padTo(corner, nameWidth)
  const head = paint.dim(start + join(drawHead(excerpt.columns)))
  const body = rows.map(({ name, cells }) => padTo(name, nameWidth) + join(cells))
  return [
    ...letters,
    head,
    ...body,
    ...(excerpt.omitted > 0 ? [paint.dim(omittedLine(excerpt.omitted))] : []),
  ]
}

interface Drawn {
  text: string
  /** Columns that it takes, colours not counted. */
  width: number
}

/** A cell's text; a marked one stands in brackets where there are no colours. */
function draw({ text, marked }: ExcerptCell, paint: Paint): Drawn {
  if (!marked) return { text, width: widthOf(text) }
  const shown = text === '' ? ' ' : text
  return { text: paint.mark(shown), width: widthOf(shown) + paint.markWidth }
}
