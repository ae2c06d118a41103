/**
 * The WHATWG algorithm for forming a table (html.spec.whatwg.org, 4.9.12), with what browsers and we do beyond it: a
 * cell ends with its row group, and where two cells would cover the same slot the first keeps it.
 */

/** Spans as declared: `rowSpan` 0 to 65534, 0 for the rest of the row group; `columnSpan` 1 to 1000. */
export interface Spanned {
  rowSpan: number
  columnSpan: number
}

export interface RowGroup<C> {
  /** A `tfoot`: its rows come last, wherever it stands. */
  foot: boolean
  rows: C[][]
}

export interface PlacedCell<C> {
  source: C
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

export interface FormedGrid<C> {
  rows: number
  columns: number
  /** By row, then column. */
  cells: PlacedCell<C>[]
  /** Cells were left out for want of room. */
  cut: boolean
}

const MAX_COLUMN_SPAN = 1000
const MAX_ROW_SPAN = 65_534

/** `colspan` as browsers read it: 1 where it is absent or wrong, at most 1000. */
export function readColumnSpan(value: string | null): number {
  return Math.min(readSpan(value) || 1, MAX_COLUMN_SPAN)
}

/** `rowspan` as browsers read it: 1 where it is absent or wrong, 0 for the rest of the row group, at most 65534. */
export function readRowSpan(value: string | null): number {
  return Math.min(readSpan(value) ?? 1, MAX_ROW_SPAN)
}

function readSpan(value: string | null): number | null {
  if (value === null) return null
  const digits = /^[\t\n\f\r ]*(?:\+?(\d+)|-0+(?!\d))/.exec(value)
  return digits ? Number(digits[1] ?? 0) : null
}

/**
 * Places the cells of a table. Time and memory grow with cells and with `room.slots`, never with declared spans: rows
 * exist only as `tr`, and columns on the right in which no cell begins are given up where the slots are too many.
 */
export function formGrid<C extends Spanned>(
  groups: readonly RowGroup<C>[],
  room: { cells: number; slots: number },
): FormedGrid<C> {
  const cells: PlacedCell<C>[] = []
  /** Per column, the first row that no cell placed so far covers. */
  const freeFrom: number[] = []
  let row = 0
  let columns = 0
  let begun = 0
  let cut = false
  const ordered = [...groups.filter((group) => !group.foot), ...groups.filter((group) => group.foot)]
  for (const group of ordered) {
    const end = row + group.rows.length
    for (const sources of group.rows) {
      let column = 0
      for (const source of sources) {
        while ((freeFrom[column] ?? 0) > row) column++
        const reach = Math.max(begun, column + 1)
        if (cells.length >= room.cells || (row + 1) * reach > room.slots) {
          cut = true
          break
        }
        begun = reach
        const rowSpan = Math.min(source.rowSpan === 0 ? MAX_ROW_SPAN : source.rowSpan, end - row)
        let columnSpan = 1
        while (columnSpan < source.columnSpan && (freeFrom[column + columnSpan] ?? 0) <= row) columnSpan++
        fill(freeFrom, column, columnSpan, row + rowSpan)
        cells.push({ source, row, column, rowSpan, columnSpan })
        column += source.columnSpan
        columns = Math.max(columns, column)
      }
      row++
    }
  }
  return bound({ rows: row, columns, cells, cut }, begun, room.slots)
}

/** Marks columns as covered up to a row. Gaps left by skipped columns are filled, so that the array stays dense. */
function fill(freeFrom: number[], column: number, columnSpan: number, until: number): void {
  while (freeFrom.length < column) freeFrom.push(0)
  for (let i = column; i < column + columnSpan; i++) freeFrom[i] = until
}

function bound<C>(grid: FormedGrid<C>, begun: number, slots: number): FormedGrid<C> {
  if (grid.rows * grid.columns <= slots) return grid
  const columns = begun
  const rows = Math.min(grid.rows, Math.floor(slots / Math.max(columns, 1)))
  const cells = grid.cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }))
  return { rows, columns, cells, cut: grid.cut || rows < grid.rows }
}
