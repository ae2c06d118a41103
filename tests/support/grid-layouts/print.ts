/** Tables of a draft as rows of grids, and small changes to them. */
import type { Block, SourceDocument } from '../../../core/model/source.ts'
import type { Draft } from '../draft.ts'
import { type CellSpec, documentOf, gridOf, type RowSpec } from '../grid.ts'
import { type PrintedCell, type PrintedRow, type PrintedTables, printTables, slotsOf } from '../tables.ts'

export type Layout = (draft: Draft) => SourceDocument
export type Change = (rows: PrintedRow[]) => RowSpec[]

/** How many rows of tables 3 and 4 are headings. */
export const headingRows = 3

export const spec = (cell: PrintedCell): CellSpec => ({
  text: cell.text,
  columns: cell.columns,
  rows: cell.rows,
})

export const specs = (rows: readonly PrintedRow[]): RowSpec[] => rows.map((row) => row.map(spec))

export const label = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows })

export const begins = (row: PrintedRow, start: string): boolean =>
  row.some((cell) => cell.text.startsWith(start))

export const firstFigure = (row: PrintedRow): number => row.findIndex((cell) => cell.figure !== undefined)

/** Each cell changed. */
export function mapCells(
  rows: readonly PrintedRow[],
  change: (cell: PrintedCell, row: number) => PrintedCell,
): PrintedRow[] {
  return rows.map((row, index) => row.map((cell) => change(cell, index)))
}

/** Each figure printed as this. */
export function withFigures(
  rows: readonly PrintedRow[],
  print: (text: string, figure: string) => string,
): PrintedRow[] {
  return mapCells(rows, (cell) => (cell.figure ? { ...cell, text: print(cell.text, cell.figure) } : cell))
}

/** Every slot a cell of its own; covered slots are empty, or repeat the label. */
export function unmerged(rows: readonly PrintedRow[], repeat: boolean): string[][] {
  return slotsOf(rows).map((line) =>
    Array.from(line, (slot) => (slot.starts || (repeat && !slot.cell.figure) ? slot.cell.text : '')),
  )
}

/** A page with the three tables, some of them changed. */
export function page(draft: Draft, change: Partial<Record<keyof PrintedTables, Change>>): SourceDocument {
  const tables = printTables(draft)
  const grids = (['t2', 't3', 't4'] as const).map((key) => gridOf((change[key] ?? specs)(tables[key])))
  return documentOf('html', ['全年主动公开政府信息124条。', ...grids, '五、存在的主要问题及改进情况'])
}

/** A workbook whose title names the year of the draft. */
export function workbook(draft: Draft, blocks: readonly (Block | string)[]): SourceDocument {
  return documentOf('xlsx', [`${draft.organ}${draft.year}年政府信息公开工作年度报告`, ...blocks])
}
