/** One published page with random habits, and what is true of it. */
import type { Draft } from '../support/draft.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { type PrintedCell, type PrintedRow, printTables } from '../support/tables.ts'
import { makeFigures, sizes } from './figures.ts'
import { type Habits, makeHabits } from './habits.ts'
import { chooseSpelling } from './labels.ts'
import { chooseInline, chooseTableMarkup } from './markup.ts'
import { chooseParagraph, makePage, makePreamble, makeSections, type Section } from './page.ts'
import { makeProse, type Prose } from './prose.ts'
import { type Layout, layOut, type Slips } from './structure.ts'

/** What stands in a cell of the page. */
export type Printed = number | 'blank' | 'dash'

/** Where a fault may reach in: each changes one stage of the printing. */
export interface Fault {
  /** Changes the figures that the tables print; the prose keeps the true ones. */
  figures?: (figures: Record<string, number>) => void
  /** Texts of cells, instead of their numbers. */
  cells?: Readonly<Record<string, string>>
  /** Changes the tables of the template before they are laid out. */
  tables?: (tables: Tables) => void
  prose?: (prose: Prose) => void
  sections?: (sections: Section[]) => Section[]
}

export interface Tables {
  t2: PrintedRow[]
  t3: PrintedRow[]
  t4: PrintedRow[]
}

export interface Sample {
  seed: number
  /** Name of the file that it would be. */
  name: string
  content: string | Uint8Array
  /** The truth, before any fault. */
  draft: Draft
  /** By figure key, what the page prints. */
  printed: Record<string, Printed>
  habits: string[]
}

/** The report of a seed as its author knows it; the same whatever is done to it later. */
export function draftOf(seed: number): Draft {
  const random = seededRandom(seed)
  const edition = random.chance(0.12) ? '2019' : '2021'
  return makeFigures(random, random.pick(sizes), edition)
}

/** A report whose tables are laid out and whose prose is written, before it is put into a format. */
export interface Composition {
  draft: Draft
  habits: Habits
  layout: Layout
  prose: Prose
  printed: Record<string, Printed>
}

export interface Options {
  fault?: Fault
  /** 0: as the template has it; 1: with every second habit that published pages have. */
  wildness?: number
  /** In place of the report that the seed gives. */
  draft?: Draft
}

/** Composes the report of a seed; the same seed has the same habits, with or without a fault. */
export function compose(seed: number, options: Options, slips: Slips = 'none'): Composition {
  const { fault = {}, wildness = 0.35, draft = draftOf(seed) } = options
  const random = seededRandom(seed ^ 0x5eed)
  const habits = makeHabits(random, random.pick([0, wildness / 2, wildness, wildness * 2]))
  const figures = { ...draft.figures }
  fault.figures?.(figures)
  const tables: Tables = printTables({ ...draft, figures })
  fault.tables?.(tables)
  const writing = chooseWriting(habits, figures)
  const printed: Record<string, Printed> = {}
  const spell = chooseSpelling(habits, draft.year)
  const ready = (rows: PrintedRow[]): PrintedRow[] =>
    spell(rows.map((row) => row.map((cell) => write(cell, fault, figures, writing, printed))))
  const layout = layOut({ t2: ready(tables.t2), t3: ready(tables.t3), t4: ready(tables.t4) }, habits, slips)
  const prose = makeProse(draft, habits)
  fault.prose?.(prose)
  return { draft, habits, layout, prose, printed }
}

/** The report of a seed as a page. */
export function print(seed: number, options: Options = {}): Sample {
  const { draft, habits, layout, prose, printed } = compose(seed, options, 'spans')
  const inline = chooseInline(habits)
  const markup = chooseTableMarkup(habits, inline)
  const between = habits.pick('between parts', { none: 2, p: 1, br: 0.5 })
  const joiner = { none: '\n', p: '<p>&nbsp;</p>', br: '<br>' }[between]
  const show = (grids: PrintedRow[][]): string => grids.map(markup.grid).join(joiner)
  const tables = { t2: show(layout.t2), t3: show(layout.t3), t4: show(layout.t4) }
  const sections = makeSections(prose, tables, chooseParagraph(habits, inline), habits)
  const preamble = makePreamble(prose, inline, habits)
  const kept = options.fault?.sections?.(sections) ?? sections
  const page = makePage(draft, { preamble, sections: kept }, inline, habits)
  return sampleOf(seed, 'html', page, { draft, habits, printed })
}

export function sampleOf(
  seed: number,
  format: string,
  content: string | Uint8Array,
  { draft, habits, printed }: Pick<Composition, 'draft' | 'habits' | 'printed'>,
): Sample {
  return { seed, name: `${seed}.${format}`, content, draft, printed, habits: [...new Set(habits.chosen)] }
}

interface Writing {
  zero: string
  /** Share of zeros that are written so; the others are 0. */
  zeros: (key: string) => boolean
  thousands: string
  fullWidth: boolean
  unit: boolean
  note: string | null
}

function chooseWriting(habits: Habits, figures: Readonly<Record<string, number>>): Writing {
  const zero = habits.pick('zeros', { '0': 8, '': 2, '/': 0.5, '-': 0.4, '—': 0.4, 无: 0.2 })
  const where = habits.pick('zeros where', { everywhere: 3, details: 2, organisations: 2 })
  const inDetail = (key: string): boolean => !key.endsWith('/total') && !key.startsWith('t2/')
  const ofOrganisation = (key: string): boolean => key.startsWith('t3/') && !/natural-person|total/.test(key)
  const notable = habits.has('note in cell', 0.08) && (figures['t2/normative-documents/issued'] ?? 0) > 2
  return {
    zero,
    zeros: where === 'everywhere' ? () => true : where === 'details' ? inDetail : ofOrganisation,
    thousands: habits.pick('thousands', { none: 6, ',': 1, '，': 0.5 }),
    fullWidth: habits.has('full width', 0.03),
    unit: habits.has('unit in cell', 0.03),
    note: notable ? '（其中修订1件）' : null,
  }
}

function write(
  cell: PrintedCell,
  fault: Fault,
  figures: Readonly<Record<string, number>>,
  writing: Writing,
  printed: Record<string, Printed>,
): PrintedCell {
  const key = cell.figure
  if (key === undefined) return cell
  const given = fault.cells?.[key]
  if (given !== undefined) {
    printed[key] = given === '' ? 'blank' : /^\d+(\.\d+)?$/.test(given) ? Number(given) : 'dash'
    return { ...cell, text: given }
  }
  const value = figures[key] ?? 0
  if (value === 0 && writing.zero !== '0' && writing.zeros(key)) {
    printed[key] = writing.zero === '' ? 'blank' : 'dash'
    return { ...cell, text: writing.zero }
  }
  printed[key] = value
  return { ...cell, text: formatNumber(key, value, writing) }
}

function formatNumber(key: string, value: number, writing: Writing): string {
  let text = String(value)
  if (writing.thousands !== 'none' && value >= 1000)
    text = text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, writing.thousands)
  if (writing.fullWidth)
    text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  if (writing.unit && !key.startsWith('t2/fees') && !key.startsWith('t2/procurement')) text += '件'
  if (writing.note !== null && key === 't2/normative-documents/issued') text += writing.note
  return text
}

/** Random numbers for choosing what to do to the report of a seed. */
export function faultRandom(seed: number): Random {
  return seededRandom(seed ^ 0xfa17)
}
