/** The columns of table 4: which result of which kind of case each of them is. */
import { caseKinds } from '../../template/keys.ts'
import { fitsRow } from './data-rows.ts'
import { alignLeaves, findLeaves, type HeadingReader, type Leaf } from './heading.ts'
import type { LatticeKind, Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { caseKindBook, caseResultBook } from './vocabulary.ts'

const kindOrder: readonly string[] = caseKinds
const results = ['upheld', 'corrected', 'other', 'pending', 'total'] as const

export interface CaseColumn {
  start: number
  kind: string | null
  result: string | null
  /** Heading cell of the result. */
  slot: Slot | null
  /** Heading cell of the kind of case. */
  kindSlot: Slot | null
}

export interface CaseHeading {
  /** Lowest labels with the kind of case they stand under. */
  columns: (CaseColumn & { leaf: Leaf })[]
  /** All labels of results as they are read, row by row, those printed twice included. */
  flat: Slot[]
  /** Kinds of case in the order read, without the heading 行政诉讼. */
  kinds: Slot[]
  /** The kind of case that the row itself names. */
  rowKind: string | null
  /** Every row of the heading ends with an empty cell: the last column is a dummy. */
  openEnd: boolean
}

/** Takes the heading apart. Where the row names its kind of case, the heading has only results. */
export function caseHeading(
  rows: readonly (readonly Slot[])[],
  matcher: Matcher,
  rowKind: string | null,
): CaseHeading {
  const kindOf = (slot: Slot): string | null => matcher.closely(caseKindBook, slot.label)?.key ?? null
  const reader: HeadingReader = {
    column: (slot) => matcher.closely(caseResultBook, slot.label),
    isHead: (slot) => kindOf(slot) !== null,
  }
  const texts = rows.map((slots) => slots.filter((slot) => slot.kind === 'text'))
  const kindSlots = texts.flat().filter((slot) => kindOf(slot) !== null)
  const firstResult = Math.min(
    ...texts.flat().flatMap((slot) => (reader.column(slot) ? [slot.column] : [])),
    Number.POSITIVE_INFINITY,
  )
  const leaves = findLeaves(rows, Number.isFinite(firstResult) ? firstResult : 0, reader).flat()
  const columns = leaves.map((leaf) => {
    const kindSlot = nearestKind(kindSlots, leaf, kindOf)
    const kind = rowKind ?? (kindSlot ? kindOf(kindSlot) : null)
    return {
      leaf,
      start: leaf.start,
      kind: kind === 'suit' ? null : kind,
      result: leaf.key,
      slot: leaf.slot,
      kindSlot: kind === 'suit' ? null : kindSlot,
    }
  })
  return {
    columns: columns.sort((left, right) => left.start - right.start),
    flat: texts.flat().filter((slot) => kindOf(slot) === null),
    kinds: kindSlots.filter((slot) => kindOf(slot) !== 'suit'),
    rowKind,
    openEnd: rows.every((slots) => slots[slots.length - 1]?.kind === 'blank'),
  }
}

/**
 * The kind of case above a label: the cell over it, or the nearest at its left where cells were not merged. 行政诉讼 has
 * no results of its own where its two kinds stand below it, wherever its cell begins.
 */
function nearestKind(kinds: readonly Slot[], leaf: Leaf, kindOf: (slot: Slot) => string | null): Slot | null {
  const above = kinds.filter((slot) => slot.row < leaf.slot.row && slot.column <= leaf.start)
  const nearest = rightmostLowest(above)
  if (!nearest || kindOf(nearest) !== 'suit') return nearest
  const ofSuit = above.filter((slot) => slot.row > nearest.row && suits.has(kindOf(slot) ?? ''))
  return rightmostLowest(ofSuit) ?? nearest
}

const suits: ReadonlySet<string> = new Set(['suit-direct', 'suit-after-review'])

function rightmostLowest(slots: readonly Slot[]): Slot | null {
  let found: Slot | null = null
  for (const slot of slots) {
    const further = !found || slot.column > found.column
    if (further || (slot.column === found?.column && slot.row > found.row)) found = slot
  }
  return found
}

export interface CaseColumns {
  columns: CaseColumn[]
  misaligned: boolean
}

/** The columns of a row of figures, by the positions of the headings, else by their order if nothing speaks against it. */
export function settleCaseColumns(
  heading: CaseHeading,
  right: readonly Slot[],
  kind: LatticeKind,
  matcher: Matcher,
): CaseColumns | null {
  const placed = kind === 'lines' ? null : byPosition(heading, matcher)
  const starts = (placed ?? []).map((column) => column.start)
  if (placed && fitsRow(right, starts, kind)) return { columns: placed, misaligned: false }
  const ordered = byOrder(heading, right, matcher)
  if (ordered) return { columns: ordered, misaligned: true }
  const complete = placed !== null && placed.length % results.length === 0 && right[0]?.column === starts[0]
  return complete && placed ? { columns: placed, misaligned: false } : null
}

/** Headings of which fewer than these, or fewer than three in four, can be read are not over their columns. */
const fewestNamed = 4

/** The columns where their headings stand, if these say so without overlap. */
function byPosition(heading: CaseHeading, matcher: Matcher): CaseColumn[] | null {
  const { columns } = heading
  const starts = columns.map((column) => column.start)
  if (starts.length === 0 || new Set(starts).size !== starts.length) return null
  const leaves = columns.map((column) => column.leaf)
  if (!alignLeaves(leaves, starts)) return null
  fillGap(columns, matcher)
  const named = columns.filter((column) => column.kind && column.result)
  const names = new Set(named.map((column) => `${column.kind}/${column.result}`))
  const enough = named.length >= fewestNamed && named.length * 4 >= columns.length * 3
  return enough && names.size === named.length ? columns : null
}

/** A heading that cannot be read, spelt somewhat like the one result that its kind of case lacks. */
function fillGap(columns: readonly CaseColumn[], matcher: Matcher): void {
  for (const kind of caseKinds) {
    const own = columns.filter((column) => column.kind === kind)
    const unknown = own.filter((column) => column.result === null)
    const missing = results.filter((result) => own.every((column) => column.result !== result))
    const [gap] = unknown
    const [result] = missing
    if (!gap || !result || unknown.length > 1 || missing.length > 1) continue
    if (matcher.closely(caseResultBook, gap.slot?.label ?? null, 'lax', new Set([result])))
      gap.result = result
  }
}

/** Template order: as many cells as the kinds of case in the heading have results, and every label that can be read agrees. */
function byOrder(heading: CaseHeading, right: readonly Slot[], matcher: Matcher): CaseColumn[] | null {
  const kinds = kindsInOrder(heading, matcher)
  if (!kinds) return null
  const count = kinds.length * results.length
  const dummy = heading.openEnd && right[right.length - 1]?.kind === 'blank'
  const cells = withoutBlankEnd(dummy ? right.slice(0, -1) : right, count)
  if (cells.length !== count) return null
  const labels = agreeingLabels(heading, count, matcher)
  if (!labels) return null
  return cells.map((cell, index) => {
    const slot = labels[index % labels.length] ?? null
    const kind = kinds[Math.floor(index / results.length)] ?? null
    const readable = slot !== null && matcher.exactly(caseResultBook, slot.label) !== null
    const expected = results[index % results.length] ?? null
    const like =
      expected && slot ? matcher.closely(caseResultBook, slot.label, 'lax', new Set([expected])) : null
    return {
      start: cell.column,
      kind: kind?.key ?? null,
      result: readable || like ? expected : null,
      slot,
      kindSlot: kind?.slot ?? null,
    }
  })
}

function withoutBlankEnd(right: readonly Slot[], count: number): Slot[] {
  let length = right.length
  while (length > count && right[length - 1]?.kind === 'blank') length--
  return right.slice(0, length)
}

/** The kinds of case of the heading, which must be all three, the two of 行政诉讼, or one. */
function kindsInOrder(heading: CaseHeading, matcher: Matcher): { key: string; slot: Slot | null }[] | null {
  if (heading.rowKind) return [{ key: heading.rowKind, slot: null }]
  const seen = new Map<string, Slot>()
  for (const slot of heading.kinds) {
    const key = matcher.closely(caseKindBook, slot.label)?.key
    if (key && !seen.has(key)) seen.set(key, slot)
  }
  const keys = [...seen.keys()]
  const places = keys.map((key) => kindOrder.indexOf(key))
  if (keys.length === 0 || places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
    return null
  if (keys.length === 2 && keys[0] !== 'suit-direct') return null
  return keys.map((key) => ({ key, slot: seen.get(key) ?? null }))
}

/** The labels of the results, if there is one for each cell, or one set for all, and those that can be read stand in order. */
function agreeingLabels(heading: CaseHeading, count: number, matcher: Matcher): Slot[] | null {
  const distinct = heading.columns.map((column) => column.slot).filter((slot) => slot !== null)
  for (const labels of [heading.flat, distinct]) {
    if (labels.length !== count && labels.length !== results.length) continue
    const keys = labels.map((slot) => matcher.closely(caseResultBook, slot.label)?.key ?? null)
    const agrees = keys.every((key, index) => key === null || key === results[index % results.length])
    if (agrees && keys.filter((key) => key !== null).length >= results.length - 1) return labels
  }
  return null
}
