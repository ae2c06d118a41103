import { messagesOf } from '../../messages/index.ts'
import type { Evidence, Finding } from '../../model/finding.ts'
import {
  type DescribedArithmetic,
  type DescribedCauses,
  type DescribedFinding,
  describeFinding,
  type Setting,
} from '../describe/finding.ts'
import type { DescribedOutcome } from '../describe/outcome.ts'
import type { MarkRole } from '../role.ts'
import { showExcerpts } from './excerpt.ts'
import { findingId, idOfMark, type MarksByBlock } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { lookOf } from './paint.ts'

/** What a card needs beside its finding. */
export interface CardSetting extends Setting {
  /** Marks of the rendered report; empty where it is left out. */
  marks: MarksByBlock
  prefix: string
  /** PNG pictures in base64 by fingerprint. */
  pictures: ReadonlyMap<string, string>
}

/** A finding as a card: the sentence, the excerpt, the arithmetic, what would settle it, advice, and what it rests on. */
export function showCard(finding: Finding, number: number, setting: CardSetting): Markup {
  const { prefix, locale } = setting
  const words = messagesOf(locale)
  const told = describeFinding(finding, setting)
  const look = (role: MarkRole): string =>
    lookOf({ role, severity: told.severity, waived: told.waiver !== null })
  return html`<article class="card ${told.waiver === null ? told.severity : 'waived'}" id="${findingId(prefix, number)}" tabindex="-1" aria-label="${words.page.finding(number)}">
<header><span class="number" aria-hidden="true">${number}</span><h4>${told.title}</h4><span class="severity">${told.severityWord}</span></header>
${told.waiver === null ? null : html`<p class="waiver">${told.waiver}</p>`}
${showQuotes(told, look)}
<p class="message">${told.message}</p>
${told.arithmetic && showArithmetic(told.arithmetic)}
${showPicture(setting.pictures.get(told.fingerprint), words.page.picture(number))}${showExcerpts(told.excerpts, look)}
${told.causes && showCauses(told.causes, words.text.colon)}
${showPlaces(told, finding.evidence, number, setting)}
${
  told.origin === 'manual'
    ? null
    : html`<dl class="advice"><dt>${words.finding.remedy}</dt><dd>${told.remedy}</dd>
<dt>${words.finding.basis}</dt><dd>${told.basis}</dd></dl>`
}
<div class="more">
<details><summary>${words.page.why}</summary><dl>
<dt>${words.finding.why}</dt><dd>${told.why}</dd>
${told.assumes === null ? null : html`<dt>${words.finding.assumes}</dt><dd>${told.assumes}</dd>`}
<dt>${words.page.rule}</dt><dd><code>${told.rule}</code></dd>
<dt>${words.page.fingerprint}</dt><dd><code>${told.fingerprint}</code></dd>
</dl></details>
${told.relations.length > 1 ? showRelations(told, words.text) : null}
</div>
</article>
`
}

/** What the place looked like, in the place of nothing: the excerpt stays. */
function showPicture(png: string | undefined, label: string): Markup | null {
  if (png === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(png)) return null
  return html`<figure><img class="picture" src="data:image/png;base64,${png}" alt="${label}"></figure>
`
}

/** The sentences that the finding is about, the words that are meant marked. */
function showQuotes({ quotes, moreQuotes }: DescribedFinding, look: (role: MarkRole) => string): Markup {
  const lines = quotes.map(
    ({
      before,
      marked,
      after,
      role,
    }) => html`<blockquote>${before}<mark class="${look(role)}">${marked}</mark>${after}</blockquote>
`,
  )
  return html`${lines}${moreQuotes === null ? null : html`<p class="dim">${moreQuotes}</p>`}`
}

function showArithmetic(told: DescribedArithmetic): Markup {
  const { left, sign, right, differenceLine, readingsTitle, readingLines } = told
  const sum = (value: string, isSum: boolean): Markup | null => (isSum ? html` = <b>${value}</b>` : null)
  const tried = readingLines.map((line) => html`<li>${line}</li>`)
  return html`<div class="sums"><p>${left.words}${sum(left.value, left.isSum)}</p>
<p><span class="sign">${sign}</span> ${right.words}${sum(right.value, right.isSum)}</p>
${differenceLine === null ? null : html`<p class="difference">${differenceLine}</p>`}</div>
${readingsTitle === null ? null : html`<details class="tried"><summary>${readingsTitle}</summary><ul>${tried}</ul></details>`}`
}

function showCauses({ pattern, head, causes, more }: DescribedCauses, colon: string): Markup {
  const lines = causes.map((cause) => html`<li>${cause}</li>`)
  return html`${pattern === null ? null : html`<p><span class="chip">${pattern}</span></p>`}
${head === null ? null : html`<p>${head}${colon}</p><ul>${lines}${more === null ? null : html`<li>${more}</li>`}</ul>`}`
}

/** Both ends and what else was looked at, each a link to its mark in the report where there is one. */
function showPlaces(
  { places, morePlaces }: DescribedFinding,
  evidence: readonly Evidence[],
  number: number,
  { marks, prefix }: CardSetting,
): Markup | null {
  if (places.length === 0) return null
  const lines = places.map(({ evidence: index, role, label, value }) => {
    const own = evidence[index]
    const id = own ? idOfMark(marks, own, prefix, number, index) : null
    const shown = id === null ? html`${label}` : html`<a href="#${id}">${label}</a>`
    return html`<li><span class="role">${role}</span> ${shown}${value === null ? null : html` <b>${value}</b>`}</li>`
  })
  return html`<ul class="places">${lines}${morePlaces === null ? null : html`<li class="dim">${morePlaces}</li>`}</ul>`
}

/** All relations of the finding with their numbers. */
function showRelations({ relations, relationsTitle }: DescribedFinding, text: Punctuation): Markup {
  const lines = relations.map(
    (outcome) => html`<li>${showOutcome(outcome, text)}</li>
`,
  )
  return html`<details><summary>${relationsTitle}</summary><ul>${lines}</ul></details>`
}

/** Marks between the parts of a line. */
export interface Punctuation {
  colon: string
  comma: string
}

/** One relation on a line: its mark, what it is about, its numbers. */
export function showOutcome(outcome: DescribedOutcome, { colon, comma }: Punctuation): Markup {
  const { state, stateWord, mark, label, arithmetic, reading, reason } = outcome
  return html`<span class="state ${state}" title="${stateWord}">${mark}</span> ${label}${arithmetic === null ? null : html`${colon}${arithmetic}`}${reading === null ? null : html`${comma}${reading}`}${reason === null ? null : html`<span class="dim"> (${reason})</span>`}`
}
