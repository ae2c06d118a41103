import { figureOf } from '../check/evaluate.ts'
import type { Locale, Messages } from '../messages/index.ts'
import { messagesOf } from '../messages/index.ts'
import type { Place, Report } from '../model/report.ts'
import { partOfBlock, type SourceDocument, type SourceKind } from '../model/source.ts'
import { templates } from '../template/index.ts'
import { type FigureKey, splitKey } from '../template/keys.ts'
import type { LabelSpec, TableSpec } from '../template/types.ts'

/** Names of a figure's table, row and column in the language of the reader. */
export interface FigureNames {
  table: string
  row: string
  column: string
}

function specOf(key: FigureKey, report: Report): TableSpec {
  const { table } = splitKey(key)
  const edition = report.tables[table].edition ?? report.identity.edition ?? '2021'
  return templates[edition].tables[table]
}

function nameIn(specs: readonly LabelSpec[], key: string): string | undefined {
  return specs.find((spec) => spec.key === key)?.name
}

/** All headings of a table, of all its blocks. */
function columnsOf(spec: TableSpec): LabelSpec[] {
  return [...spec.columns, ...spec.rows.flatMap((row) => row.columns ?? [])]
}

/** How the rows and columns of a figure are called; English has no names of its own and uses the key's words. */
export function nameFigure(key: FigureKey, report: Report, locale: Locale): FigureNames {
  const { table, row, column } = splitKey(key)
  const words = messagesOf(locale)
  if (locale === 'en') return { table: words.tables[table], row: spell(row), column: spell(column) }
  const spec = specOf(key, report)
  const rowSpec = spec.rows.find((candidate) => candidate.key === row)
  return {
    table: words.tables[table],
    row: rowSpec?.name ?? nameIn(spec.groups, row) ?? row,
    column: nameIn(rowSpec?.columns ?? spec.columns, column) ?? nameIn(columnsOf(spec), column) ?? column,
  }
}

/** Whether a word is a key of a figure. */
export function isFigureKey(key: string): key is FigureKey {
  return /^t[234]\/[^/]+\/[^/]+$/.test(key)
}

function spell(key: string): string {
  return key.replace(/-/g, ' ')
}

/** 三、表格，“予以公开”行“总计”列, with the address of the cell in a workbook. */
export function labelFigure(key: FigureKey, report: Report, locale: Locale, place?: Place): string {
  const words = messagesOf(locale)
  const names = nameFigure(key, report, locale)
  const label = words.place.figure(names.table, names.row, names.column)
  return place && kindAt(place, report) === 'xlsx' ? label + words.place.cell(place.anchor) : label
}

/** A figure with the address of the cell that it was read from, where that is one of a workbook. */
export function labelCell(key: FigureKey, report: Report, locale: Locale): string {
  return labelFigure(key, report, locale, figureOf(report, key)?.place)
}

/** What a person reads for a place: the figure's name, else the section and where in it. */
export function labelPlace(place: Place, report: Report, locale: Locale, figure?: FigureKey): string {
  const words = messagesOf(locale)
  const label = figure ? labelFigure(figure, report, locale, place) : labelText(place, report, words)
  const part = partOfBlock(report.source, place.block)
  return part ? words.place.part(part.name, label) : label
}

function labelText(place: Place, report: Report, words: Messages): string {
  const section = labelSection(place, report, words)
  const kind = kindAt(place, report)
  // Neither a browser nor Word shows where a block stands; `P7` would be taken for a page.
  if (kind === 'html' || kind === 'docx') return section
  const page = kind === 'pdf' ? /^p(\d+)\//.exec(place.anchor)?.[1] : undefined
  if (page !== undefined) return words.place.block(section, words.place.page(page))
  const line = kind === 'text' ? /^L(\d+)/.exec(place.anchor)?.[1] : undefined
  return words.place.block(section, line === undefined ? place.anchor : words.place.line(line))
}

/** The kind of the document that a place is in. */
function kindAt({ block }: Place, { source }: Report): SourceKind {
  return (partOfBlock(source, block) ?? source).kind
}

function labelSection(place: Place, report: Report, words: Messages): string {
  const { block } = place
  const around = report.sections.filter(
    (candidate) => candidate.place.block === block || (candidate.from <= block && block < candidate.to),
  )
  // Where several sections share one sheet or one paragraph, it is the last that begins before the place.
  const begun = around.filter(
    (candidate) => candidate.place.block === block && !isBefore(place, candidate.place),
  )
  const section = begun[begun.length - 1] ?? around[0]
  if (!section) return words.sections.preamble
  return section.key ? words.sections[section.key] : section.title
}

/** Whether a place comes before another one of the same block. */
function isBefore(one: Place, other: Place): boolean {
  const cells = (one.cell ?? 0) - (other.cell ?? 0)
  return cells < 0 || (cells === 0 && (one.start ?? 0) < (other.start ?? 0))
}

/** The raw text at a place: the cell's or the block's, or the part that the offsets cut out. */
export function textAt(source: SourceDocument, place: Place): string {
  const block = source.blocks[place.block]
  if (!block) return ''
  const text = block.kind === 'grid' ? (block.cells[place.cell ?? -1]?.text ?? '') : block.text
  return place.start === undefined ? text : text.slice(place.start, place.end)
}
