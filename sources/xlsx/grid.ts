/** A region of a sheet → one grid block. */

import type { Cell, GridBlock } from '../../core/model/source.ts'
import { type Area, addressOf } from './address.ts'
import type { Item } from './merges.ts'
import type { Region } from './regions.ts'
import type { SheetContent } from './sheet.ts'

/** Empty rows or columns that are kept where content stands apart; more say nothing. */
const keptGap = 5
/** Framed empty rows under a table that are taken to belong to it. */
const framedBelow = 2
/** Slots of one grid. A grid that would have more loses its last rows. */
const maxSlots = 2_000_000
/** Empty slots get a cell of their own (a blank figure has a place) unless the grid is mostly empty. */
const alwaysFilled = 5000
const filledShare = 8

/** Sheet lines (rows or columns) that have a slot, in order, and the way back. */
class Lines {
  readonly numbers: number[] = []
  private readonly slots = new Map<number, number>()

  constructor(used: Iterable<number>) {
    let before = 0
    for (const line of [...new Set(used)].sort((a, b) => a - b)) {
      const gap = before === 0 ? 0 : Math.min(line - before - 1, keptGap)
      for (let number = line - gap; number <= line; number++) {
        this.slots.set(number, this.numbers.length)
        this.numbers.push(number)
      }
      before = line
    }
  }

  slot(line: number): number {
    return this.slots.get(line) ?? 0
  }

  /** Number of slots between two lines, both included. */
  count(from: number, to: number): number {
    let low = this.slot(from)
    const first = low
    let high = this.numbers.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.numbers[middle] ?? 0) <= to) low = middle + 1
      else high = middle
    }
    return low - first
  }
}

/** Rows right below a region that belong to it since their cells are empty but framed: figures not filled in yet. */
function framedRows(area: Area, content: SheetContent, taken: ReadonlySet<number>): number[] {
  const rows: number[] = []
  for (let row = area.bottom + 1; row <= area.bottom + framedBelow && !taken.has(row); row++) {
    const frame = content.bordered.get(row)
    if (!frame || frame.from > area.right || frame.to < area.left) break
    rows.push(row)
  }
  return area.right > area.left ? rows : []
}

class GridBuilder {
  private readonly sheet: string
  private readonly content: SheetContent
  private readonly rows: Lines
  private readonly columns: Lines
  private readonly items: Item[]
  private readonly rowCount: number

  constructor(sheet: string, region: Region, content: SheetContent, taken: ReadonlySet<number>) {
    const { area } = region
    this.sheet = sheet
    this.content = content
    this.items = region.items.filter(
      (item) =>
        item.area.left >= area.left &&
        item.area.right <= area.right &&
        item.area.top >= area.top &&
        item.area.top <= area.bottom + framedBelow,
    )
    this.rows = new Lines([...this.items.map((item) => item.area.top), ...framedRows(area, content, taken)])
    this.columns = new Lines(this.items.map((item) => item.area.left))
    this.rowCount = Math.min(this.rows.numbers.length, Math.floor(maxSlots / this.columns.numbers.length))
  }

  /** Whether rows were left out. */
  get cut(): boolean {
    return this.rowCount < this.rows.numbers.length
  }

  build(): GridBlock {
    const cells = this.items
      .filter((item) => this.rows.slot(item.area.top) < this.rowCount)
      .map((item) => this.cellOf(item))
    this.fill(cells)
    cells.sort((a, b) => a.row - b.row || a.column - b.column)
    const first = addressOf(this.rows.numbers[0] ?? 1, this.columns.numbers[0] ?? 1)
    const columns = this.columns.numbers.length
    const last = addressOf(this.rows.numbers[this.rowCount - 1] ?? 1, this.columns.numbers[columns - 1] ?? 1)
    return {
      kind: 'grid',
      anchor: `${this.sheet}!${first}:${last}`,
      sheet: this.sheet,
      rows: this.rowCount,
      columns,
      cells,
    }
  }

  private cellOf({ cell, area }: Item): Cell {
    const row = this.rows.slot(area.top)
    const column = this.columns.slot(area.left)
    const rowSpan = Math.min(this.rows.count(area.top, area.bottom), this.rowCount - row)
    const columnSpan = this.columns.count(area.left, area.right)
    return {
      anchor: `${this.sheet}!${addressOf(area.top, area.left)}`,
      row,
      column,
      rowSpan,
      columnSpan,
      text: cell?.text ?? '',
      ...(this.isHidden(row, column, rowSpan, columnSpan) ? { hidden: true } : {}),
      ...(cell?.illegible ? { illegible: cell.illegible } : {}),
    }
  }

  /** Hidden is what shows nothing of itself: all its rows or all its columns are hidden. */
  private isHidden(row: number, column: number, rowSpan: number, columnSpan: number): boolean {
    const { hiddenRows, hiddenColumns } = this.content
    let rows = row
    while (rows < row + rowSpan && hiddenRows.has(this.rows.numbers[rows] ?? 0)) rows++
    let columns = column
    while (columns < column + columnSpan && hiddenColumns[this.columns.numbers[columns] ?? 0] === 1) columns++
    return rows === row + rowSpan || columns === column + columnSpan
  }

  private fill(cells: Cell[]): void {
    const columns = this.columns.numbers.length
    const slots = this.rowCount * columns
    if (slots > Math.max(alwaysFilled, cells.length * filledShare)) return
    const taken = new Uint8Array(slots)
    for (const { row, column, rowSpan, columnSpan } of cells)
      for (let at = row; at < row + rowSpan; at++)
        taken.fill(1, at * columns + column, at * columns + column + columnSpan)
    for (let slot = 0; slot < slots; slot++) {
      if (taken[slot]) continue
      const row = Math.floor(slot / columns)
      const top = this.rows.numbers[row] ?? 1
      const left = this.columns.numbers[slot % columns] ?? 1
      cells.push(this.cellOf({ cell: null, area: { top, left, bottom: top, right: left } }))
    }
  }
}

/** The grid of a region, and whether rows of it had to be left out. `taken` are the sheet's rows with content. */
export function buildGrid(
  sheet: string,
  region: Region,
  content: SheetContent,
  taken: ReadonlySet<number>,
): { grid: GridBlock; cut: boolean } {
  const builder = new GridBuilder(sheet, region, content, taken)
  return { grid: builder.build(), cut: builder.cut }
}
