/** Runs of lines arranged as lattices, so that tables without a grid are read by the same rules as the others. */
import { requestColumns, type TableKey } from '../../template/keys.ts'
import { type Label, parseLabel } from './labels.ts'
import { arrange, type Lattice, makeSlot, type Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { isNote } from './part.ts'
import { matchRequestLabel } from './request-labels.ts'
import { cellsIn, chunksOf, type IsHeading, splitHeading } from './run-headings.ts'
import type { Run, Token } from './runs.ts'
import {
  caseKindBook,
  caseResultBook,
  disclosureColumnBook,
  disclosureHeadBook,
  disclosureRowBook,
  isBlockTitle,
  requestColumnBook,
  requestGroups,
  requestHeadBook,
  tableOfLabel,
} from './vocabulary.ts'

function isTitle(label: Label | null): boolean {
  return label !== null && isBlockTitle(label)
}

/** Lines of words, then the values that follow them. */
interface Entry {
  texts: Token[]
  /** Figures, and empty lines beside them that may be cells without one. */
  values: Token[]
}

/** So many empty lines one after another are a row of empty cells. */
const fewestBlanks = 6

/** A label broken over more lines than this is not put together. */
const mostLines = 12

interface Piece {
  table: TableKey
  rows: Slot[][]
}

/** The tables of a run, each as a lattice whose positions mean nothing but order. */
export function latticesOf(run: Run, matcher: Matcher): { table: TableKey; lattice: Lattice }[] {
  const pieces: Piece[] = []
  for (const entry of entriesOf(run)) {
    const table = tableOf(entry, matcher, pieces[pieces.length - 1]?.table ?? null)
    if (!table) continue
    let piece = pieces[pieces.length - 1]
    if (piece?.table !== table) {
      piece = { table, rows: [] }
      pieces.push(piece)
    }
    arrangers[table](entry, piece.rows, matcher)
  }
  return pieces.map(({ table, rows }) => ({ table, lattice: toLattice(rows) }))
}

function entriesOf(run: Run): Entry[] {
  const entries: Entry[] = []
  let current: Entry = { texts: [], values: [] }
  for (const token of run.tokens.flat()) {
    if (token.kind !== 'text') current.values.push(token)
    else {
      if (isRow(current.values)) {
        entries.push(current)
        current = { texts: [], values: [] }
      }
      current.values = []
      current.texts.push(token)
    }
  }
  return [...entries, current].filter((entry) => entry.texts.length > 0 || isRow(entry.values))
}

function isRow(values: readonly Token[]): boolean {
  return values.length >= fewestBlanks || values.some(({ kind }) => kind === 'figure')
}

/** The values as cells: with the empty lines or the figures alone, whichever are as many as a row has, the widest first. */
function cellsOf(values: readonly Token[], ...widths: readonly number[]): Slot[] {
  const figures = values.filter(({ kind }) => kind === 'figure')
  const width = widths.find((one) => one === values.length || one === figures.length)
  const whole = width === values.length
  return (whole ? values : figures).map(slotOf)
}

function toLattice(rows: readonly Slot[][]): Lattice {
  const slots = rows.flatMap((row, index) => row.map((slot, column) => ({ ...slot, row: index, column })))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const block = slots[0]?.place.block ?? 0
  return arrange(
    slots,
    { rows: rows.length, width },
    { kind: 'lines', block, sheet: null, hidden: false, origin: 0 },
  )
}

function slotOf(token: Token): Slot {
  return makeSlot({ row: 0, column: 0 }, token.text, token.place)
}

/** Several tokens as one cell; the place is that of the last, which stands before the values. */
function joinTokens(tokens: readonly Token[]): Slot | null {
  const last = tokens[tokens.length - 1]
  if (!last) return null
  return makeSlot({ row: 0, column: 0 }, tokens.map((token) => token.text).join(''), last.place)
}

function tableOf(entry: Entry, matcher: Matcher, before: TableKey | null): TableKey | null {
  const votes: { [table in TableKey]: number } = { t2: 0, t3: 0, t4: 0 }
  if (findLabel(entry, (label) => isDisclosureRow(label, matcher))) votes.t2 += 1
  if (findLabel(entry, (label) => isRequestRow(label, matcher, false))) votes.t3 += 1
  entry.texts.forEach((token, at) => {
    const pieces = [token.text, ...chunksOf(token).map((chunk) => chunk.text), ...joinedFrom(entry.texts, at)]
    const labels = pieces.map(parseLabel)
    for (const table of new Set(labels.flatMap((label) => (label && tableOfLabel(label)) ?? [])))
      votes[table]++
  })
  const { t2, t3, t4 } = votes
  if (t2 + t3 + t4 === 0) return before
  if (t4 > t3 && t4 > t2) return 't4'
  return t3 >= t2 ? 't3' : 't2'
}

/** Pieces of a label of a heading that stand in so many lines at most. */
const mostPieces = 4

/** The words from a line on, with those of the lines below: 结果 · 维持. */
function joinedFrom(texts: readonly Token[], from: number): string[] {
  const joined: string[] = []
  let text = texts[from]?.text ?? ''
  for (const next of texts.slice(from + 1, from + mostPieces)) {
    text += next.text
    joined.push(text)
  }
  return joined
}

function isDisclosureRow(label: Label | null, matcher: Matcher): boolean {
  return matcher.exactly(disclosureRowBook, label) !== null
}

function isRequestRow(label: Label | null, matcher: Matcher, near: boolean): boolean {
  const found = matchRequestLabel(matcher, label, near)
  return found !== null && !requestGroups.has(found.key)
}

interface SplitEntry {
  before: Token[]
  label: Token[]
}

/**
 * The words that are the label of the values: the fewest of the last lines that together are a label, else the end of
 * the last line, where the rest of a group label stands before it (予公开 2.其他法律行政法规禁止公开).
 */
function findLabel(entry: Entry, isLabel: (label: Label | null) => boolean): SplitEntry | null {
  const { texts } = entry
  const isLabelOf = (tokens: readonly Token[]): boolean =>
    isLabel(parseLabel(tokens.map((token) => token.text).join('')))
  for (let count = 1; count <= Math.min(mostLines, texts.length); count++) {
    const before = texts.slice(0, -count)
    const label = texts.slice(-count)
    if (isLabelOf(label)) return { before, label }
    // The cell before it ends in the line that it begins in.
    const cells = cellsIn(label[0])
    const cell = cells.pop()
    if (cell && cells.length > 0 && isLabelOf([cell, ...label.slice(1)]))
      return { before: [...before, ...cells], label: [cell, ...label.slice(1)] }
  }
  const chunks = chunksOf(texts[texts.length - 1])
  for (let from = 1; from < chunks.length; from++) {
    const label = chunks.slice(from)
    if (isLabelOf(label)) return { before: [...texts.slice(0, -1), ...chunks.slice(0, from)], label }
  }
  return null
}

/**
 * The only label of a row, behind the title of its block, where the heading of its column stands below it:
 * 第二十条第（五）项 · 信息内容 · 行政许可 · 本年处理决定数量 · 217.
 */
function labelAboveHeading({ texts }: Entry, isRow: IsHeading, isHeading: IsHeading): SplitEntry | null {
  const labels = texts.filter((token) => isRow(parseLabel(token.text)))
  const [label] = labels
  const at = label ? texts.indexOf(label) : -1
  const title = texts.slice(0, at).some((token) => isTitle(parseLabel(token.text)))
  if (!label || labels.length > 1 || !title) return null
  const below = texts.slice(at + 1)
  if (!below.every((token) => isHeading(parseLabel(token.text)))) return null
  return { before: [...texts.slice(0, at), ...below], label: [label] }
}

/** Without a known label, the last line is what the values are told by. */
function lastLine(entry: Entry): SplitEntry {
  return { before: entry.texts.slice(0, -1), label: entry.texts.slice(-1) }
}

type Arranger = (entry: Entry, rows: Slot[][], matcher: Matcher) => void

const arrangers: { [table in TableKey]: Arranger } = {
  t2: arrangeDisclosure,
  t3: arrangeRequests,
  t4: arrangeDisputes,
}

function arrangeDisclosure(entry: Entry, rows: Slot[][], matcher: Matcher): void {
  const isHeading = (one: Label | null): boolean =>
    matcher.exactly(disclosureHeadBook, one) !== null ||
    matcher.exactly(disclosureColumnBook, one) !== null ||
    isTitle(one)
  const isRow = (one: Label | null): boolean => isDisclosureRow(one, matcher)
  const { before, label } =
    findLabel(entry, isRow) ?? labelAboveHeading(entry, isRow, isHeading) ?? lastLine(entry)
  let heading: Slot[] = []
  for (const token of splitHeading(before, isHeading)) {
    const slot = slotOf(token)
    if (isTitle(slot.label) || isNote(slot.text)) {
      rows.push([slot])
      heading = []
    } else if (isHeading(slot.label)) {
      heading.push(slot)
    }
  }
  if (heading.length > 0) rows.push(heading)
  const slot = joinTokens(label)
  if (slot) rows.push([slot, ...cellsOf(entry.values, columnsAbove(rows, matcher))])
}

/** How many columns of figures the last heading of table 2 names. */
function columnsAbove(rows: readonly Slot[][], matcher: Matcher): number {
  for (let at = rows.length - 1; at >= 0; at--) {
    const named = rows[at]?.filter((slot) => matcher.exactly(disclosureColumnBook, slot.label)) ?? []
    if (named.length > 0) return named.length
  }
  return 1
}

/** Headings first, as they are read row by row: what follows 总计 stands under 法人或其他组织. */
function arrangeRequests(entry: Entry, rows: Slot[][], matcher: Matcher): void {
  const { before, label } =
    findLabel(entry, (one) => isRequestRow(one, matcher, false)) ??
    findLabel(entry, (one) => matchRequestLabel(matcher, one, false) !== null) ??
    findLabel(entry, (one) => isRequestRow(one, matcher, true)) ??
    lastLine(entry)
  const rest = continueLabel(before, rows, matcher)
  const isHeading = (one: Label | null): boolean =>
    matcher.exactly(requestHeadBook, one) !== null || matcher.exactly(requestColumnBook, one) !== null
  const heading = namesOfColumns(splitHeading(rest, isHeading).map(slotOf), isHeading, matcher)
  if (heading.length > 1) rows.push(...headingRows(heading, matcher))
  for (const token of rest) if (isNote(token.text)) rows.push([slotOf(token)])
  const groups = rest.filter((token) => matchRequestLabel(matcher, parseLabel(token.text), false))
  const slot = joinTokens(label)
  const group = joinTokens(groups.slice(-1))
  if (slot) rows.push([...(group ? [group] : []), slot, ...cellsOf(entry.values, requestColumns.length)])
}

/** The labels of a heading; where they name fewer columns than the template has, with the words between them that could be one. */
function namesOfColumns(pieces: readonly Slot[], isHeading: IsHeading, matcher: Matcher): Slot[] {
  const known = pieces.filter((slot) => isHeading(slot.label))
  const named = known.filter((slot) => matcher.exactly(requestColumnBook, slot.label)).length
  const [first] = known
  const last = known[known.length - 1]
  if (!first || !last || named >= requestColumns.length) return known
  return pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1)
}

