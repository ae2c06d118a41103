/** Where every figure stands in a drafting workbook: the one cell map of all hosts. */

import { type FigureKey, type TableKey, tableKeys } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'
import type { Slot } from '../address.ts'
import { type LayoutCell, layOutTable } from '../layout.ts'

/** Rows above a table: its section's heading, and an empty one. */
export const rowsAbove = 2

export interface FigurePlace extends Slot {
  table: TableKey
}

export function placeFigures(template: Template): Map<FigureKey, FigurePlace> {
  const places = new Map<FigureKey, FigurePlace>()
  for (const table of tableKeys) {
    for (const cell of cellsOf(template, table)) {
      if ('figure' in cell.content)
        places.set(cell.content.figure, { table, row: cell.row, column: cell.column })
    }
  }
  return places
}

/** Cells of a table's sheet; rows and columns count from 1. */
export function cellsOf(template: Template, table: TableKey): LayoutCell[] {
  return layOutTable(template.tables[table]).map((cell) => ({
    ...cell,
    row: cell.row + rowsAbove + 1,
    column: cell.column + 1,
  }))
}

/** Rows and columns of a table. */
export function sizeOf(template: Template, table: TableKey): { rows: number; columns: number } {
  const cells = layOutTable(template.tables[table])
  return {
    rows: Math.max(...cells.map((cell) => cell.row + cell.rowSpan)),
    columns: Math.max(...cells.map((cell) => cell.column + cell.columnSpan)),
  }
}
