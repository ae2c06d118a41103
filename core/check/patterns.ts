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

/** What slip the changes look like, if all of them look like the same one. */
export function namePattern(changes: readonly Change[], read: ReadValue): Pattern | null {
  if (isShift(changes)) return 'shifted-column'
  const named = new Set(changes.map((change) => nameSlip(change, read)))
  const [only] = named
  return named.size === 1 && only ? only : null
}

/**
 * The more plausible of two explanations has the lower number at the first place where they differ: what hints say,
 * figures that cannot be right as they stand, the pattern, blanks, the amount changed, totals, the order of the template.
 */
export function weighPlausibility(
  changes: readonly Change[],
  read: ReadValue,
  hints: readonly Hint[],
): number[] {
  const amount = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0)
  return [
    -hints.reduce((sum, hint) => sum + supportOf(hint, changes), 0),
    -countOf(changes, isImpossible),
    rankSlips(changes, read),
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
  const { row, column } = splitKey(key)
  return column === 'total' || row === 'handled'
}

/** Rank of the pattern of the whole, else the mean rank of what each figure looks like. */
function rankSlips(changes: readonly Change[], read: ReadValue): number {
  if (isShift(changes)) return rankOf('shifted-column')
  return changes.reduce((sum, change) => sum + rankOf(nameSlip(change, read)), 0) / changes.length
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
  if (isForgottenCarryOver(change, read)) return 'forgotten-carry-over'
  return isDoubleCount(change, read) ? 'double-counted' : null
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

/** The column's own balance is missed by the requests carried over from the year before or to the year after. */
function isForgottenCarryOver({ figure, from, to }: Change, read: ReadValue): boolean {
  const { table, row, column } = splitKey(figure)
  if (table !== 't3') return false
  if (row === 'carried-in' || row === 'carried-out') return !from && to > 0
  if (row !== 'new' && row !== 'handled') return false
  const difference = Math.abs(to - (from ?? 0))
  return ['carried-in', 'carried-out'].some((name) => read(figureKey('t3', name, column)) === difference)
}

const groupRows: readonly (readonly string[])[] = [
  ['partly-granted'],
  refusedRows,
  unavailableRows,
  unprocessedRows,
  [...otherRows, 'other-processing'],
]

const organisationColumns = applicantColumns.filter((column) => column !== 'natural-person')

/** Too large by the part that was granted in part, by a group of outcomes, or by all organisations together. */
function isDoubleCount({ figure, from, to }: Change, read: ReadValue): boolean {
  const { table, row, column } = splitKey(figure)
  const excess = (from ?? 0) - to
  if (table !== 't3' || excess <= 0) return false
  const sumOf = (keys: readonly FigureKey[]): number => keys.reduce((sum, key) => sum + read(key), 0)
  if (row === 'handled') {
    const isGroup = groupRows.some(
      (rows) => sumOf(rows.map((name) => figureKey('t3', name, column))) === excess,
    )
    if (isGroup) return true
  } else if (groupRows.some((rows, group) => group > 0 && rows.includes(row))) {
    if (read(figureKey('t3', 'partly-granted', column)) === excess) return true
  }
  return column === 'total' && sumOf(organisationColumns.map((name) => figureKey('t3', row, name))) === excess
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
  const { table, row } = splitKey(first.figure)
  const order = columnOrders[table]
  const columnOf = ({ figure }: Change): number => order.indexOf(splitKey(figure).column)
  const cells = [...changes].sort((one, other) => columnOf(one) - columnOf(other))
  const start = Math.min(...cells.map(columnOf))
  const isRun = cells.every(
    (cell, offset) => cell.figure === figureKey(table, row, order[start + offset] ?? ''),
  )
  return isRun && (isMoved(cells) || isMoved([...cells].reverse()))
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
