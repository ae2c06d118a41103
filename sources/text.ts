/** Pasted or saved text → SourceDocument. */

import type { Block, Cell, GridBlock, SourceDocument } from '../core/model/source.ts'
import { splitLines, type TextLine } from './text/lines.ts'
import {
  isFence,
  isRule,
  readHeading,
  readReference,
  stripCellMarks,
  stripMarks,
  underlineLevel,
} from './text/markdown.ts'
import { RowCache, readTable, type TextTable } from './text/table.ts'

/** Bounds of one text; what is beyond them is left out and said in `limits`. */
export const textLimits = { characters: 64 * 1024 * 1024, blocks: 200_000, cells: 400_000 }

/** Reads mark-up inside a text (converters write tables as HTML between Markdown) into blocks. */
export type MarkupReader = (markup: string) => Block[]

const documentFile = /\.(pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:[?#]|$)/i
const shortLine = 60
/** After so many HTML tables without an end the text is none that holds HTML tables. */
const maxUnclosed = 10

class TextReader {
  private readonly document: SourceDocument
  private readonly lines: readonly TextLine[]
  private readonly cache: RowCache
  private readonly readMarkup: MarkupReader | undefined
  private cells = 0
  private unclosed = 0

  constructor(text: string, name: string, readMarkup?: MarkupReader) {
    const { lines, cut } = splitLines(text.slice(0, textLimits.characters))
    this.document = { schema: 'gouji/source/1', kind: 'text', name, blocks: [], limits: [] }
    if (text.length > textLimits.characters) this.document.limits.push({ code: 'text-cut' })
    if (cut) this.document.limits.push({ code: 'too-many-blocks' })
    this.lines = lines
    this.cache = new RowCache(lines)
    this.readMarkup = readMarkup
  }

  read(): SourceDocument {
    let at = 0
    while (at < this.lines.length) {
      if (this.document.blocks.length >= textLimits.blocks) {
        this.document.limits.push({ code: 'too-many-blocks', at: this.anchorOf(at) })
        break
      }
      at = this.readMarkupAt(at) ?? this.readTableAt(at) ?? this.readLineAt(at)
    }
    return this.document
  }

  private anchorOf(index: number): string {
    return `L${this.lines[index]?.number ?? 0}`
  }

  /** Blocks of an HTML table that begins on a line; the index after it. */
  private readMarkupAt(at: number): number | null {
    if (!this.readMarkup || this.unclosed > maxUnclosed || !/<table[\s>]/i.test(this.lines[at]?.text ?? ''))
      return null
    const found: string[] = []
    let depth = 0
    for (let end = at; end < this.lines.length; end++) {
      const text = this.lines[end]?.text ?? ''
      found.push(text)
      depth += (text.match(/<table[\s>]/gi)?.length ?? 0) - (text.match(/<\/table\s{0,5}>/gi)?.length ?? 0)
      if (depth > 0) continue
      for (const block of this.readMarkup(found.join('\n'))) this.addMarkup(block, this.anchorOf(at))
      return end + 1
    }
    this.unclosed++
    return null
  }

  private addMarkup(block: Block, anchor: string): void {
    block.anchor = `${anchor}/${block.anchor}`
    if (block.kind === 'grid') for (const cell of block.cells) cell.anchor = `${anchor}/${cell.anchor}`
    this.document.blocks.push(block)
  }

  private readTableAt(at: number): number | null {
    const table = readTable(this.lines, this.cache, at)
    if (!table) return null
    if (table.rows.length > 0) this.addGrid(table)
    let next = table.rows.length > 0 ? table.next : at
    while (next < table.next) next = this.readLineAt(next)
    return next
  }

  private addGrid({ rows }: TextTable): void {
    const cells: Cell[] = []
    rows.forEach(({ number, cells: texts }, row) => {
      texts.forEach((text, column) => {
        const anchor = `L${number}/c${column + 1}`
        cells.push({ anchor, row, column, rowSpan: 1, columnSpan: 1, text: stripCellMarks(text) })
      })
    })
    const room = textLimits.cells - this.cells
    const anchor = `L${rows[0]?.number ?? 0}`
    if (cells.length > room) {
      this.document.limits.push({ code: 'too-many-cells', at: anchor })
      cells.length = room
    }
    this.cells += cells.length
    const grid: GridBlock = {
      kind: 'grid',
      anchor,
      rows: rows.length,
      columns: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
      cells,
    }
    this.document.blocks.push(grid)
  }

  /** Reads one line as text; the index after it. */
  private readLineAt(at: number): number {
    const line = this.lines[at]?.text ?? ''
    const anchor = this.anchorOf(at)
    const heading = readHeading(line)
    const reference = readReference(line)
    const level = underlineLevel(this.lines[at + 1]?.text ?? '', line)
    if (line.trim() === '') this.addBlank(at)
    else if (isFence(line) || (isRule(line) && this.standsAlone(at))) return at + 1
    else if (heading)
      this.document.blocks.push({ kind: 'text', anchor, text: heading.text, heading: heading.level })
    else if (reference) this.addReference(anchor, reference)
    else if (level > 0 && this.isBlank(at + 2)) {
      this.document.blocks.push({ kind: 'text', anchor, text: stripMarks(line.trim()), heading: level })
      return at + 2
    } else this.document.blocks.push({ kind: 'text', anchor, text: stripMarks(line.trim()) })
    return at + 1
  }

  private isBlank(index: number): boolean {
    return (this.lines[index]?.text ?? '').trim() === ''
  }

  private standsAlone(at: number): boolean {
    return this.isBlank(at - 1) && this.isBlank(at + 1)
  }

  /** A line of spaces between short lines is a cell without text, where a table was copied with one cell a line. */
  private addBlank(at: number): void {
    if (!/^[^\t]+$/.test(this.lines[at]?.text ?? '')) return
    if (this.isShort(at, -1) && this.isShort(at, 1))
      this.document.blocks.push({ kind: 'text', anchor: this.anchorOf(at), text: '' })
  }

  /** Whether the next line above or below, empty ones left out, is as short as the value of a cell. */
  private isShort(at: number, step: 1 | -1): boolean {
    const near = this.lines[at + step]?.text === '' ? this.lines[at + 2 * step] : this.lines[at + step]
    return near !== undefined && near.text !== '' && near.text.length <= shortLine
  }

  private addReference(
    anchor: string,
    { picture, text, address }: NonNullable<ReturnType<typeof readReference>>,
  ) {
    const format = documentFile.exec(address)?.[1]?.toLowerCase()
    if (picture) this.document.blocks.push({ kind: 'image', anchor, text, address })
    else if (format) this.document.blocks.push({ kind: 'attachment', anchor, text, address, format })
    else this.document.blocks.push({ kind: 'text', anchor, text, link: true })
  }
}

/**
 * Reads text: tables with tabs, bars or aligned columns become grids (cells `L41/c3`, the third cell of line 41), all
 * else one block a line (`L12`). Empty cells stay cells; spans are not guessed. A table in HTML needs `readMarkup`.
 */
export function readText(text: string, name: string, readMarkup?: MarkupReader): SourceDocument {
  return new TextReader(text, name, readMarkup).read()
}
