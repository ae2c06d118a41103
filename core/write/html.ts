/** Answers as one self-contained page: no script, no network, every word of a report escaped. */
import { type Locale, type Messages, messagesOf } from '../messages/index.ts'
import type { Answer, Summary } from '../model/answer.ts'
import type { CheckResult, Finding } from '../model/finding.ts'
import type { Profile } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { describeBanner } from './describe/banner.ts'
import { type CardSetting, showCard } from './html/card.ts'
import { showDocument } from './html/document.ts'
import { showChecked, showTakesPart, showUnread } from './html/lists.ts'
import { collectMarks, prefixOf } from './html/marks.ts'
import { html, type Markup } from './html/markup.ts'
import { style, styleHash } from './html/style.ts'
import type { Tool } from './json.ts'
import { writeMinute } from './time.ts'
import { tellProfile, tellSummary, type VerdictPart } from './verdict.ts'

export interface HtmlOptions {
  locale: Locale
  /** Place of the report in the page, from 1. */
  number: number
  /** Shows the report itself beside the findings, and every relation; for pages of many reports this is too much. */
  whole: boolean
  /** PNG pictures of findings in base64, by fingerprint. */
  pictures?: ReadonlyMap<string, string>
}

/** From more than this many reports on, a page leaves out the reports' own text. */
export const mostWholeReports = 50

export interface HtmlPage {
  locale: Locale
  tool: Tool
  /** ISO 8601, when the check was made; the engine has no clock. */
  checkedAt: string
  summary: Summary
  /** What `listHtml` gave for each answer, in order. */
  entries: readonly string[]
  profile?: Profile
  /** There are pictures in it. */
  pictures?: boolean
}

/** The page up to the first answer. */
export function openHtml(given: HtmlPage): string {
  const { locale, entries, summary } = given
  const words = messagesOf(locale)
  const rows = entries.map((entry) => JSON.parse(entry) as Entry)
  const [only] = rows
  const subject = rows.length === 1 && only ? only.name : words.page.reports(rows.length)
  const overview = rows.length > 1 ? showOverview(rows, summary, words) : null
  const left = rows.length > mostWholeReports ? words.page.documentOmitted(mostWholeReports) : null
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}';${given.pictures ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject} · ${words.page.title}</title>
<style>${style}</style>
</head>
<body>
<header class="top"><h1>${words.tool} <span class="dim">${words.page.title}</span></h1>
<p class="dim">${words.page.checkedAt}${words.text.colon}${writeMinute(given.checkedAt)}${given.profile ? html` · ${tellProfile(given.profile, words)}` : null}</p></header>
<main>
${overview}${left === null ? null : html`<p class="dim">${left}</p>`}`.text
}

/** What the overview tells of an answer. */
interface Entry {
  number: number
  name: string
  source: string
  verdict: VerdictPart[]
}

/** What the page's overview tells of an answer, for `HtmlPage.entries`. */
export function listHtml(answer: Answer, { locale, number }: HtmlOptions): string {
  const { name, verdict } = describeBanner(answer, locale)
  const entry: Entry = { number, name, source: answer.source.name, verdict }
  return JSON.stringify(entry)
}

function showVerdict(parts: readonly VerdictPart[]): Markup {
  const shown = parts.map(({ look, text }) => html`<span class="verdict ${look}">${text}</span> `)
  return html`${shown}`
}

function showOverview(rows: readonly Entry[], summary: Summary, words: Messages): Markup {
  const lines = rows.map(
    ({
      number,
      name,
      source,
      verdict,
    }) => html`<tr><td class="figure">${number}</td><td class="text"><a href="#${prefixOf(number)}">${name}</a><br><span class="dim path">${source}</span></td><td class="text">${showVerdict(verdict)}</td></tr>
`,
  )
  return html`<section class="overview"><h2>${words.page.overview}</h2><p>${tellSummary(summary, words)}</p>
