/** A grid of a source as the table readers see it: cells by row, what spans down into a row, rows and columns exchangeable. */
import type { Place } from '../../model/report.ts'
import type { GridBlock } from '../../model/source.ts'
import { kindOfCell } from './cells.ts'
import { type Label, parseLabel } from './labels.ts'

/**
 * How far positions can be trusted. `spans`: a page, whose cells carry spans. `sheet`: a workbook, every slot has an
 * address. `fields`: separated text, empty fields may be lost. `lines`: one value after another, no positions at all.
 */
export type LatticeKind = 'spans' | 'sheet' | 'fields' | 'lines'

/** One cell, or a piece of a line where there is no grid. */
export interface Slot {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  place: Place
  hidden: boolean
  /** A workbook cell whose value cannot be known. */
  illegible: boolean
  kind: 'blank' | 'figure' | 'text'
  /** For cells of kind `text`; null where the text is no label. */
  label: Label | null
}

export interface Lattice {
  kind: LatticeKind
  block: number
  sheet: string | null
  hidden: boolean
  /** Cells that begin in each row, by column. */
  rows: Slot[][]
  /** Cells of rows above that reach into each row, by column. */
  above: Slot[][]
  width: number
  /** Row of the grid that is row 0 here. */
  origin: number
}

export function makeSlot(
  at: { row: number; column: number; rowSpan?: number; columnSpan?: number },
  text: string,
  place: Place,
  marks: { hidden?: boolean; illegible?: boolean } = {},
): Slot {
  const illegible = marks.illegible ?? false
  const kind = illegible ? 'figure' : kindOfCell(text)
  return {
    row: at.row,
    column: at.column,
    rowSpan: at.rowSpan ?? 1,
    columnSpan: at.columnSpan ?? 1,
    text,
    place,
    hidden: marks.hidden ?? false,
    illegible,
    kind,
    label: kind === 'text' ? parseLabel(text) : null,
  }
}

/** The column after the last one that a cell covers. */
export function endOf(slot: Slot): number {
  return slot.column + slot.columnSpan
}

/** The column after the last that any of the cells covers. */
export function lastEnd(slots: readonly Slot[]): number {
  return slots.reduce((end, slot) => Math.max(end, endOf(slot)), 0)
}

export function covers(slot: Slot, column: number): boolean {
  return slot.column <= column && column < endOf(slot)
}

/** Arranges cells; those that reach below the last row are cut there. */
export function arrange(
  slots: readonly Slot[],
  size: { rows: number; width: number },
  about: Pick<Lattice, 'kind' | 'block' | 'sheet' | 'hidden' | 'origin'>,
): Lattice {
  const rows: Slot[][] = Array.from({ length: size.rows }, () => [])
  const above: Slot[][] = Array.from({ length: size.rows }, () => [])
  for (const slot of slots) {
    rows[slot.row]?.push(slot)
    const end = Math.min(slot.row + slot.rowSpan, size.rows)
    for (let row = slot.row + 1; row < end; row++) above[row]?.push(slot)
  }
  for (const row of rows) row.sort((left, right) => left.column - right.column)
  for (const row of above) row.sort((left, right) => left.column - right.column)
  const { kind, block, sheet, hidden, origin } = about
  return { kind, block, sheet, hidden, origin, rows, above, width: size.width }
}

/** Which cells of a grid to take: those shown, those hidden, or all. */
export type Visibility = 'shown' | 'hidden' | 'all'

/** A grid block as a lattice. Slots of a worksheet that no cell covers are blank cells there. */
export function latticeOf(
  grid: GridBlock,
  block: number,
  kind: LatticeKind,
  visibility: Visibility,
): Lattice {
  const slots: Slot[] = []
  grid.cells.forEach((cell, index) => {
    const hidden = cell.hidden === true && grid.hidden !== true
    if (visibility !== 'all' && hidden !== (visibility === 'hidden')) return
    slots.push(
      makeSlot(
        cell,
        cell.text,
        { block, anchor: cell.anchor, cell: index },
        { hidden, illegible: cell.illegible !== undefined },
      ),
    )
  })
  const about = {
    kind,
    block,
    sheet: grid.sheet ?? null,
    hidden: grid.hidden === true || visibility === 'hidden',
    origin: 0,
  }
  const lattice = arrange(slots, { rows: grid.rows, width: grid.columns }, about)
  return kind === 'sheet' ? fillSheet(lattice, grid.anchor) : lattice
}

