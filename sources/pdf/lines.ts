/** Characters that stand in one row become a line of text, with spaces where there is room for them. */
import { type Glyph, mostTurn } from './content.ts'
import { type Box, uniteBoxes } from './shapes.ts'

/** Characters of one row, from left to right. */
export interface Line<G extends Glyph = Glyph> extends Box {
  text: string
  /** The most usual height of its characters in points. */
  size: number
  glyphs: G[]
  /** Wide gaps in it: the pieces are cells of a table or columns rather than words. */
  gaps: number
  /** The sides of the column of prose that it stands in, where there are several on the page. */
  column?: { left: number; right: number }
}

const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** Widths of gaps, in sizes of the characters, that are shown as a space. */
const wordGap = 0.22
const mixedGap = 0.4
const ideographGap = 1.2
/** A gap this wide parts columns. */
const columnGap = 1.8

/** The lines of characters of one area, from top to bottom; text that runs along the side of it is turned first. */
export function makeLines(glyphs: readonly Glyph[]): Line[] {
  const turn = mostTurn(glyphs)
  const upright = glyphs.map((glyph) => turnGlyph(glyph, turn))
  const lines = groupRows(upright).map(makeLine)
  if (turn === 0) return lines
  return lines.map((line) => ({ ...line, ...uniteBoxes(line.glyphs.map(({ source }) => source)) }))
}

interface Placed extends Glyph {
  /** As it stands on the page. */
  source: Glyph
}

function turnGlyph(glyph: Glyph, turn: number): Placed {
  if (turn === 0) return { ...glyph, source: glyph }
  const { left, top, right, bottom } = glyph
  const box =
    turn === 90
      ? { left: top, right: bottom, top: -right, bottom: -left }
      : turn === 180
        ? { left: -right, right: -left, top: -bottom, bottom: -top }
        : { left: -bottom, right: -top, top: left, bottom: right }
  return { ...glyph, ...box, source: glyph }
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2
}

/** A character belongs to the row above it whose middle is as high as its own. */
function groupRows(glyphs: readonly Placed[]): Placed[][] {
  const sorted = [...glyphs].sort((one, other) => middleOf(one) - middleOf(other) || one.left - other.left)
  const rows: { glyphs: Placed[]; middle: number; size: number }[] = []
  for (const glyph of sorted) {
    const middle = middleOf(glyph)
    const row = rows[rows.length - 1]
    if (row && Math.abs(middle - row.middle) <= 0.4 * Math.max(glyph.size, row.size)) {
      row.glyphs.push(glyph)
      if (glyph.size > row.size) {
        row.size = glyph.size
        row.middle = middle
      }
    } else rows.push({ glyphs: [glyph], middle, size: glyph.size })
  }
  return rows.map((row) => dropDoubles(row.glyphs.sort((one, other) => one.left - other.left)))
}

/** Bold text is sometimes the same character printed twice, a little aside. */
function dropDoubles(glyphs: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const glyph of glyphs) {
    const width = glyph.right - glyph.left
    const double = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.left - glyph.left) < 0.25 * width &&
          Math.abs(other.top - glyph.top) < 0.2 * glyph.size,
      )
    if (!double) kept.push(glyph)
  }
  return kept
}

function makeLine(glyphs: Placed[]): Line<Placed> {
  const size = usualSize(glyphs)
  let text = ''
  let gaps = 0
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1]
    if (before) {
      const gap = (glyph.left - before.right) / size
      if (gap > gapFor(before.text, glyph.text)) text += ' '
      if (gap > columnGap) gaps++
    }
    text += glyph.text
  })
  return { ...uniteBoxes(glyphs), text, size, glyphs, gaps }
}

function gapFor(before: string, after: string): number {
  const ideographs = Number(ideograph.test(before.slice(-1))) + Number(ideograph.test(after.charAt(0)))
  return ideographs === 2 ? ideographGap : ideographs === 1 ? mixedGap : wordGap
}

function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((one, other) => one - other)
  return sizes[Math.floor(sizes.length / 2)] || 1
}

/** The text of two lines that belong together: Chinese lines and numbers join without a space, words with one. */
export function joinTexts(above: string, below: string): string {
  const words = /[A-Za-z,.;:!?)]$/.test(above) && /^[A-Za-z(]/.test(below)
  return words ? `${above} ${below}` : above + below
}
