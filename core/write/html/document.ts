import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { Report } from '../../model/report.ts'
import type { Block, GridBlock } from '../../model/source.ts'
import { type CutCell, wholeGrid } from '../cut.ts'
import type { Mark, MarksByBlock } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { markCell, markText, tagMarks } from './paint.ts'

/** What is shown of a report at most; what is left out is said. */
const mostBlocks = 2000
const mostRows = 400
const mostCells = 20_000
const longestText = 20_000

/** The report as it was read, with the marks of its findings. */
export function showDocument(report: Report, marks: MarksByBlock, prefix: string, locale: Locale): Markup {
  const words = messagesOf(locale)
  const { from, to } = report.extent
  const end = Math.min(to, from + mostBlocks)
  const roles = rolesOf(report)
  const blocks: Markup[] = []
  for (let index = from; index < end; index++) {
    const block = report.source.blocks[index]
    const own = marks.get(index) ?? []
    if (!block || (block.hidden && own.length === 0)) continue
    blocks.push(showBlock(block, index, own, { report, prefix, words, role: roles.get(index) ?? 'text' }))
  }
  if (end < to) blocks.push(html`<p class="dim">${words.text.more(to - end)}</p>`)
  return html`${blocks}`
}

type BlockRole = 'title' | 'heading' | 'text'

function rolesOf({ identity, sections }: Report): Map<number, BlockRole> {
  const roles = new Map<number, BlockRole>()
  for (const { place, from } of sections) if (place.block !== from) roles.set(place.block, 'heading')
  if (identity.titlePlace) roles.set(identity.titlePlace.block, 'title')
  return roles
}

interface Showing {
  report: Report
  prefix: string
  words: Messages
  role: BlockRole
}

function showBlock(block: Block, index: number, marks: readonly Mark[], showing: Showing): Markup {
  const { page } = showing.words
  const hidden = block.hidden ? html`<span class="chip">${page.hidden}</span> ` : null
  if (block.kind === 'grid') return html`${hidden}${showGrid(block, index, marks, showing)}`
  if (block.kind === 'image') return note(page.image(block.text), marks, showing)
  if (block.kind === 'attachment') return note(page.attachment(block.text || block.address), marks, showing)
  if (block.text.trim() === '') return html``
  const { prefix, words } = showing
  const text = markText(block.text.slice(0, longestText), marks, prefix, words)
  if (showing.role === 'title') return html`<p class="doc-title">${hidden}${text}</p>`
  if (showing.role === 'heading') return html`<p class="doc-heading">${hidden}${text}</p>`
  return html`<p>${hidden}${text}</p>`
}

/** A picture or file stands as a word; nothing is fetched. */
function note(text: string, marks: readonly Mark[], { prefix, words }: Showing): Markup {
  return html`<p class="doc-note">${text}${tagMarks(marks, prefix, words)}</p>`
}

function showGrid(block: GridBlock, index: number, marks: readonly Mark[], showing: Showing): Markup {
  const { report, prefix, words } = showing
  const rows = Math.max(1, Math.min(mostRows, Math.floor(mostCells / Math.max(1, block.columns))))
  const byCell = new Map<number, Mark[]>()
  const whole: Mark[] = []
  for (const mark of marks) {
    const { cell } = mark.place
    if (cell === undefined) whole.push(mark)
    else byCell.set(cell, [...(byCell.get(cell) ?? []), mark])
  }
  const isSeen = ({ cell, index: at }: CutCell): boolean => cell?.hidden !== true || byCell.has(at)
  const shown = wholeGrid(block, index, rows, report).filter((cells) => cells.some(isSeen))
  const lines = shown.map(
    (cells) => html`<tr>${cells.map((cell) => showCell(cell, byCell.get(cell.index) ?? [], showing))}</tr>
`,
  )
  const label = block.sheet ?? words.page.table
  const more = block.rows > rows ? html`<p class="dim">${words.text.more(block.rows - rows)}</p>` : null
  const anchors = whole.map(({ id }) => html`<span id="${id}"></span>`)
  return html`${anchors}${whole.length > 0 ? html`<p class="doc-note">${tagMarks(whole, prefix, words)}</p>` : null}
<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="grid">
${lines}</table></div>${more}`
}

function showCell(
  { cell, rowSpan, columnSpan, header, figure }: CutCell,
  marks: readonly Mark[],
  { prefix, words }: Showing,
): Markup {
  if (!cell) return html`<td></td>`
  if (cell.hidden && marks.length === 0) return html`<td></td>`
  const text = cell.text.slice(0, longestText)
  return markCell(
    { text, rowSpan, columnSpan, kind: figure ? 'figure' : header ? 'label' : 'text' },
    marks,
    prefix,
    words,
  )
}
