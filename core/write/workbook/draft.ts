/** What is to be filled into a drafting workbook. */

import type { Figure, Paragraph, Report } from '../../model/report.ts'
import { type FigureKey, type SectionKey, tableKeys } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'
import { figuresOf } from '../../template/types.ts'
import type { TotalCell } from './relations.ts'
import type { CellValue } from './shadow.ts'

/** What stands in the cells: numbers, texts that are none, sums. */
export interface Draft {
  title: string
  /** Paragraphs before section 一 and of each section. */
  prose: Readonly<Record<SectionKey | 'preamble', readonly string[]>>
  /** Lines under the tables. */
  notes: Readonly<Record<'t2' | 't3' | 't4', readonly string[]>>
  numbers: Map<FigureKey, number>
  texts: Map<FigureKey, string>
  /** Sums that are kept as formulas. */
  totals: Map<FigureKey, TotalCell>
  prior: Map<FigureKey, CellValue>
}

const noProse: Draft['prose'] = {
  preamble: [],
  overview: [],
  disclosure: [],
  requests: [],
  disputes: [],
  problems: [],
  other: [],
}

/** An empty draft; what last year's report carries over stands in it already. */
export function startDraft(
  title: string,
  totals: Map<FigureKey, TotalCell>,
  previous: Report | null,
  priorKeys: readonly FigureKey[],
): Draft {
  const prior = readPrior(previous, priorKeys)
  const numbers = new Map<FigureKey, number>()
  for (const [key, value] of prior) {
    const [table, row, column] = key.split('/')
    const carried: FigureKey = `t3/carried-in/${column}`
    if (table === 't3' && row === 'carried-out' && typeof value === 'number' && !totals.has(carried))
      numbers.set(carried, value)
  }
  return {
    title,
    prose: noProse,
    notes: { t2: [], t3: [], t4: [] },
    numbers,
    texts: new Map(),
    totals,
    prior,
  }
}

/** A report as a draft. A sum that is right becomes a formula; one that is wrong stays as it was printed. */
export function copyReport(
  report: Report,
  title: string,
  template: Template,
  totals: Map<FigureKey, TotalCell>,
  previous: Report | null,
  priorKeys: readonly FigureKey[],
): Draft {
  const numbers = new Map<FigureKey, number>()
  const texts = new Map<FigureKey, string>()
  for (const key of tableKeys.flatMap((table) => figuresOf(template.tables[table]))) {
    const figure = report.figures[key]
    if (!figure || figure.state === 'blank') continue
    if (figure.value !== null) numbers.set(key, figure.value)
    else texts.set(key, figure.raw)
  }
  const kept = new Map([...totals].filter(([key, total]) => isRight(key, total, numbers, texts)))
  return {
    title,
    prose: proseOf(report),
    notes: { t2: notesOf(report, 't2'), t3: notesOf(report, 't3'), t4: notesOf(report, 't4') },
    numbers,
    texts,
    totals: kept,
    prior: readPrior(previous, priorKeys),
  }
}

function isRight(
  key: FigureKey,
  { parts }: TotalCell,
  numbers: ReadonlyMap<FigureKey, number>,
  texts: ReadonlyMap<FigureKey, string>,
): boolean {
  if (parts.some((part) => texts.has(part))) return false
  const known = parts.flatMap((part) => numbers.get(part) ?? [])
  const stated = numbers.get(key)
  if (known.length === 0) return stated === undefined && !texts.has(key)
  return stated === known.reduce((sum, value) => sum + value, 0)
}

function readPrior(previous: Report | null, keys: readonly FigureKey[]): Map<FigureKey, CellValue> {
  return new Map(keys.map((key) => [key, previous ? readValue(previous.figures[key]) : null]))
}

function readValue(figure: Figure | undefined): CellValue {
  return figure?.state === 'illegible' ? 'unread' : (figure?.value ?? null)
}

function proseOf(report: Report): Draft['prose'] {
  const of = (section: Paragraph['section']): string[] =>
    report.paragraphs
      .filter((each) => each.section === section && each.role !== 'title' && each.role !== 'note')
      .filter(({ role }) => role !== 'heading')
      .map(({ text, start, end }) => text.slice(start, end).trim())
      .filter((text) => text !== '')
  return {
    preamble: of(null),
    overview: of('overview'),
    disclosure: of('disclosure'),
    requests: of('requests'),
    disputes: of('disputes'),
    problems: of('problems'),
    other: of('other'),
  }
}

/** Notes under a table, and those inside its cells, which have room for a number only. */
function notesOf(report: Report, table: 't2' | 't3' | 't4'): string[] {
  const inside = Object.values(report.figures).flatMap((figure) =>
    figure?.note && figure.key.startsWith(`${table}/`) && figure.value !== null ? [figure.raw] : [],
  )
  return [...report.tables[table].notes.map(({ text }) => text.trim()), ...inside.map((raw) => `注：${raw}`)]
}

/** What every cell shows, sums worked out. */
export function valuesOf({ numbers, texts, totals }: Draft): Map<FigureKey, CellValue> {
  const values = new Map<FigureKey, CellValue>(numbers)
  for (const [key, text] of texts) if (!isNothing(text)) values.set(key, 'unread')
  for (const key of totals.keys()) values.set(key, addUpTotal(key, totals, numbers))
  return values
}

/** Signs that the sheet takes for a blank. */
function isNothing(text: string): boolean {
  return ['', '-', '—', '/', '无'].includes(text.trim())
}

/** A sum; nothing where all parts are blank. */
function addUpTotal(key: FigureKey, totals: Draft['totals'], numbers: Draft['numbers']): number | null {
  const total = totals.get(key)
  if (!total) return numbers.get(key) ?? null
  const parts = total.parts.flatMap((part) => addUpTotal(part, totals, numbers) ?? [])
  return parts.length === 0 ? null : parts.reduce((sum, value) => sum + value, 0)
}
