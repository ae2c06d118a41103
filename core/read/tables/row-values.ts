/** Which cell of a row stands in which column. A row that does not say so is not read. */

import { fitsRow, withoutRemarks } from './data-rows.ts'
import { type FigureJoin, joinCells } from './joining.ts'
import type { LatticeKind, Slot } from './lattice.ts'
import { endOf } from './lattice.ts'
import type { Content } from './part.ts'

export interface RowValues {
  /** One for each column, in their order. */
  contents: Content[]
  outcome: 'plain' | 'joined' | 'moved'
}

export interface RowForm {
  kind: LatticeKind
  /** Columns by which the row's label ends further right than labels do; negative where a span was cut short. */
  shift: number
  /** Labels are merged cells, so that no empty cell stands between a label and its figures. */
  merged: boolean
  /** The column in which the first cell after the label usually stands. */
  usualStart: number
}

/** The cells of a row, column by column; the whole row is told as moved where there is more than one way to see it. */
export function placeRow(
  cells: readonly Slot[],
  starts: readonly number[],
  form: RowForm,
  label: Slot,
  join: FigureJoin,
): RowValues {
  const { kind } = form
  const right = kind === 'lines' ? cells : withoutRemarks(cells, starts, kind)
  const placed =
    (form.merged && right[0]?.column !== form.usualStart ? byShift(right, starts, form) : null) ??
    byPosition(right, starts, kind) ??
    (right[0]?.kind === 'figure' ? byShift(right, starts, form) : null) ??
    byCount(right, starts, kind) ??
    byFigures(right, starts, kind) ??
    allBlank(right, starts)
  if (placed) return settle(placed, join)
  const spanned = bySpans(right, starts)
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
  return { contents: starts.map(() => ({ slot: label, moved: raw })), outcome: 'moved' }
}

/** A cell begins at every column, and what is printed stands in the columns. */
function byPosition(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): Slot[] | null {
  if (kind === 'lines' || !fitsRow(right, starts, kind)) return null
  const at = new Set(starts)
  return right.filter((slot) => at.has(slot.column))
}

/** The whole row, its label with it, stands aside by some columns. */
function byShift(right: readonly Slot[], starts: readonly number[], form: RowForm): Slot[] | null {
  if (form.shift === 0) return null
  const shifted = starts.map((start) => start + form.shift)
  return byPosition(right, shifted, form.kind)
}

/** As many cells as columns: in their order, unless the first could be an empty label. */
function byCount(right: readonly Slot[], starts: readonly number[], kind: LatticeKind): Slot[] | null {
  if (kind === 'sheet' || right.length !== starts.length) return null
  const [first] = right
  const mayBeLabel = kind !== 'lines' && first?.kind === 'blank' && first.column < (starts[0] ?? 0)
  return mayBeLabel ? null : [...right]
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
