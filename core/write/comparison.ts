import type { Comparison } from '../compare/index.ts'
import { type Locale, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Figure, Place, Report } from '../model/report.ts'
import type { DifferencesJson, FigureSideJson, QuotationJson } from '../schema/parts.ts'
import { splitKey, tableKeys } from '../template/keys.ts'
import { type Column, drawColumns } from './columns.ts'
import { cutPieces, labelRow, tellChange, tellTable, tellValue } from './describe/differences.ts'
import { describePlace } from './home.ts'
import { labelPlace } from './labels.ts'
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
  return tables.map((difference) => `  ${paint[difference.severity](tellTable(difference, words))}`)
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
      cutPieces(
        raw,
        changes.map((change) => change[side]),
      )
        .map(({ text, changed }) => (changed ? paint.mark(text) : text))
        .join('')
    if (kind === 'moved') print('→', second?.raw ?? '', paint.note)
    else {
      if (first) print('-', mark('first', first.raw), paint.error)
      if (second) print('+', mark('second', second.raw), paint.pass)
    }
  }
  return lines
}
