import { type Locale, messagesOf } from '../../../messages/index.ts'
import type { LedgerRow } from '../../../model/ledger.ts'
import { html, type Markup } from '../../html/markup.ts'
import { textsOf } from '../texts.ts'

/** A finding of the page; what filters and exports need stands in its data. */
export function showFinding(row: LedgerRow, number: number, locale: Locale): Markup {
  const words = messagesOf(locale)
  const { ledger, text } = words
  const { page, columns } = ledger
  const texts = textsOf(row, number, locale)
  const look = row.waiver ? 'waived' : row.severity
  const waiver = row.waiver
    ? html`<p class="waiver">${words.settings.waived}${text.colon}${words.settings.waivedBy(
        row.waiver.reason,
        [row.waiver.by, row.waiver.at].filter((part) => part !== ''),
      )}</p>`
    : null
  return html`<article class="finding ${look}" data-key="${row.source} ${row.fingerprint}" data-number="${number}" data-unit="${row.unit}" data-year="${texts.year}" data-kind="${row.kind}" data-severity="${look}" data-fingerprint="${row.fingerprint}">
<header><span class="number" aria-hidden="true">${number}</span><h4>${row.unit} · ${texts.year} · ${row.kind}</h4><span class="severity">${row.waiver ? ledger.notAProblem : texts.severity}</span></header>
<p class="message">${row.message}</p>
${waiver}
${row.quotes.map((quote) => html`<blockquote>${quote}</blockquote>`)}
${listOf(row.arithmetic)}
<p class="dim">${row.places.join('；')}${row.link === '' ? null : html` <a href="${row.link}" rel="noreferrer noopener" target="_blank">${ledger.jump}</a>`}</p>
<details><summary>${page.details}</summary><dl>
<dt>${columns.remedy}</dt><dd>${row.remedy}</dd>
<dt>${columns.basis}</dt><dd>${row.basis}</dd>
<dt>${columns.title}</dt><dd>${row.title}</dd>
<dt>${columns.address}</dt><dd>${showAddress(row.address)}</dd>
<dt>${columns.checkedAt}</dt><dd>${texts.checkedAt}</dd>
<dt>${columns.rule}</dt><dd><code>${row.rule}</code></dd>
<dt>${columns.fingerprint}</dt><dd><code>${row.fingerprint}</code></dd>
</dl></details>
<p class="work" hidden><label><input type="checkbox" class="tick" aria-label="${page.markDone(number)}"> ${page.done}</label><input class="remark" type="text" maxlength="500" aria-label="${page.remarkOf(number)}" placeholder="${page.remark}"></p>
</article>
`
}

function listOf(lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null
  return html`<ul class="sums">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** Only addresses of the web become links. */
export function showAddress(address: string): Markup {
  return /^https?:\/\//i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener" target="_blank">${address}</a>`
    : html`${address}`
}
