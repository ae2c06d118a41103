import type { Cause } from '../model/finding.ts'
import { templates } from '../template/index.ts'
import {
  applicantColumns,
  caseResults,
  type FigureKey,
  figureKey,
  otherRows,
  refusedRows,
  requestColumns,
  splitKey,
  type TableKey,
  unavailableRows,
  unprocessedRows,
} from '../template/keys.ts'
import { figureKind, figuresOf } from '../template/types.ts'

export type Change = Cause['figures'][number]

export type Pattern = NonNullable<Cause['pattern']>

/** Value of a figure after the changes; 0 where it has none. */
export type ReadValue = (key: FigureKey) => number

/** A value that the prose or last year's report states for a figure. */
export interface Hint {
  figure: FigureKey
  value: number
}

/** Most plausible first. */
const patterns: readonly Pattern[] = [
  'digit-swap',
  'missing-digit',
  'extra-digit',
  'shifted-column',
  'forgotten-carry-over',
  'double-counted',
]

/** What an explanation looks like: the name is given where all its figures look like the same slip; the lower the rank, the likelier. */
export interface Slip {
  pattern: Pattern | null
  rank: number
}

/** Changes in the order of the template. */
export function recogniseSlip(changes: readonly Change[], read: ReadValue): Slip {
  if (isShift(changes)) return { pattern: 'shifted-column', rank: rankOf('shifted-column') }
  const names = changes.map((change) => nameSlip(change, read))
  const [first = null] = names
  return {
    pattern: names.every((name) => name === first) ? first : null,
    rank: names.reduce((sum, name) => sum + rankOf(name), 0) / names.length,
  }
}

/**
 * The more plausible of two explanations has the lower number at the first place where they differ: what hints say,
 * figures that cannot be right as they stand, the slip, blanks, the amount changed, totals, the order of the template.
 */
export function weighPlausibility(changes: readonly Change[], slip: Slip, hints: readonly Hint[]): number[] {
  const amount = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0)
  return [
    -hints.reduce((sum, hint) => sum + supportOf(hint, changes), 0),
    -countOf(changes, isImpossible),
    slip.rank,
    countOf(changes, ({ from }) => from === null),
    amount,
    countOf(changes, ({ figure }) => isTotal(figure)),
    ...changes.map(({ figure }) => placeInTemplate(figure)),
  ]
}

export function comparePlausibility(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((number, index) => number !== other[index])
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0)
}

const places = new Map<FigureKey, number>()
for (const { tables } of Object.values(templates)) {
  for (const table of Object.values(tables)) {
    for (const key of figuresOf(table)) if (!places.has(key)) places.set(key, places.size)
  }
}

/** Reading order of the figures; group cells, which the template does not have, come last. */
export function placeInTemplate(key: FigureKey): number {
  return places.get(key) ?? places.size
}

function countOf(changes: readonly Change[], test: (change: Change) => boolean): number {
  return changes.filter(test).length
}

/** 1 where a change arrives at the stated value, −1 where it leaves it. */
function supportOf(hint: Hint, changes: readonly Change[]): number {
  const change = changes.find(({ figure }) => figure === hint.figure)
  if (change?.to === hint.value) return 1
  return change?.from === hint.value ? -1 : 0
}

function isImpossible({ figure, from }: Change): boolean {
  if (from === null) return false
  const kind = figureKind(figure)
  return (kind !== 'change' && from < 0) || (kind !== 'amount' && !Number.isInteger(from))
}

function isTotal(key: FigureKey): boolean {
  return key.endsWith('/total') || key.startsWith('t3/handled/')
}

function rankOf(pattern: Pattern | null): number {
  return pattern ? patterns.indexOf(pattern) : patterns.length
}

function nameSlip(change: Change, read: ReadValue): Pattern | null {
  const { from, to } = change
  if (from && to && from > 0 && Number.isInteger(from) && Number.isInteger(to)) {
    const [printed, meant] = [String(from), String(to)]
    if (isSwap(printed, meant)) return 'digit-swap'
    if (lacksOneDigit(printed, meant)) return 'missing-digit'
    if (lacksOneDigit(meant, printed)) return 'extra-digit'
  }
  const { table, row, column } = splitKey(change.figure)
  if (table !== 't3') return null
  const readRow = (name: string): number => read(figureKey('t3', name, column))
  if (isForgottenCarryOver(change, row, readRow)) return 'forgotten-carry-over'
  if (isCountedTwice(change, row, readRow)) return 'double-counted'
  const excess = (from ?? 0) - to
  const isRowTotal = column === 'total' && excess > 0
  return isRowTotal && organisationsOf(row, read) === excess ? 'double-counted' : null
}

/** Two digits changed places: 37 and 73. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const differing: number[] = []
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) differing.push(index)
  const [first, second] = differing
  if (first === undefined || second === undefined || differing.length !== 2) return false
  return one[first] === other[second] && one[second] === other[first]
}

/** 7 lacks a digit of 73. */
function lacksOneDigit(short: string, long: string): boolean {
  if (short.length !== long.length - 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return short.slice(start) === long.slice(start + 1)
}

/** Value of another row in the same column of table 3, after the changes. */
type ReadRow = (row: string) => number

/** The column's balance is missed by the requests carried over from the year before or to the year after. */
function isForgottenCarryOver({ from, to }: Change, row: string, readRow: ReadRow): boolean {
  if (row === 'carried-in' || row === 'carried-out') return !from && to > 0
  if (row !== 'new' && row !== 'handled') return false
  const difference = Math.abs(to - (from ?? 0))
  return readRow('carried-in') === difference || readRow('carried-out') === difference
}

const groups: readonly (readonly string[])[] = [
  refusedRows,
  unavailableRows,
  unprocessedRows,
  [...otherRows, 'other-processing'],
]

/** Too large by what was granted in part, which counts only there; the sum of all outcomes also by a group of them. */
function isCountedTwice({ from, to }: Change, row: string, readRow: ReadRow): boolean {
  const excess = (from ?? 0) - to
  const isSum = row === 'handled'
  if (excess <= 0 || !(isSum || groups.some((rows) => rows.includes(row)))) return false
  if (readRow('partly-granted') === excess) return true
  return isSum && groups.some((rows) => rows.reduce((sum, name) => sum + readRow(name), 0) === excess)
}

/** What all organisations of a row have together. */
function organisationsOf(row: string, read: ReadValue): number {
  return applicantColumns.reduce(
    (sum, name) => (name === 'natural-person' ? sum : sum + read(figureKey('t3', row, name))),
    0,
  )
}

const columnOrders: Readonly<Record<TableKey, readonly string[]>> = {
  t2: [],
  t3: requestColumns,
  t4: [...caseResults, 'total'],
}

/** The values of neighbouring columns of one row stand one column too far, or two of them are exchanged. */
function isShift(changes: readonly Change[]): boolean {
  const [first] = changes
  if (!first || changes.length < 2) return false
  const { table, row, column } = splitKey(first.figure)
  const order = columnOrders[table]
  const start = order.indexOf(column)
  const isRun = changes.every(
    ({ figure }, offset) => figure === figureKey(table, row, order[start + offset] ?? ''),
  )
  return isRun && (isMoved(changes) || isMoved([...changes].reverse()))
}

/** Each value stands in the next cell; the first cell is empty or holds what belongs in the last. */
function isMoved(cells: readonly Change[]): boolean {
  const first = cells[0]
  const last = cells[cells.length - 1]
  const areMoved = cells.every(
    (cell, index) => index === cells.length - 1 || cell.to === cells[index + 1]?.from,
  )
  return areMoved && (!first?.from || first.from === last?.to)
}
