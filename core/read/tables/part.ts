/** A piece of a table as it was read from one grid or run of lines, before pieces are put together. */
import type { ColumnReading, Figure, FigureForm, Place, ReadProblem, RowReading } from '../../model/report.ts'
import type { FigureKey, TableKey } from '../../template/keys.ts'
import { figureKind } from '../../template/types.ts'
import { type CellReading, type MoneyUnit, readCell } from './cells.ts'
import type { Lattice, Slot } from './lattice.ts'

export interface PartRow {
  /** Row inside the grid, for the order on the page. */
  at: number
  reading: RowReading
  figures: Figure[]
}

export interface TablePart {
  table: TableKey
  block: number
  sheet: string | null
  hidden: boolean
  transposed: boolean
  headerMisaligned: boolean
  rows: PartRow[]
  columns: ColumnReading[]
  groupFigures: Figure[]
  notes: { text: string; place: Place }[]
  problems: ReadProblem[]
  /** Every cell or line that belongs to the table. */
  slots: Slot[]
}

export function startPart(table: TableKey, lattice: Lattice): TablePart {
  return {
    table,
    block: lattice.block,
    sheet: lattice.sheet,
    hidden: lattice.hidden,
    transposed: false,
    headerMisaligned: false,
    rows: [],
    columns: [],
    groupFigures: [],
    notes: [],
    problems: [],
    slots: [],
  }
}

/** Adds cells to a part, however many; a hostile grid has more than a call takes arguments. */
export function addSlots(part: TablePart, slots: Iterable<Slot>): void {
  for (const slot of slots) part.slots.push(slot)
}

/** Tells of a row whose numbers were repaired, or could not be told apart. */
export function tellRow(
  part: TablePart,
  outcome: 'plain' | 'joined' | 'moved',
  figures: readonly Figure[],
  label: Place,
): void {
  if (outcome === 'plain') return
  const concerned = figures.filter(({ forms, state }) =>
    outcome === 'joined' ? forms.includes('joined') : state === 'illegible',
  )
  part.problems.push({
    code: outcome === 'joined' ? 'number-joined' : 'figure-moved',
    table: part.table,
    figures: concerned.map(({ key }) => key),
    text: concerned[0]?.raw ?? '',
    place: concerned[0]?.place ?? label,
  })
}

/** What stands in the slot of a figure: one cell, a number repaired from several, or cells that cannot be told apart. */
export type Content = { slot: Slot; joined?: number } | { slot: Slot; moved: string }

/** The figure of a slot. Units are those of the template; `unit` is what the heading prints for an amount. */
export function makeFigure(key: FigureKey, content: Content, unit?: MoneyUnit | null): Figure {
  const { slot } = content
  const raw = slot.text.trim()
  if ('moved' in content) {
    return { key, state: 'illegible', value: null, raw: content.moved, place: slot.place, forms: [] }
  }
  if (content.joined !== undefined) {
    return { key, state: 'number', value: content.joined, raw, place: slot.place, forms: ['joined'] }
  }
  if (slot.illegible) return { key, state: 'illegible', value: null, raw, place: slot.place, forms: [] }
  const reading = readSlot(key, slot, unit)
  const forms: FigureForm[] = [...reading.forms]
  return {
    key,
    state: reading.state,
    value: reading.value,
    raw,
    place: slot.place,
    forms,
    ...(reading.note ? { note: reading.note } : {}),
  }
}

/** The cell of a figure as its kind demands it. */
export function readSlot(key: FigureKey, slot: Slot, unit?: MoneyUnit | null): CellReading {
  const kind = figureKind(key)
  return readCell(slot.text, unit === undefined ? { kind } : { kind, unit })
}

/** White space of a label as one space. */
export function printed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A row of notes: 注：… */
export function isNote(text: string): boolean {
  return /^\s*(?:[※*＊]\s*\S|(?:备注|附注|说明|填表说明|注)\s*\d{0,2}\s*[:：.．、\s(（])/.test(text)
}

/** Problem of a label that none of the template's rows or columns has. */
export function unmappedLabel(
  code: 'label-unmapped' | 'column-unmapped',
  table: TableKey,
  slot: Slot,
): ReadProblem {
  return { code, table, text: printed(slot.text), place: slot.place }
}
