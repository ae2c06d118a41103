/** Table 4 from one grid: three kinds of case by five results, in one row of fifteen or in rows of five. */
import { figureKey } from '../../template/keys.ts'
import { type CaseColumn, caseHeading, settleCaseColumns } from './dispute-columns.ts'
import type { FigureJoin } from './joining.ts'
import { endOf, type Lattice, lastEnd, type Slot, turnOver } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import {
  addSlots,
  isNote,
  makeFigure,
  printed,
  readSlot,
  startPart,
  type TablePart,
  tellRow,
  unmappedLabel,
} from './part.ts'
import { placeRow, type RowForm } from './row-values.ts'
import { caseKindBook, caseResultBook } from './vocabulary.ts'

/** A lattice of more slots than this is no table 4. */
const mostSlots = 6_000

/**
 * Reads the table as printed and with rows and columns exchanged, and takes what says more. `caption` is a line right
 * above the grid that names a kind of case.
 */
export function readDisputes(lattice: Lattice, matcher: Matcher, caption: Slot | null): TablePart {
  if (lattice.rows.length * lattice.width > mostSlots) return startPart('t4', lattice)
  const straight = readUpright(lattice, matcher, caption)
  if (lattice.kind === 'lines' || countFigures(straight) === 15) return straight
  const turned = readUpright(turnOver(lattice), matcher, null)
  if (countFigures(turned) <= countFigures(straight)) return straight
  return { ...turned, transposed: true }
}

function countFigures(part: TablePart): number {
  return part.rows.reduce((sum, row) => sum + row.figures.length, 0)
}

function readUpright(lattice: Lattice, matcher: Matcher, caption: Slot | null): TablePart {
  const part = startPart('t4', lattice)
  let heading: Slot[][] = caption ? [[caption]] : []
  let used = false
  lattice.rows.forEach((slots, row) => {
    const shown = slots.filter((slot) => slot.kind !== 'blank')
    const [first] = shown
    if (first && shown.length === 1 && isNote(first.text)) {
      part.notes.push({ text: first.text.trim(), place: first.place })
      return
    }
    const figures = shown.some((slot) => slot.kind === 'figure')
    if (shown.length > 0 && !figures && !isBlankForm(slots, heading, matcher)) {
      if (used) heading = []
      used = false
      heading.push(slots)
      addSlots(part, slots)
      return
    }
    if (heading.length === 0 || slots.length === 0) return
    if (shown.length === 0 && (used || isSpacer(lattice, row))) return
    used = readCaseRow(lattice, row, heading, matcher, part) || used
    addSlots(part, slots)
  })
  if (countFigures(part) === 0 && part.slots[0]) {
    part.problems.push({ code: 'table-ambiguous', table: 't4', place: part.slots[0].place })
  }
  return part
}

/** An empty row, if the next one that prints anything has figures. */
function isSpacer(lattice: Lattice, row: number): boolean {
  const next = lattice.rows.slice(row + 1).find((slots) => slots.some((slot) => slot.kind !== 'blank'))
  return next?.some((slot) => slot.kind === 'figure') === true
}

/** A row below the results that has a kind of case at its left and only blank cells right of it. */
function isBlankForm(slots: readonly Slot[], heading: readonly Slot[][], matcher: Matcher): boolean {
  if (!heading.flat().some((slot) => matcher.exactly(caseResultBook, slot.label))) return false
  const shown = slots.filter((slot) => slot.kind !== 'blank')
  const kinds = shown.flatMap((slot) => matcher.exactly(caseKindBook, slot.label)?.key ?? [])
  const last = shown[shown.length - 1]
  const right = slots.filter((slot) => last && slot.column > last.column)
  const named = kinds.length === shown.length && kinds.filter((kind) => kind !== 'suit').length === 1
  return named && right.length >= 5 && right.every((slot) => slot.kind === 'blank')
}

/** Kind of case that the cells left of the figures name; those that span down from above included. */
function kindAtLeft(
  lattice: Lattice,
  row: number,
  before: number,
  matcher: Matcher,
): { key: string; slot: Slot } | null {
  const left = [...(lattice.above[row] ?? []), ...(lattice.rows[row] ?? [])].filter(
    (slot) => slot.kind === 'text' && slot.column < before,
  )
  for (const slot of left.sort((one, other) => other.column - one.column)) {
    const found = matcher.closely(caseKindBook, slot.label)
    if (found && found.key !== 'suit') return { key: found.key, slot }
  }
  return null
}

