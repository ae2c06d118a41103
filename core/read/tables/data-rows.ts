/** Where the cells of rows of data stand. */
import { type LatticeKind, lastEnd, type Slot } from './lattice.ts'
import type { RowForm } from './row-values.ts'

/** A row of data: what stands right of its label. */
export interface DataRow {
  /** The column after the label. */
  labelEnd: number
  /** The label spans several columns. */
  merged: boolean
  right: Slot[]
}

/** Share of the rows that must have their cells where the heading says. */
const fittingShare = 0.6

/** Whether the rows have a cell at each of the starts and no figure beside them. */
export function rowsFit(rows: readonly DataRow[], starts: readonly number[], kind: LatticeKind): boolean {
  const filled = rows.filter((row) => row.right.some((slot) => slot.kind === 'figure'))
  const judged = filled.length > 0 ? filled : rows
  const fitting = judged.filter((row) => fitsRow(row.right, starts, kind))
  return judged.length > 0 && fitting.length >= judged.length * fittingShare
}

/** Every column has a cell of its own, and what is printed stands in the columns. */
export function fitsRow(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): boolean {
  const at = new Set(starts)
  let found = 0
  for (const slot of withoutRemarks(right, starts, kind)) {
    if (at.has(slot.column)) found++
    else if (slot.kind !== 'blank') return false
  }
  return found === at.size
}

/** Words right of the last column are remarks; on a worksheet so is everything that stands apart from the table. */
export function withoutRemarks(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): Slot[] {
  const last = starts[starts.length - 1] ?? 0
  return right.filter(
    (slot) => slot.column <= last || (slot.kind !== 'text' && !(kind === 'sheet' && slot.column > last + 1)),
  )
}

/** Where the cells of most rows begin. */
export function commonStarts(rows: readonly DataRow[]): number[] {
  const from = usualLabelEnd(rows)
  const tally = new Map<string, { count: number; starts: number[] }>()
  for (const row of rows) {
    const right = row.right.filter((slot) => slot.column >= from || slot.kind !== 'blank')
    const starts = right.map((slot) => slot.column)
    const name = starts.join()
    const entry = tally.get(name) ?? { count: 0, starts }
    entry.count++
    tally.set(name, entry)
  }
  let best: { count: number; starts: number[] } = { count: 0, starts: [] }
  for (const entry of tally.values()) if (entry.count > best.count) best = entry
  return best.starts
}

/** The column after most labels. */
function usualLabelEnd(rows: readonly DataRow[]): number {
  return mode(rows.map((row) => row.labelEnd)) ?? 0
}

/** Rows fewer than these say nothing about what is usual. */
const fewestRows = 3

/** What is usual among the rows. */
export function formOf(rows: readonly DataRow[]): Omit<RowForm, 'kind'> {
  const usualStart = usualLabelEnd(rows)
  const usual = rows.length < fewestRows ? [] : rows.filter((row) => row.labelEnd === usualStart)
  return {
    usualStart,
    usualEnd: mode(usual.map((row) => lastEnd(row.right))),
    usualCells: mode(usual.map((row) => row.right.length)),
    merged: rows.some((row) => row.merged),
  }
}

function mode(values: readonly number[]): number | null {
  const tally = new Map<number, number>()
  let best: number | null = null
  for (const value of values) {
    const count = (tally.get(value) ?? 0) + 1
    tally.set(value, count)
    if (best === null || count > (tally.get(best) ?? 0)) best = value
  }
  return best
}

/** Of these columns, those in which some row prints something. */
export function printedColumns(
  rows: readonly DataRow[],
  starts: readonly number[],
  kinds: readonly Slot['kind'][],
): number[] {
  const used = new Set(
    rows.flatMap((row) => row.right.flatMap((slot) => (kinds.includes(slot.kind) ? [slot.column] : []))),
  )
  return starts.filter((start) => used.has(start))
}
