import type { DescribedCell, DescribedExcerpt } from '../describe/excerpt.ts'
import type { MarkRole } from '../role.ts'
import { html, type Markup } from './markup.ts'

/** Excerpts of the printed tables; `look` gives the class names of a marked cell. */
export function showExcerpts(
  excerpts: readonly DescribedExcerpt[],
  look: (role: MarkRole) => string,
): Markup | null {
  if (excerpts.length === 0) return null
  const figures = excerpts.map(({ caption, rows, omitted }) => {
    const lines = rows.map(
      (cells) => html`<tr>${cells.map((cell) => showCell(cell, look))}</tr>
`,
    )
    const more = omitted === null ? null : html`<p class="dim">${omitted}</p>`
    return html`<figure><div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="grid">
${lines}</table></div>${more}</figure>
`
  })
  return html`${figures}`
}

function showCell(
  { text, rowSpan, columnSpan, header, role }: DescribedCell,
  look: (role: MarkRole) => string,
): Markup {
  const looks = `${header ? 'label' : 'figure'}${role ? ` ${look(role)}` : ''}`
  const spans = [
    ...(rowSpan > 1 ? [html` rowspan="${rowSpan}"`] : []),
    ...(columnSpan > 1 ? [html` colspan="${columnSpan}"`] : []),
  ]
  return html`<td class="${looks}"${spans}>${text}</td>`
}
