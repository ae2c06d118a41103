/** The columns of table 3: where they stand, established from the rows of data, and which heading each of them has. */
import { requestColumns } from '../../template/keys.ts'
import { commonStarts, type DataRow, formOf, printedColumns, rowsFit } from './data-rows.ts'
import { alignLeaves, type Leaf, leafOver } from './heading.ts'
import type { LatticeKind, Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { distinctKeys, type RequestHeading } from './request-heading.ts'
import { rowsAddUp, rowsAreFull } from './request-sums.ts'
import type { RowForm } from './row-values.ts'
import { requestColumnBook } from './vocabulary.ts'

export interface Column {
  start: number
  key: string | null
  /** The heading cell; null where a column has none. */
  slot: Slot | null
  match: 'exact' | 'near' | 'none'
}

interface Settled {
  columns: Column[]
  misaligned: boolean
}

export interface Columns extends Settled {
  /** How the rows are built that these columns were settled by. */
  form: Omit<RowForm, 'kind'>
}

/**
 * The columns of the rows. In this order: where the headings stand; where the cells of most rows begin, if each has a
 * heading above it; by the order of the headings, if there are as many as columns; without any heading, by what the rows
 * add up to. Null where none of these settles it.
 */
export function settleColumns(
  heading: RequestHeading | null,
  rows: readonly DataRow[],
  inherited: Columns | null,
  kind: LatticeKind,
): Columns | null {
  const settled =
    heading && !isLowerHalf(heading, inherited)
      ? (columnsBelow(heading, rows, kind) ?? inheritUnder(heading, inherited, rows, kind))
      : (inherit(inherited, rows, kind) ?? withoutHeading(rows, kind))
  return settled && { ...settled, form: formOf(rows) }
}

/**
 * No heading names any column: the template's order, if every row prints seven figures of which the last is the total,
 * and at least one row is the sum of several.
 */
function withoutHeading(rows: readonly DataRow[], kind: LatticeKind): Settled | null {
  const starts = commonStarts(rows)
  if (kind === 'lines' || starts.length !== requestColumns.length || !rowsAreFull(starts, rows)) return null
  const columns = starts.map((start, at): Column => {
    return { start, key: requestColumns[at] ?? null, slot: null, match: 'none' }
  })
  const sums = rows.some(({ right }) => right.filter((slot) => /[1-9]/.test(slot.text)).length > 2)
  return sums && rowsAddUp(columns, rows, 1) ? { columns, misaligned: true } : null
}

function columnsBelow(heading: RequestHeading, rows: readonly DataRow[], kind: LatticeKind): Settled | null {
  const all = commonStarts(rows)
  if (kind === 'lines') return byOrderOfLines(heading, rows, all)
  if (standsAside(heading, rows, all)) return byFigures(heading, rows, all, kind)
  const starts = withoutDummies(all, rows, heading.leaves)
  return (
    inReason(heading, byHeading(heading, rows, kind)) ??
    inReason(heading, underHeading(heading, starts)) ??
    byOrder(heading, starts, kind) ??
    byOrder(heading, all, kind) ??
    byFigures(heading, rows, all, kind) ??
    withGaps(heading, rows, starts)
  )
}

/** What positions say is believed where the heading is built as it should be, or the order is the template's. */
function inReason(heading: RequestHeading, settled: Settled | null): Settled | null {
  return settled && (heading.sound || inTemplateOrder(settled.columns)) ? settled : null
}

function columnOf(start: number, leaf: Leaf | null): Column {
  return { start, key: leaf?.key ?? null, slot: leaf?.slot ?? null, match: leaf?.match ?? 'none' }
}

function pair(starts: readonly number[], leaves: readonly (Leaf | null)[], misaligned: boolean): Settled {
  return { columns: starts.map((start, at) => columnOf(start, leaves[at] ?? null)), misaligned }
}

/**
 * The column under the first heading prints nothing, while cells stand right of the last heading: the headings may be
 * beside their columns.
 */
function standsAside(heading: RequestHeading, rows: readonly DataRow[], starts: readonly number[]): boolean {
  const first = heading.leaves.reduce((left, leaf) => (leaf.start < left.start ? leaf : left))
  const end = Math.max(...heading.leaves.map((leaf) => leaf.end))
  const below = starts.filter((start) => first.start <= start && start < first.end)
  const empty = below.length > 0 && printedColumns(rows, below, ['figure', 'text']).length === 0
  return empty && printedColumns(rows, starts, ['figure']).length > 0 && starts.some((start) => start >= end)
}

/** The columns by the positions of their headings; a dummy column has no heading and no figure. */
function byHeading(heading: RequestHeading, rows: readonly DataRow[], kind: LatticeKind): Settled | null {
  const starts = heading.leaves.map((leaf) => leaf.start).sort((left, right) => left - right)
  if (new Set(starts).size !== starts.length || !rowsFit(rows, starts, kind)) return null
  return underHeading(heading, starts)
}

/** Each column has one heading above it, and each heading one column below it. */
function underHeading(heading: RequestHeading, starts: readonly number[]): Settled | null {
  const over = alignLeaves(heading.leaves, starts)
  return over && pair(starts, over, false)
}

/**
 * Without the columns that print nothing and have no heading, or only one that another column has; all of them where
 * a column prints something and has no heading, so that the headings cannot be over their columns.
 */
function withoutDummies(
  starts: readonly number[],
  rows: readonly DataRow[],
  leaves: readonly Leaf[],
): number[] {
  const used = new Set(printedColumns(rows, starts, ['figure', 'text']))
  const covered = new Set([...used].map((start) => leafOver(leaves, start)))
  if (covered.has(null)) return [...starts]
  return starts.filter((start) => {
    const leaf = leafOver(leaves, start)
    return used.has(start) || (leaf !== null && !covered.has(leaf))
  })
}

const order: readonly string[] = requestColumns

function placeOf({ key }: Pick<Leaf, 'key'>): number {
  return order.indexOf(key ?? '')
}

/** The labels that can be read stand in the template's order. */
function inTemplateOrder(leaves: readonly Pick<Leaf, 'key'>[]): boolean {
  const places = leaves.flatMap((leaf) => (leaf.key === null ? [] : [placeOf(leaf)]))
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
}

/**
 * As many headings as columns, in the template's order. Where there are no positions, in the order printed if all of
 * them are known and grouped as in the template.
 */
function byOrder(heading: RequestHeading, starts: readonly number[], kind: LatticeKind): Settled | null {
  const { inOrder, grouped } = heading
  if (inOrder.length !== starts.length || inOrder.length < requestColumns.length) return null
  const printed = kind === 'lines' || kind === 'fields'
  const complete = grouped && distinctKeys(inOrder) === requestColumns.length
  return inTemplateOrder(inOrder) || (printed && complete) ? pair(starts, inOrder, true) : null
}

/**
 * Where there are no positions: in the template's order. Where the headings are printed in another, either that is the
 * order of the columns, or the lines of the headings were mixed up: what the rows add up to decides, or nothing does.
 */
function byOrderOfLines(
  heading: RequestHeading,
  rows: readonly DataRow[],
  starts: readonly number[],
): Settled | null {
  const { inOrder } = heading
  if (inTemplateOrder(inOrder))
    return byOrder(heading, starts, 'lines') ?? withoutColumn(heading, rows, starts)
  if (byOrder(heading, starts, 'lines') === null || inOrder.length > requestColumns.length) return null
  const usual = inOrder.slice().sort((left, right) => placeOf(left) - placeOf(right))
  const [leaves, another] = [inOrder, usual].filter((order) => linesAddUp(order, rows))
  return leaves && !another ? pair(starts, leaves, true) : null
}

/** At least three rows with something in them have as many figures as there are columns and the total of the others. */
function linesAddUp(leaves: readonly Leaf[], rows: readonly DataRow[]): boolean {
  const columns = leaves.map((leaf, start) => columnOf(start, leaf))
  const full = rows
    .map((row) => row.right.filter((slot) => slot.kind !== 'text'))
    .filter((right) => right.length === leaves.length)
    .map((right) => ({ right: right.map((slot, column) => ({ ...slot, column })) }))
    .filter(({ right }) => right.some((slot) => slot.kind === 'figure' && /[1-9]/.test(slot.text)))
  return full.length >= 3 && rowsAddUp(columns, full)
}

/**
 * By the order of the headings over the columns that have figures, if every row has all of them; or, as far as the last
 * figure, if the rows add up so.
 */
function byFigures(
  heading: RequestHeading,
  rows: readonly DataRow[],
  starts: readonly number[],
  kind: LatticeKind,
): Settled | null {
  if (kind === 'fields') return byNumberOfFigures(heading, rows)
  const figures = printedColumns(rows, starts, ['figure'])
  const upToLast = starts.slice(0, starts.indexOf(figures[figures.length - 1] ?? 0) + 1)
  for (const candidate of [figures, upToLast]) {
    const ordered = byOrder(heading, candidate, kind)
    if (ordered && (rowsAreFull(candidate, rows) || rowsAddUp(ordered.columns, rows))) return ordered
  }
  return null
}

/** Separated text that lost its spans: by the order of the headings, if every row has as many figures side by side. */
function byNumberOfFigures(heading: RequestHeading, rows: readonly DataRow[]): Settled | null {
  const filled = rows.map((row) => ({ ...row, right: row.right.filter((slot) => slot.kind === 'figure') }))
  const starts = commonStarts(filled)
  const same = filled.every(({ right }) => right.length === 0 || right.length === starts.length)
  return same ? byOrderOfLines(heading, filled, starts) : null
}

/**
 * Fewer headings than the template has, each of them known and in the template's order, and in every row exactly as
 * many figures: a column is not there.
 */
function withoutColumn(
  { inOrder, grouped }: RequestHeading,
  rows: readonly DataRow[],
  starts: readonly number[],
): Settled | null {
  const count = inOrder.length
  if (!grouped || count < fewestHeadings || count !== starts.length) return null
  if (distinctKeys(inOrder) !== count || !inTemplateOrder(inOrder)) return null
  const full = rows.every(({ right }) => {
    const figures = right.filter((slot) => slot.kind === 'figure').length
    return figures === count || right.every((slot) => slot.kind === 'blank')
  })
  return full ? pair(starts, inOrder, true) : null
}

/** The lowest row of a heading, printed again without those above it, over the same columns as before. */
function isLowerHalf(heading: RequestHeading, inherited: Columns | null): boolean {
  if (!inherited || distinctKeys(heading.leaves) >= requestColumns.length) return false
  return heading.leaves.every((leaf) =>
    inherited.columns.some((column) => column.key === leaf.key && column.start === leaf.start),
  )
}

/** Headings that can be read, fewer than these, say nothing about the columns between them. */
const fewestHeadings = 4

/** Every heading stands over a column of its own that has figures; columns without a heading carry none. */
function withGaps(
  heading: RequestHeading,
  rows: readonly DataRow[],
  starts: readonly number[],
): Settled | null {
  const over = starts.map((start) => leafOver(heading.leaves, start))
  const used = over.filter((leaf) => leaf !== null)
  if (used.length !== heading.leaves.length || new Set(used).size !== used.length) return null
  if (!heading.sound || distinctKeys(used) < fewestHeadings) return null
  const filled = new Set(printedColumns(rows, starts, ['figure', 'text']))
  const idle = starts.some((start, at) => over[at]?.key && !filled.has(start))
  return idle ? null : pair(starts, over, false)
}

/** A piece of a table without a heading goes on under the heading of the piece before it. */
function inherit(inherited: Columns | null, rows: readonly DataRow[], kind: LatticeKind): Settled | null {
  if (!inherited) return null
  const starts = inherited.columns.map((column) => column.start)
  if (kind !== 'lines' && rowsFit(rows, starts, kind)) return inherited
  const own = commonStarts(rows)
  if (own.length !== starts.length) return null
  return {
    columns: inherited.columns.map((column, at) => ({ ...column, start: own[at] ?? 0 })),
    misaligned: inherited.misaligned,
  }
}

/** A heading printed again, over columns that are where they were settled to be before. */
function inheritUnder(
  heading: RequestHeading,
  inherited: Columns | null,
  rows: readonly DataRow[],
  kind: LatticeKind,
): Settled | null {
  const keys = heading.inOrder.map((leaf) => leaf.key).join()
  const same = inherited?.columns.map((column) => column.key).join() === keys
  const starts = inherited?.columns.map((column) => column.start) ?? []
  return inherited && same && rowsFit(rows, starts, kind) ? inherited : null
}

/** The first column of data. */
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
