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
  return {
    table,
    columns: columnKeys.map(
      (column) => nameFigure(`${table}/${rowKeys[0] ?? ''}/${column}`, report, locale).column,
    ),
    rows: shown.map(({ row, cells }) => ({ name: nameFigure(first(row), report, locale).row, cells })),
    omitted: lines.length - shown.length,
  }
}

function cellAt(key: FigureKey, marked: ReadonlySet<FigureKey>, report: Report): ExcerptCell {
  const figure = report.figures[key] ?? report.tables.t3.groupFigures[key]
  return { text: figure?.raw ?? '', marked: marked.has(key) }
}

/** The excerpt as lines of equal columns, figures to the right. */
export function drawExcerpt(
  excerpt: Excerpt,
  paint: Paint,
  omittedLine: (count: number) => string,
): string[] {
  const rows = excerpt.rows.map(({ name, cells }) => ({
    name,
    cells: cells.map((cell) => draw(cell, paint)),
  }))
  const nameWidth = Math.max(0, ...rows.map(({ name }) => widthOf(name)))
  const widths = excerpt.columns.map((column, index) =>
    Math.max(widthOf(column), ...rows.map(({ cells }) => cells[index]?.width ?? 0)),
  )
  const join = (cells: readonly Drawn[]): string =>
    cells.map(({ text, width }, index) => `  ${' '.repeat((widths[index] ?? 0) - width)}${text}`).join('')
  const columns = excerpt.columns.map((text) => ({ text, width: widthOf(text) }))
  const head = paint.dim(' '.repeat(nameWidth) + join(columns))
  const body = rows.map(({ name, cells }) => padTo(name, nameWidth) + join(cells))
  return [head, ...body, ...(excerpt.omitted > 0 ? [paint.dim(omittedLine(excerpt.omitted))] : [])]
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
