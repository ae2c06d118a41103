/** Table 3 from one grid: its heading, its rows, its figures. */
import type { Figure, Place } from '../../model/report.ts'
import { figureKey } from '../../template/keys.ts'
import { commonStarts, type DataRow } from './data-rows.ts'
import type { FigureJoin } from './joining.ts'
import type { Label } from './labels.ts'
import { endOf, type Lattice, type Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import {
  addSlots,
  isNote,
  makeFigure,
  printed,
  readSlot,
  startPart,
  type TablePart,
  tellRow,
  unmappedLabel,
} from './part.ts'
import { type Columns, dataStartOf, fillColumnGap, settleColumns } from './request-columns.ts'
import { readRequestHeading } from './request-heading.ts'
import { findOwnLabel, isRequestHeading, type OwnLabel } from './request-labels.ts'
import { type RequestRow, type SettledRow, settleRows } from './request-rows.ts'
import { placeRow } from './row-values.ts'

/** A heading of more rows than this is none; its last rows are looked at. */
const mostHeadingRows = 12

/** The rows under one heading. */
interface Chunk {
  heading: Slot[][]
  rows: number[]
}

/** What a piece of table 3 leaves to the next one, which may go on without a heading. */
export interface Carried {
  columns: Columns | null
  /** Rows of a heading that stands in a grid of its own, above the grid of its data. */
  heading: Slot[][]
  /** The last row that was named. */
  row: string | null
}

/** Reads the rows of table 3 in a grid. A heading that is printed again begins a new part. */
export function readRequests(lattice: Lattice, matcher: Matcher, carried: Carried): TablePart[] {
  const parts: TablePart[] = []
  for (const chunk of chunksOf(lattice, matcher)) {
    if (chunk.rows.length === 0) {
      carried.heading = [...carried.heading, ...chunk.heading].slice(-mostHeadingRows)
      continue
    }
    if (chunk.heading.length === 0) {
      chunk.heading = carried.heading.map((slots, row) =>
        slots.map((slot) => Object.assign({}, slot, { row })),
      )
    }
    carried.heading = []
    const part = startPart('t3', lattice)
    carried.columns = readChunk(lattice, chunk, matcher, carried, part) ?? carried.columns
    for (const row of part.rows) carried.row = row.reading.key ?? carried.row
    parts.push(part)
  }
  return parts
}

function chunksOf(lattice: Lattice, matcher: Matcher): Chunk[] {
  const chunks: Chunk[] = []
  let current: Chunk = { heading: [], rows: [] }
  lattice.rows.forEach((slots, row) => {
    if (isRequestHeading(matcher, slots)) {
      if (current.rows.length > 0) {
        chunks.push(current)
        current = { heading: [], rows: [] }
      }
      current.heading.push(slots)
    } else if (slots.some((slot) => slot.kind !== 'blank')) {
      current.rows.push(row)
    }
  })
  return [...chunks, current].filter((chunk) => chunk.rows.length > 0 || chunk.heading.length > 0)
}

function readChunk(
  lattice: Lattice,
  chunk: Chunk,
  matcher: Matcher,
  carried: Carried,
  part: TablePart,
): Columns | null {
  addSlots(part, chunk.heading.flat())
  const rows = chunk.rows.filter((row) => !takeNote(lattice.rows[row] ?? [], part))
  const first = rows.map((row) => dataRow(lattice, row, findOwnLabel(matcher, lattice.rows[row] ?? [], null)))
  const mapped = first.filter((row) => row.own?.found && row.right.length > 0)
  const from = commonStarts(mapped)[0] ?? 0
  const headingRows = chunk.heading.slice(-mostHeadingRows)
  const heading = readRequestHeading(matcher, headingRows, lattice.kind === 'lines' ? 0 : from)
  const columns = settleColumns(heading, mapped, carried.columns, lattice.kind)
  if (!columns) {
    part.problems.push({ code: 'table-ambiguous', table: 't3', place: firstPlace(lattice, chunk) })
  } else {
    tellColumns(columns, mapped, matcher, part)
  }
  const dataStart = lattice.kind === 'lines' || !columns ? null : dataStartOf(columns)
  const requestRows = rows.map((row) => {
    const own = findOwnLabel(matcher, lattice.rows[row] ?? [], dataStart)
    return toRequestRow(lattice, dataRow(lattice, row, own), dataStart ?? 0)
  })
  for (const row of rows) addSlots(part, lattice.rows[row] ?? [])
  const before = chunk.heading.length > 0 && carried.row === 'carried-out' ? null : carried.row
  for (const row of settleRows(matcher, requestRows, before, part.problems)) {
    readRow(row, columns, lattice, part)
  }
  return columns
}

function firstPlace(lattice: Lattice, chunk: Chunk): Place {
  const slot = chunk.heading[0]?.[0] ?? lattice.rows[chunk.rows[0] ?? 0]?.[0]
  return slot?.place ?? { block: lattice.block, anchor: '' }
}

function takeNote(slots: readonly Slot[], part: TablePart): boolean {
  const texts = slots.filter((slot) => slot.kind !== 'blank')
  const [only] = texts
  if (!only || texts.length > 1 || !isNote(only.text)) return false
  part.notes.push({ text: only.text.trim(), place: only.place })
  return true
}

function hasFigureAt(row: DataRow, column: number): boolean {
  return row.right.some((slot) => slot.kind === 'figure' && slot.column === column)
}

/** A column of remarks, without any figure, is no problem. */
function tellColumns(columns: Columns, rows: readonly DataRow[], matcher: Matcher, part: TablePart): void {
  const filled = fillColumnGap(matcher, columns)
  part.headerMisaligned = columns.misaligned
  for (const column of columns.columns) {
    if (!column.slot) {
      part.problems.push({ code: 'column-unmapped', table: 't3', text: '' })
      continue
    }
    part.columns.push({
      key: column.key,
      label: printed(column.slot.text),
      place: column.slot.place,
      match: column.match,
      rows: [],
    })
    const silent = column.key === null && rows.every((row) => !hasFigureAt(row, column.start))
    if (column === filled || (column.key === null && !silent)) {
      part.problems.push(unmappedLabel('column-unmapped', 't3', column.slot))
    }
  }
}

interface FoundRow extends DataRow {
  row: number
  own: OwnLabel | null
}

function dataRow(lattice: Lattice, row: number, own: OwnLabel | null): FoundRow {
  const slots = lattice.rows[row] ?? []
  const labelEnd = own ? endOf(own.slot) : 0
  const merged = own !== null && own.slot.columnSpan > 1
  return {
    row,
    own,
    labelEnd,
    merged,
    right: own ? slots.filter((slot) => slot.column >= labelEnd) : [...slots],
  }
}

/** The row with what tells its place in the table. Without a label, its figures are sought in the columns of data. */
function toRequestRow(lattice: Lattice, found: FoundRow, dataStart: number): RequestRow {
  const { row, own, labelEnd } = found
  const slots = lattice.rows[row] ?? []
  const named = own?.slot ?? slots[0]
  const left = [...(lattice.above[row] ?? []), ...slots].filter((slot) => named && slot.column < named.column)
  return {
    row,
    own,
    place: named?.place ?? { block: lattice.block, anchor: '' },
    groups: left.flatMap((slot): Label[] => (slot.label ? [slot.label] : [])),
    inGroupColumn: labelEnd < dataStart,
    right: own ? found.right : slots.filter((slot) => slot.column >= dataStart),
  }
}

function readRow(row: SettledRow, columns: Columns | null, lattice: Lattice, part: TablePart): void {
  const { reading } = row
  if (row.group && row.right.every((slot) => slot.kind !== 'figure')) return
  const figures =
    reading.key !== null && columns ? figuresOfRow(row, reading.key, columns, lattice, part) : []
  if (!row.group) {
    part.rows.push({ at: lattice.origin + row.row, reading, figures })
  } else if (figures.some((figure) => figure.state === 'number')) {
    part.groupFigures.push(...figures)
    part.rows.push({ at: lattice.origin + row.row, reading, figures: [] })
  }
}

function figuresOfRow(
  row: SettledRow,
  key: string,
  columns: Columns,
  lattice: Lattice,
  part: TablePart,
): Figure[] {
  const keys = columns.columns.map((column) => column.key)
  const label = row.own?.slot ?? row.right[0]
  if (!label) return []
  const join: FigureJoin = {
    read: (slot) => readSlot(figureKey('t3', key, 'total'), slot),
    settles: (values) => sumsUp(keys, values),
  }
  const starts = columns.columns.map((column) => column.start)
  // A label that ends elsewhere than the others may tell that a span above it has the wrong length.
  const shift = lattice.kind === 'spans' && row.own ? endOf(row.own.slot) - columns.form.usualStart : 0
  const form = { ...columns.form, kind: lattice.kind }
  const placed = placeRow(row.right, starts, form, { slot: label, shift }, join)
  const figures = placed.contents.flatMap((content, index) => {
    const column = keys[index]
    return column ? [makeFigure(figureKey('t3', key, column), content)] : []
  })
  tellRow(part, placed.outcome, figures, label.place)
  return figures
}

/** The six kinds of applicant add up to the total, all seven being known. */
function sumsUp(keys: readonly (string | null)[], values: readonly (number | null)[]): boolean {
  let parts = 0
  let total: number | null = null
  let known = 0
  for (const [index, key] of keys.entries()) {
    const value = values[index]
    if (key === null) continue
    if (value === null || value === undefined) return false
    known++
    if (key === 'total') total = value
    else parts += value
  }
  return known === 7 && total === parts
}
