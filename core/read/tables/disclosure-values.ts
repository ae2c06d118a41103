/** Which cell of a row of table 2 stands under which heading. */
import type { BlockRow } from './disclosure.ts'
import { type Leaf, leafOver } from './heading.ts'
import { covers, endOf, type LatticeKind, lastEnd, type Slot } from './lattice.ts'
import type { Content } from './part.ts'

export interface BlockValues {
  /** One for each leaf, in their order; fewer where the row has no cell to say. */
  contents: Content[]
  misaligned: boolean
  /** The row's cells as printed, where they do not say which heading they belong to. */
  moved: string | null
}

/** `orders`: the columns of the row as editions have them. Where there are no positions, headings in another order are mixed up. */
export function placeBlockRow(
  row: BlockRow,
  leaves: readonly Leaf[],
  orders: readonly (readonly string[])[],
  kind: LatticeKind,
): BlockValues {
  if (leaves.length === 0) return { contents: [], misaligned: false, moved: null }
  const under = kind === 'lines' ? null : certain(byHeading(row.right, leaves), row, leaves, kind)
  if (under) return { contents: under, misaligned: false, moved: null }
  const counted = certain(byCount(row.right, leaves, kind), row, leaves, kind)
  if (counted && !(kind === 'lines' && isMixedUp(leaves, orders)))
    return { contents: counted, misaligned: kind !== 'lines', moved: null }
  const raw = row.right
    .map((slot) => slot.text.trim())
    .join(' ')
    .trim()
  const slot = row.own ?? row.right[0]
  if (!slot) return { contents: [], misaligned: false, moved: raw }
  return { contents: leaves.map(() => ({ slot, moved: raw })), misaligned: false, moved: raw }
}

function isMixedUp(leaves: readonly Leaf[], orders: readonly (readonly string[])[]): boolean {
  const keys = leaves.flatMap(({ key }) => (orders.some((order) => key && order.includes(key)) ? [key] : []))
  return !orders.some((order) => {
    const places = keys.map((key) => order.indexOf(key ?? ''))
    return places.every((place, at) => place > (places[at - 1] ?? -1))
  })
}

/** A row that does not end where its heading does may have lost a cell, unless a figure stands under every heading. */
function certain(
  contents: Content[] | null,
  row: BlockRow,
  leaves: readonly Leaf[],
  kind: LatticeKind,
): Content[] | null {
  if (!contents || kind === 'sheet' || kind === 'lines' || leaves.length === 1) return contents
  const end = row.heading?.end ?? null
  const regular = end === null || lastEnd(row.right) === end
  return regular || contents.every(({ slot }) => slot.kind === 'figure') ? contents : null
}

/** Each heading has one printed cell, or only blank ones, and nothing stands beside the headings. */
function byHeading(right: readonly Slot[], leaves: readonly Leaf[]): Content[] | null {
  const cells = new Map<Leaf, Slot[]>(leaves.map((leaf) => [leaf, []]))
  const last = Math.max(...leaves.map((leaf) => leaf.end))
  for (const slot of right) {
    const leaf = leafOver(leaves, slot.column)
    if (leaf) cells.get(leaf)?.push(slot)
    else if (slot.kind === 'figure' || (slot.kind === 'text' && slot.column < last)) return null
  }
  const contents: Content[] = []
  for (const leaf of leaves) {
    const own = cells.get(leaf) ?? []
    const shown = own.filter((slot) => slot.kind !== 'blank')
    const slot = shown[0] ?? own[0] ?? spanning(right, leaf)
    if (!slot || shown.length > 1) return null
    if (slot.kind !== 'blank' && leaves.some((other) => other !== leaf && isCovered(other, slot, cells)))
      return null
    contents.push({ slot })
  }
  return contents
}

/** A blank cell that began under an earlier heading. */
function spanning(right: readonly Slot[], leaf: Leaf): Slot | undefined {
  return right.find((slot) => slot.kind === 'blank' && slot.column <= leaf.start && leaf.start < endOf(slot))
}

/** A cell reaches under another heading that has no cell of its own. */
function isCovered(leaf: Leaf, slot: Slot, cells: ReadonlyMap<Leaf, Slot[]>): boolean {
  return slot.column < leaf.end && leaf.start < endOf(slot) && (cells.get(leaf) ?? []).length === 0
}

function spansSeveral(slot: Slot, leaves: readonly Leaf[]): boolean {
  return leaves.filter((leaf) => covers(slot, leaf.start)).length > 1
}

/** Headings that stand alone over their block in the edition of 2021. */
const lone: ReadonlySet<string> = new Set(['decisions', 'amount'])

/** As many cells as headings, in their order; for a heading that stands alone, the only cell that is printed. */
function byCount(right: readonly Slot[], leaves: readonly Leaf[], kind: LatticeKind): Content[] | null {
  const count = leaves.length
  const shown = right.filter((slot) => slot.kind !== 'blank')
  if (count === 1 && lone.has(leaves[0]?.key ?? '') && shown.length <= 1) {
    const slot = shown[0] ?? right[0]
    return slot ? [{ slot }] : null
  }
  const wide = right.some((slot) => slot.kind !== 'blank' && spansSeveral(slot, leaves))
  if (wide && kind !== 'lines') return null
  if (right.length === count) return right.map((slot) => ({ slot }))
  let length = right.length
  while (length > 0 && right[length - 1]?.kind === 'blank') length--
  return length === count ? right.slice(0, length).map((slot) => ({ slot })) : null
}
