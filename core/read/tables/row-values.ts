/** Which cell of a row stands in which column. A row that does not say so is not read. */

import { fitsRow, withoutRemarks } from './data-rows.ts'
import { type FigureJoin, joinCells } from './joining.ts'
import { covers, endOf, type LatticeKind, lastEnd, type Slot } from './lattice.ts'
import type { Content } from './part.ts'

export interface RowValues {
  /** One for each column, in their order. */
  contents: Content[]
  outcome: 'plain' | 'joined' | 'moved'
}

/** How the rows of a table are built. */
export interface RowForm {
  kind: LatticeKind
  /** The column in which the first cell after the label usually stands. */
  usualStart: number
  /** The column after the last cell; null where nothing is usual. */
  usualEnd: number | null
  /** How many cells stand right of a label; null where nothing is usual. */
  usualCells: number | null
  /** Labels are merged cells, so that no empty cell stands between a label and its figures. */
  merged: boolean
}

/** The cells of a row, column by column; the whole row is told as moved where there is more than one way to see it. */
export function placeRow(
  cells: readonly Slot[],
  starts: readonly number[],
  form: RowForm,
  label: { slot: Slot; shift: number },
  join: FigureJoin,
): RowValues {
  const { kind } = form
  const right = kind === 'lines' ? cells : withoutRemarks(cells, starts, kind)
  const { shift } = label
  const aside = right[0]?.column !== form.usualStart
  const placed =
    (form.merged && aside ? certain(byShift(right, starts, form, shift), cells, form, shift) : null) ??
    certain(byPosition(right, starts, kind), cells, form, 0) ??
    (right[0]?.kind === 'figure' ? certain(byShift(right, starts, form, shift), cells, form, shift) : null) ??
    byCount(right, starts, form) ??
    byFigures(right, starts, kind) ??
    allBlank(right, starts)
  if (placed) return settle(placed, join)
  const spanned = endsAsUsual(cells, form, 0) ? bySpans(right, starts) : null
  if (spanned)
    return { contents: spanned, outcome: spanned.some((one) => 'moved' in one) ? 'moved' : 'plain' }
  const repaired = joinCells(
    right.filter((slot) => slot.kind !== 'blank' || slot.column >= (starts[0] ?? 0)),
    starts.length,
    join,
  )
  if (repaired) return { contents: repaired, outcome: 'joined' }
  const raw = right
    .map((slot) => slot.text.trim())
    .join(' ')
    .trim()
  return { contents: starts.map(() => ({ slot: label.slot, moved: raw })), outcome: 'moved' }
}

/** A cell begins at every column, and what is printed stands in the columns. */
function byPosition(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): Slot[] | null {
  if (kind === 'lines' || !fitsRow(right, starts, kind)) return null
  const at = new Set(starts)
  return right.filter((slot) => at.has(slot.column))
}

/** The whole row, its label with it, stands aside by some columns. */
function byShift(
  right: readonly Slot[],
  starts: readonly number[],
  form: RowForm,
  shift: number,
): Slot[] | null {
  if (shift === 0) return null
  const shifted = starts.map((start) => start + shift)
  return byPosition(right, shifted, form.kind)
}

/**
 * A row that ends where rows end, or has a figure in every column. One that is shorter or longer may have lost a cell
 * or have one too many, and an empty column at its end would hide that.
 */
function certain(placed: Slot[] | null, cells: readonly Slot[], form: RowForm, shift: number): Slot[] | null {
  if (!placed || endsAsUsual(cells, form, shift)) return placed
  return placed.every((slot) => slot.kind === 'figure') ? placed : null
}

function endsAsUsual(cells: readonly Slot[], form: RowForm, shift: number): boolean {
  if (form.usualEnd === null || (form.kind !== 'spans' && form.kind !== 'fields')) return true
  return lastEnd(cells) === form.usualEnd + shift
}

/** As many cells as columns: in their order, unless the first could be an empty label, or one of them spans several. */
function byCount(right: readonly Slot[], starts: readonly number[], form: RowForm): Slot[] | null {
  if (form.kind === 'sheet' || right.length !== starts.length) return null
  if (form.kind === 'lines') return [...right]
  if (form.usualCells !== null && form.usualCells !== starts.length) return null
  if (right.some((slot) => spansSeveral(slot, starts))) return null
  const [first] = right
  return first?.kind === 'blank' && first.column < (starts[0] ?? 0) ? null : [...right]
}

function spansSeveral(slot: Slot, starts: readonly number[]): boolean {
  return starts.includes(slot.column) && starts.filter((start) => covers(slot, start)).length > 1
}

/** Separated text whose empty fields before the values were lost: as many figures side by side as columns. */
function byFigures(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): Slot[] | null {
  if (kind !== 'fields') return null
  const first = right.findIndex((slot) => slot.kind !== 'blank')
  const figures = right.filter((slot) => slot.kind === 'figure')
  const together = right.slice(first, first + starts.length).every((slot) => slot.kind === 'figure')
  return figures.length === starts.length && together ? figures : null
}

/** Wherever they belong, cells that are all blank are blank for every column. */
function allBlank(right: readonly Slot[], starts: readonly number[]): Slot[] | null {
  const blank = right.length >= starts.length && right.every((slot) => slot.kind === 'blank')
  return blank ? right.slice(0, starts.length) : null
}

/** Some cells span several columns: blank for all of them if blank, else unknown for all of them. */
function bySpans(right: readonly Slot[], starts: readonly number[]): Content[] | null {
  const first = starts[0] ?? 0
  const inside = right.filter((slot) => endOf(slot) > first)
  if (
    !inside.some((slot) => starts.filter((start) => slot.column <= start && start < endOf(slot)).length > 1)
  ) {
    return null
  }
  const at = new Set(starts)
  if (inside.some((slot) => slot.kind !== 'blank' && !at.has(slot.column))) return null
  const contents: Content[] = []
  for (const start of starts) {
    const over = inside.filter((slot) => slot.column <= start && start < endOf(slot))
    const [slot] = over
    if (!slot || over.length > 1) return null
    const alone = starts.filter((other) => slot.column <= other && other < endOf(slot)).length === 1
    contents.push(alone || slot.kind === 'blank' ? { slot } : { slot, moved: slot.text.trim() })
  }
  return contents
}

/** Numbers that white space parts inside their cells are one number if that settles the row. */
function settle(slots: readonly Slot[], join: FigureJoin): RowValues {
  const parted = slots.map((slot) => join.read(slot))
  const candidates = parted.filter((reading) => reading.joined !== undefined)
  const contents: Content[] = slots.map((slot) => ({ slot }))
  if (candidates.length === 0) return { contents, outcome: 'plain' }
  const values = parted.map((reading) => reading.joined ?? reading.value)
  if (!join.settles(values)) return { contents, outcome: 'plain' }
  return {
    contents: slots.map((slot, index) => {
      const joined = parted[index]?.joined
      return joined === undefined ? { slot } : { slot, joined }
    }),
    outcome: 'joined',
  }
}
