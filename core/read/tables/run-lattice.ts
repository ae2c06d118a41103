/** Runs of lines arranged as lattices, so that tables without a grid are read by the same rules as the others. */
import type { TableKey } from '../../template/keys.ts'
import { parseLabel } from './labels.ts'
import { arrange, type Lattice, makeSlot, type Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { isNote } from './part.ts'
import { matchRequestLabel } from './request-labels.ts'
import type { Run, Token } from './runs.ts'
import {
  caseKindBook,
  caseResultBook,
  disclosureRowBook,
  isBlockTitle,
  requestColumnBook,
  requestGroups,
  requestHeadBook,
  tableOfLabel,
} from './vocabulary.ts'

/** Lines of words, then the values that follow them. */
interface Record {
  texts: Token[]
  figures: Token[]
}

/** A label broken over more lines than this is not put together. */
const mostLines = 6

interface Piece {
  table: TableKey
  rows: Slot[][]
}

/** The tables of a run, each as a lattice whose positions mean nothing but order. */
export function latticesOf(run: Run, matcher: Matcher): { table: TableKey; lattice: Lattice }[] {
  const pieces: Piece[] = []
  for (const record of recordsOf(run)) {
    const table = tableOf(record, matcher, pieces[pieces.length - 1]?.table ?? null)
    if (!table) continue
    let piece = pieces[pieces.length - 1]
    if (piece?.table !== table) {
      piece = { table, rows: [] }
      pieces.push(piece)
    }
    arrangers[table](record, piece.rows, matcher)
  }
  return pieces.map(({ table, rows }) => ({ table, lattice: toLattice(rows) }))
}

function recordsOf(run: Run): Record[] {
  const records: Record[] = []
  let current: Record = { texts: [], figures: [] }
  for (const token of run.tokens.flat()) {
    if (token.kind === 'text' && current.figures.length > 0) {
      records.push(current)
      current = { texts: [], figures: [] }
    }
    if (token.kind === 'text') current.texts.push(token)
    else current.figures.push(token)
  }
  return [...records, current].filter((record) => record.texts.length + record.figures.length > 0)
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

function tableOf(record: Record, matcher: Matcher, before: TableKey | null): TableKey | null {
  const votes: { [table in TableKey]: number } = { t2: 0, t3: 0, t4: 0 }
  if (ownLabel(record, (text) => isDisclosureRow(text, matcher))) votes.t2 += 1
  if (ownLabel(record, (text) => isRequestRow(text, matcher, false))) votes.t3 += 1
  for (const token of record.texts) {
    const label = parseLabel(token.text)
    const table = label ? tableOfLabel(label) : null
    if (table) votes[table]++
  }
  const { t2, t3, t4 } = votes
  if (t2 + t3 + t4 === 0) return before
  if (t4 > t3 && t4 > t2) return 't4'
  return t3 >= t2 ? 't3' : 't2'
}

function isDisclosureRow(text: string, matcher: Matcher): boolean {
  return matcher.exactly(disclosureRowBook, parseLabel(text)) !== null
}

function isRequestRow(text: string, matcher: Matcher, near: boolean): boolean {
  const found = matchRequestLabel(matcher, parseLabel(text), near)
  return found !== null && !requestGroups.has(found.key)
}

/** How many of the last lines are the label of the values: the fewest whose words together are a label. */
function ownLabel(record: Record, isLabel: (text: string) => boolean): number {
  const { texts } = record
  for (let count = 1; count <= Math.min(mostLines, texts.length); count++) {
    const text = texts
      .slice(-count)
      .map((token) => token.text)
      .join('')
    if (isLabel(text)) return count
  }
  return 0
}

type Arranger = (record: Record, rows: Slot[][], matcher: Matcher) => void

const arrangers: { [table in TableKey]: Arranger } = {
  t2: arrangeDisclosure,
  t3: arrangeRequests,
  t4: arrangeDisputes,
}

function splitLabel(record: Record, own: number): { before: Token[]; label: Token[] } {
  const count = own > 0 ? own : Math.min(1, record.texts.length)
  const at = record.texts.length - count
  return { before: record.texts.slice(0, at), label: record.texts.slice(at) }
}

function arrangeDisclosure(record: Record, rows: Slot[][], matcher: Matcher): void {
  const own = ownLabel(record, (text) => isDisclosureRow(text, matcher))
  const { before, label } = splitLabel(record, own)
  let heading: Slot[] = []
  for (const token of before) {
    const slot = slotOf(token)
    if ((slot.label && isBlockTitle(slot.label)) || isNote(slot.text)) {
      rows.push([slot])
      heading = []
    } else {
      heading.push(slot)
    }
  }
  if (heading.length > 0) rows.push(heading)
  const slot = joinTokens(label)
  if (slot) rows.push([slot, ...record.figures.map(slotOf)])
}

/** Headings first, as they are read row by row: what follows 总计 stands under 法人或其他组织. */
function arrangeRequests(record: Record, rows: Slot[][], matcher: Matcher): void {
  const own =
    ownLabel(record, (text) => isRequestRow(text, matcher, false)) ||
    ownLabel(record, (text) => isRequestRow(text, matcher, true))
  const { before, label } = splitLabel(record, own)
  const rest = continueLabel(before, rows, matcher)
  const isHeading = (token: Token): boolean => {
    const parsed = parseLabel(token.text)
    return (
      matcher.exactly(requestHeadBook, parsed) !== null || matcher.exactly(requestColumnBook, parsed) !== null
    )
  }
  const heading = rest.filter(isHeading).map(slotOf)
  if (heading.length > 1) rows.push(...headingRows(heading, matcher))
  for (const token of rest) if (isNote(token.text)) rows.push([slotOf(token)])
  const groups = rest.filter((token) => !isHeading(token) && !isNote(token.text))
  const slot = joinTokens(label)
  const group = joinTokens(groups.slice(-1))
  if (slot) rows.push([...(group ? [group] : []), slot, ...record.figures.map(slotOf)])
}

function headingRows(heading: readonly Slot[], matcher: Matcher): Slot[][] {
  const organisations = heading.findIndex(
    (slot) => matcher.exactly(requestHeadBook, slot.label)?.key === 'organisations',
  )
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
    const text =
      label.text +
      before
        .slice(0, count)
        .map((token) => token.text)
        .join('')
    if (!isRequestRow(text, matcher, false)) continue
    last[index - 1] = makeSlot({ row: 0, column: 0 }, text, label.place)
    return before.slice(count)
  }
  return [...before]
}

/** Labels may be broken anywhere: they are cut again where known words begin. */
function arrangeDisputes(record: Record, rows: Slot[][], matcher: Matcher): void {
  const heading = regroup(record.texts, matcher)
  const kindOnly = heading.length === 1 && matcher.exactly(caseKindBook, heading[0]?.label ?? null) !== null
  const last = heading[heading.length - 1]
  const rowKind = last && matcher.exactly(caseKindBook, last.label) ? last : null
  const figures = record.figures.map(slotOf)
  if (rowKind && figures.length > 0 && figures.length <= 5) {
    const head = heading
      .slice(0, -1)
      .filter((slot) => matcher.exactly(caseKindBook, slot.label)?.key !== 'suit')
    if (head.length > 0) rows.push(head)
    rows.push([rowKind, ...figures])
    return
  }
  if (heading.length > 0 && !kindOnly) rows.push(heading)
  if (figures.length > 0) rows.push(figures)
}

/** Neighbouring lines that together are one label of table 4 (结果 and 维持) become one cell. */
function regroup(texts: readonly Token[], matcher: Matcher): Slot[] {
  const slots: Slot[] = []
  let index = 0
  while (index < texts.length) {
    const count = [1, 2, 3, 4].find((length) => {
      const label = parseLabel(
        texts
          .slice(index, index + length)
          .map((token) => token.text)
          .join(''),
      )
      return (
        index + length <= texts.length &&
        (matcher.exactly(caseKindBook, label) !== null || matcher.exactly(caseResultBook, label) !== null)
      )
    })
    const slot = joinTokens(texts.slice(index, index + (count ?? 1)))
    if (slot) slots.push(slot)
    index += count ?? 1
  }
  return slots
}
