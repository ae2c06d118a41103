/** Lines of text outside of ruling lines, over all pages: their figures, which end the line, and the rest of their characters. */
import { foldLabel, foldText } from '../../../core/index.ts'
import type { Glyph } from '../content.ts'
import type { Line } from '../lines.ts'
import { type Box, uniteBoxes } from '../shapes.ts'

export interface Token extends Box {
  text: string
}

/** A line of a page with where it stands among all of them. */
export interface ScatteredLine {
  page: number
  line: Line
  /** Figures at the end of the line, from left to right. */
  tokens: Token[]
  /** Characters before them. */
  glyphs: Glyph[]
  /** Whether two figures are one cannot be told from their distance. */
  unclear: boolean
}

/** Digits that stand nearer than the first, in sizes of the characters, are of one number; further than the second, of two. */
const together = 0.06
const apart = 0.14

const figure = /^(?:-?\d[\d,]*(?:\.\d+)?|[-/]{1,4})$/

export function scatterLines(pages: readonly { number: number; lines: readonly Line[] }[]): ScatteredLine[] {
  return pages.flatMap(({ number, lines }) => lines.map((line) => scatterLine(number, line)))
}

function scatterLine(page: number, line: Line): ScatteredLine {
  const tokens: Token[] = []
  let end = line.glyphs.length
  let unclear = false
  while (end > 0) {
    let from = end - 1
    for (; from > 0; from--) {
      const gap = gapBefore(line, from)
      const digits = isDigit(line.glyphs[from]) && isDigit(line.glyphs[from - 1])
      // Between a label and a figure there may be no room at all; no label ends with digits.
      if (gap >= apart || (!digits && (gap > together || tokens.length > 0))) break
      if (gap > together) unclear = true
    }
    const glyphs = line.glyphs.slice(from, end)
    const text = glyphs.map((glyph) => glyph.text).join('')
    if (!figure.test(foldText(text))) break
    tokens.unshift({ ...uniteBoxes(glyphs), text })
    end = from
  }
  return { page, line, tokens, glyphs: line.glyphs.slice(0, end), unclear: unclear && tokens.length > 0 }
}

/** Room before a character in sizes of the line's characters. */
function gapBefore({ glyphs, size }: Line, index: number): number {
  return ((glyphs[index]?.left ?? 0) - (glyphs[index - 1]?.right ?? 0)) / size
}

function isDigit(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && /^[\d.,-]$/.test(foldText(glyph.text))
}

/** Page and height as one number, to order places of several pages. */
export function heightOf(page: number, y: number): number {
  return page * 100_000 + y
}

/** A character of a label with its place. */
export interface Letter {
  /** Folded to one character. */
  text: string
  page: number
  glyph: Glyph
  /** Index of its line. */
  line: number
}

/** What the labels of lines are made of; punctuation is left out. */
export function lettersOf(lines: readonly ScatteredLine[]): Letter[] {
  return lines.flatMap(({ page, glyphs }, line) =>
    glyphs.flatMap((glyph) => [...foldLabel(glyph.text)].map((text) => ({ text, page, glyph, line }))),
  )
}

/** Whether lines look like rows of a table: several figures and nothing behind them. */
export function holdsRows(lines: readonly ScatteredLine[]): boolean {
  return lines.some(({ tokens }) => tokens.length >= fewestTokens)
}

const fewestTokens = 3
