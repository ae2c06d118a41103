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
  columns: number
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

/** At most this many rows of figures; rows in which nothing but blanks and zeros stands go first. */
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
    return block?.kind === 'grid' ? cutGrid(block, index, chooseFigures(figures, marked), report) : []
  })
}

function chooseFigures(figures: readonly Figure[], marked: ReadonlySet<FigureKey>): readonly Figure[] {
  const rows = new Set(figures.map(({ key }) => splitKey(key).row))
  if (rows.size <= mostRows) return figures
  const telling = figures.filter(({ key, raw }) => marked.has(key) || !/^[0\s]*$/.test(raw))
  const kept = new Set(telling.map(({ key }) => splitKey(key).row))
  return figures.filter(({ key }) => kept.has(splitKey(key).row))
}

function cutGrid(block: GridBlock, index: number, wanted: readonly Figure[], report: Report): GridCut[] {
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
      columns: chosen.columns.length,
    },
  ]
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
  const figures = [...Object.values(report.figures), ...Object.values(report.tables.t3.groupFigures)]
  for (const figure of figures) {
    if (!figure || figure.place.block !== index || block?.kind !== 'grid') continue
    const cell = block.cells[figure.place.cell ?? -1]
    if (!cell) continue
    rows.add(cell.row)
    columns.add(cell.column)
  }
  return { rows, columns }
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
  block.cells.forEach((cell, index) => {
    const rows = within(chosen.rows, cell.row, cell.rowSpan)
    const columns = within(chosen.columns, cell.column, cell.columnSpan)
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

/** Places in a sorted list of the lines that a cell spans. */
function within(lines: readonly number[], start: number, span: number): number[] {
  return lines.flatMap((line, place) => (line >= start && line < start + span ? [place] : []))
}