/** Where as many cells as results stand under these, words among them are in the place of a figure: no label. */
function labelEnd(
  slots: readonly Slot[],
  headingRows: readonly (readonly Slot[])[],
  matcher: Matcher,
): number {
  const { columns } = caseHeading(headingRows, matcher, null)
  const first = columns[0]?.start ?? Number.POSITIVE_INFINITY
  const under = slots.filter((slot) => slot.column >= first).length
  return under === columns.length ? first : Number.POSITIVE_INFINITY
}

function readCaseRow(
  lattice: Lattice,
  row: number,
  headingRows: readonly (readonly Slot[])[],
  matcher: Matcher,
  part: TablePart,
): boolean {
  const slots = lattice.rows[row] ?? []
  const firstFigure = slots.findIndex((slot) => slot.kind === 'figure')
  const before = slots.slice(0, firstFigure < 0 ? slots.length : firstFigure)
  const end = labelEnd(slots, headingRows, matcher)
  const labels = before.filter((slot) => slot.kind === 'text' && slot.column < end)
  const label = labels[labels.length - 1] ?? null
  const right = slots.filter((slot) => slot.column >= (label ? endOf(label) : 0))
  const left = kindAtLeft(lattice, row, right[0]?.column ?? 0, matcher)
  const heading = caseHeading(headingRows, matcher, left?.key ?? null)
  const settled = settleCaseColumns(heading, right, lattice.kind, matcher)
  if (!settled) return false
  tellCases(settled.columns, left, matcher, part)
  part.headerMisaligned ||= settled.misaligned && lattice.kind !== 'lines'
  const named = label ?? right[0]
  if (!named) return false
  const join: FigureJoin = {
    read: (slot) => readSlot('t4/review/total', slot),
    settles: (values) => sumsUp(settled.columns, values),
  }
  const starts = settled.columns.map((column) => column.start)
  const form: RowForm = {
    kind: lattice.kind,
    usualStart: starts[0] ?? 0,
    usualEnd: settled.misaligned ? null : lastEnd(headingRows.flat()),
    usualCells: null,
    merged: false,
  }
  const placed = placeRow(right, starts, form, { slot: named, shift: 0 }, join)
  const figures = placed.contents.flatMap((content, index) => {
    const column = settled.columns[index]
    return column?.kind && column.result
      ? [makeFigure(figureKey('t4', column.kind, column.result), content)]
      : []
  })
  for (const figure of figures) {
    part.rows.find((one) => one.reading.key === figure.key.split('/')[1])?.figures.push(figure)
  }
  tellRow(part, placed.outcome, figures, named.place)
  return true
}

/** Adds the kinds of case as rows and the results under them as columns. */
function tellCases(
  columns: readonly CaseColumn[],
  left: { key: string; slot: Slot } | null,
  matcher: Matcher,
  part: TablePart,
): void {
  for (const column of columns) {
    const kindSlot = left?.slot ?? column.kindSlot
    if (column.kind && kindSlot && !part.rows.some((one) => one.reading.key === column.kind)) {
      part.rows.push({
        at: part.rows.length,
        reading: {
          key: column.kind,
          label: printed(kindSlot.text),
          place: kindSlot.place,
          match: matcher.exactly(caseKindBook, kindSlot.label) ? 'exact' : 'near',
          edition: null,
        },
        figures: [],
      })
    }
    if (!column.slot) continue
    const told = part.columns.find((one) => one.place === column.slot?.place)
    if (told) {
      if (column.kind) told.rows.push(column.kind)
      continue
    }
    part.columns.push({
      key: column.result,
      label: printed(column.slot.text),
      place: column.slot.place,
      match: column.result ? (matcher.exactly(caseResultBook, column.slot.label) ? 'exact' : 'near') : 'none',
      rows: column.kind ? [column.kind] : [],
    })
    if (!column.result || !column.kind)
      part.problems.push(unmappedLabel('column-unmapped', 't4', column.slot))
  }
}

/** Every kind of case adds up to its total, all values being known. */
function sumsUp(columns: readonly CaseColumn[], values: readonly (number | null)[]): boolean {
  const sums = new Map<string, { parts: number; total: number | null; known: number }>()
  for (const [index, column] of columns.entries()) {
    const value = values[index]
    if (!column.kind || !column.result) continue
    if (value === null || value === undefined) return false
    const sum = sums.get(column.kind) ?? { parts: 0, total: null, known: 0 }
    sum.known++
    if (column.result === 'total') sum.total = value
    else sum.parts += value
    sums.set(column.kind, sum)
  }
  return sums.size > 0 && [...sums.values()].every((sum) => sum.known === 5 && sum.total === sum.parts)
}