/** Worksheets wider than this hold no report table; their empty slots are left out. */
const widestSheet = 200

function fillSheet(lattice: Lattice, anchor: string): Lattice {
  if (lattice.width > widestSheet) return lattice
  lattice.rows.forEach((cells, row) => {
    if (cells.length === 0) return
    const taken = new Set<number>()
    for (const slot of [...cells, ...(lattice.above[row] ?? [])]) {
      for (let column = slot.column; column < endOf(slot); column++) taken.add(column)
    }
    for (let column = 0; column < lattice.width; column++) {
      if (!taken.has(column)) cells.push(makeSlot({ row, column }, '', { block: lattice.block, anchor }))
    }
    cells.sort((left, right) => left.column - right.column)
  })
  return lattice
}

/** Rows [from, to) and, where told, columns [left, right) as a lattice of its own; spans are cut at the edges. */
export function slice(
  lattice: Lattice,
  from: number,
  to: number,
  left = 0,
  right: number = lattice.width,
): Lattice {
  const slots: Slot[] = []
  const take = (slot: Slot): void => {
    const row = Math.max(slot.row, from)
    const column = Math.max(slot.column, left)
    const rowSpan = Math.min(slot.row + slot.rowSpan, to) - row
    const columnSpan = Math.min(endOf(slot), right) - column
    if (rowSpan > 0 && columnSpan > 0) {
      slots.push({ ...slot, row: row - from, column: column - left, rowSpan, columnSpan })
    }
  }
  lattice.above[from]?.forEach(take)
  for (let row = from; row < to; row++) lattice.rows[row]?.forEach(take)
  return arrange(
    slots,
    { rows: to - from, width: right - left },
    { ...lattice, origin: lattice.origin + from },
  )
}

/**
 * Rows and columns exchanged. In a row that does not end where the others do a cell was lost or is too many: its figures
 * cannot be told apart, for what stands after that cell stands under the wrong label.
 */
export function turnOver(lattice: Lattice): Lattice {
  const ends = lattice.rows.map((slots, row) => lastEnd([...slots, ...(lattice.above[row] ?? [])]))
  const tally = new Map<number, number>()
  for (const end of ends) tally.set(end, (tally.get(end) ?? 0) + 1)
  const usual = [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
  const slots = lattice.rows.flatMap((row, index) => {
    const first = row.find((slot) => slot.kind === 'figure')?.column ?? lattice.width
    const doubtful = lattice.kind !== 'sheet' && ends[index] !== usual
    const turned = row.map((slot) => turn(slot, doubtful && slot.column >= first))
    return doubtful ? turned.concat(fillEnd(row, index, usual)) : turned
  })
  return arrange(slots, { rows: lattice.width, width: lattice.rows.length }, lattice)
}

/** Cells that a short row lacks at its end, turned; nobody can tell what they say. */
function fillEnd(row: readonly Slot[], index: number, end: number): Slot[] {
  const last = row[row.length - 1]
  if (!last) return []
  const columns = Array.from({ length: Math.max(0, end - endOf(last)) }, (_, at) => endOf(last) + at)
  return columns.map((column) =>
    makeSlot({ row: column, column: index }, '', last.place, { illegible: true }),
  )
}

function turn(slot: Slot, doubtful: boolean): Slot {
  const { row, column, rowSpan, columnSpan } = slot
  const turned = { ...slot, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan }
  return doubtful && slot.kind !== 'text' ? { ...turned, kind: 'figure', illegible: true } : turned
}
