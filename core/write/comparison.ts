import type { Comparison } from '../compare/index.ts'
import { type Locale, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Figure, Place, Report } from '../model/report.ts'
import type { DifferencesJson, FigureSideJson, QuotationJson } from '../schema/parts.ts'
import { type FigureKey, splitKey, tableKeys } from '../template/keys.ts'
import { type Column, drawColumns } from './columns.ts'
import { describePlace } from './home.ts'
import { labelPlace, nameFigure } from './labels.ts'
import { type Paint, withoutControls } from './paint.ts'
import { tellIdentity } from './verdict.ts'
import { wrap } from './width.ts'

/** The differences of the second report as `gouji/1` has them. */
export function describeDifferences(comparison: Comparison, locale: Locale): DifferencesJson {
  const { first, second, tables, figures, prose, equal } = comparison
  return {
    from: first.source.name,
    equal,
    tables,
    figures: figures.map((difference) => ({
      figure: difference.key,
      severity: difference.severity,
      first: describeFigure(difference.first, first, locale),
      second: describeFigure(difference.second, second, locale),
    })),
    prose: prose.map((difference) => ({
      ...difference,
      first: difference.first && describeQuotation(difference.first, first, locale),
      second: difference.second && describeQuotation(difference.second, second, locale),
    })),
  }
}

function describeFigure(figure: Figure | null, home: Report, locale: Locale): FigureSideJson {
  if (!figure) return null
  const { state, value, raw, place, key } = figure
  const label = labelPlace(place, home, locale, key)
  return { state, value, raw, place: describePlace(place, home, label, key) }
}

/** A quotation with its place as `gouji/1` has it. */
export function describeQuotation(
  { place, raw }: { place: Place; raw: string },
  home: Report,
  locale: Locale,
): QuotationJson {
  return { place: describePlace(place, home, labelPlace(place, home, locale)), raw }
}

interface ComparisonOptions {
  locale: Locale
  paint: Paint
  width: number
}

/** Two reports beside each other as a person reads them: who they are, figures that differ, then the prose by sections. */
export function writeComparison(
  answers: readonly [Answer, Answer],
  comparison: Comparison,
  options: ComparisonOptions,
): string {
  const { paint, locale } = options
  const words = messagesOf(locale)
  const { first, second, prose, figures, equal } = comparison
  const names = [words.others.first, words.others.second]
  const heads = [first, second].flatMap((report, index) => {
    const answer = answers[index]
    return answer
      ? [
          `${paint.strong(names[index] ?? '')}  ${paint.strong(answer.source.name)}`,
          `    ${tellIdentity(answer, report, words).join(' · ')}`,
        ]
      : []
  })
  const lines = [...heads, '', `  ${words.others.figures(figures.length, equal)}`]
  const counts = (['added', 'removed', 'changed', 'numbers', 'moved'] as const).flatMap((kind) => {
    const count = prose.filter((each) => each.kind === kind).length
    return count > 0 ? [words.others.prose[kind](count)] : []
  })
  if (counts.length > 0) lines.push(`  ${counts.join(words.text.comma)}`)
  else if (figures.length === 0) lines.push(`  ${paint.pass(words.others.same)}`)
  lines.push(...writeTables(comparison, options), ...writeFigures(comparison, options))
  lines.push(...writeProse(comparison, options))
  return `${withoutControls(lines.join('\n'))}\n`
}

function writeTables({ tables }: Comparison, { locale, paint }: ComparisonOptions): string[] {
  const words = messagesOf(locale)
  return tables.map(({ table, first, second, severity }) => {
    const sides = [first, second].map(({ state, edition }) =>
      first.state === 'read' && second.state === 'read' && edition
        ? words.edition[edition]
        : words.others.tableStates[state],
    )
    const tell =
      first.state === 'read' && second.state === 'read' ? words.others.editions : words.others.tables
    return `  ${paint[severity](tell(words.tables[table], sides[0] ?? '', sides[1] ?? ''))}`
  })
}

function writeFigures(
  { figures, first, second }: Comparison,
  { locale, paint }: ComparisonOptions,
): string[] {
  const words = messagesOf(locale)
  const columns: Column[] = [
    { head: '' },
    { head: words.others.first, side: 'end' },
    { head: words.others.second, side: 'end' },
    { head: words.others.difference, side: 'end' },
  ]
  return tableKeys.flatMap((table) => {
    const own = figures.filter(({ key }) => splitKey(key).table === table)
    if (own.length === 0) return []
    const rows = own.map(({ key, severity, first: one, second: other }) => ({
      look: paint[severity],
      cells: [
        labelRow(key, second, first, one ?? other, locale),
        tellValue(one, locale),
        tellValue(other, locale),
        tellChange(one, other),
      ],
    }))
    return [
      '',
      `  ${paint.strong(words.tables[table])}`,
      ...drawColumns(columns, rows, paint.dim).map((line) => `    ${line}`),
    ]
  })
}

/** 本年新收·自然人, with the address of the cell where the report is a workbook. */
function labelRow(
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

function tellValue(figure: Figure | null, locale: Locale): string {
  const words = messagesOf(locale)
  if (!figure) return words.others.noFigure
  return figure.value === null ? words.figureState[figure.state] : String(figure.value)
}

function tellChange(first: Figure | null, second: Figure | null): string {
  if (first?.value == null || second?.value == null) return ''
  const change = Math.round((second.value - first.value) * 1e6) / 1e6
  return change > 0 ? `+${change}` : String(change)
}

function writeProse({ prose }: Comparison, { locale, paint, width }: ComparisonOptions): string[] {
  const words = messagesOf(locale)
  const lines: string[] = []
  let section: string | null = null
  const print = (sign: string, text: string, look: (line: string) => string): void => {
    const wrapped = wrap(text, Math.max(40, width - 6))
    lines.push(...wrapped.map((line, index) => `    ${look(index === 0 ? `${sign} ` : '  ')}${line}`))
  }
  for (const { kind, first, second, changes, section: key } of prose) {
    const name = words.sections[key ?? 'preamble']
    if (name !== section) lines.push('', `  ${paint.strong(name)}`)
    section = name
    const mark = (side: 'first' | 'second', raw: string): string =>
      markRanges(
        raw,
        changes.map((change) => change[side]),
        paint,
      )
    if (kind === 'moved') print('→', second?.raw ?? '', paint.note)
    else {
      if (first) print('-', mark('first', first.raw), paint.error)
      if (second) print('+', mark('second', second.raw), paint.pass)
    }
  }
  return lines
}

/** The text with the ranges marked, white space as single spaces. */
function markRanges(raw: string, ranges: readonly { start: number; end: number }[], paint: Paint): string {
  let text = ''
  let from = 0
  for (const { start, end } of ranges) {
    text += plain(raw.slice(from, start)) + (end > start ? paint.mark(plain(raw.slice(start, end))) : '')
    from = end
  }
  return text + plain(raw.slice(from))
}

/** White space as single spaces, so that a broken line does not break the output. */
function plain(raw: string): string {
  return raw.replace(/\s+/g, ' ')
}
