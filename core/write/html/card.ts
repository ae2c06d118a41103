import { type Locale, type Messages, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import type { CheckResult, Evidence, Finding, Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { type Arithmetic, joinArithmetic, nameReading, writeArithmetic } from '../arithmetic.ts'
import { tellCauses } from '../causes.ts'
import { labelEvidence } from '../home.ts'
import { labelOutcome } from '../outcomes.ts'
import { cutQuote } from '../quote.ts'
import { tellFinding } from '../sentence.ts'
import { tellWaiver } from '../verdict.ts'
import { showExcerpts } from './excerpt.ts'
import { findingId, idOfMark, type MarksByBlock, roleOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { lookOf } from './paint.ts'

/** What a card needs beside its finding. */
export interface CardSetting {
  answer: Answer
  report: Report
  result: CheckResult
  /** Marks of the rendered report; empty where it is left out. */
  marks: MarksByBlock
  prefix: string
  locale: Locale
}

/** A finding as a card: the sentence, the excerpt, the arithmetic, what would settle it, advice, and what it rests on. */
export function showCard(finding: Finding, number: number, setting: CardSetting): Markup {
  const { report, result, prefix, locale } = setting
  const words = messagesOf(locale)
  const rule = ruleWords(finding.rule, locale)
  const look = finding.waiver ? 'waived' : finding.severity
  const outcomes = finding.relations.flatMap(
    ({ rule: id, instance }) =>
      result.outcomes.find((each) => each.rule === id && each.instance === instance) ?? [],
  )
  return html`<article class="card ${look}" id="${findingId(prefix, number)}" tabindex="-1" aria-label="${words.page.finding(number)}">
<header><span class="number" aria-hidden="true">${number}</span><h4>${rule.title}</h4><span class="severity">${words.severity[finding.severity]}</span></header>
${finding.waiver ? html`<p class="waiver">${tellWaiver(finding.waiver, words)}</p>` : null}
${showQuotes(finding, setting)}
<p class="message">${tellFinding(finding, report, locale)}</p>
${showLead(outcomes[0], setting)}
${showExcerpts(finding, outcomes, setting)}
${showCauses(finding, setting)}
${showPlaces(finding, number, setting)}
<dl class="advice"><dt>${words.finding.remedy}</dt><dd>${rule.remedy}</dd>
<dt>${words.finding.basis}</dt><dd>${rule.basis}</dd></dl>
<div class="more">
<details><summary>${words.page.why}</summary><dl>
<dt>${words.finding.why}</dt><dd>${rule.why}</dd>
${rule.assumes === undefined ? null : html`<dt>${words.finding.assumes}</dt><dd>${rule.assumes}</dd>`}
<dt>${words.page.rule}</dt><dd><code>${finding.rule}</code></dd>
<dt>${words.page.fingerprint}</dt><dd><code>${finding.fingerprint}</code></dd>
</dl></details>
${outcomes.length > 1 ? showOutcomes(outcomes, setting) : null}
</div>
</article>
`
}

/** At most this many sentences are quoted in a card. */
const mostQuotes = 6

/** The sentences that the finding is about, the words that are meant marked. */
function showQuotes(finding: Finding, { report, locale }: CardSetting): Markup {
  const { text } = messagesOf(locale)
  const quoted = finding.evidence.filter(
    ({ figure, source, raw }) => !figure && source === 'report' && raw !== '',
  )
  const look = (evidence: Evidence): string =>
    lookOf({ role: roleOf(evidence), severity: finding.severity, waived: finding.waiver !== undefined })
  const lines = quoted.slice(0, mostQuotes).map((evidence) => {
    const { before, marked, after } = cutQuote(evidence, report)
    return html`<blockquote>${before}<mark class="${look(evidence)}">${marked}</mark>${after}</blockquote>
`
  })
  const more =
    quoted.length > mostQuotes ? html`<p class="dim">${text.more(quoted.length - mostQuotes)}</p>` : null
  return html`${lines}${more}`
}

/** The finding's own relation, as a person would write it. */
function showLead(outcome: Outcome | undefined, { answer, report, locale }: CardSetting): Markup | null {
  const arithmetic = outcome && writeArithmetic(outcome, report, answer.prior, locale)
  return arithmetic ? showArithmetic(arithmetic, messagesOf(locale)) : null
}

function showArithmetic({ left, sign, right, difference, readings }: Arithmetic, words: Messages): Markup {
  const sum = (value: string, isSum: boolean): Markup | null => (isSum ? html` = <b>${value}</b>` : null)
  const tried = readings.map(({ name, side, holds }) => {
    const result = side.isSum ? `${side.words} = ${side.value}` : side.words
    return html`<li>${words.page.reading(name, result, holds)}</li>`
  })
  return html`<div class="sums"><p>${left.words}${sum(left.value, left.isSum)}</p>
<p><span class="sign">${sign}</span> ${right.words}${sum(right.value, right.isSum)}</p>
${difference === null ? null : html`<p class="difference">${words.page.difference(difference)}</p>`}</div>
${tried.length === 0 ? null : html`<details class="tried"><summary>${words.page.otherReadings(tried.length)}</summary><ul>${tried}</ul></details>`}`
}

function showCauses(finding: Finding, { report, locale }: CardSetting): Markup | null {
  const told = tellCauses(finding, report, locale)
  if (!told) return null
  const { text } = messagesOf(locale)
  const lines = told.causes.map((cause) => html`<li>${cause}</li>`)
  return html`${told.pattern === null ? null : html`<p><span class="chip">${told.pattern}</span></p>`}
${told.head === null ? null : html`<p>${told.head}${text.colon}</p><ul>${lines}${told.more > 0 ? html`<li>${text.more(told.more)}</li>` : null}</ul>`}`
}

/** Ends of a finding; what is merely added up, or only another reading, is seen in the excerpt. */
const ends: ReadonlySet<Evidence['role']> = new Set(['stated', 'expected', 'prior', 'child', 'quote'])

/** At most this many places are listed; the others are marked in the report. */
const mostPlaces = 6

/** Both ends and what else was looked at, each a link to its mark in the report where there is one. */
function showPlaces(finding: Finding, number: number, setting: CardSetting): Markup | null {
  const { answer, report, marks, prefix, locale } = setting
  const words = messagesOf(locale)
  const seen = new Set<string>()
  const places = finding.evidence.flatMap((evidence, index) => {
    const label = labelEvidence(evidence, answer, report, locale)
    if (!ends.has(evidence.role) || seen.has(label)) return []
    seen.add(label)
    const id = idOfMark(marks, evidence, prefix, number, index)
    const shown = id === null ? html`${label}` : html`<a href="#${id}">${label}</a>`
    const value = evidence.figure === undefined ? null : showValue(evidence, words)
    return [html`<li><span class="role">${words.roles[evidence.role]}</span> ${shown}${value}</li>`]
  })
  if (places.length === 0) return null
  const more =
    places.length > mostPlaces
      ? html`<li class="dim">${words.text.more(places.length - mostPlaces)}</li>`
      : null
  return html`<ul class="places">${places.slice(0, mostPlaces)}${more}</ul>`
}

function showValue({ raw }: Evidence, { finding }: Messages): Markup {
  return html` <b>${raw === '' ? finding.blank : raw}</b>`
}

/** All relations of the finding with their numbers. */
function showOutcomes(outcomes: readonly Outcome[], setting: CardSetting): Markup {
  const { page } = messagesOf(setting.locale)
  const lines = outcomes.map(
    (outcome) => html`<li>${showOutcome(outcome, setting)}</li>
`,
  )
  return html`<details><summary>${page.relationCount(outcomes.length)}</summary><ul>${lines}</ul></details>`
}

/** One relation on a line: its mark, what it is about, its numbers. */
export function showOutcome(
  outcome: Outcome,
  { answer, report, locale }: Pick<CardSetting, 'answer' | 'report' | 'locale'>,
): Markup {
  const words = messagesOf(locale)
  const arithmetic =
    outcome.state === 'notApplicable' ? null : writeArithmetic(outcome, report, answer.prior, locale)
  const reason = outcome.reason === undefined ? null : words.reasons[outcome.reason]
  const line = arithmetic ? html`${words.text.colon}${joinArithmetic(arithmetic)}` : null
  const reading =
    outcome.reading === undefined
      ? null
      : html`${words.text.comma}${words.text.reading(nameReading(outcome.reading, locale))}`
  return html`<span class="state ${outcome.state}" title="${words.state[outcome.state]}">${words.page.marks[outcome.state]}</span> ${labelOutcome(outcome, report, locale)}${line}${reading}${reason === null ? null : html`<span class="dim"> (${reason})</span>`}`
}
