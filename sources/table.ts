import type { Cell } from '../core/model/source.ts'
import { elementKinds, hidingOf } from './elements.ts'
import { type PlacedCell, type RowGroup, readColumnSpan, readRowSpan } from './grid.ts'
import type { TreeView } from './tree.ts'

/** A `td` or `th` on its way into a grid. */
export interface TableCell<N> {
  node: N
  rowSpan: number
  columnSpan: number
  header: boolean
  hidden: boolean
}

/** What a table is made of, before its slots are known. */
export interface TableParts<N> {
  captions: N[]
  groups: RowGroup<TableCell<N>>[]
  /** Cells and rows that take no room (`display:none`), to be placed below all others, so that they shift nothing. */
  apart: RowGroup<TableCell<N>>
  /** Elements where no element may be; scripts put them there. */
  strays: N[]
}

export interface TableSurvey<N> {
  parts: TableParts<N>
  /** The table is data; otherwise it only lays out what stands in its cells. */
  data: boolean
  /** Cells of a data table that hold further data tables: their content is read after the grid, not in it. */
  crowded: ReadonlySet<N>
  cells: number
  /** Length of all text in it, white space at ends left out. */
  length: number
  /** Its text where that may be a figure: a single cell with little text. */
  brief: string
}

/** Cells with nothing but a figure; so many make a data table, whatever else is in it. */
const FIGURES_OF_DATA = 4
/** Cells up to this number make a table small: a title, a date and a source side by side are not data. */
const SMALL_TABLE_CELLS = 8
/** Text of a cell that is longer than this is prose. */
const PROSE_LENGTH = 300
/** A nested table up to this size is part of the text of its cell. */
const TINY_TABLE_CELLS = 4
const TINY_TABLE_LENGTH = 100
const FIGURE_LENGTH = 24

/** `-12.5`, `12件`, `22（其中修订16件）`, `—`. */
const figure =
  /^[-+－＋]?[\d０-９][\d０-９,，.．]*[件条次个项元宗起份人篇万]{0,2}(?:[（(][^）)]*[）)])?$|^[-－–—―/／]+$/

/** Sorts the children of a table into captions, rows and the rest. */
export function collectParts<N>(view: TreeView<N>, table: N): TableParts<N> {
  const parts: TableParts<N> = { captions: [], groups: [], apart: { foot: true, rows: [] }, strays: [] }
  let loose: RowGroup<TableCell<N>> | null = null
  for (const child of view.children(table)) {
    const tag = view.tag(child)
    if (tag === 'tr') {
      if (!loose) {
        loose = { foot: false, rows: [] }
        parts.groups.push(loose)
      }
      collectRow(view, child, false, loose, parts)
    } else if (tag === 'tbody' || tag === 'thead' || tag === 'tfoot') {
      loose = null
      const group: RowGroup<TableCell<N>> = { foot: tag === 'tfoot', rows: [] }
      parts.groups.push(group)
      collectGroup(view, child, group, parts)
    } else if (tag === 'caption') parts.captions.push(child)
    else if (isContent(tag)) parts.strays.push(child)
  }
  return parts
}

function isContent(tag: string): boolean {
  return tag !== '' && tag !== '#text' && elementKinds.get(tag) !== 'skip'
}

function collectGroup<N>(
  view: TreeView<N>,
  section: N,
  group: RowGroup<TableCell<N>>,
  parts: TableParts<N>,
): void {
  const gone = hidingOf(view, section) === 'none'
  for (const child of view.children(section)) {
    const tag = view.tag(child)
    if (tag === 'tr') collectRow(view, child, gone, group, parts)
    else if (isContent(tag)) parts.strays.push(child)
  }
}

function collectRow<N>(
  view: TreeView<N>,
  node: N,
  gone: boolean,
  group: RowGroup<TableCell<N>>,
  parts: TableParts<N>,
): void {
  const hiding = gone ? 'none' : hidingOf(view, node)
  const shown: TableCell<N>[] = []
  const unseen: TableCell<N>[] = []
  for (const child of view.children(node)) {
    const tag = view.tag(child)
    if (tag === 'td' || tag === 'th') {
      const own = hiding === 'none' ? 'none' : (hidingOf(view, child) ?? hiding)
      const cell: TableCell<N> = {
        node: child,
        rowSpan: readRowSpan(view.attribute(child, 'rowspan')),
        columnSpan: readColumnSpan(view.attribute(child, 'colspan')),
        header: tag === 'th',
        hidden: own !== null,
      }
      if (own === 'none') unseen.push(cell)
      else shown.push(cell)
    } else if (isContent(tag)) parts.strays.push(child)
  }
  if (hiding !== 'none') group.rows.push(shown)
  if (unseen.length > 0) parts.apart.rows.push(unseen)
}

