/** The printed lines of a source: text blocks cut at their line breaks, and the cells of grids, in reading order. */

import { type Folded, fold } from '../model/fold.ts'
import type { Block, Cell, SourceDocument } from '../model/source.ts'

export interface Line {
  /** Index into `SourceDocument.blocks`. */
  block: number
  /** Index into the grid's `cells`, where the line stands in a cell. */
  cell?: number
  anchor: string
  /** The raw text of the whole block or cell. */
  raw: string
  /** Range of the line in `raw`, white space at both ends left out. */
  start: number
  end: number
  /** The beginning of the line (`headLength` characters) folded without white space; offsets count from `start`. */
  head: Folded
  /** Heading level of the block. */
  level?: number
  link?: true
  landmark?: true
  hidden?: true
}

/** Titles, headings and labels are shorter than this, spaces between all their characters included. */
const headLength = 160

/** All lines that print something. Pictures and attachments have none. */
export function readLines(source: SourceDocument): Line[] {
  const lines: Line[] = []
  source.blocks.forEach((block, index) => {
    if (block.kind === 'text') addLines(lines, block.text, linesOfText(block, index))
    else if (block.kind === 'grid') {
      block.cells.forEach((cell, position) => {
        if (cell.text !== '') addLines(lines, cell.text, lineOfCell(block, cell, index, position))
      })
    }
  })
  return lines
}

type Origin = Omit<Line, 'raw' | 'start' | 'end' | 'head'>

function linesOfText(block: Block & { kind: 'text' }, index: number): Origin {
  return {
    block: index,
    anchor: block.anchor,
    ...(block.heading ? { level: block.heading } : {}),
    ...(block.link ? { link: true } : {}),
    ...(block.landmark ? { landmark: true } : {}),
    ...(block.hidden ? { hidden: true } : {}),
  }
}

function lineOfCell(block: Block, cell: Cell, index: number, position: number): Origin {
  const hidden = block.hidden ?? cell.hidden
  return { block: index, cell: position, anchor: cell.anchor, ...(hidden ? { hidden: true } : {}) }
}

function addLines(lines: Line[], raw: string, origin: Origin): void {
  let from = 0
  while (from <= raw.length) {
    const found = raw.indexOf('\n', from)
    const until = found < 0 ? raw.length : found
    const start = skipSpace(raw, from, until)
    if (start < until) {
      const end = start + raw.slice(start, until).trimEnd().length
      lines.push({
        ...origin,
        raw,
        start,
        end,
        head: fold(raw.slice(start, Math.min(end, start + headLength)), 'drop'),
      })
    }
    from = until + 1
  }
}

const spaces = /[\s\u200b\ufeff]*/y

function skipSpace(raw: string, from: number, until: number): number {
  spaces.lastIndex = from
  spaces.test(raw)
  return Math.min(spaces.lastIndex, until)
}

/** The line as printed. */
export function textOf(line: Line): string {
  return line.raw.slice(line.start, line.end)
}

/** Whether the folded head is the whole line. */
export function isShort(line: Line): boolean {
  return line.end - line.start <= headLength
}
