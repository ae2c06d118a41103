/** Merged areas against cells, row by row, without ever walking the slots of an area. */

import type { Area } from './address.ts'
import type { SheetCell } from './sheet.ts'

/** A cell with the area that it covers: itself, or its merged area. */
export interface Item {
  /** null: an empty merged area. */
  cell: SheetCell | null
  area: Area
}

/** Index of the last area that begins at or left of the column; -1 where there is none. */
function lastAtOrLeft(active: readonly Item[], column: number): number {
  let low = 0
  let high = active.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((active[middle]?.area.left ?? 0) <= column) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Cells and empty merged areas as items that never overlap. Cells under a merged area are dropped, as no program shows
 * them; of two areas that overlap the one that begins first is kept.
 */
export function applyMerges(cells: readonly SheetCell[], merges: readonly Area[]): Item[] {
  const areas = [...merges].sort((a, b) => a.top - b.top || a.left - b.left)
  const items: Item[] = []
  let active: Item[] = []
  let nextArea = 0
  let lowestEnd = Number.POSITIVE_INFINITY

  const enter = (row: number): void => {
    if (lowestEnd < row) {
      active = active.filter((item) => item.area.bottom >= row)
      lowestEnd = active.reduce(
        (lowest, item) => Math.min(lowest, item.area.bottom),
        Number.POSITIVE_INFINITY,
      )
    }
  }
  const open = (area: Area): void => {
    enter(area.top)
    const at = lastAtOrLeft(active, area.left)
    const before = active[at]
    const after = active[at + 1]
    if ((before && before.area.right >= area.left) || (after && after.area.left <= area.right)) return
    const item: Item = { cell: null, area }
    active.splice(at + 1, 0, item)
    lowestEnd = Math.min(lowestEnd, area.bottom)
    items.push(item)
  }

  for (const cell of cells) {
    for (let area = areas[nextArea]; area && area.top <= cell.row; area = areas[++nextArea]) open(area)
    enter(cell.row)
    const cover = active[lastAtOrLeft(active, cell.column)]
    if (!cover || cover.area.right < cell.column) {
      items.push({
        cell,
        area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
      })
    } else if (cover.area.top === cell.row && cover.area.left === cell.column) cover.cell = cell
  }
  for (let area = areas[nextArea]; area; area = areas[++nextArea]) open(area)
  return items
}
