/** The ledger as one self-contained page: search, filters, charts, ticks. Its policy allows its own style and script and nothing else. */
import { hash } from '../../check/fingerprint.ts'
import { totalOf } from '../../inspection/totals.ts'
import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { LedgerReport, LedgerRow } from '../../model/ledger.ts'
import { html, type Markup } from '../html/markup.ts'
import { style, styleHash } from '../html/style.ts'
import type { LedgerFacts } from '../ledger.ts'
import { writeMinute } from '../time.ts'
import { showCharts } from './page/charts.ts'
import { showAddress, showFinding } from './page/finding.ts'
import { script, scriptHash } from './page/script.ts'
import { ledgerStyle, ledgerStyleHash } from './page/style.ts'
import { summarize } from './summary.ts'

/** At most this many findings and reports are listed on the page; a browser shows no more at ease. */
const mostFindings = 5000

export function writeLedgerPage(
  reports: readonly LedgerReport[],
  locale: Locale,
  facts: LedgerFacts,
): string {
  const words = messagesOf(locale)
  const { ledger } = words
  const rows = reports.flatMap((report) => report.rows)
  const units = new Set(reports.map(({ unit }) => unit)).size
  const title = ledger.title(units, reports.length)
  const left = rows.length - mostFindings
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}' 'sha256-${ledgerStyleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${ledger.page.title} · ${title}</title>
<style>${style}</style>
<style>${ledgerStyle}</style>
</head>
<body>
<header class="top"><h1>${words.tool} <span class="dim">${ledger.page.title}</span></h1>
<p class="dim">${ledger.note(writeMinute(facts.madeAt), words.page.toolLine(facts.tool.version, facts.tool.rules))}</p></header>
<main>
<h2>${title}</h2>
${showTiles(reports, words)}
<section aria-label="${ledger.page.charts}"><div class="charts">${showCharts(reports, locale)}</div></section>
<section><h3>${ledger.page.findings}</h3>
${showTools(rows, words)}
${rows.length === 0 ? html`<p class="dim">${ledger.page.noFindings}</p>` : null}
<div id="findings" data-id="${idOf(rows, facts)}" data-file="${ledger.page.marksFile}" data-states="${ledger.page.open}|${ledger.page.done}" data-columns="${exportColumns(ledger).join('|')}">
${rows.slice(0, mostFindings).map((row, index) => showFinding(row, index + 1, locale))}</div>
${left > 0 ? html`<p class="dim">${ledger.page.omitted(left)}</p>` : null}
</section>
${summarize(reports, locale, facts.remarks).map(showTable)}
${showReports(reports, words)}
</main>
<footer class="bottom dim"><p>${ledger.page.local}</p></footer>
<script>${script}</script>
</body>
</html>
`.text
}

/** Another inspection, other ticks. */
function idOf(rows: readonly LedgerRow[], { madeAt }: LedgerFacts): string {
  return hash([madeAt, ...rows.map(({ source, fingerprint }) => `${source} ${fingerprint}`)].join('\n'))
}

function exportColumns({ columns, page }: Messages['ledger']): string[] {
  return [
    columns.number,
    columns.unit,
    columns.year,
    columns.kind,
    page.state,
    page.remark,
    columns.fingerprint,
  ]
}

function showTiles(reports: readonly LedgerReport[], { ledger }: Messages): Markup {
  const { errors, warnings, notes, waived, passed, undecided } = totalOf(reports)
  const { counts } = ledger
  const tiles: [look: string, name: string, value: number][] = [
    ['', counts.reports, reports.length],
    ['pass', counts.passed, passed],
    ['error', counts.errors, errors],
    ['warning', counts.warnings, warnings],
    ['', counts.notes, notes],
    ['', counts.waived, waived],
    ['', counts.undecided, undecided],
  ]
  return html`<div class="tiles">${tiles.map(([look, name, value]) => html`<p class="tile ${look}"><b>${value}</b>${name}</p>`)}</div>`
}

function showTools(rows: readonly LedgerRow[], { ledger, severity }: Messages): Markup {
  const { page, columns } = ledger
  const select = (id: string, name: string, options: readonly (readonly [string, string])[]): Markup =>
    html`<label>${name}<select id="by-${id}"><option value="">${page.all}</option>${options.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select></label>`
  const namesOf = (nameOf: (row: LedgerRow) => string): [string, string][] =>
    [...new Set(rows.map(nameOf))].map((name) => [name, name])
  const yearOf = ({ year }: LedgerRow): string => (year === null ? ledger.unknownYear : String(year))
  const shown = Math.min(rows.length, mostFindings)
  return html`<div class="tools" id="tools" role="search" hidden>
<label>${page.search}<input id="search" type="search" placeholder="${page.searchHint}"></label>
${select(
  'unit',
  columns.unit,
  namesOf(({ unit }) => unit),
)}
${select(
  'year',
  columns.year,
  namesOf(yearOf).sort(([one], [other]) => (one < other ? -1 : 1)),
)}
${select(
  'kind',
  columns.kind,
  namesOf(({ kind }) => kind),
)}
${select('severity', columns.severity, [
  ['error', severity.error],
  ['warning', severity.warning],
  ['note', severity.note],
  ['waived', ledger.notAProblem],
])}
${select('state', page.state, [
  ['open', page.open],
  ['done', page.done],
])}
<button type="button" id="reset">${page.reset}</button>
<button type="button" id="export">${page.exportMarks}</button>
<span id="count" role="status" data-words="${page.shown(shown)}"></span>
</div>
<p class="dim" id="kept" hidden>${page.kept}</p>
<p class="warn" id="not-kept" hidden>${page.notKept}</p>`
}

function showTable({ title, heading, rows }: ReturnType<typeof summarize>[number]): Markup {
  if (rows.length === 0) return html``
  const lines = rows.slice(0, mostFindings).map(
    (line) =>
      html`<tr>${line.map((value) => html`<td class="${typeof value === 'number' ? 'figure' : 'text'}">${value}</td>`)}</tr>
`,
  )
  return html`<section><h3>${title}</h3><div class="scroll" role="region" aria-label="${title}" tabindex="0"><table class="grid list"><thead><tr>${heading.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${lines}</tbody></table></div></section>
`
}

function showReports(reports: readonly LedgerReport[], { ledger, status }: Messages): Markup {
  const { columns } = ledger
  const lines = reports.slice(0, mostFindings).map(
    (report) =>
      html`<tr><td class="text">${report.unit}</td><td class="figure">${report.year ?? ledger.unknownYear}</td><td class="text">${report.verdict === null ? status[report.status] : ledger.verdict[report.verdict]}</td><td class="text">${report.reason}</td><td class="text">${showAddress(report.address)}</td><td class="text"><code>${report.sha256.slice(0, 16)}</code></td></tr>
`,
  )
  const heading = [
    columns.unit,
    columns.year,
    ledger.conclusion,
    ledger.why,
    columns.address,
    columns.sha256,
  ].map((name) => html`<th scope="col">${name}</th>`)
  return html`<section><h3>${ledger.reports}</h3><details><summary>${ledger.counts.reports} ${reports.length}</summary><div class="scroll" role="region" aria-label="${ledger.reports}" tabindex="0"><table class="grid list"><thead><tr>${heading}</tr></thead><tbody>
${lines}</tbody></table></div></details></section>
`
}
