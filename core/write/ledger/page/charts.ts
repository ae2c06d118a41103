import { totalsBy, totalsByRule } from '../../../inspection/totals.ts'
import { type Locale, messagesOf } from '../../../messages/index.ts'
import type { LedgerReport } from '../../../model/ledger.ts'
import { html, type Markup } from '../../html/markup.ts'
import { widthOf } from '../../width.ts'

interface Bar {
  name: string
  errors: number
  warnings: number
  notes: number
}

/** Longest list of bars; the rest is in the tables. */
const mostBars = 12

/** Bars of errors, reviews and notes by kind, unit, level and year; nothing for a division into one. */
export function showCharts(reports: readonly LedgerReport[], locale: Locale): Markup[] {
  const { ledger } = messagesOf(locale)
  const { by } = ledger
  const charts: [title: string, bars: Bar[]][] = [
    [by.rule, totalsByRule(reports).map((total) => ({ ...total, name: total.kind }))],
    [by.unit, gravest(totalsBy(reports, ({ unit }) => unit))],
    [by.level, totalsBy(reports, ({ level }) => level || ledger.noLevel)],
    [
      by.year,
      totalsBy(reports, ({ year }) => (year === null ? ledger.unknownYear : String(year))).sort(
        (one, other) => (one.name < other.name ? -1 : 1),
      ),
    ],
  ]
  return charts.flatMap(([title, bars], index) => {
    const telling = bars.filter((bar) => sumOf(bar) > 0).slice(0, mostBars)
    return telling.length > 1 || (index === 0 && telling.length > 0)
      ? [showChart(title, telling, locale)]
      : []
  })
}

function gravest<Total extends Bar>(totals: Total[]): Total[] {
  return totals.sort((one, other) => other.errors - one.errors || sumOf(other) - sumOf(one))
}

function sumOf({ errors, warnings, notes }: Bar): number {
  return errors + warnings + notes
}

/** Units of the drawing. */
const size = { width: 480, line: 26, bar: 14, names: 168, gap: 8, amount: 44 }

const parts = ['errors', 'warnings', 'notes'] as const

function showChart(title: string, bars: readonly Bar[], locale: Locale): Markup {
  const { ledger } = messagesOf(locale)
  const most = Math.max(1, ...bars.map(sumOf))
  const room = size.width - size.names - size.gap - size.amount
  const lines = bars.map((bar, index) => {
    const y = index * size.line
    let x = size.names + size.gap
    const pieces = parts.flatMap((part) => {
      if (bar[part] === 0) return []
      const width = Math.max(2, Math.round((bar[part] / most) * room))
      const piece = html`<rect class="bar-${part}" x="${x}" y="${y + 6}" width="${width}" height="${size.bar}"></rect>`
      x += width
      return [piece]
    })
    return html`<text x="${size.names}" y="${y + 17}" text-anchor="end">${shorten(bar.name)}<title>${bar.name}</title></text>${pieces}<text class="amount" x="${x + 6}" y="${y + 17}">${sumOf(bar)}</text>
`
  })
  const told = bars.map((bar) => `${bar.name} ${sumOf(bar)}`).join(messagesOf(locale).text.listComma)
  const height = bars.length * size.line
  return html`<figure><figcaption>${title}</figcaption>
<p class="keys" aria-hidden="true"><span>${ledger.counts.errors}</span><span class="warnings">${ledger.counts.warnings}</span><span class="notes">${ledger.counts.notes}</span></p>
<svg class="chart" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${ledger.page.chart(title, told)}">
<line class="axis" x1="${size.names + size.gap}" y1="0" x2="${size.names + size.gap}" y2="${height}"></line>
${lines}</svg></figure>
`
}

/** Names that are too long for the drawing end in …; the whole name is in the tables. */
function shorten(name: string): string {
  const room = 26
  if (widthOf(name) <= room) return name
  let text = ''
  for (const character of name) {
    if (widthOf(text + character) > room - 2) break
    text += character
  }
  return `${text}…`
}
