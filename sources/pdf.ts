/** PDF → SourceDocument: ruling lines become grids, other text paragraphs, and pages that are pictures are named. */

import type { Block, GridBlock, SourceDocument } from '../core/model/source.ts'
import { dropFurniture } from './pdf/furniture.ts'
import { holdsRows, scatterLines } from './pdf/infer/scatter.ts'
import { inferTables } from './pdf/infer.ts'
import type { PdfTables } from './pdf/library.ts'
import { type ReadPage, readPage, sketchPage } from './pdf/page.ts'
import { readPages } from './pdf/pages.ts'
import { findMargins, goesOnOverPage, type Margins, makePieces, type TextPiece } from './pdf/paragraphs.ts'
import { anchorOf, type Box } from './pdf/shapes.ts'
import { stitchTables } from './pdf/stitch.ts'
import type { PageTable } from './pdf/table.ts'
import { UnreadableSource } from './unreadable.ts'

type Element =
  | { kind: 'table'; box: Box; table: PageTable }
  | { kind: 'text'; box: Box; piece: TextPiece; margins: Margins }
  | { kind: 'picture'; box: Box; page: number }

/**
 * Reads a PDF: cells and paragraphs with anchors like `p3/r12.5,40,300,62` (page; left, top, right, bottom in points of
 * the page as shown). Throws `UnreadableSource`.
 */
export async function readPdf(bytes: Uint8Array, name: string, tables?: PdfTables): Promise<SourceDocument> {
  const document: SourceDocument = { schema: 'gouji/source/1', kind: 'pdf', name, blocks: [], limits: [] }
  const sketches = (await readPages(bytes, tables)).map(sketchPage)
  dropFurniture(sketches)
  const pages: ReadPage[] = []
  for (const sketch of sketches) {
    const page = readPage(sketch, pages[pages.length - 1])
    const at = `p${sketch.number}`
    if (page.unread) document.limits.push({ code: 'page-picture', at })
    if (sketch.content.cut) document.limits.push({ code: 'page-cut', at })
    pages.push(page)
  }
  inferTables(pages)
  for (const { number, lines } of pages) {
    if (holdsRows(scatterLines([{ number, lines }])))
      document.limits.push({ code: 'table-unruled', at: `p${number}` })
  }
  document.blocks = joinPages(pages.map(elementsOf)).map(toBlock)
  if (document.blocks.length === 0) throw new UnreadableSource('blank-pages')
  return document
}

/** What stands on a page, in reading order: text between tables, and tables, from top to bottom. */
function elementsOf({ number, lines, tables, pictures }: ReadPage): Element[] {
  const margins = findMargins(
    lines,
    tables.map(({ box }) => box),
  )
  const tops = tables.map(({ box }) => box.top)
  const bands = [...tops, Infinity].map((top, index) => {
    const from = index === 0 ? -Infinity : (tops[index - 1] ?? 0)
    return lines.filter((line) => line.top >= from && line.top < top)
  })
  const elements: Element[] = []
  bands.forEach((band, index) => {
    for (const piece of makePieces(number, band, margins))
      elements.push({ kind: 'text', box: piece.box, piece, margins })
    const table = tables[index]
    if (table) elements.push({ kind: 'table', box: table.box, table })
  })
  for (const box of pictures) {
    const at = elements.findIndex((element) => element.box.top > box.top)
    elements.splice(at < 0 ? elements.length : at, 0, { kind: 'picture', box, page: number })
  }
  return elements
}

/** Pages one after the other; what a page break tears is joined. */
function joinPages(pages: readonly Element[][]): Element[] {
  const all: Element[] = []
  for (const elements of pages) {
    const last = all[all.length - 1]
    const [first, ...rest] = elements
    const joined = last && first ? joinElements(last, first) : null
    if (joined) all.splice(-1, 1, joined, ...rest)
    else all.push(...elements)
  }
  return all
}

function joinElements(above: Element, below: Element): Element | null {
  if (above.kind === 'table' && below.kind === 'table') {
    if (above.table.inferred || below.table.inferred) return null
    const table = stitchTables(above.table, below.table)
    return table && { ...above, table }
  }
  if (above.kind !== 'text' || below.kind !== 'text') return null
  if (!goesOnOverPage(above.piece, below.piece, above.margins, below.margins)) return null
  const text = above.piece.text + below.piece.text
  return { ...above, margins: below.margins, piece: { ...above.piece, text, last: below.piece.last } }
}

function toBlock(element: Element): Block {
  if (element.kind === 'picture')
    return { kind: 'image', anchor: anchorOf(element.page, element.box), text: '', address: '' }
  if (element.kind === 'table') return toGrid(element.table)
  const { page, box, text } = element.piece
  return { kind: 'text', anchor: anchorOf(page, box), text }
}

function toGrid({ page, box, rows, xs, cells, inferred }: PageTable): GridBlock {
  return {
    kind: 'grid',
    anchor: anchorOf(page, box),
    rows,
    columns: xs.length - 1,
    ...(inferred ? { inferred } : {}),
    cells: [...cells]
      .sort((one, other) => one.row - other.row || one.column - other.column)
      .map(({ row, column, rowSpan, columnSpan, text, page: own, box: place }) => ({
        anchor: anchorOf(own, place),
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      })),
  }
}
