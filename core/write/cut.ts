import { figureOf } from '../check/evaluate.ts'
import type { Figure, Report } from '../model/report.ts'
import type { Cell, GridBlock } from '../model/source.ts'
import { type FigureKey, splitKey, type TableKey } from '../template/keys.ts'

/** A printed table cut down to some figures: their rows and columns with the labels and headings that belong to them. */
export interface GridCut {
  table: TableKey
  block: number
  /** Slots of the cut; a cell's `row` and `column` and its spans are those of the cut. */
  rows: CutCell[][]
  /** Rows of figures that were left out. */
  omitted: number
}

export interface CutCell {
  /** null: a slot that no cell covers. */
  cell: Cell | null
  /** Index into the grid's cells. */
  index: number
  rowSpan: number
  columnSpan: number
  /** A label or heading. */
  header: boolean
  /** The figure that stands in it, where it is one of those asked for. */
  figure?: FigureKey
}

/** At most this many rows of figures: what is marked first, then what is neither blank nor zero. */
const mostRows = 9

/**
 * The figures' tables as printed, one cut a grid. Null for figures that do not stand in cells of a grid (a text with one
 * value a line).
 */
export function cutGrids(
  keys: readonly FigureKey[],
  marked: ReadonlySet<FigureKey>,
  report: Report,
): GridCut[] | null {
  const byBlock = new Map<number, Figure[]>()
  for (const key of keys) {
    const figure = figureOf(report, key)
    if (!figure) continue
    const block = report.source.blocks[figure.place.block]
    if (block?.kind !== 'grid' || figure.place.cell === undefined) return null
    const known = byBlock.get(figure.place.block)
    if (known) known.push(figure)
    else byBlock.set(figure.place.block, [figure])
  }
  return [...byBlock].flatMap(([index, figures]) => {
    const block = report.source.blocks[index]
    return block?.kind === 'grid'
      ? cutGrid(block, index, figures, chooseFigures(figures, marked), report)
      : []
  })
}

function chooseFigures(figures: readonly Figure[], marked: ReadonlySet<FigureKey>): readonly Figure[] {
  const rows = new Map<string, number>()
  for (const { key, raw } of figures) {
    const { row } = splitKey(key)
    const weight = marked.has(key) ? 2 : /^[0\s]*$/.test(raw) ? 0 : 1
    rows.set(row, Math.max(rows.get(row) ?? 0, weight))
  }
  if (rows.size <= mostRows) return figures
  const kept = new Set(
    [...rows]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostRows)
      .flatMap(([row, weight]) => (weight > 0 ? [row] : [])),
  )
  return figures.filter(({ key }) => kept.has(splitKey(key).row))
}

function cutGrid(
  block: GridBlock,
  index: number,
  all: readonly Figure[],
  wanted: readonly Figure[],
  report: Report,
): GridCut[] {
  const [first] = wanted
  if (!first) return []
  const layout = layOutFigures(index, report)
  const rows = new Set<number>()
  const columns = new Set<number>()
  const figures = new Map<number, FigureKey>()
  for (const { key, place } of wanted) {
    const cell = block.cells[place.cell ?? -1]
    if (!cell) continue
    figures.set(place.cell ?? -1, key)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows.add(row)
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) columns.add(column)
    for (const row of bandAbove(cell.row, layout.rows)) rows.add(row)
    for (const column of bandAbove(cell.column, layout.columns)) columns.add(column)
  }
  const chosen = { rows: [...rows].sort(ascending), columns: [...columns].sort(ascending) }
  return [
    {
      table: splitKey(first.key).table,
      block: index,
      rows: project(block, chosen, figures, layout),
      omitted: countRows(all) - countRows(wanted),
    },
  ]
}

function countRows(figures: readonly Figure[]): number {
  return new Set(figures.map(({ key }) => splitKey(key).row)).size
}

/** A grid whole, down to a number of rows; its figures are all those that were read from it. */
export function wholeGrid(block: GridBlock, index: number, mostRows: number, report: Report): CutCell[][] {
  const figures = new Map<number, FigureKey>()
  for (const { key, place } of figuresIn(index, report)) figures.set(place.cell ?? -1, key)
  const count = (length: number): number[] => Array.from({ length }, (_, line) => line)
  const chosen = { rows: count(Math.min(block.rows, mostRows)), columns: count(block.columns) }
  return project(block, chosen, figures, layOutFigures(index, report))
}

function ascending(one: number, other: number): number {
  return one - other
}

/** Rows and columns of a grid in which figures stand. */
interface Layout {
  rows: ReadonlySet<number>
  columns: ReadonlySet<number>
}

function layOutFigures(index: number, report: Report): Layout {
  const block = report.source.blocks[index]
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (const { place } of figuresIn(index, report)) {
    const cell = block?.kind === 'grid' ? block.cells[place.cell ?? -1] : undefined
    if (!cell) continue
    rows.add(cell.row)
    columns.add(cell.column)
  }
  return { rows, columns }
}

function figuresIn(index: number, { figures, tables }: Report): Figure[] {
  const all = [...Object.values(figures), ...Object.values(tables.t3.groupFigures)]
  return all.flatMap((figure) => (figure?.place.block === index ? [figure] : []))
}

/** The headings that a row belongs to: the nearest run of rows above it in which no figure stands. Columns alike. */
function bandAbove(line: number, taken: ReadonlySet<number>): number[] {
  let at = line - 1
  while (at >= 0 && taken.has(at)) at--
  const band: number[] = []
  while (at >= 0 && !taken.has(at) && band.length < mostHeadings) band.push(at--)
  return band
}

/** Headings of the template take three rows and three columns; more belongs to something else. */
const mostHeadings = 3

function project(
  block: GridBlock,
  chosen: { rows: readonly number[]; columns: readonly number[] },
  figures: ReadonlyMap<number, FigureKey>,
  layout: Layout,
): CutCell[][] {
  const slots: (CutCell | 'covered' | undefined)[][] = chosen.rows.map(() => [])
  const rowPlaces = placesOf(chosen.rows)
  const columnPlaces = placesOf(chosen.columns)
  block.cells.forEach((cell, index) => {
    const rows = within(rowPlaces, cell.row, cell.rowSpan)
    const columns = within(columnPlaces, cell.column, cell.columnSpan)
    const [row] = rows
    const [column] = columns
    if (row === undefined || column === undefined) return
    for (const y of rows) for (const x of columns) (slots[y] ?? [])[x] = 'covered'
    const figure = figures.get(index)
    ;(slots[row] ?? [])[column] = {
      cell,
      index,
      rowSpan: rows.length,
      columnSpan: columns.length,
      header: !layout.rows.has(cell.row) || !layout.columns.has(cell.column),
      ...(figure === undefined ? {} : { figure }),
    }
  })
  return slots.map((line) =>
    chosen.columns.flatMap((_, x) => {
      const slot = line[x]
      if (slot === 'covered') return []
      return slot ?? { cell: null, index: -1, rowSpan: 1, columnSpan: 1, header: true }
    }),
  )
}

type Places = ReadonlyMap<number, number>

function placesOf(lines: readonly number[]): Places {
  return new Map(lines.map((line, place) => [line, place]))
}

/** Places of the chosen lines that a cell spans, in their order. */
function within(places: Places, start: number, span: number): number[] {
  if (span > places.size)
    return [...places].flatMap(([line, place]) => (line >= start && line < start + span ? [place] : []))
  const found: number[] = []
  for (let line = start; line < start + span; line++) {
    const place = places.get(line)
    if (place !== undefined) found.push(place)
  }
  return found
}