<div class="scroll"><table class="grid">${lines}</table></div></section>
`
}

/** One answer: what was read, the verdict, the findings, the report with their marks, what passed and what could not be read. */
export function describeHtml(answer: Answer, options: HtmlOptions): string {
  const { locale, number } = options
  const words = messagesOf(locale)
  const prefix = prefixOf(number)
  const { report, result } = answer
  const checked = answer.status === 'checked' && report !== null && result !== null
  const { name, facts, verdict, checks } = describeBanner(answer, locale)
  const head = html`<header class="report-head"><h2>${name}</h2>
${checked ? html`<p class="dim">${facts.join(' · ')}</p>` : null}
<p class="verdicts">${showVerdict(verdict)}</p>
${checks === null ? null : html`<p class="dim">${checks}</p>`}
${answer.detail === undefined ? null : html`<p class="dim">${answer.detail}</p>`}</header>`
  const body = checked ? showBody(answer, report, result, options) : null
  return html`<article class="report" id="${prefix}">
${head}
${body}
${showFacts(answer, words)}
</article>
`.text
}

function showBody(answer: Answer, report: Report, result: CheckResult, options: HtmlOptions): Markup {
  const { locale, number, whole, pictures = new Map() } = options
  const { page } = messagesOf(locale)
  const prefix = prefixOf(number)
  const marks = whole ? collectMarks(result.findings, report, prefix) : new Map()
  const setting: CardSetting = { answer, report, result, marks, prefix, locale, pictures }
  const cards = (test: (finding: Finding) => boolean): Markup[] =>
    result.findings.flatMap((finding, index) =>
      test(finding) ? [showCard(finding, index + 1, setting)] : [],
    )
  const open = cards(({ waiver }) => waiver === undefined)
  const waived = cards(({ waiver }) => waiver !== undefined)
  const answerPart = html`<div class="answer">
<section><h3>${page.findings}</h3>${open.length > 0 ? open : html`<p class="dim">${page.noFindings}</p>`}</section>
${waived.length === 0 ? null : html`<section><h3>${page.waived}</h3><p class="dim">${page.waivedNote}</p>${waived}</section>`}
<section><h3>${page.unread}</h3>${showUnread(report, locale)}</section>
<section class="checked"><h3>${page.relations}</h3>${showChecked(setting)}</section>
${whole ? html`<section class="checked"><h3>${page.takesPart}</h3>${showTakesPart(setting)}</section>` : null}
</div>`
  if (!whole) return answerPart
  return html`<div class="columns">${answerPart}
<section class="document"><h3>${page.document}</h3>${showLegend(page)}
<div class="paper" role="region" aria-label="${page.document}" tabindex="0">
${showDocument(report, marks, prefix, locale)}
</div></section></div>`
}

function showLegend(page: Messages['page']): Markup {
  const { legend } = page
  return html`<p class="legend"><mark class="mark stated error">${legend.error}</mark> <mark class="mark stated warning">${legend.warning}</mark> <mark class="mark stated note">${legend.note}</mark> <mark class="mark other">${legend.other}</mark> <mark class="mark part">${legend.part}</mark></p>`
}

/** Where the report came from and how it was checked, for those who keep the page as evidence. */
function showFacts({ source, prior, profile }: Answer, words: Messages): Markup {
  const { page } = words
  const facts: [name: string, value: Markup | string | undefined][] = [
    [page.source, source.name],
    [page.address, source.url === undefined ? undefined : showAddress(source.url)],
    [page.published, source.published],
    [page.takenAt, source.takenAt === undefined ? undefined : writeMinute(source.takenAt)],
    [page.sha256, source.sha256],
    [page.prior, prior?.source.name],
    [page.profile, profile ? tellProfile(profile, words) : undefined],
  ]
  const lines = facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          html`<dt>${name}</dt><dd>${value}</dd>
`,
        ],
  )
  return html`<footer class="facts"><dl>${lines}</dl></footer>`
}

/** Only addresses of the web become links; nothing is fetched unless a reader follows one. */
function showAddress(url: string): Markup {
  return /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer noopener">${url}</a>`
    : html`${url}`
}

/** The page after the last answer. */
export function closeHtml(tool: Tool, locale: Locale): string {
  const { page } = messagesOf(locale)
  return html`</main>
<footer class="bottom dim"><p>${page.toolLine(tool.version, tool.rules)}</p><p>${page.local}</p></footer>
</body>
</html>
`.text
}
