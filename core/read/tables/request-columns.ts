/** The columns of table 3: where they stand, established from the rows of data, and which heading each of them has. */
import { requestColumns } from '../../template/keys.ts'
import { alignLeaves, findLeaves, type HeadingReader, type Leaf, leafOver } from './heading.ts'
import type { LatticeKind, Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { requestColumnBook, requestHeadBook } from './vocabulary.ts'

export interface Column {
  start: number
  key: string | null
  /** The heading cell; null where a column has none. */
  slot: Slot | null
  match: 'exact' | 'near' | 'none'
}

export interface Columns {
  columns: Column[]
  misaligned: boolean
}

/** A row of data: what stands right of its label. */
export interface DataRow {
  /** The column after the label. */
  labelEnd: number
  right: Slot[]
}

/** The heading of table 3, taken apart. */
export interface RequestHeading {
  leaves: Leaf[]
  /** The leaves as they are read: those under 法人或其他组织 in the place of that cell. */
  inOrder: Leaf[]
  /** There is a cell 法人或其他组织, so that the order is beyond doubt. */
  grouped: boolean
}

export function readRequestHeading(
  matcher: Matcher,
  rows: readonly (readonly Slot[])[],
  from: number,
): RequestHeading | null {
  const isOrganisations = (slot: Slot): boolean =>
    matcher.exactly(requestHeadBook, slot.label)?.key === 'organisations'
  const reader: HeadingReader = {
    column: (slot) => matcher.closely(requestColumnBook, slot.label),
    isHead: (slot) => matcher.closely(requestHeadBook, slot.label) !== null,
  }
  const isTop = (row: number): boolean =>
    rows[row]?.some((slot) => matcher.exactly(requestHeadBook, slot.label)?.key === 'applicants') === true
  // Beside 申请人情况 stands nothing but the corner, whatever it says.
  const byRow = findLeaves(rows, from, reader).map((line, row) =>
    isTop(row) ? line.filter((leaf) => leaf.key !== null) : line,
  )
  const leaves = byRow.flat()
  if (!leaves.some((leaf) => leaf.key !== null)) return null
  const groupRow = rows.findIndex((slots) => slots.some(isOrganisations))
  if (groupRow < 0) return { leaves, inOrder: leaves.slice().sort(byPosition), grouped: false }
  const groupStart = rows[groupRow]?.find(isOrganisations)?.column ?? 0
  const beside = byRow[groupRow] ?? []
  const inOrder = [
    ...byRow.slice(0, groupRow).flat(),
    ...beside.filter((leaf) => leaf.start < groupStart),
    ...byRow.slice(groupRow + 1).flat(),
    ...beside.filter((leaf) => leaf.start > groupStart),
  ]
  return { leaves, inOrder, grouped: true }
}

function byPosition(left: Leaf, right: Leaf): number {
  return left.start - right.start || left.slot.row - right.slot.row
}

function columnOf(start: number, leaf: Leaf | null): Column {
  return { start, key: leaf?.key ?? null, slot: leaf?.slot ?? null, match: leaf?.match ?? 'none' }
}

/** Share of the rows that must have their cells where the heading says. */
const fittingShare = 0.6

/** Whether the rows have a cell at each of the starts and no figure beside them. */
function rowsFit(rows: readonly DataRow[], starts: readonly number[], kind: LatticeKind): boolean {
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

/** The columns by the positions of their headings; a dummy column has no heading and no figure. */
function columnsByHeading(
  heading: RequestHeading,
  rows: readonly DataRow[],
  kind: LatticeKind,
): Columns | null {
  const starts = heading.leaves.map((leaf) => leaf.start).sort((left, right) => left - right)
  if (new Set(starts).size !== starts.length || !rowsFit(rows, starts, kind)) return null
  const over = alignLeaves(heading.leaves, starts)
  return (
    over && { columns: starts.map((start, index) => columnOf(start, over[index] ?? null)), misaligned: false }
  )
}

/** Where the cells of most rows begin. */
export function commonStarts(rows: readonly DataRow[]): number[] {
  const from = mode(rows.map((row) => row.labelEnd)) ?? 0
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

/** Columns in which no row has a figure, without a heading or under the heading of another column. */
function withoutDummies(
  starts: readonly number[],
  rows: readonly DataRow[],
  leaves: readonly Leaf[],
): number[] {
  const used = new Set(
    rows.flatMap((row) => row.right.filter((slot) => slot.kind !== 'blank').map((slot) => slot.column)),
  )
  const covered = new Set([...used].map((start) => leafOver(leaves, start)))
  return starts.filter((start) => {
    const leaf = leafOver(leaves, start)
    return used.has(start) || (leaf !== null && !covered.has(leaf))
  })
}

const order: readonly string[] = requestColumns

/** The labels that can be read stand in the template's order. */
function inTemplateOrder(leaves: readonly Leaf[]): boolean {
  const places = leaves.flatMap((leaf) => (leaf.key === null ? [] : [order.indexOf(leaf.key)]))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

function distinctKeys(leaves: readonly Leaf[]): number {
  return new Set(leaves.flatMap((leaf) => leaf.key ?? [])).size
}

/**
 * The columns of the rows. In this order: where the headings stand; where the cells of most rows begin, if each has a
 * heading above it; by the order of the headings, if there are as many as columns. Null where none of these settles it.
 */
export function settleColumns(
  heading: RequestHeading | null,
  rows: readonly DataRow[],
  inherited: Columns | null,
  kind: LatticeKind,
): Columns | null {
  if (!heading || isLowerHalf(heading, inherited)) return inherit(inherited, rows, kind)
  const positional = kind === 'lines' ? null : columnsByHeading(heading, rows, kind)
  if (positional) return positional
  const all = commonStarts(rows)
  const starts = kind === 'lines' ? all : withoutDummies(all, rows, heading.leaves)
  const over = kind === 'lines' ? null : alignLeaves(heading.leaves, starts)
  if (over)
    return { columns: starts.map((start, index) => columnOf(start, over[index] ?? null)), misaligned: false }
  for (const candidate of [starts, all]) {
    const ordered = columnsByOrder(heading, candidate)
    if (ordered) return ordered
  }
  return kind === 'lines' ? null : columnsWithGaps(heading, starts)
}

/** The lowest row of a heading, printed again without those above it, over the same columns as before. */
function isLowerHalf(heading: RequestHeading, inherited: Columns | null): boolean {
  if (!inherited || distinctKeys(heading.leaves) >= requestColumns.length) return false
  return heading.leaves.every((leaf) =>
    inherited.columns.some((column) => column.key === leaf.key && column.start === leaf.start),
  )
}

function columnsByOrder(heading: RequestHeading, starts: readonly number[]): Columns | null {
  const { inOrder, grouped } = heading
  if (inOrder.length !== starts.length || inOrder.length < requestColumns.length) return null
  const complete = distinctKeys(inOrder) === requestColumns.length
  if (!inTemplateOrder(inOrder) && !(grouped && complete)) return null
  return { columns: starts.map((start, index) => columnOf(start, inOrder[index] ?? null)), misaligned: true }
}

/** Every heading stands over a column of its own, and some columns have no heading; these carry no figure. */
function columnsWithGaps(heading: RequestHeading, starts: readonly number[]): Columns | null {
  const over = starts.map((start) => leafOver(heading.leaves, start))
  const used = over.filter((leaf) => leaf !== null)
  if (used.length !== heading.leaves.length || new Set(used).size !== used.length) return null
  return { columns: starts.map((start, index) => columnOf(start, over[index] ?? null)), misaligned: false }
}

/** A piece of a table without a heading goes on under the heading of the piece before it. */
function inherit(inherited: Columns | null, rows: readonly DataRow[], kind: LatticeKind): Columns | null {
  if (!inherited) return null
  const starts = inherited.columns.map((column) => column.start)
  if (kind !== 'lines' && rowsFit(rows, starts, kind)) return inherited
  const own = commonStarts(rows)
  if (own.length !== starts.length) return null
  return {
    columns: inherited.columns.map((column, index) => ({ ...column, start: own[index] ?? 0 })),
    misaligned: inherited.misaligned,
  }
}

/** The first column of data that most labels end before. */
export function dataStartOf(columns: Columns): number {
  return Math.min(...columns.columns.map((column) => column.start))
}

/**
 * A heading that cannot be read, between two that can, where exactly one column of the template is missing: it is that
 * column if the heading is empty or spelt somewhat like it, never by its place alone where it says something else.
 */
export function fillColumnGap(matcher: Matcher, columns: Columns): Column | null {
  const unknown = columns.columns.filter((column) => column.key === null)
  const known = new Set(columns.columns.flatMap((column) => column.key ?? []))
  const missing = requestColumns.filter((key) => !known.has(key))
  const [gap] = unknown
  const [key] = missing
  if (!gap || !key || unknown.length > 1 || missing.length > 1) return null
  if (columns.columns.some((column, index) => (column.key ?? key) !== requestColumns[index])) return null
  if (gap.slot && !matcher.closely(requestColumnBook, gap.slot.label, 'lax', new Set([key]))) return null
  gap.key = key
  gap.match = 'near'
  return gap
}
