/** Which row of table 3 each row of a grid is: by its label, and by its neighbours where the label alone leaves a doubt. */
import type { Place, ReadProblem, RowReading } from '../../model/report.ts'
import { templates } from '../../template/index.ts'
import type { Edition } from '../../template/keys.ts'
import { type Label, type LabelMatch, parseLabel } from './labels.ts'
import type { Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { printed } from './part.ts'
import { matchRequestLabel, type OwnLabel } from './request-labels.ts'
import { editionOfRow, groupOfRequestRow, requestGroups, requestRowBook } from './vocabulary.ts'

/** A row of a grid with the cell that names it and the cells right of that. */
export interface RequestRow {
  /** Row inside the grid. */
  row: number
  own: OwnLabel | null
  place: Place
  /** Labels of cells left of its own label, those that span down from above included. */
  groups: Label[]
  right: Slot[]
  /** The label stands in the column of group labels, with no item label right of it. */
  inGroupColumn: boolean
}

export interface SettledRow extends RequestRow {
  reading: RowReading
  /** A group cell or a row above its items; its figures are those of the group. */
  group: boolean
}

interface Candidate extends RequestRow {
  found: LabelMatch | null
  text: string
}

/** More unnamed rows than this are no report table; they are told, not compared with what is missing. */
const mostGaps = 40

/** Names the rows; `rowBefore` is the last one of the piece before. Rows that are neither named nor carry anything are left out; the others are told as problems. */
export function settleRows(
  matcher: Matcher,
  rows: readonly RequestRow[],
  rowBefore: string | null,
  problems: ReadProblem[],
): SettledRow[] {
  const given = joinContinued(
    matcher,
    rows.map((row) => ({ ...row, found: row.own?.found ?? null, text: row.own?.slot.text ?? '' })),
  ).filter(isRow)
  withNeighbours(given, rowBefore, (row, before) => {
    if (!row.found) row.found = byOrdinal(matcher, row, before)
  })
  withNeighbours(given, rowBefore, (row, before, after) => {
    if (row.found && !fitsNeighbours(row, before, after)) row.found = null
  })
  dropWeakRepeats(given)
  // 总计 in a heading that cannot be read was taken for a row until its neighbours were looked at.
  const candidates = given.filter(isRow)
  if (candidates.filter((row) => !row.found).length <= mostGaps)
    fillGaps(matcher, candidates, rowBefore, problems)
  const hasItems = candidates.some(
    (row) => groupOfRequestRow.get(row.found?.key ?? '') === 'other-processing',
  )
  return candidates.flatMap((row) => settle(row, hasItems, problems))
}

/** Visits each row with the keys of the nearest named rows before and after it, groups left out. */
function withNeighbours(
  rows: readonly Candidate[],
  rowBefore: string | null,
  visit: (row: Candidate, before: string | null, after: string | null, index: number) => void,
): void {
  const afters: (string | null)[] = []
  let next: string | null = null
  for (let index = rows.length - 1; index >= 0; index--) {
    afters[index] = next
    next = ownKey(rows[index]) ?? next
  }
  let before = rowBefore
  rows.forEach((row, index) => {
    visit(row, before, afters[index] ?? null, index)
    before = ownKey(row) ?? before
  })
}

function ownKey(row: Candidate | undefined): string | null {
  const key = row?.found?.key
  return key && !requestGroups.has(key) ? key : null
}

function isRow(row: Candidate): boolean {
  return row.found !== null || carries(row)
}

/** Has a figure, or is a whole row of blank cells that is not the rest of a group label. */
function carries(row: RequestRow): boolean {
  if (row.right.some((slot) => slot.kind === 'figure')) return true
  return row.own !== null && !row.inGroupColumn && row.right.length > 1
}

/** Words without a figure: part of a label that stands in several rows (a page end, lines of a cell set apart). */
function isLoose(row: Candidate | undefined): boolean {
  if (!row?.own) return false
  return !row.right.some((slot) => slot.kind === 'figure')
}

/** A label in more rows than this is not put together. */
const mostPieces = 3

/** Puts labels together whose words stand in several rows, above and below the row of their figures. */
function joinContinued(matcher: Matcher, rows: readonly Candidate[]): Candidate[] {
  const taken = new Set<number>()
  rows.forEach((row, index) => {
    if (row.found?.match === 'exact' || isLoose(row)) return
    const above = countLoose(rows, index, -1, taken)
    const below = countLoose(rows, index, 1, taken)
    for (let pieces = 1; pieces <= above + below; pieces++) {
      for (let after = Math.max(0, pieces - above); after <= Math.min(pieces, below); after++) {
        const from = index - (pieces - after)
        const text = rows.slice(from, index + after + 1).map((one) => one.text)
        const found = matchRequestLabel(matcher, parseLabel(text.join('')), false)
        if (!found || requestGroups.has(found.key)) continue
        row.found = found
        row.text = text.join('')
        for (let at = from; at <= index + after; at++) if (at !== index) taken.add(at)
        return
      }
    }
  })
  return rows.filter((_, index) => !taken.has(index))
}

function countLoose(
  rows: readonly Candidate[],
  index: number,
  step: 1 | -1,
  taken: ReadonlySet<number>,
): number {
  let count = 0
  let at = index + step
  while (count < mostPieces && isLoose(rows[at]) && !taken.has(at)) {
    count++
    at += step
  }
  return count
}

/** A misspelt item whose ordinal and group say which it should be. */
function byOrdinal(matcher: Matcher, row: Candidate, before: string | null): LabelMatch | null {
  const label = row.own?.label
  if (label?.ordinal?.form !== 'digit') return null
  const group = printedGroup(row) ?? groupOfRequestRow.get(before ?? '')
  const ordinal = label.ordinal.value
  const meant = requestRowBook.entries.find(
    (entry) => groupOfRequestRow.get(entry.key) === group && entry.ordinal?.value === ordinal,
  )
  return group && meant ? matcher.closely(requestRowBook, label, 'lax', new Set([meant.key])) : null
}

/** The group that a cell left of the label names. */
function printedGroup(row: Candidate): string | null {
  for (let index = row.groups.length - 1; index >= 0; index--) {
    const label = row.groups[index]
    const entry = label ? requestRowBook.exact.get(label.body) : undefined
    if (entry && requestGroups.has(entry.key) && entry.key !== 'outcomes') return entry.key
  }
  return null
}

/** 其他 is an item of （六） and 总计 the total of the results only where their neighbours agree. */
function fitsNeighbours(row: Candidate, before: string | null, after: string | null): boolean {
  const body = row.own?.label?.bare ?? ''
  const ordinal = row.own?.label?.ordinal ?? null
  const group = printedGroup(row)
  if (row.found?.key === 'other-rest' && body.length <= 4) {
    if (before && groupOfRequestRow.get(before) === 'other-processing') return true
    if (group && group !== 'other-processing') return false
    return group === 'other-processing' || (ordinal?.value === 3 && after === 'handled')
  }
  if (row.found?.key === 'handled' && ordinal?.value !== 7) {
    if (after === 'carried-out') return true
    if (group && group !== 'other-processing') return false
    return before?.startsWith('other-') === true
  }
  return true
}

/** Of two rows that would be the same, one that is only nearly spelt so is not. */
function dropWeakRepeats(rows: readonly Candidate[]): void {
  const count = new Map<string, number>()
  for (const { found } of rows) if (found) count.set(found.key, (count.get(found.key) ?? 0) + 1)
  for (const row of rows) {
    if (row.found?.match === 'near' && (count.get(row.found.key) ?? 0) > 1) row.found = null
  }
}

/** An unnamed row where exactly one row of the template is missing is that row, if its label is empty or somewhat like it. */
function fillGaps(
  matcher: Matcher,
  rows: readonly Candidate[],
  rowBefore: string | null,
  problems: ReadProblem[],
): void {
  const present = new Set(rows.flatMap((row) => row.found?.key ?? []))
  const editions = (['2021', '2019'] as const).filter((edition) => isPossible(edition, rows))
  withNeighbours(rows, rowBefore, (row, before, after, index) => {
    if (row.found || !row.right.some((slot) => slot.kind === 'figure')) return
    if (rows[index - 1]?.found === null || rows[index + 1]?.found === null) return
    const key = onlyMissing(editions, present, before, after)
    if (key === null) return
    if (row.own === null) {
      row.found = { key, match: 'near' }
      problems.push({ code: 'label-unmapped', table: 't3', text: '', place: row.place })
    } else {
      row.found = matcher.closely(requestRowBook, row.own.label, 'lax', new Set([key]))
    }
  })
}

/** The row that every possible edition has between the neighbours and that is nowhere else. */
function onlyMissing(
  editions: readonly Edition[],
  present: ReadonlySet<string>,
  before: string | null,
  after: string | null,
): string | null {
  const missing = editions.map((edition) => {
    const order = templates[edition].tables.t3.rows.map((row) => row.key)
    const from = before === null ? 0 : order.indexOf(before) + 1
    const to = after === null ? order.length : order.indexOf(after)
    return order.slice(from, to).filter((key) => !present.has(key))
  })
  const key = missing[0]?.[0] ?? null
  return missing.every((keys) => keys.length === 1 && keys[0] === key) ? key : null
}

function isPossible(edition: Edition, rows: readonly Candidate[]): boolean {
  return rows.every((row) => {
    const own = row.found && !requestGroups.has(row.found.key) ? editionOfRow('t3', row.found.key) : null
    return own === null || own === edition
  })
}

function settle(row: Candidate, hasItems: boolean, problems: ReadProblem[]): SettledRow[] {
  const key = row.found?.key ?? null
  // （六）其他处理 is a row of its own in 2019, and the heading of its items in 2021.
  const rowOf2019 = key === 'other-processing' && !hasItems && row.right.length > 0
  const group = key !== null && requestGroups.has(key) && !rowOf2019
  if (key === null) {
    problems.push({ code: 'label-unmapped', table: 't3', text: printed(row.text), place: row.place })
  }
  const reading: RowReading = {
    key,
    label: printed(row.text),
    place: row.place,
    match: row.found?.match ?? 'none',
    edition: key === null || group ? null : editionOfRow('t3', key),
  }
  return [{ ...row, reading, group }]
}
