import { messagesOf, ruleWords } from '../../messages/index.ts'
import type { Outcome } from '../../model/finding.ts'
import { groupTaken, labelOutcome, outcomesByClaim } from '../outcomes.ts'
import { cutQuote, type Quote } from '../quote.ts'
import type { Setting } from './finding.ts'
import { type DescribedOutcome, describeOutcome } from './outcome.ts'

/** Relations that were checked, under one heading. */
export interface DescribedGroup {
  title: string
  /** 25 项，通过 24, or the number of relations. */
  count: string
  /** One of them did not hold, or is to be looked at. */
  doubtful: boolean
  lines: IndexedOutcome[]
}

/** A relation and its index among the result's outcomes. */
export interface IndexedOutcome {
  index: number
  outcome: DescribedOutcome
}

/** Every relation that was checked, by rule; rules with one relation together, and those that do not apply last. */
export function describeChecked(setting: Setting): DescribedGroup[] {
  const { result, locale } = setting
  const { page } = messagesOf(locale)
  const byRule = new Map<string, { outcome: Outcome; index: number }[]>()
  result.outcomes.forEach((outcome, index) => {
    const known = byRule.get(outcome.rule)
    if (known) known.push({ outcome, index })
    else byRule.set(outcome.rule, [{ outcome, index }])
  })
  const single: IndexedOutcome[] = []
  const idle: IndexedOutcome[] = []
  const groups: DescribedGroup[] = []
  for (const [rule, own] of byRule) {
    const lines = own.map(({ outcome, index }) => ({ index, outcome: describeOutcome(outcome, setting) }))
    if (own.every(({ outcome }) => outcome.state === 'notApplicable')) idle.push(...lines)
    else if (own.length === 1) single.push(...lines)
    else groups.push({ title: ruleWords(rule, locale).title, ...countGroup(lines, page.passedOf), lines })
  }
  const rest = (title: string, lines: IndexedOutcome[]): DescribedGroup => ({
    title,
    count: String(lines.length),
    doubtful: false,
    lines,
  })
  return [...groups, rest(page.otherChecks, single), rest(page.notApplicable, idle)]
}

function countGroup(
  lines: readonly IndexedOutcome[],
  passedOf: (count: number, passed: number) => string,
): Pick<DescribedGroup, 'count' | 'doubtful'> {
  const passed = lines.filter(({ outcome }) => outcome.state === 'pass').length
  return {
    count: passedOf(lines.length, passed),
    doubtful: lines.some(({ outcome: { state } }) => state === 'fail' || state === 'review'),
  }
}

/** A relation that something takes part in, named; relations of a rule that passed stand for each other. */
export interface TakenLink {
  /** Index of the (first) outcome. */
  index: number
  state: Outcome['state']
  label: string
}

/** The relations of some outcomes in a short list: what passed by rule, everything else one by one. */
export function nameTaken(
  indexes: readonly number[],
  { result, report, locale }: Pick<Setting, 'result' | 'report' | 'locale'>,
): TakenLink[] {
  const { others, passed } = groupTaken(indexes, result)
  const told = others.flatMap((index) => {
    const outcome = result.outcomes[index]
    return outcome ? [{ index, state: outcome.state, label: labelOutcome(outcome, report, locale) }] : []
  })
  const fine = passed.map(({ rule, first, count }) => {
    const { title } = ruleWords(rule, locale)
    return { index: first, state: 'pass' as const, label: count > 1 ? `${title} ${count}` : title }
  })
  return [...told, ...fine]
}

/** A number of the prose and what it was compared with. */
export interface DescribedStatement {
  quote: Quote
  block: number
  relations: DescribedOutcome[]
}

/** The statements of the prose, each with its relations. */
export function describeStatements(setting: Setting): DescribedStatement[] {
  const { report, result } = setting
  const byClaim = outcomesByClaim(result)
  return report.claims.map((claim, index) => ({
    quote: cutQuote({ place: claim.place, raw: claim.quote }, report),
    block: claim.place.block,
    relations: (byClaim.get(index) ?? []).flatMap((at) => {
      const outcome = result.outcomes[at]
      return outcome ? [describeOutcome(outcome, setting)] : []
    }),
  }))
}
