import { templateOf } from '../../check/run.ts'
import { type Locale, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import type { CheckResult, Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { splitKey, tableKeys } from '../../template/keys.ts'
import { figuresOf } from '../../template/types.ts'
import { nameFigure } from '../labels.ts'
import { labelOutcome, outcomesByClaim, outcomesByFigure } from '../outcomes.ts'
import { cutQuote } from '../quote.ts'
import { tellUnread } from '../verdict.ts'
import { showOutcome } from './card.ts'
import { html, type Markup } from './markup.ts'

/** What the lists of one report are made from. */
export interface ListSetting {
  answer: Answer
  report: Report
  result: CheckResult
  prefix: string
  locale: Locale
}

/** Every relation that was checked, by rule, each rule folded: what passed is part of the answer. */
export function showChecked(setting: ListSetting): Markup {
  const { result, prefix, locale } = setting
  const { page } = messagesOf(locale)
  const byRule = new Map<string, { outcome: Outcome; index: number }[]>()
  result.outcomes.forEach((outcome, index) => {
    byRule.set(outcome.rule, [...(byRule.get(outcome.rule) ?? []), { outcome, index }])
  })
  const single: Markup[] = []
  const folded: Markup[] = []
  for (const [rule, own] of byRule) {
    const lines = own.map(
      ({ outcome, index }) => html`<li id="${outcomeId(prefix, index)}">${showOutcome(outcome, setting)}</li>
`,
    )
    if (own.length === 1) single.push(...lines)
    else
      folded.push(
        foldRule(
          rule,
          own.map(({ outcome }) => outcome),
          lines,
          locale,
        ),
      )
  }
  return html`${folded}<details><summary>${page.otherChecks} <span class="dim">${single.length}</span></summary><ul class="plain">${single}</ul></details>`
}

function foldRule(rule: string, own: readonly Outcome[], lines: readonly Markup[], locale: Locale): Markup {
  const { page } = messagesOf(locale)
  const passed = own.filter(({ state }) => state === 'pass').length
  const failed = own.filter(({ state }) => state === 'fail' || state === 'review').length
  const note = html`<span class="${failed > 0 ? 'warn' : 'dim'}">${page.passedOf(own.length, passed)}</span>`
  return html`<details><summary>${ruleWords(rule, locale).title} ${note}</summary><ul class="plain">${lines}</ul></details>
`
}

function outcomeId(prefix: string, index: number): string {
  return `${prefix}-o${index}`
}

/** For each row of the tables, and each number of the prose: the relations it takes part in and how they came out. */
export function showTakesPart(setting: ListSetting): Markup {
  const { result, report, locale } = setting
  const words = messagesOf(locale)
  const byFigure = outcomesByFigure(result)
  const template = templateOf(report)
  const tables = tableKeys.map((table) => {
    const rows = new Map<string, number[]>()
    for (const key of figuresOf(template.tables[table])) {
      if (!report.figures[key]) continue
      const { row } = splitKey(key)
      rows.set(row, [...(rows.get(row) ?? []), ...(byFigure.get(key) ?? [])])
    }
    const lines = [...rows].map(([row, indexes]) => {
      const { row: name } = nameFigure(`${table}/${row}/total`, report, locale)
      return html`<tr><td class="label">${name}</td><td class="text">${listOutcomes([...new Set(indexes)], setting)}</td></tr>
`
    })
    return html`<details><summary>${words.tables[table]}</summary><table class="grid takes-part">
${lines}</table></details>
`
  })
  return html`${tables}<details><summary>${words.page.statements} <span class="dim">${report.claims.length}</span></summary>${showStatements(setting)}</details>`
}

function listOutcomes(indexes: readonly number[], { result, report, prefix, locale }: ListSetting): Markup {
  const { page } = messagesOf(locale)
  if (indexes.length === 0) return html`<span class="dim">${page.noRelation}</span>`
  const links = indexes.flatMap((index) => {
    const outcome = result.outcomes[index]
    if (!outcome) return []
    return [
      html`<a class="state ${outcome.state}" href="#${outcomeId(prefix, index)}">${page.marks[outcome.state]} ${labelOutcome(outcome, report, locale)}</a> `,
    ]
  })
  return html`${links}`
}

function showStatements(setting: ListSetting): Markup {
  const { report, result, locale } = setting
  const { page } = messagesOf(locale)
  if (report.claims.length === 0) return html`<p class="dim">${page.noStatements}</p>`
  const byClaim = outcomesByClaim(result)
  const lines = report.claims.map((claim, index) => {
    const { before, marked, after } = cutQuote({ place: claim.place, raw: claim.quote }, report)
    const own = (byClaim.get(index) ?? []).flatMap((at) => result.outcomes[at] ?? [])
    const told = own.map((outcome) => html`<li>${showOutcome(outcome, setting)}</li>`)
    return html`<li><span class="quoted">${before}<mark>${marked}</mark>${after}</span><ul>${told.length > 0 ? told : html`<li class="dim">${page.notCompared}</li>`}</ul></li>
`
  })
  return html`<ul class="plain">${lines}</ul>`
}

/** What could not be read. */
export function showUnread(report: Report, locale: Locale): Markup {
  const lines = tellUnread(report, locale)
  if (lines.length === 0) return html`<p class="dim">${messagesOf(locale).page.nothingUnread}</p>`
  return html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
