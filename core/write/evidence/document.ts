import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { Block, GridBlock, SourceDocument } from '../../model/source.ts'
import { html, type Markup } from '../html/markup.ts'
import { cutPieces } from '../pieces.ts'
import type { EvidenceMark } from './page.ts'

/** What is shown at most of a document. */
const mostBlocks = 5000
const mostCells = 40_000

/** A document of any format as it was read, with its marks: for sources that are no pages. */
export function renderDocument(
  { blocks }: SourceDocument,
  marks: readonly EvidenceMark[],
  locale: Locale,
): { body: string; placed: boolean[] } {
  const words = messagesOf(locale)
  const byAnchor = new Map<string, EvidenceMark[]>()
  for (const mark of marks) byAnchor.set(mark.anchor, [...(byAnchor.get(mark.anchor) ?? []), mark])
  const placed = new Set<EvidenceMark>()
  const drawing: Drawing = { byAnchor, placed, words, cells: mostCells }
  const shown = blocks.slice(0, mostBlocks).map((block) => showBlock(block, drawing))
  const left = blocks.length - mostBlocks
  const body = html`${shown}${left > 0 ? html`<p>${words.evidence.more(left)}</p>` : null}`
  return { body: body.text, placed: marks.map((mark) => placed.has(mark)) }
}

interface Drawing {
  byAnchor: ReadonlyMap<string, readonly EvidenceMark[]>
  placed: Set<EvidenceMark>
  words: Messages
  /** Cells that may still be shown. */
  cells: number
}

function showBlock(block: Block, drawing: Drawing): Markup {
  const { evidence } = drawing.words
  const own = drawing.byAnchor.get(block.anchor) ?? []
  const hidden = block.hidden ? html`<small class="gouji-chip">${evidence.hidden}</small> ` : null
  if (block.kind === 'grid')
    return html`${tagsOf(own, drawing)}${hidden}${showGrid(block, drawing)}
`
  const text =
    block.kind === 'text'
      ? markText(block.text, own, drawing)
      : html`${tagsOf(own, drawing)}${block.kind === 'image' ? evidence.picture(block.text) : evidence.attachment(block.text || block.address)}`
  return html`<p>${hidden}${text}</p>
`
}

function showGrid({ cells, rows }: GridBlock, drawing: Drawing): Markup {
  const lines: Markup[][] = Array.from({ length: Math.min(rows, drawing.cells) }, () => [])
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
  for (const cell of sorted) {
    const own = drawing.byAnchor.get(cell.anchor) ?? []
    if (drawing.cells <= 0 && own.length === 0) continue
    drawing.cells--
    const exact = own.filter(({ start }) => start !== undefined)
    const whole = own.filter(({ start }) => start === undefined)
    lines[cell.row]?.push(
      html`<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}"${whole.length > 0 ? html` class="${lookOf(whole)}"` : null}>${tagsOf(whole, drawing)}${markText(cell.text, exact, drawing)}</td>`,
    )
  }
  return html`<table><tbody>${lines.map(
    (line) => html`<tr>${line}</tr>
`,
  )}</tbody></table>`
}

/** Text with its marks; marks that overlap are joined where they meet. */
function markText(text: string, marks: readonly EvidenceMark[], drawing: Drawing): Markup {
  const pieces = cutPieces(text, marks, (mark) => mark).map(({ text: piece, covering, starting }) => {
    const begun = starting.filter((mark) => !drawing.placed.has(mark))
    return html`${tagsOf(begun, drawing)}${covering.length > 0 ? html`<span class="${lookOf(covering)}">${piece}</span>` : piece}`
  })
  return html`${pieces}`
}

function tagsOf(marks: readonly EvidenceMark[], drawing: Drawing): Markup[] {
  return marks.map((mark) => {
    drawing.placed.add(mark)
    return html`<b class="gouji-tag ${mark.look}" id="${mark.id}" tabindex="-1"><a href="#f${mark.number}">${mark.number}</a></b>`
  })
}

const looks = ['error', 'warning', 'note', 'other', 'waived'] as const

function lookOf(marks: readonly EvidenceMark[]): string {
  return `gouji-mark ${looks.find((look) => marks.some((mark) => mark.look === look)) ?? 'other'}`
}