function headingRows(heading: readonly Slot[], matcher: Matcher): Slot[][] {
  const columns = heading.filter((slot) => matcher.exactly(requestColumnBook, slot.label))
  // Labels that were printed in every cell they spanned: the lowest row is whole.
  if (columns.length > requestColumns.length) return [columns.slice(-requestColumns.length)]
  const organisations = heading
    .map((slot) => matcher.exactly(requestHeadBook, slot.label)?.key)
    .lastIndexOf('organisations')
  const next = heading[organisations + 1]
  const totalFollows = matcher.exactly(requestColumnBook, next?.label ?? null)?.key === 'total'
  if (organisations < 0 || !totalFollows) return [[...heading]]
  return [heading.slice(0, organisations + 2), heading.slice(organisations + 2)]
}

/** Lines after the values that end the label before them: the values stood beside its first line. */
function continueLabel(before: readonly Token[], rows: readonly Slot[][], matcher: Matcher): Token[] {
  const last = rows[rows.length - 1]
  const index = last?.findIndex((slot) => slot.kind === 'figure') ?? -1
  const label = last?.[index - 1]
  if (!last || !label || matcher.exactly(requestHeadBook, label.label)) return [...before]
  if (matchRequestLabel(matcher, label.label, false)) return [...before]
  for (let count = 1; count <= Math.min(mostLines, before.length); count++) {
    const rest = before.slice(0, count).map((token) => token.text)
    const text = label.text + rest.join('')
    if (!isRequestRow(parseLabel(text), matcher, false)) continue
    last[index - 1] = makeSlot({ row: 0, column: 0 }, text, label.place)
    return before.slice(count)
  }
  return [...before]
}

