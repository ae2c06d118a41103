/** Which slots of a grid are one cell. */

/** A cell of a lattice: a rectangle of slots. */
export interface Region {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

type HasBorder = (row: number, column: number) => boolean

/** Slots without a line between them are one cell. Where that gives no rectangle, its rows are cells of their own. */
export function findRegions(rows: number, columns: number, above: HasBorder, beside: HasBorder): Region[] {
  const taken = new Set<number>()
  const regions: Region[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      const slots = flood(row, column)
      const bottom = Math.max(...slots.map(([y]) => y))
      const left = Math.min(...slots.map(([, x]) => x))
      const right = Math.max(...slots.map(([, x]) => x))
      if (slots.length === (bottom - row + 1) * (right - left + 1)) {
        regions.push({ row, column: left, rowSpan: bottom - row + 1, columnSpan: right - left + 1 })
      } else regions.push(...cutRows(slots))
    }
  }
  return regions.sort((one, other) => one.row - other.row || one.column - other.column)

  function flood(startRow: number, startColumn: number): [number, number][] {
    const slots: [number, number][] = []
    const add = (row: number, column: number): void => {
      const name = row * columns + column
      if (row < 0 || column < 0 || row >= rows || column >= columns || taken.has(name)) return
      taken.add(name)
      slots.push([row, column])
    }
    add(startRow, startColumn)
    for (const [row, column] of slots) {
      if (!above(row, column)) add(row - 1, column)
      if (row + 1 < rows && !above(row + 1, column)) add(row + 1, column)
      if (!beside(row, column)) add(row, column - 1)
      if (column + 1 < columns && !beside(row, column + 1)) add(row, column + 1)
    }
    return slots
  }
}

function cutRows(slots: readonly (readonly [number, number])[]): Region[] {
  const sorted = [...slots].sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const regions: Region[] = []
  for (const [row, column] of sorted) {
    const last = regions[regions.length - 1]
    if (last && last.row === row && last.column + last.columnSpan === column) last.columnSpan++
    else regions.push({ row, column, rowSpan: 1, columnSpan: 1 })
  }
  return regions
}
