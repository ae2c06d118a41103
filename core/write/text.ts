import { type Locale, type Messages, messagesOf, ruleWords } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { CheckResult, Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { joinArithmetic } from './arithmetic.ts'
import { tellCauses } from './causes.ts'
import { drawExcerpt, excerptFinding } from './excerpt.ts'
import { homeOf, labelEvidence } from './home.ts'
import { labelOutcome, tellOutcome } from './outcomes.ts'
import { type Paint, withoutControls } from './paint.ts'
import { cutQuote } from './quote.ts'
import { writeRelations } from './relations.ts'
import { tellFinding } from './sentence.ts'
import {
  countPassed,
  tellChecks,
  tellIdentity,
  tellProfile,
  tellReason,
  tellUnread,
  tellVerdict,
  tellWaiver,
} from './verdict.ts'
import { wrap } from './width.ts'

export interface TextOptions {
  locale: Locale
  paint: Paint
  /** Columns of the output. */
  width: number
  /** Writes out every relation with its numbers, and which of them each figure and statement takes part in. */
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
  lines.push(`  ${tellIdentity(answer, report, words).join(' · ')}`)
  if (answer.profile) lines.push(`  ${paint.dim(tellProfile(answer.profile, words))}`)
  if (answer.prior) lines.push(`  ${paint.dim(words.text.priorUsed(answer.prior.source.name))}`)
  const verdict = tellVerdict(answer, result, words).map(({ look, text }) => paint[look](text))
  lines.push(`  ${verdict.join(words.text.comma)}`)
  if (result.verdict !== 'passed') lines.push(`  ${paint.dim(tellChecks(result, words))}`)
  const write = (finding: Finding): string[] => [
    '',
    ...writeFinding(finding, answer, result, report, options),
  ]
  lines.push(...result.findings.filter(({ waiver }) => !waiver).flatMap(write))
  lines.push(...result.findings.filter(({ waiver }) => waiver).flatMap(write))
  lines.push('', ...writePassed(result, options), ...writeUnread(report, options))
  if (options.explainPasses) lines.push(...writeRelations(answer, result, report, options))
  return `${withoutControls(lines.join('\n'))}\n`
}

function reasonPhrase(reason: Answer['reason'], words: Messages): string {
  return reason === null ? '' : `${words.text.colon}${tellReason(reason, words)}`
}

function writeFinding(
  finding: Finding,
  answer: Answer,
  result: CheckResult,
  report: Report,
  options: TextOptions,
): string[] {
  const { paint, locale } = options
  const words = messagesOf(locale)
  const rule = ruleWords(finding.rule, locale)
  const number = result.findings.indexOf(finding) + 1
  const severity = paint[finding.waiver ? 'dim' : finding.severity](words.severity[finding.severity])
  const indent = '     '
  const paragraph = (text: string, look: (line: string) => string = (line) => line): string[] =>
    wrap(text, Math.max(40, options.width - indent.length)).map((line) => indent + look(line))
  const lines = [`  ${number}. ${severity}  ${paint.strong(rule.title)}  ${paint.dim(finding.rule)}`]
  if (finding.waiver) lines.push(...paragraph(tellWaiver(finding.waiver, words)))
  for (const quote of quotesOf(finding, answer, report, options)) lines.push(...paragraph(quote))
  lines.push(...paragraph(tellFinding(finding, report, locale)))
  const lead = result.outcomes.find(
    (each) => each.rule === finding.rule && each.instance === finding.instance,
  )
  const arithmetic = lead ? tellOutcome(lead, report, answer.prior, locale).arithmetic : null
  if (arithmetic) lines.push(...paragraph(joinArithmetic(arithmetic)))
  for (const excerpt of excerptFinding(finding, report, locale)) {
    lines.push(...drawExcerpt(excerpt, paint, words.text.more).map((line) => indent + line))
  }
  lines.push(...writeCauses(finding, report, options).flatMap((line) => paragraph(line)))
  if (finding.relations.length > 1)
    lines.push(...paragraph(relationsLine(finding, result, report, options), paint.dim))
  if (finding.origin === 'manual') return lines
  lines.push(...paragraph(`${words.finding.remedy}${words.text.colon}${rule.remedy}`, paint.dim))
  lines.push(...paragraph(`${words.finding.basis}${words.text.colon}${rule.basis}`, paint.dim))
  if (rule.assumes)
    lines.push(...paragraph(`${words.finding.assumes}${words.text.colon}${rule.assumes}`, paint.dim))
  return lines
}

/** Sentences that the finding quotes, their numbers marked, and what stands in the reports that are added up. */
function quotesOf(
  { evidence }: Finding,
  answer: Answer,
  report: Report,
  { paint, locale }: TextOptions,
): string[] {
  return evidence
    .filter(({ figure, source }) => figure === undefined || source === 'child')
    .map((each) => {
      const label = paint.dim(labelEvidence(each, answer, report, locale))
      if (each.figure !== undefined) return `${label} ${paint.mark(each.raw)}`
      const { before, marked, after } = cutQuote(each, homeOf(each, answer, report))
      return `“${before}${paint.mark(marked)}${after}”  ${label}`
    })
}

function writeCauses(finding: Finding, report: Report, { locale }: TextOptions): string[] {
  const told = tellCauses(finding, report, locale)
  if (!told) return []
  const { head, causes, more, pattern } = told
  return [
    ...(pattern === null ? [] : [pattern]),
    ...(head === null ? [] : [head]),
    ...causes.map((line) => `· ${line}`),
    ...(more > 0 ? [messagesOf(locale).text.more(more)] : []),
  ]
}

function relationsLine(
  finding: Finding,
  { outcomes }: CheckResult,
  report: Report,
  { locale }: TextOptions,
): string {
  const words = messagesOf(locale)
  const labels = finding.relations.map(({ rule, instance }) => {
    const outcome = outcomes.find((each) => each.rule === rule && each.instance === instance)
    return outcome ? labelOutcome(outcome, report, locale) : ruleWords(rule, locale).title
  })
  return `${words.finding.alsoBreaks}${words.text.colon}${labels.join(words.text.listComma)}`
}

function writePassed(result: CheckResult, { paint, locale, width }: TextOptions): string[] {
  const words = messagesOf(locale)
  const passed = countPassed(result, locale)
  if (passed.length === 0) return []
  const isRelation = ({ outcomes }: (typeof passed)[number]): boolean =>
    outcomes.some(({ equation }) => equation !== undefined)
  const relations = passed
    .filter(isRelation)
    .map(({ title, outcomes }) => (outcomes.length > 1 ? `${title} ${outcomes.length}` : title))
  const others = passed.filter((each) => !isRelation(each)).length
  const pieces = others > 0 ? [...relations, words.text.otherChecks(others)] : relations
  const text = `${words.text.passed}${words.text.colon}${pieces.join(' · ')}`
  return wrap(text, Math.max(40, width - 2)).map((line) => `  ${paint.dim(line)}`)
}

function writeUnread(report: Report, { paint, locale, width }: TextOptions): string[] {
  return tellUnread(report, locale)
    .flatMap((line) => wrap(line, Math.max(40, width - 2)))
    .map((line) => `  ${paint.dim(line)}`)
}
