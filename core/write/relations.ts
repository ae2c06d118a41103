import { templateOf } from '../check/run.ts'
import { messagesOf, ruleWords } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { CheckResult, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { tableKeys } from '../template/keys.ts'
import { figuresOf } from '../template/types.ts'
import { joinArithmetic, nameReading } from './arithmetic.ts'
import { labelFigure, labelPlace } from './labels.ts'
import { groupTaken, labelOutcome, outcomesByClaim, outcomesByFigure, tellOutcome } from './outcomes.ts'
import { cutQuote } from './quote.ts'
import type { TextOptions } from './text.ts'
import { wrap } from './width.ts'

/**
 * The answer to “why (not)?”: every relation with its numbers, then for each figure, and each number of the prose, the
 * relations that it took part in and how they came out.
 */
export function writeRelations(
  answer: Answer,
  result: CheckResult,
  report: Report,
  options: TextOptions,
): string[] {
  const { page } = messagesOf(options.locale)
  const { paint } = options
  return [
    '',
    `  ${paint.strong(page.relations)}`,
    ...result.outcomes.flatMap((outcome) => writeOutcome(outcome, answer, report, options)),
    '',
    `  ${paint.strong(page.statements)}`,
    ...writeStatements(answer, result, report, options),
    '',
    `  ${paint.strong(page.takesPart)}`,
    ...writeFigures(result, report, options),
  ]
}

function writeOutcome(
  outcome: Outcome,
  answer: Answer,
  report: Report,
  options: TextOptions,
  indent = '    ',
): string[] {
  const { locale } = options
  const words = messagesOf(locale)
  const { label, arithmetic, reason } = tellOutcome(outcome, report, answer.prior, locale)
  const told = [
    ...(arithmetic ? [joinArithmetic(arithmetic)] : []),
    ...(reason === null ? [] : [reason]),
    ...(outcome.reading === undefined ? [] : [words.text.reading(nameReading(outcome.reading, locale))]),
  ]
  const head = `${words.state[outcome.state]}  ${label}`
  const line = told.length > 0 ? `${head}${words.text.colon}${told.join(words.text.comma)}` : head
  return layOut(line, indent, options)
}

function writeStatements(
  answer: Answer,
  result: CheckResult,
  report: Report,
  options: TextOptions,
): string[] {
  const { page } = messagesOf(options.locale)
  const { paint, locale } = options
  if (report.claims.length === 0) return [`    ${page.noStatements}`]
  const byClaim = outcomesByClaim(result)
  return report.claims.flatMap((claim, index) => {
    const { before, marked, after } = cutQuote({ place: claim.place, raw: claim.quote }, report)
    const quote = `“${before}${paint.mark(marked)}${after}”  ${labelPlace(claim.place, report, locale)}`
    const compared = (byClaim.get(index) ?? []).flatMap((at) => result.outcomes[at] ?? [])
    if (compared.length === 0) return [...layOut(quote, '    ', options), `      ${page.notCompared}`]
    return [
      ...layOut(quote, '    ', options),
      ...compared.flatMap((outcome) => [
        ...writeOutcome(outcome, answer, report, options, '      '),
        ...writeReadings(outcome, answer, report, options),
      ]),
    ]
  })
}

/** Every reading that was tried for a statement, and what it comes to. */
function writeReadings(outcome: Outcome, answer: Answer, report: Report, options: TextOptions): string[] {
  const { page } = messagesOf(options.locale)
  const { arithmetic } = tellOutcome(outcome, report, answer.prior, options.locale)
  return (arithmetic?.readings ?? []).flatMap(({ name, side, holds }) =>
    layOut(
      page.reading(name, side.isSum ? `${side.words} = ${side.value}` : side.words, holds),
      '        ',
      options,
    ),
  )
}

function writeFigures(result: CheckResult, report: Report, options: TextOptions): string[] {
  const { locale } = options
  const words = messagesOf(locale)
  const byFigure = outcomesByFigure(result)
  const template = templateOf(report)
  const keys = tableKeys.flatMap((table) => figuresOf(template.tables[table]))
  return keys.flatMap((key) => {
    const figure = report.figures[key]
    if (!figure) return []
    const relations = nameOutcomes(byFigure.get(key) ?? [], result, report, options)
    const raw = figure.raw === '' ? words.figureState[figure.state] : figure.raw
    const line = `${labelFigure(key, report, locale)} ${raw}${words.text.colon}${relations}`
    return layOut(line, '    ', options)
  })
}

function nameOutcomes(
  indexes: readonly number[],
  result: CheckResult,
  report: Report,
  { locale }: TextOptions,
): string {
  const { page, text } = messagesOf(locale)
  if (indexes.length === 0) return page.noRelation
  const { others, passed } = groupTaken(indexes, result)
  const told = others.flatMap((index) => {
    const outcome = result.outcomes[index]
    return outcome ? [`${page.marks[outcome.state]} ${labelOutcome(outcome, report, locale)}`] : []
  })
  const fine = passed.map(({ rule, count }) => {
    const { title } = ruleWords(rule, locale)
    return `${page.marks.pass} ${count > 1 ? `${title} ${count}` : title}`
  })
  return [...told, ...fine].join(text.listComma)
}

function layOut(line: string, indent: string, { width }: TextOptions): string[] {
  return wrap(line, Math.max(40, width - indent.length)).map((piece) => indent + piece)
}
