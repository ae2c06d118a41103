/** Table 2 from one grid: blocks of a heading row and rows of data, in either edition. */
import type { ColumnReading, Figure, Place } from '../../model/report.ts'
import { type FigureKey, figureKey } from '../../template/keys.ts'
import { type MoneyUnit, moneyUnits } from './cells.ts'
import { disclosureGap } from './disclosure-gaps.ts'
import { placeBlockRow } from './disclosure-values.ts'
import { findLeaves, type HeadingReader, type Leaf } from './heading.ts'
import type { LabelMatch } from './labels.ts'
import { endOf, type Lattice, lastEnd, type Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import {
  addSlots,
  type Content,
  isNote,
  makeFigure,
  printed,
  readSlot,
  startPart,
  type TablePart,
  unmappedLabel,
} from './part.ts'
import { leadingTexts } from './request-labels.ts'
import {
  columnsOfDisclosureRow,
  disclosureColumnBook,
  disclosureHeadBook,
  disclosureRowBook,
  editionOfColumn,
  editionOfRow,
  isBlockTitle,
  ordersOfDisclosureRow,
} from './vocabulary.ts'

/** A heading row with the columns it names. */
interface BlockHeading {
  leaves: Leaf[]
  readings: Map<Leaf, ColumnReading>
  /** The column after its last cell; null where the row names its columns itself. */
  end: number | null
}

/** A row of data before it is known which row of the template it is. */
export interface BlockRow {
  row: number
  own: Slot | null
  found: LabelMatch | null
  place: Place
  /** 第二十条第（五）项, folded; null where none is printed above. */
  block: string | null
  heading: BlockHeading | null
  right: Slot[]
}

export function readDisclosure(lattice: Lattice, matcher: Matcher): TablePart {
  const part = startPart('t2', lattice)
  const rows = collectRows(lattice, matcher, part)
  disclosureGap(matcher, rows, part.problems)
  for (const row of rows) readRow(row, matcher, lattice, part)
  return part
}

function collectRows(lattice: Lattice, matcher: Matcher, part: TablePart): BlockRow[] {
  const rows: BlockRow[] = []
  let heading: BlockHeading | null = null
  let block: string | null = null
  lattice.rows.forEach((slots, row) => {
    const printedSlots = slots.filter((slot) => slot.kind !== 'blank')
    const [first] = printedSlots
    if (!first) return
    if (printedSlots.length === 1 && isNote(first.text)) {
      part.notes.push({ text: first.text.trim(), place: first.place })
      return
    }
    addSlots(part, slots)
    const titles = printedSlots.filter((slot) => slot.label && isBlockTitle(slot.label))
    if (titles[0]) block = titles[0].label?.folded ?? null
    if (titles.length === printedSlots.length) {
      heading = null
      return
    }
    const leaves = headingLeaves(slots, matcher)
    if (leaves) {
      heading = tellHeading(leaves, lastEnd(slots), part)
      return
    }
    const own = findRowLabel(slots, matcher)
    if (!own.found && !slots.some((slot) => slot.kind === 'figure')) return
    rows.push({
      row,
      own: own.slot,
      found: own.found,
      place: own.slot?.place ?? first.place,
      block,
      heading,
      right: slots.filter((slot) => slot.column >= (own.slot ? endOf(own.slot) : 0)),
    })
  })
  return rows
}

/** The columns of a heading row; null for any other row. */
function headingLeaves(slots: readonly Slot[], matcher: Matcher): Leaf[] | null {
  if (slots.some((slot) => slot.kind === 'figure')) return null
  const content = slots.find((slot) => matcher.exactly(disclosureHeadBook, slot.label))
  const named = slots.some((slot) => matcher.closely(disclosureColumnBook, slot.label))
  if (!content && !named) return null
  if (slots.some((slot) => matcher.exactly(disclosureRowBook, slot.label))) return null
  const reader: HeadingReader = {
    column: (slot) => matcher.closely(disclosureColumnBook, slot.label),
    isHead: (slot) =>
      slot === content ||
      matcher.exactly(disclosureHeadBook, slot.label) !== null ||
      (slot.label !== null && isBlockTitle(slot.label)),
  }
  return findLeaves([slots], content ? endOf(content) : 1, reader)[0] ?? null
}

function tellHeading(leaves: readonly Leaf[], end: number, part: TablePart): BlockHeading {
  const readings = new Map<Leaf, ColumnReading>()
  for (const leaf of leaves) {
    const reading: ColumnReading = {
      key: leaf.key,
      label: printed(leaf.slot.text),
      place: leaf.slot.place,
      match: leaf.match,
      rows: [],
    }
    readings.set(leaf, reading)
    part.columns.push(reading)
  }
  return { leaves: [...leaves], readings, end }
}

function findRowLabel(
  slots: readonly Slot[],
  matcher: Matcher,
): { slot: Slot | null; found: LabelMatch | null } {
  const texts = leadingTexts(slots).filter((slot) => !(slot.label && isBlockTitle(slot.label)))
  for (const near of [false, true]) {
    for (let index = texts.length - 1; index >= 0; index--) {
      const slot = texts[index]
      const label = slot?.label ?? null
      const found = near
        ? matcher.closely(disclosureRowBook, label)
        : matcher.exactly(disclosureRowBook, label)
      if (slot && found) return { slot, found }
    }
  }
  return { slot: texts[0] ?? null, found: null }
}

function readRow(row: BlockRow, matcher: Matcher, lattice: Lattice, part: TablePart): void {
  const key = row.found?.key ?? null
  const label = printed(row.own?.text ?? '')
  if (key === null) {
    part.problems.push({ code: 'label-unmapped', table: 't2', text: label, place: row.place })
  }
  const figures = key === null ? [] : figuresOfRow(row, key, matcher, lattice, part)
  const told = figures
    .map((figure) => editionOfColumn(figure.key.split('/')[2] ?? '', key ?? ''))
    .find(Boolean)
  part.rows.push({
    at: lattice.origin + row.row,
    reading: {
      key,
      label,
      place: row.place,
      match: row.found?.match ?? 'none',
      edition: key === null ? null : (told ?? editionOfRow('t2', key)),
    },
    figures,
  })
}

function figuresOfRow(
  row: BlockRow,
  key: string,
  matcher: Matcher,
  lattice: Lattice,
  part: TablePart,
): Figure[] {
  const known = columnsOfDisclosureRow(key)
  const inline = inlineHeading(row, matcher, known)
  const heading = inline ?? row.heading
  const leaves = heading?.leaves ?? []
  if (heading === inline && inline) part.columns.push(...inline.readings.values())
  const placed = placeBlockRow({ ...row, heading }, leaves, ordersOfDisclosureRow(key), lattice.kind)
  if (placed.misaligned) part.headerMisaligned = true
  const figures = leaves.flatMap((leaf, index) => {
    const content = placed.contents[index]
    const column = columnOf(leaf, leaves, known, matcher, part)
    if (!column || !content) return []
    heading?.readings.get(leaf)?.rows.push(key)
    return [figureOf(figureKey('t2', key, column), content, unitOf(key, column, leaf), part)]
  })
  if (figures.length === 0 && row.right.some((slot) => slot.kind === 'figure')) {
    part.problems.push({
      code: 'column-unmapped',
      table: 't2',
      text: printed(row.own?.text ?? ''),
      place: row.place,
    })
  }
  if (placed.moved) {
    const keys = figures.flatMap((figure): FigureKey[] => (figure.state === 'illegible' ? [figure.key] : []))
    part.problems.push({
      code: 'figure-moved',
      table: 't2',
      figures: keys,
      text: placed.moved,
      place: row.place,
    })
  }
  return figures
}

/** A number that a line break cuts is one number: a cell of table 2 holds no more than one. */
function figureOf(
  key: FigureKey,
  content: Content,
  unit: MoneyUnit | null | undefined,
  part: TablePart,
): Figure {
  const reading = 'moved' in content ? null : readSlot(key, content.slot, unit)
  if (reading?.joined === undefined || reading.parting !== 'line') return makeFigure(key, content, unit)
  const figure = makeFigure(key, { slot: content.slot, joined: reading.joined })
  part.problems.push({
    code: 'number-joined',
    table: 't2',
    figures: [key],
    text: figure.raw,
    place: figure.place,
  })
  return figure
}

/** The row's column that a heading names; a misspelt one is sought among those that no other heading names. */
function columnOf(
  leaf: Leaf,
  leaves: readonly Leaf[],
  known: ReadonlySet<string>,
  matcher: Matcher,
  part: TablePart,
): string | null {
  if (leaf.key !== null) return known.has(leaf.key) ? leaf.key : null
  const missing = new Set([...known].filter((key) => leaves.every((other) => other.key !== key)))
  const found = matcher.closely(disclosureColumnBook, leaf.slot.label, 'lax', missing)
  const reading = part.columns.find((column) => column.place === leaf.slot.place)
  if (found && reading) {
    leaf.key = found.key
    leaf.match = 'near'
    reading.key = found.key
    reading.match = 'near'
    return found.key
  }
  part.problems.push(unmappedLabel('column-unmapped', 't2', leaf.slot))
  return null
}

/** The unit that the heading of an amount prints. Left out for 采购总金额, which has none by the template. */
function unitOf(row: string, column: string, leaf: Leaf): MoneyUnit | null | undefined {
  if (row !== 'fees' || column !== 'amount') return undefined
  const heading = leaf.slot.label?.folded ?? ''
  return moneyUnits.find((unit) => heading.includes(unit)) ?? null
}

/** A row that names its columns itself: 行政许可 | 本年处理决定数量 | 12. */
function inlineHeading(row: BlockRow, matcher: Matcher, known: ReadonlySet<string>): BlockHeading | null {
  const names = row.right.filter((slot) => {
    const found = slot.kind === 'text' ? matcher.exactly(disclosureColumnBook, slot.label) : null
    return found !== null && known.has(found.key)
  })
  if (names.length === 0) return null
  const leaves = names.map((slot, index): Leaf => {
    const next = names[index + 1]
    return {
      slot,
      start: endOf(slot),
      end: next ? next.column : Number.POSITIVE_INFINITY,
      key: matcher.exactly(disclosureColumnBook, slot.label)?.key ?? null,
      match: 'exact',
    }
  })
  row.right = row.right.filter((slot) => !names.includes(slot))
  const readings = new Map(
    leaves.map((leaf): [Leaf, ColumnReading] => [
      leaf,
      { key: leaf.key, label: printed(leaf.slot.text), place: leaf.slot.place, match: 'exact', rows: [] },
    ]),
  )
  return { leaves, readings, end: null }
}
