/** Which rows of a grid belong to which table, by the labels that stand in them. */
import type { TableKey } from '../../template/keys.ts'
import { endOf, type Lattice, type Slot, slice } from './lattice.ts'
import { isNote } from './part.ts'
import { tableOfLabel } from './vocabulary.ts'

/** Rows of one grid that belong to one table. */
export interface Segment {
  table: TableKey
  lattice: Lattice
}

type Vote = Partial<Record<TableKey, number>>

/** A gap of more printed rows than this without a word of the table ends it. */
const longestGap = 30

function voteOf(slots: readonly Slot[]): Vote {
  const vote: Vote = {}
  for (const slot of slots) {
    const table = slot.label ? tableOfLabel(slot.label) : null
    if (table) vote[table] = (vote[table] ?? 0) + 1
  }
  return vote
}

function winner(vote: Vote, before: TableKey | null): TableKey | null {
  let best: TableKey | null = null
  for (const table of ['t2', 't3', 't4'] as const) {
    const count = vote[table] ?? 0
    const most = best ? (vote[best] ?? 0) : 0
    if (count > most || (count > 0 && count === most && table === before)) best = table
  }
  return best
}

/** The tables in a grid from top to bottom; rows of none are left out. */
export function findSegments(lattice: Lattice): Segment[] {
  return bandsOf(lattice).flatMap((band) => segmentsOf(band))
}

function segmentsOf(lattice: Lattice): Segment[] {
  const segments: { table: TableKey; from: number; to: number }[] = []
  let current: { table: TableKey; from: number; to: number } | null = null
  lattice.rows.forEach((slots, row) => {
    const table = winner(voteOf(slots), current?.table ?? null)
    if (table === null) {
      if (current && current.to === row && continues(slots)) current.to = row + 1
      return
    }
    if (current?.table === table && goesOn(lattice, current.to, row)) {
      current.to = row + 1
      return
    }
    current = { table, from: row, to: row + 1 }
    segments.push(current)
  })
  return segments.map(({ table, from, to }) => ({ table, lattice: slice(lattice, from, to) }))
}

/** A row without a telling label goes on with the table above it where it has figures or a note, or is the blank row of a form. */
function continues(slots: readonly Slot[]): boolean {
  if (slots.some((slot) => slot.kind === 'figure' || (slot.kind === 'text' && isNote(slot.text)))) return true
  return slots.length >= 5 && slots.every((slot) => slot.kind === 'blank')
}

/** A few printed rows may stand between two rows of a table, but no prose. */
function goesOn(lattice: Lattice, from: number, to: number): boolean {
  let printed = 0
  for (let row = from; row < to; row++) {
    const slots = (lattice.rows[row] ?? []).filter((slot) => slot.kind !== 'blank')
    if (slots.some((slot) => slot.kind === 'text' && slot.label === null)) return false
    if (slots.length > 0) printed++
  }
  return printed <= longestGap
}

/** Tables that stand side by side on a worksheet, parted by empty columns. */
function bandsOf(lattice: Lattice): Lattice[] {
  if (lattice.kind !== 'sheet') return [lattice]
  const used = Array.from({ length: lattice.width }, () => false)
  for (const slots of lattice.rows) {
    const printed = slots.filter((slot) => slot.kind !== 'blank')
    if (printed.length < 2) continue
    for (const slot of printed) {
      for (let column = slot.column; column < endOf(slot); column++) used[column] = true
    }
  }
  const cuts = used.flatMap((taken, column) => (taken && column > 0 && !used[column - 1] ? [column] : []))
  const parting = cuts.filter((cut) => partsTables(lattice, cut))
  if (parting.length === 0) return [lattice]
  const edges = [0, ...parting, lattice.width]
  return edges
    .slice(1)
    .map((right, index) => slice(lattice, 0, lattice.rows.length, edges[index] ?? 0, right))
}

/** Rows in which the labels left and right of the cut tell different tables. */
function partsTables(lattice: Lattice, cut: number): boolean {
  let rows = 0
  for (const slots of lattice.rows) {
    const left = winner(voteOf(slots.filter((slot) => slot.column < cut)), null)
    const right = winner(voteOf(slots.filter((slot) => slot.column >= cut)), null)
    if (left && right && left !== right) rows++
  }
  return rows >= 2
}
