import { templateOf } from '../../check/run.ts'
import { type Locale, messagesOf } from '../../messages/index.ts'
import type { OutcomeState } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { splitKey, tableKeys } from '../../template/keys.ts'
import { figuresOf } from '../../template/types.ts'
import type { Setting } from '../describe/finding.ts'
import { describeChecked, describeStatements, nameTaken } from '../describe/lists.ts'
import { nameFigure } from '../labels.ts'
import { outcomesByFigure } from '../outcomes.ts'
import { tellUnread } from '../verdict.ts'
import { showOutcome } from './card.ts'
import { html, type Markup } from './markup.ts'

/** What the lists of one report are made from. */
export interface ListSetting extends Setting {
  prefix: string
}

/** Every relation that was checked, by rule, each rule folded: what passed is part of the answer. */
export function showChecked(setting: ListSetting): Markup {
  const { prefix, locale } = setting
  const { text } = messagesOf(locale)
  const groups = describeChecked(setting).map(({ title, count, doubtful, lines }) => {
    const shown = lines.map(
      ({ index, outcome }) => html`<li id="${outcomeId(prefix, index)}">${showOutcome(outcome, text)}</li>
`,
    )
    return html`<details><summary>${title} <span class="${doubtful ? 'warn' : 'dim'}">${count}</span></summary><ul class="plain">${shown}</ul></details>
`
  })
  return html`${groups}`
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
function listOutcomes(indexes: readonly number[], setting: ListSetting): Markup {
  const { page } = messagesOf(setting.locale)
  if (indexes.length === 0) return html`<span class="dim">${page.noRelation}</span>`
  const links = nameTaken(indexes, setting).map(({ index, state, label }) =>
    linkOutcome(index, state, label, setting),
  )
  return html`${links}`
}

function linkOutcome(
  index: number,
  state: OutcomeState,
  label: string,
  { prefix, locale }: ListSetting,
): Markup {
  const { marks } = messagesOf(locale).page
  return html`<a class="state ${state}" href="#${outcomeId(prefix, index)}">${marks[state]} ${label}</a> `
}

function showStatements(setting: ListSetting): Markup {
  const { page, text } = messagesOf(setting.locale)
  const statements = describeStatements(setting)
  if (statements.length === 0) return html`<p class="dim">${page.noStatements}</p>`
  const lines = statements.map(({ quote: { before, marked, after }, relations }) => {
    const told = relations.map((outcome) => html`<li>${showOutcome(outcome, text)}</li>`)
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
