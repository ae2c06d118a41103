import { type Locale, type Messages, messagesOf, ruleWords } from '../messages/index.ts'
import type { Answer, Summary } from '../model/answer.ts'
import type { CheckResult, Finding, Outcome } from '../model/finding.ts'
import type { Reason, UnreadableReason } from '../model/reason.ts'
import type { Figure, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { drawExcerpt, excerptFinding } from './excerpt.ts'
import { labelFigure, labelPlace } from './labels.ts'
import type { Paint } from './paint.ts'
import { tellFinding } from './sentence.ts'
import { wrap } from './width.ts'

export interface TextOptions {
  locale: Locale
  paint: Paint
  /** Columns of the output. */
  width: number
  /** Lists every relation that passed, not only their numbers. */
  explainPasses: boolean
}

/** An answer as a person reads it: verdict first, then each finding, then what passed and what could not be read. */
export function writeAnswer(answer: Answer, options: TextOptions): string {
  const { paint } = options
  const words = messagesOf(options.locale)
  const { report, result } = answer
  const lines = [paint.strong(answer.source.name)]
  if (answer.status !== 'checked' || !report || !result) {
    lines.push(`  ${words.status[answer.status]}${reasonPhrase(answer.reason, words)}`)
    if (answer.detail !== undefined) lines.push(`  ${paint.dim(answer.detail)}`)
    return `${lines.join('\n')}\n`
  }
  lines.push(`  ${identityLine(answer, report, words)}`)
  if (answer.prior) lines.push(`  ${paint.dim(words.text.priorUsed(answer.prior.source.name))}`)
  lines.push(`  ${verdictLine(answer, result, words, paint)}`)
  if (result.verdict !== 'passed') lines.push(`  ${paint.dim(countsLine(result, words))}`)
  result.findings.forEach((finding, index) => {
    lines.push('', ...writeFinding(finding, index + 1, report, options))
  })
  lines.push('', ...writePassed(result, options), ...writeUnread(report, options))
  return `${lines.join('\n')}\n`
}

/** The line under many answers. */
export function writeSummary(summary: Summary, locale: Locale): string {
  const { reports, errors, reviews, notes, cannotTell } = summary
  return messagesOf(locale).text.summaryLine(reports, errors, reviews, notes, cannotTell)
}

/** Words for any reason. */
export function tellReason(reason: Reason | UnreadableReason, words: Messages): string {
  return { ...words.reasons, ...words.unreadable }[reason]
}

function reasonPhrase(reason: Answer['reason'], words: Messages): string {
  return reason === null ? '' : `: ${tellReason(reason, words)}`
}

function identityLine(answer: Answer, report: Report, words: Messages): string {
  const { organ, year, edition, scope } = report.identity
  return [
    organ ?? words.text.organUnknown,
    year === null ? words.text.yearUnknown : words.text.year(year),
    ...(edition ? [words.edition[edition]] : []),
    words.scope[scope],
    ...(answer.source.published === undefined ? [] : [words.text.published(answer.source.published)]),
  ].join(' · ')
}

function count(result: CheckResult, severity: Severity): number {
  return result.findings.filter((finding) => finding.severity === severity).length
}

function verdictLine(answer: Answer, result: CheckResult, words: Messages, paint: Paint): string {
  const [errors, reviews, notes] = [count(result, 'error'), count(result, 'warning'), count(result, 'note')]
  const parts: string[] = []
  if (errors > 0) parts.push(paint.error(words.verdict.errors(errors)))
  if (reviews > 0) parts.push(paint.warning(words.verdict.review(reviews)))
  if (result.verdict === 'passed') parts.push(paint.pass(words.verdict.passed(result.checks.passed)))
  if (result.verdict === 'cannotTell' || (result.reason !== null && parts.length > 0)) {
    parts.push(words.verdict.cannotTell(tellReason(answer.reason ?? 'tables-missing', words)))
  }
  if (notes > 0) parts.push(paint.note(words.verdict.notes(notes)))
  return parts.join(words.text.comma)
}

function countsLine(result: CheckResult, words: Messages): string {
  const { passed, failed, review, cannotTell } = result.checks
  const line = words.verdict.checked(passed + failed + review, passed)
  return cannotTell > 0 ? `${line}${words.text.comma}${words.verdict.undecided(cannotTell)}` : line
}

function writeFinding(finding: Finding, number: number, report: Report, options: TextOptions): string[] {
  const { paint, locale } = options
  const words = messagesOf(locale)
  const rule = ruleWords(finding.rule, locale)
  const severity = paint[finding.severity](words.severity[finding.severity])
  const indent = '     '
  const paragraph = (text: string, look: (line: string) => string = (line) => line): string[] =>
    wrap(text, Math.max(40, options.width - indent.length)).map((line) => indent + look(line))
  const lines = [`  ${number}. ${severity}  ${paint.strong(rule.title)}  ${paint.dim(finding.rule)}`]
  for (const quote of quotesOf(finding, report, options)) lines.push(...paragraph(quote))
  lines.push(...paragraph(tellFinding(finding, report, locale)))
  for (const excerpt of excerptFinding(finding, report, locale)) {
    lines.push(...drawExcerpt(excerpt, paint, words.text.more).map((line) => indent + line))
  }
  lines.push(...writeCauses(finding, report, options).flatMap((line) => paragraph(line)))
  if (finding.relations.length > 1) lines.push(...paragraph(relationsLine(finding, options), paint.dim))
  lines.push(...paragraph(`${words.finding.remedy}${words.text.colon}${rule.remedy}`, paint.dim))
  lines.push(...paragraph(`${words.finding.basis}${words.text.colon}${rule.basis}`, paint.dim))
  if (rule.assumes)
    lines.push(...paragraph(`${words.finding.assumes}${words.text.colon}${rule.assumes}`, paint.dim))
  return lines
}

/** Sentences that the finding quotes, their numbers marked. */
function quotesOf(finding: Finding, report: Report, { paint, locale }: TextOptions): string[] {
  return finding.evidence
    .filter(({ figure, source }) => figure === undefined && source === 'report')
    .map(({ place, raw }) => {
      const { before, marked, after } = cutQuote(report, place.block, place.cell, place.start, place.end, raw)
      return `“${before}${paint.mark(marked)}${after}”  ${paint.dim(labelPlace(place, report, locale))}`
    })
}

/** How much of a sentence is shown before and after the marked words. */
const quoteReach = 40

function cutQuote(
  report: Report,
  index: number,
  cell: number | undefined,
  start: number | undefined,
  end: number | undefined,
  raw: string,
): { before: string; marked: string; after: string } {
  const block = report.source.blocks[index]
  const text = block?.kind === 'grid' ? (block.cells[cell ?? -1]?.text ?? raw) : (block?.text ?? raw)
  if (start === undefined || end === undefined) return { before: '', marked: raw, after: '' }
  const before = /[^。；;\n]*$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[^。；;\n]*/.exec(text.slice(end))?.[0] ?? ''
  return {
    before: before.length > quoteReach ? `…${before.slice(-quoteReach)}` : before.trimStart(),
    marked: text.slice(start, end),
    after: after.length > quoteReach ? `${after.slice(0, quoteReach)}…` : after,
  }
}

/** At most this many possible causes are written out. */
const mostCauses = 5

function writeCauses(finding: Finding, report: Report, { locale }: TextOptions): string[] {
  const words = messagesOf(locale)
  const { causes } = finding
  if (causes.length === 0 || (finding.fix && causes[0]?.figures.length === 1))
    return patternLine(finding, words)
  const lines = causes.slice(0, mostCauses).map((cause) => {
    const changes = cause.figures.map(({ figure, from, to }) =>
      words.finding.possibleCause(
        labelFigure(figure, report, locale),
        from === null ? words.finding.blank : String(from),
        String(to),
      ),
    )
    return `· ${changes.join(words.text.comma)}${cause.pattern ? ` (${words.patterns[cause.pattern]})` : ''}`
  })
  const more = causes.length > mostCauses ? [words.text.more(causes.length - mostCauses)] : []
  return [causes.length > 1 ? words.finding.oneOf(causes.length) : words.finding.causes, ...lines, ...more]
}

function patternLine(finding: Finding, words: Messages): string[] {
  const pattern = finding.causes[0]?.pattern
  return pattern ? [words.patterns[pattern]] : []
}

function relationsLine(finding: Finding, { locale }: TextOptions): string {
  const words = messagesOf(locale)
  const titles = finding.relations.map(({ rule, instance }) => `${ruleWords(rule, locale).title} ${instance}`)
  return `${words.finding.alsoBreaks}${words.text.colon}${titles.join(words.text.listComma)}`
}

function writePassed(result: CheckResult, options: TextOptions): string[] {
  const { paint, locale } = options
  const words = messagesOf(locale)
  const passed = result.outcomes.filter(({ state }) => state === 'pass')
  const byRule = new Map<string, Outcome[]>()
  for (const outcome of passed) byRule.set(outcome.rule, [...(byRule.get(outcome.rule) ?? []), outcome])
  const pieces = [...byRule].map(([rule, outcomes]) => {
    const title = ruleWords(rule, locale).title
    if (!options.explainPasses) return outcomes.length > 1 ? `${title} ${outcomes.length}` : title
    return `${title} (${outcomes.map(({ instance, reading }) => (reading ? `${instance}=${reading}` : instance)).join(', ')})`
  })
  if (pieces.length === 0) return []
  const text = `${words.text.passed}${words.text.colon}${pieces.join(' · ')}`
  return wrap(text, Math.max(40, options.width - 2)).map((line) => `  ${paint.dim(line)}`)
}

function writeUnread(report: Report, { paint, locale, width }: TextOptions): string[] {
  const words = messagesOf(locale)
  const unread = (Object.values(report.figures) as Figure[]).filter(({ state }) => state !== 'number')
  const lines: string[] = []
  const states = [...new Set(unread.map(({ state }) => state))]
  for (const state of states) {
    const own = unread.filter((figure) => figure.state === state)
    const names = own.slice(0, 6).map((figure) => labelFigure(figure.key, report, locale, figure.place))
    const more =
      own.length > names.length ? `${words.text.listComma}${words.text.more(own.length - names.length)}` : ''
    lines.push(
      `${words.text.unread} (${words.figureState[state]} ${own.length})${words.text.colon}${names.join(words.text.listComma)}${more}`,
    )
  }
  for (const { code, text } of report.problems) {
    lines.push(
      `${words.text.unread}${words.text.colon}${words.problems[code]}${text === undefined ? '' : ` “${text.slice(0, 60)}”`}`,
    )
  }
  return lines.flatMap((line) => wrap(line, Math.max(40, width - 2))).map((line) => `  ${paint.dim(line)}`)
}
