import { templateOf } from '../../check/run.ts'
import { type Locale, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import type { CheckResult, Outcome, OutcomeState } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { splitKey, tableKeys } from '../../template/keys.ts'
import { figuresOf } from '../../template/types.ts'
import { nameFigure } from '../labels.ts'
import { groupTaken, labelOutcome, outcomesByClaim, outcomesByFigure } from '../outcomes.ts'
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
  const idle: Markup[] = []
  const folded: Markup[] = []
  for (const [rule, own] of byRule) {
    const lines = own.map(
      ({ outcome, index }) => html`<li id="${outcomeId(prefix, index)}">${showOutcome(outcome, setting)}</li>
`,
    )
    if (own.every(({ outcome }) => outcome.state === 'notApplicable')) idle.push(...lines)
    else if (own.length === 1) single.push(...lines)
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
  return html`${folded}${fold(html`${page.otherChecks} <span class="dim">${single.length}</span>`, single)}${fold(html`${page.notApplicable} <span class="dim">${idle.length}</span>`, idle)}`
}

function foldRule(rule: string, own: readonly Outcome[], lines: readonly Markup[], locale: Locale): Markup {
  const { page } = messagesOf(locale)
  const passed = own.filter(({ state }) => state === 'pass').length
  const failed = own.filter(({ state }) => state === 'fail' || state === 'review').length
  const note = html`<span class="${failed > 0 ? 'warn' : 'dim'}">${page.passedOf(own.length, passed)}</span>`
  return fold(html`${ruleWords(rule, locale).title} ${note}`, lines)
}

function fold(summary: Markup, lines: readonly Markup[]): Markup {
  return html`<details><summary>${summary}</summary><ul class="plain">${lines}</ul></details>
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

/** What passed by rule, everything else one by one; each leads to where it is written out. */
function listOutcomes(indexes: readonly number[], { result, report, prefix, locale }: ListSetting): Markup {
  const { page } = messagesOf(locale)
  if (indexes.length === 0) return html`<span class="dim">${page.noRelation}</span>`
  const { others, passed } = groupTaken(indexes, result)
  const told = others.flatMap((index) => {
    const outcome = result.outcomes[index]
    if (!outcome) return []
    return [linkOutcome(index, outcome.state, labelOutcome(outcome, report, locale), prefix, locale)]
  })
  const links = passed.map(({ rule, first, count }) => {
    const { title } = ruleWords(rule, locale)
    return linkOutcome(first, 'pass', count > 1 ? `${title} ${count}` : title, prefix, locale)
  })
  return html`${told}${links}`
}

function linkOutcome(
  index: number,
  state: OutcomeState,
  label: string,
  prefix: string,
  locale: Locale,
): Markup {
  const { marks } = messagesOf(locale).page
  return html`<a class="state ${state}" href="#${outcomeId(prefix, index)}">${marks[state]} ${label}</a> `
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
