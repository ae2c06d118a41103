/** The heading of a table: which label stands over which column. */
import { endOf, makeSlot, type Slot } from './lattice.ts'

/** A lowest label of the heading, over one column of data. */
export interface Leaf {
  slot: Slot
  start: number
  end: number
  key: string | null
  match: 'exact' | 'near' | 'none'
}

export type LeafMatch = { key: string; match: 'exact' | 'near' } | null

export interface HeadingReader {
  /** The column that a label names. */
  column(slot: Slot): LeafMatch
  /** The label heads several columns or is the corner; it is no column by itself. */
  isHead(slot: Slot): boolean
}

/** The lowest labels of the heading rows, by row, each row from left to right. */
export function findLeaves(
  rows: readonly (readonly Slot[])[],
  from: number,
  reader: HeadingReader,
): Leaf[][] {
  const leaves = rows.map((slots, row) =>
    slots.flatMap((slot): Leaf[] => {
      if (slot.kind !== 'text' || reader.isHead(slot)) return []
      const found = reader.column(slot) ?? stackedColumn(slot, rows[row - 1] ?? [], reader)
      if (!found && slot.column < from) return []
      return [
        {
          slot,
          start: slot.column,
          end: endOf(slot),
          key: found?.key ?? null,
          match: found?.match ?? 'none',
        },
      ]
    }),
  )
  return leaves.map((line, row) =>
    mergeRepeats(line.filter((leaf) => !isRepeated(leaf, leaves.slice(row + 1)))),
  )
}

/** A label cut in two cells, one above the other: 科研 and 机构. */
function stackedColumn(slot: Slot, above: readonly Slot[], reader: HeadingReader): LeafMatch {
  const upper = above.find(
    (one) => one.kind === 'text' && one.column === slot.column && one.columnSpan === slot.columnSpan,
  )
  if (!upper || reader.isHead(upper)) return null
  return reader.column(makeSlot(slot, upper.text + slot.text, slot.place))
}

/** The same label again in the rows below (a cell that was not merged), or other labels under one that names no column. */
function isRepeated(leaf: Leaf, below: readonly Leaf[][]): boolean {
  return below.some((line) =>
    line.some(
      (lower) =>
        lower.start < leaf.end &&
        leaf.start < lower.end &&
        (leaf.key === null ? lower.slot !== leaf.slot : lower.key === leaf.key),
    ),
  )
}

/** Neighbours with the same words are one cell that was not merged. */
function mergeRepeats(line: readonly Leaf[]): Leaf[] {
  const merged: Leaf[] = []
  for (const leaf of line) {
    const last = merged[merged.length - 1]
    const same =
      last?.end === leaf.start && last.key === leaf.key && last.slot.label?.folded === leaf.slot.label?.folded
    if (last && same) last.end = leaf.end
    else merged.push({ ...leaf })
  }
  return merged
}

/** The lowest leaf over a column. */
export function leafOver(leaves: readonly Leaf[], column: number): Leaf | null {
  let found: Leaf | null = null
  for (const leaf of leaves) {
    if (leaf.start <= column && column < leaf.end && (!found || leaf.slot.row >= found.slot.row)) found = leaf
  }
  return found
}

/** Each column's leaf by position; null unless every leaf is the lowest over exactly one column and no column is bare. */
export function alignLeaves(leaves: readonly Leaf[], starts: readonly number[]): Leaf[] | null {
  if (leaves.length !== starts.length) return null
  const over: Leaf[] = []
  for (const start of starts) {
    const leaf = leafOver(leaves, start)
    if (!leaf || over.includes(leaf)) return null
    over.push(leaf)
  }
  return over
}
