import { messagesOf } from '../../messages/index.ts'
import type { Evidence, Finding, Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { type FigureKey, splitKey } from '../../template/keys.ts'
import { type CutCell, cutGrids, type GridCut } from '../cut.ts'
import { type Excerpt, excerptFinding, figuresShown } from '../excerpt.ts'
import type { CardSetting } from './card.ts'
import { type MarkRole, roleOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { lookOf } from './paint.ts'

type RoleOfFigure = (key: FigureKey) => MarkRole | null

/** The part of the printed tables that a finding is about, both ends framed, what is added up tinted. */
export function showExcerpts(
  finding: Finding,
  outcomes: readonly Outcome[],
  { report, locale }: CardSetting,
): Markup | null {
  const { keys, marked } = figuresShown(finding)
  if (keys.size === 0) return null
  const roles = rolesOf(finding, marked)
  const lines = splitLines([...keys], finding, outcomes)
  const cuts = cutAll(lines, marked, report)
  const look = (role: MarkRole): string =>
    lookOf({ role, severity: finding.severity, waived: finding.waiver !== undefined })
  const words = messagesOf(locale)
  const caption = (table: GridCut['table']): string => words.page.excerptOf(words.tables[table])
  const more = (omitted: number): Markup | null =>
    omitted > 0 ? html`<p class="dim">${words.page.rowsOmitted(omitted)}</p>` : null
  const frame = (table: GridCut['table'], rows: Markup, omitted: number): Markup =>
    html`<figure><div class="scroll" role="region" aria-label="${caption(table)}" tabindex="0"><table class="grid">
${rows}</table></div>${more(omitted)}</figure>
`
  const tables = cuts
    ? cuts.map(({ table, rows, omitted }) => frame(table, showRows(rows, roles, look), omitted))
    : excerptFinding(finding, report, locale).map((excerpt) =>
        frame(excerpt.table, showNamed(excerpt, look), excerpt.omitted),
      )
  return html`${tables}`
}

/** At most this many excerpts; what else the finding touches is told by its relations. */
const mostExcerpts = 3

/**
 * The figures in lines that can be shown narrow: those of each relation, relations that run along the same row or column
 * together. A cell in which a row and a column meet stands in both.
 */
function splitLines(
  keys: readonly FigureKey[],
  { causes }: Finding,
  outcomes: readonly Outcome[],
): FigureKey[][] {
  const fixed = new Set(causes.flatMap(({ figures }) => figures.map(({ figure }) => figure)))
  const lines: FigureKey[][] = []
  for (const { figures } of outcomes) {
    const own = figures.filter((key) => keys.includes(key) || fixed.has(key))
    const along = lines.findIndex((line) => isLine([...line, ...own]))
    if (own.length === 0) continue
    if (along < 0) lines.push(own)
    else lines[along] = [...new Set([...(lines[along] ?? []), ...own])]
  }
  const rest = keys.filter((key) => !lines.some((line) => line.includes(key)))
  return [...lines, ...(rest.length > 0 ? [rest] : [])].slice(0, mostExcerpts)
}

function isLine(keys: readonly FigureKey[]): boolean {
  const parts = keys.map(splitKey)
  const [first] = parts
  return (
    parts.every(({ table, row }) => table === first?.table && row === first.row) ||
    parts.every(({ table, column }) => table === first?.table && column === first.column)
  )
}

function cutAll(
  lines: readonly (readonly FigureKey[])[],
  marked: ReadonlySet<FigureKey>,
  report: Report,
): GridCut[] | null {
  const cuts = lines.map((line) => cutGrids(line, marked, report))
  return cuts.every((cut) => cut !== null) ? cuts.flat() : null
}

function rolesOf(finding: Finding, marked: ReadonlySet<FigureKey>): RoleOfFigure {
  const shown = new Map<FigureKey, Evidence>()
  for (const evidence of finding.evidence) {
    if (evidence.figure !== undefined && evidence.source === 'report') shown.set(evidence.figure, evidence)
  }
  return (key) => {
    const evidence = shown.get(key)
    if (!evidence) return null
    const role = roleOf(evidence)
    return role === 'part' && marked.has(key) ? 'stated' : role
  }
}

function showRows(
  rows: readonly (readonly CutCell[])[],
  roles: RoleOfFigure,
  look: (role: MarkRole) => string,
): Markup {
  const lines = rows.map((cells) => {
    const shown = cells.map(({ cell, rowSpan, columnSpan, header, figure }) => {
      const role = figure === undefined ? null : roles(figure)
      const looks = `${header ? 'label' : 'figure'}${role ? ` ${look(role)}` : ''}`
      const spans = [
        ...(rowSpan > 1 ? [html` rowspan="${rowSpan}"`] : []),
        ...(columnSpan > 1 ? [html` colspan="${columnSpan}"`] : []),
      ]
      return html`<td class="${looks}"${spans}>${cell?.text ?? ''}</td>`
    })
    return html`<tr>${shown}</tr>
`
  })
  return html`${lines}`
}

/** An excerpt under the template's names, for figures that were not printed in a grid. */
function showNamed(excerpt: Excerpt, look: (role: MarkRole) => string): Markup {
  const head = excerpt.columns.map((column) => html`<td class="label">${column}</td>`)
  const lines = excerpt.rows.map(({ name, cells }) => {
    const shown = cells.map(
      ({ text, marked }) => html`<td class="figure ${marked ? look('stated') : 'plain'}">${text}</td>`,
    )
    return html`<tr><td class="label">${name}</td>${shown}</tr>
`
  })
  return html`<tr><td class="label"></td>${head}</tr>
${lines}`
}
