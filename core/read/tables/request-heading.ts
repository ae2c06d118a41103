/** The heading of table 3 taken apart: its lowest labels, where they stand and in which order they are read. */
import { requestColumns } from '../../template/keys.ts'
import { findLeaves, type HeadingReader, type Leaf } from './heading.ts'
import { endOf, type Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { requestColumnBook, requestHeadBook } from './vocabulary.ts'

/** The heading of table 3, taken apart. */
export interface RequestHeading {
  leaves: Leaf[]
  /** The leaves as they are read: those under 法人或其他组织 in the place of that cell. */
  inOrder: Leaf[]
  /** There is a cell 法人或其他组织, so that the order is beyond doubt. */
  grouped: boolean
  /** The kinds of organisation stand under that cell, and no other heading does: positions can be trusted. */
  sound: boolean
}

/** Labels left of column `from` that name no column belong to the labels of rows. */
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
  const leaves = byRow.filter((line) => distinctKeys(line) === requestColumns.length).pop() ?? byRow.flat()
  if (!leaves.some((leaf) => leaf.key !== null)) return null
  const groupRow = rows.findIndex((slots) => slots.some(isOrganisations))
  if (groupRow < 0) {
    const rowsUsed = new Set(leaves.map((leaf) => leaf.slot.row))
    return { leaves, inOrder: leaves.slice().sort(byPosition), grouped: false, sound: rowsUsed.size === 1 }
  }
  const group = (rows[groupRow] ?? []).filter(isOrganisations)
  const start = Math.min(...group.map((slot) => slot.column))
  const row = group[0]?.row ?? 0
  const beside = leaves.filter((leaf) => leaf.slot.row === row)
  const below = leaves.filter((leaf) => leaf.slot.row > row).sort(byPosition)
  const inOrder = [
    ...leaves.filter((leaf) => leaf.slot.row < row),
    ...beside.filter((leaf) => leaf.start < start),
    ...below,
    ...beside.filter((leaf) => leaf.start > start),
  ]
  return { leaves, inOrder, grouped: true, sound: standsUnder(leaves, group) }
}

/** The kinds of organisation, and none of 自然人 and 总计, in the columns of the cells 法人或其他组织. */
function standsUnder(leaves: readonly Leaf[], group: readonly Slot[]): boolean {
  const start = Math.min(...group.map((slot) => slot.column))
  const row = group[0]?.row ?? 0
  const merged = group.length > 1 || (group[0]?.columnSpan ?? 1) > 1
  // Where nothing is merged, the cell heads all columns up to the next label of its row.
  const next = leaves.filter((leaf) => leaf.slot.row === row && leaf.start > start).map((leaf) => leaf.start)
  const end = merged ? Math.max(...group.map(endOf)) : Math.min(...next, Number.POSITIVE_INFINITY)
  return leaves.every((leaf) => {
    const inside = start <= leaf.start && leaf.start < end
    return leaf.key === null || inside === !outside.has(leaf.key)
  })
}

const outside: ReadonlySet<string> = new Set(['natural-person', 'total'])

/** How many columns of the template the leaves name. */
export function distinctKeys(leaves: readonly Leaf[]): number {
  return new Set(leaves.flatMap((leaf) => leaf.key ?? [])).size
}

function byPosition(left: Leaf, right: Leaf): number {
  return left.start - right.start || left.slot.row - right.slot.row
}
