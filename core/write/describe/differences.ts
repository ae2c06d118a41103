import type { Comparison, FigureDifference, ProseDifference, TableDifference } from '../../compare/index.ts'
import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { Figure, Report } from '../../model/report.ts'
import type { Severity } from '../../model/rule.ts'
import type { Spot } from '../../model/spot.ts'
import { type FigureKey, tableKeys } from '../../template/keys.ts'
import { nameFigure } from '../labels.ts'
import { spotOf, spotOfFigure } from './finding.ts'

/** What two reports have otherwise, in the reader's words; the second is the one at hand. */
export interface DescribedComparison {
  /** 数字不同 2 处，相同 187 处. */
  figuresLine: string
  /** 改动 1 句; one a kind. */
  proseLines: string[]
  tables: { severity: Severity; text: string }[]
  figures: DescribedFigureChange[]
  prose: DescribedProseChange[]
}

export interface DescribedFigureChange {
  key: FigureKey
  severity: Severity
  /** 三、表格. */
  table: string
  /** 本年新收·自然人. */
  label: string
  first: string
  second: string
  /** +3; '' where one side is no number. */
  change: string
  /** In the second report. */
  spot: Spot | null
}

export interface DescribedProseChange {
  kind: ProseDifference['kind']
  severity: Severity
  section: string
  /** Each text in pieces, those that changed marked; null where the other has nothing like it. */
  first: Piece[] | null
  second: Piece[] | null
  spot: Spot | null
}

export interface Piece {
  text: string
  changed: boolean
}

/** A comparison in the reader's words. */
export function describeComparison(comparison: Comparison, locale: Locale): DescribedComparison {
  const words = messagesOf(locale)
  const { first, second, tables, figures, prose, equal } = comparison
  const kinds = ['added', 'removed', 'changed', 'numbers', 'moved'] as const
  return {
    figuresLine: words.others.figures(figures.length, equal),
    proseLines: kinds.flatMap((kind) => {
      const count = prose.filter((each) => each.kind === kind).length
      return count > 0 ? [words.others.prose[kind](count)] : []
    }),
    tables: tables.map((each) => ({ severity: each.severity, text: tellTable(each, words) })),
    figures: figures.map((each) => describeFigureChange(each, first, second, locale)),
    prose: prose.map((each) => describeProseChange(each, second, words)),
  }
}

function describeFigureChange(
  { key, severity, first: one, second: other }: FigureDifference,
  first: Report,
  second: Report,
  locale: Locale,
): DescribedFigureChange {
  const words = messagesOf(locale)
  const table = tableKeys.find((each) => key.startsWith(each))
  return {
    key,
    severity,
    table: table ? words.tables[table] : '',
    label: labelRow(key, second, first, one ?? other, locale),
    first: tellValue(one, locale),
    second: tellValue(other, locale),
    change: tellChange(one, other),
    spot: other && spotOfFigure(key, second),
  }
}

function describeProseChange(
  { kind, severity, section, first, second, changes }: ProseDifference,
  home: Report,
  words: Messages,
): DescribedProseChange {
  const pieces = (side: 'first' | 'second', raw: string): Piece[] =>
    cutPieces(
      raw,
      changes.map((change) => change[side]),
    )
  return {
    kind,
    severity,
    section: words.sections[section ?? 'preamble'],
    first: first && pieces('first', first.raw),
    second: second && pieces('second', second.raw),
    spot: second && spotOf({ place: second.place, source: 'report' }, home),
  }
}

/** The text in pieces, those in the ranges marked, white space as single spaces. */
export function cutPieces(raw: string, ranges: readonly { start: number; end: number }[]): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, changed: boolean): void => {
    if (to > from) pieces.push({ text: raw.slice(from, to).replace(/\s+/g, ' '), changed })
  }
  let from = 0
  for (const { start, end } of ranges) {
    add(from, start, false)
    add(start, end, true)
    from = end
  }
  add(from, raw.length, false)
  return pieces
}

/** 三、表格格式不同：甲为…，乙为…. */
export function tellTable({ table, first, second }: TableDifference, words: Messages): string {
  const isRead = first.state === 'read' && second.state === 'read'
  const [one = '', other = ''] = [first, second].map(({ state, edition }) =>
    isRead && edition ? words.edition[edition] : words.others.tableStates[state],
  )
  return (isRead ? words.others.editions : words.others.tables)(words.tables[table], one, other)
}

/** 本年新收·自然人, with the address of the cell where the report is a workbook. */
export function labelRow(
  key: FigureKey,
  home: Report,
  other: Report,
  figure: Figure | null,
  locale: Locale,
): string {
  const words = messagesOf(locale)
  const { row, column } = nameFigure(key, home, locale)
  const name = words.page.rowAndColumn(row, column)
  const workbook = [home, other].find(({ source, figures }) => source.kind === 'xlsx' && figures[key])
  const place = workbook?.figures[key]?.place ?? (home.source.kind === 'xlsx' ? figure?.place : undefined)
  return place ? name + words.place.cell(place.anchor) : name
}

/** A figure's number, or what it is where it has none. */
export function tellValue(figure: Figure | null, locale: Locale): string {
  const words = messagesOf(locale)
  if (!figure) return words.others.noFigure
  return figure.value === null ? words.figureState[figure.state] : String(figure.value)
}

/** `+3`; '' where one side is no number. */
export function tellChange(first: Figure | null, second: Figure | null): string {
  if (first?.value == null || second?.value == null) return ''
  const change = Math.round((second.value - first.value) * 1e6) / 1e6
  return change > 0 ? `+${change}` : String(change)
}
