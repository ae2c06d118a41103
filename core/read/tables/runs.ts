/** Tables printed without a grid: runs of short lines, each a label, a value, or a label followed by its values. */
import { findAll } from '../../model/matches.ts'
import type { Place } from '../../model/report.ts'
import type { GridBlock, SourceDocument } from '../../model/source.ts'
import { kindOfCell } from './cells.ts'

/** A piece of a line: words of a label, or one value; an empty line may be an empty cell. */
export interface Token {
  kind: 'text' | 'figure' | 'blank'
  text: string
  place: Place
}

/** Lines that belong together, in reading order; no prose and no heading of a section between them. */
export interface Run {
  tokens: Token[][]
  /** Blocks that hold nothing but lines of the run. */
  whole: Set<number>
}

/** A line longer than this, or with the end of a sentence in it, is prose. */
const longestLine = 90

/**
 * Cuts text blocks of [from, to) into runs. `breaks` are blocks that end a run: headings of sections. So do grids,
 * unless their rows are taken as lines.
 */
export function findRuns(
  source: SourceDocument,
  range: { from: number; to: number },
  breaks: ReadonlySet<number>,
  grids: 'end' | 'lines' = 'end',
): Run[] {
  const runs: Run[] = []
  let current: Run = { tokens: [], whole: new Set() }
  const close = (): void => {
    if (current.tokens.some((line) => line.some((token) => token.kind === 'figure'))) runs.push(current)
    current = { tokens: [], whole: new Set() }
  }
  for (let index = range.from; index < range.to; index++) {
    const block = source.blocks[index]
    if (grids === 'lines' && block?.kind === 'grid' && !block.hidden) {
      current.tokens.push(...rowsAsLines(block, index))
      continue
    }
    if (block?.kind !== 'text' || block.link || block.hidden || breaks.has(index)) {
      if (block?.kind !== 'image') close()
      continue
    }
    if (block.text.trim() === '') {
      current.tokens.push([{ kind: 'blank', text: '', place: { block: index, anchor: block.anchor } }])
      continue
    }
    const lines = linesOf(block.text)
    for (const line of lines) {
      if (isProse(line.text)) {
        close()
        continue
      }
      const tokens = cutLine(line.text, line.start, { block: index, anchor: block.anchor })
      if (tokens.length > 0) current.tokens.push(tokens)
    }
    if (!lines.some((line) => isProse(line.text))) current.whole.add(index)
  }
  close()
  return runs
}

/** The rows of a grid as lines; each cell is a piece of its line, empty ones leave no trace. */
function rowsAsLines(grid: GridBlock, block: number): Token[][] {
  const lines = Array.from({ length: grid.rows }, (): Token[] => [])
  grid.cells.forEach((cell, index) => {
    const text = cell.text.trim()
    if (text === '' || cell.hidden) return
    const kind = isValue(text) ? 'figure' : 'text'
    lines[cell.row]?.push({ kind, text, place: { block, anchor: cell.anchor, cell: index } })
  })
  return lines.filter((line) => line.length > 0)
}

function linesOf(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}

function isProse(line: string): boolean {
  return (
    line.length > longestLine ||
    /[。；;！？]\s*\S/.test(line) ||
    (/[。；]\s*$/.test(line) && line.length > 12)
  )
}

/** A value that is glued to its label (予以公开73) is cut off; no label ends with digits. */
function cutGlued(text: string, start: number): { text: string; start: number }[] {
  const glued = /^(.*[\u4e00-\u9fff）)”"])(\d{1,9})$/.exec(text)
  if (!glued || kindOfCell(text) === 'figure') return [{ text, start }]
  const [, label = '', value = ''] = glued
  return [
    { text: label, start },
    { text: value, start: start + label.length },
  ]
}

/** A value of a line. A numeral alone is a piece of a label that stands upright: 三 · 、 · 本 · 年. */
function isValue(text: string): boolean {
  return kindOfCell(text) === 'figure' && !/^[一二三四五六七八九十]$/.test(text)
}

/** Words and values of a line. Values are read from its end; digits inside a label are words. */
function cutLine(line: string, offset: number, at: { block: number; anchor: string }): Token[] {
  const chunks = findAll(/(?:\S|\ufeff)+/g, line).flatMap((found) => cutGlued(found[0], found.index))
  const token = (kind: Token['kind'], from: number, to: number): Token[] => {
    const first = chunks[from]
    const last = chunks[to - 1]
    if (!first || !last || to <= from) return []
    const start = first.start
    const end = last.start + last.text.length
    return [
      { kind, text: line.slice(start, end), place: { ...at, start: offset + start, end: offset + end } },
    ]
  }
  let values = chunks.length
  while (values > 0 && isValue(chunks[values - 1]?.text ?? '')) values--
  const figures = chunks
    .slice(values)
    .flatMap((_, index) => token('figure', values + index, values + index + 1))
  return [...token('text', 0, values), ...figures]
}
