import { type Locale, messagesOf, ruleWords } from '../messages/index.ts'
import type { CheckResult, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { type FigureKey, splitKey, tableKeys } from '../template/keys.ts'
import { type Arithmetic, writeArithmetic } from './arithmetic.ts'
import { isFigureKey, labelFigure, nameFigure } from './labels.ts'

/** An outcome in words. */
export interface ToldOutcome {
  /** Title of its rule, and the row, column or part that this instance is about. */
  label: string
  arithmetic: Arithmetic | null
  /** Why it could not be judged or does not apply. */
  reason: string | null
}

/** What an outcome is about and how it came out. */
export function tellOutcome(
  outcome: Outcome,
  report: Report,
  prior: Report | null,
  locale: Locale,
): ToldOutcome {
  const words = messagesOf(locale)
  return {
    label: labelOutcome(outcome, report, locale),
    arithmetic: outcome.state === 'notApplicable' ? null : writeArithmetic(outcome, report, prior, locale),
    reason: outcome.reason === undefined ? null : words.reasons[outcome.reason],
  }
}

/** 各行总计（本年新收）. */
export function labelOutcome(outcome: Outcome, report: Report, locale: Locale): string {
  const { title } = ruleWords(outcome.rule, locale)
  const part = partOf(outcome, report, locale)
  return part === null ? title : messagesOf(locale).page.qualified(title, part)
}

/** The row or column that all figures of a relation share, or the place that a judgement names. */
function partOf(
  { equation, claim, figures, instance }: Outcome,
  report: Report,
  locale: Locale,
): string | null {
  if (claim !== undefined) return null
  if (equation) return shared(figures, report, locale)
  const words = messagesOf(locale)
  const table = tableKeys.find((key) => key === instance)
  if (table) return words.tables[table]
  const sections: Readonly<Record<string, string>> = words.sections
  if (isFigureKey(instance)) return labelFigure(instance, report, locale)
  return sections[instance] ?? null
}

function shared(figures: readonly FigureKey[], report: Report, locale: Locale): string | null {
  const [first] = figures
  if (!first) return null
  const parts = figures.map(splitKey)
  const { table, row, column } = splitKey(first)
  const names = nameFigure(first, report, locale)
  if (parts.every((part) => part.table === table && part.row === row)) return names.row
  return parts.every((part) => part.column === column) ? names.column : null
}

/** Indexes of the outcomes that each figure takes part in. */
export function outcomesByFigure({ outcomes }: CheckResult): Map<FigureKey, number[]> {
  const byFigure = new Map<FigureKey, number[]>()
  outcomes.forEach(({ figures, equation, state }, index) => {
    if (state === 'notApplicable' && equation === undefined) return
    for (const key of figures) {
      const known = byFigure.get(key)
      if (known) known.push(index)
      else byFigure.set(key, [index])
    }
  })
  return byFigure
}

/** Indexes of the outcomes that compare each statement, by the statement's index. */
export function outcomesByClaim({ outcomes }: CheckResult): Map<number, number[]> {
  const byClaim = new Map<number, number[]>()
  outcomes.forEach(({ claim }, index) => {
    if (claim !== undefined) byClaim.set(claim, [...(byClaim.get(claim) ?? []), index])
  })
  return byClaim
}

/** The outcomes that something takes part in: what passed by rule, everything else one by one. */
export interface TakenPart {
  others: number[]
  passed: { rule: string; first: number; count: number }[]
}

/** Sorts outcomes, given by their indexes, for a short list. */
export function groupTaken(indexes: readonly number[], { outcomes }: CheckResult): TakenPart {
  const passed = new Map<string, TakenPart['passed'][number]>()
  const others: number[] = []
  for (const index of indexes) {
    const outcome = outcomes[index]
    if (!outcome) continue
    const known = passed.get(outcome.rule)
    if (outcome.state !== 'pass') others.push(index)
    else if (known) known.count++
    else passed.set(outcome.rule, { rule: outcome.rule, first: index, count: 1 })
  }
  return { others, passed: [...passed.values()] }
}
