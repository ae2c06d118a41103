/**
 * A document as HTML that can be pasted into the editor of a website: no script, class, id or style sheet, styles only inline,
 * headings and tables marked up for screen readers.
 */

import type {
  DocumentBlock,
  DocumentPlan,
  ParagraphPlan,
  TableCellPlan,
  TablePlan,
} from '../../model/plan.ts'
import { html, type Markup } from './markup.ts'

const doctype = '<!DOCTYPE html>\n'

/** The whole page; the article inside `body` is what goes into an editor. Pictures are left out. */
export function writePublication(plan: DocumentPlan): string {
  const blocks = plan.sections.flatMap((section) => section.blocks)
  const page = html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plan.title}</title>
</head>
<body>
<div style="max-width:60em;margin:0 auto;padding:1em;font-size:16px;line-height:1.8;color:#1f2328">
${blocks.map(showBlock)}</div>
</body>
</html>
`
  return doctype + page.text
}

function showBlock(block: DocumentBlock): Markup {
  if (block.kind === 'paragraph') return showParagraph(block)
  return block.kind === 'table' ? showTable(block) : html``
}

function showParagraph({ look, runs }: ParagraphPlan): Markup {
  const text = runs.map(({ text: words }) =>
    words.split('\n').map((line, index) => (index > 0 ? html`<br>${line}` : html`${line}`)),
  )
  if (look === 'title')
    return html`<h1 style="text-align:center;font-size:1.6em;line-height:1.4;margin:0.5em 0 1em">${text}</h1>
`
  if (look === 'heading-1')
    return html`<h2 style="font-size:1.2em;margin:1.2em 0 0.5em">${text}</h2>
`
  if (look === 'heading-2')
    return html`<h3 style="font-size:1.05em;margin:1em 0 0.4em">${text}</h3>
`
  if (look === 'note')
    return html`<p style="font-size:0.9em;margin:0.3em 0">${text}</p>
`
  if (look === 'body')
    return html`<p style="text-indent:2em;margin:0.4em 0;text-align:justify">${text}</p>
`
  return html`<p style="margin:0.4em 0">${text}</p>
`
}

function showTable({ rows, headRows = 0, caption, dense }: TablePlan): Markup {
  const size = dense ? '0.85em' : '0.95em'
  const line = (cells: readonly TableCellPlan[]): Markup => html`<tr>${cells.map(showCell)}</tr>
`
  const head = rows.slice(0, headRows)
  const title =
    caption === undefined
      ? null
      : html`<caption style="padding:0.4em">${caption}</caption>
`
  return html`<table style="border-collapse:collapse;width:100%;margin:0.6em 0;font-size:${size};line-height:1.4">
${title}${
  head.length === 0
    ? null
    : html`<thead>
${head.map(line)}</thead>
`
}<tbody>
${rows.slice(headRows).map(line)}</tbody>
</table>
`
}

const scopes = { row: 'row', rows: 'rowgroup', column: 'col', columns: 'colgroup' } as const

function showCell({ heads, rowSpan, columnSpan, align = 'center', content }: TableCellPlan): Markup {
  const spans = html`${rowSpan === undefined ? null : html` rowspan="${rowSpan}"`}${
    columnSpan === undefined ? null : html` colspan="${columnSpan}"`
  }`
  const style = `border:1px solid #666;padding:0.3em 0.4em;text-align:${align};vertical-align:middle`
  const text = content.map((runs, index) => {
    const words = runs.map(({ text: piece }) => piece).join('')
    return index > 0 ? html`<br>${words}` : html`${words}`
  })
  if (heads === undefined) return html`<td${spans} style="${style}">${text}</td>`
  return html`<th scope="${scopes[heads]}"${spans} style="${style};font-weight:normal;background:#f6f8fa">${text}</th>`
}
