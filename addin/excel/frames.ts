/// <reference types="office-js" />
/** Empty cells with borders below a table: figures that are not filled in yet. */

import type { SheetContent } from '../../sources/xlsx/sheet.ts'

/** So many rows below other content can belong to its table. */
const rowsBelow = 2

interface Frame {
  from: number
  to: number
}

/** What is known of the borders of rows, by sheet and row; null: none. Good until formats or rows change. */
export class FrameMemory {
  private readonly rows = new Map<string, Frame | null>()

  clear(): void {
    this.rows.clear()
  }

  get(sheet: string, row: number): Frame | null | undefined {
    return this.rows.get(`${sheet}/${row}`)
  }

  set(sheet: string, row: number, frame: Frame | null): void {
    this.rows.set(`${sheet}/${row}`, frame)
  }
}

/** Rows without content right below rows with content, counted from 1. */
export function rowsToFrame({ cells }: SheetContent): number[] {
  const taken = new Set(cells.map(({ row }) => row))
  const below = new Set<number>()
  for (const row of taken)
    for (let next = row + 1; next <= row + rowsBelow && !taken.has(next); next++) below.add(next)
  return [...below].sort((a, b) => a - b)
}

type Cells = OfficeExtension.ClientResult<Excel.CellProperties[][]>

/** Asks for the borders of rows as wide as the content is; returns how to read the answer once it is there. */
export function loadFrames(
  sheet: Excel.Worksheet,
  content: SheetContent,
  rows: readonly number[],
): (found: (row: number, frame: Frame | null) => void) => void {
  const left = content.cells.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY)
  const right = content.cells.reduce((most, { column }) => Math.max(most, column), 0)
  const asked: { row: number; cells: Cells }[] = rows.map((row) => ({
    row,
    cells: sheet
      .getRangeByIndexes(row - 1, left - 1, 1, right - left + 1)
      .getCellProperties({ format: { borders: { style: true } } }),
  }))
  return (found) => {
    for (const { row, cells } of asked) found(row, frameOf(cells.value[0] ?? [], left))
  }
}

/** The line above a cell does not count: it is the last line of the table above. */
function frameOf(cells: readonly Excel.CellProperties[], left: number): Frame | null {
  let frame: Frame | null = null
  cells.forEach(({ format }, index) => {
    const borders = format?.borders
    const framed = [borders?.bottom, borders?.left, borders?.right].some(
      (line) => line?.style !== undefined && line.style !== 'None',
    )
    if (!framed) return
    const column = left + index
    frame = frame ? { from: frame.from, to: column } : { from: column, to: column }
  })
  return frame
}