/** All kinds of case, both kinds of lawsuit, one kind. */
const caseWidths = [15, 10, 5]

/** A heading with a row of figures, or a kind of case with its own figures. */
function arrangeDisputes(entry: Entry, rows: Slot[][], matcher: Matcher): void {
  const isHeading = (label: Label | null): boolean =>
    matcher.exactly(caseKindBook, label) !== null || matcher.exactly(caseResultBook, label) !== null
  const labels = splitHeading(entry.texts, isHeading).map(slotOf)
  // Words behind the last label stand before the figures: 件数.
  const heading = labels.slice(0, 1 + labels.map((slot) => isHeading(slot.label)).lastIndexOf(true))
  const last = heading[heading.length - 1]
  const rowKind = last && matcher.exactly(caseKindBook, last.label) ? last : null
  const figures = cellsOf(entry.values, ...caseWidths)
  if (rowKind && figures.length > 0 && figures.length <= 5) {
    const isSuit = (slot: Slot): boolean => matcher.exactly(caseKindBook, slot.label)?.key === 'suit'
    const head = heading.slice(0, -1).filter((slot) => !isSuit(slot))
    if (head.length > 0) rows.push(head)
    rows.push([rowKind, ...figures])
    return
  }
  if (heading.length > 0) rows.push(heading)
  if (figures.length > 0) rows.push(figures)
}