/** A cell in its place with its text. */
export function cellOf<N>(placed: PlacedCell<TableCell<N>>, grid: string, text: string): Cell {
  const { row, column, rowSpan, columnSpan, source } = placed
  const cell: Cell = { anchor: `${grid}/r${row}c${column}`, row, column, rowSpan, columnSpan, text }
  if (source.header) cell.header = true
  if (source.hidden) cell.hidden = true
  return cell
}

interface CellSurvey<N> {
  length: number
  /** The text, as long as it may be a figure. */
  brief: string
  /** It holds something that data tables do not: a picture, a frame, a heading. */
  rich: boolean
  tables: TableSurvey<N>[]
}

/**
 * Looks through a table and all tables in it once, at most `depth` elements deep, and tells data from layout. Surveys
 * of nested tables are left in `known`, so that each node is looked at only once however deep tables nest.
 */
export function surveyTable<N>(
  view: TreeView<N>,
  table: N,
  depth: number,
  known: Map<N, TableSurvey<N>>,
): TableSurvey<N> {
  const parts = collectParts(view, table)
  const crowded = new Set<N>()
  let cells = 0
  let widest = 0
  let length = 0
  let longest = 0
  let figures = 0
  let blanks = 0
  let holding = 0
  let rich = false
  let brief = ''
  for (const group of parts.groups) {
    for (const row of group.rows) {
      widest = Math.max(widest, row.length)
      for (const { node } of row) {
        const cell: CellSurvey<N> = { length: 0, brief: '', rich: false, tables: [] }
        surveyCell(view, node, depth - 3, known, cell)
        cells++
        length += cell.length
        brief = cells === 1 ? cell.brief : ''
        longest = Math.max(longest, cell.length)
        rich ||= cell.rich
        if (cell.length === 0) blanks++
        else if (cell.length <= FIGURE_LENGTH && figure.test(cell.brief)) figures++
        if (cell.tables.length > 0) holding++
        if (cell.tables.some(isSubstantial)) crowded.add(node)
      }
    }
  }
  const role = view.attribute(table, 'role')
  const layout =
    widest < 2 ||
    role === 'presentation' ||
    role === 'none' ||
    (figures < FIGURES_OF_DATA &&
      (rich ||
        crowded.size > 0 ||
        longest > PROSE_LENGTH ||
        holding * 2 > cells ||
        (cells <= SMALL_TABLE_CELLS && blanks === 0 && figures === 0)))
  const survey: TableSurvey<N> = { parts, data: !layout, crowded, cells, length, brief }
  known.set(table, survey)
  return survey
}

function isSubstantial<N>(table: TableSurvey<N>): boolean {
  return table.cells > TINY_TABLE_CELLS || table.length > TINY_TABLE_LENGTH
}

function surveyCell<N>(
  view: TreeView<N>,
  node: N,
  depth: number,
  known: Map<N, TableSurvey<N>>,
  cell: CellSurvey<N>,
): void {
  if (depth < 0) return
  for (const child of view.children(node)) {
    const tag = view.tag(child)
    if (tag === '#text') {
      const text = view.text(child).trim()
      cell.length += text.length
      if (cell.length <= FIGURE_LENGTH) cell.brief += text
      continue
    }
    if (tag === '') continue
    const kind = elementKinds.get(tag)
    if (kind === 'skip' || hidingOf(view, child) === 'none') continue
    if (kind === 'table') {
      const table = surveyTable(view, child, depth, known)
      cell.tables.push(table)
      cell.length += table.length
      if (cell.length <= FIGURE_LENGTH) cell.brief += table.brief
    } else {
      cell.rich ||= kind === 'image' || kind === 'frame' || kind === 'object' || kind === 'heading'
      surveyCell(view, child, depth - 1, known, cell)
    }
  }
}
