/** One page: its tables, and the text beside them. */
import { orderColumns } from './columns.ts'
import { type Glyph, mostTurn, type PageContent, turnUpright } from './content.ts'
import type { PageLines } from './furniture.ts'
import { extendEnds, extendLeft, findLattices, type Lattice } from './lattice.ts'
import { type Line, makeLines } from './lines.ts'
import { type Box, isInside } from './shapes.ts'
import { makeTable, type PageTable } from './table.ts'

/** Pages with fewer characters than this, and a picture, are pictures. */
const fewestCharacters = 20
/** So many filled shapes on a page without text are characters drawn as outlines. */
const manyOutlines = 100

/** A page before furniture is taken out of its lines, which are those outside of lattices. */
export interface PageSketch extends PageLines {
  number: number
  content: PageContent
  lattices: Lattice[]
  /** The characters inside lattices. */
  ruled: Glyph[]
}

export interface ReadPage {
  number: number
  lines: Line[]
  tables: PageTable[]
  pictures: Box[]
  /** What stands on it cannot be read. */
  unread: boolean
}

export function sketchPage(given: PageContent, index: number): PageSketch {
  const content = turnUpright(given, mostTurn(given.glyphs))
  const lattices = findLattices(content.rules)
  const isRuled = (glyph: Glyph): boolean => lattices.some(({ box }) => holds(box, glyph))
  return {
    number: index + 1,
    height: content.height,
    content,
    lattices,
    ruled: content.glyphs.filter(isRuled),
    lines: makeLines(content.glyphs.filter((glyph) => !isRuled(glyph))),
  }
}

/** Tables and text of a page. `before` is the page above, whose last table may go on. */
export function readPage(sketch: PageSketch, before: ReadPage | undefined): ReadPage {
  const { number, content } = sketch
  const kept = new Set([...sketch.ruled, ...sketch.lines.flatMap((line) => line.glyphs.map(sourceOf))])
  const glyphs = content.glyphs.filter((glyph) => kept.has(glyph))
  const lattices = extendLattices(sketch.lattices, glyphs, before)
  const owned = lattices.map((): Glyph[] => [])
  const loose: Glyph[] = []
  for (const glyph of glyphs) (owned[innermost(lattices, glyph)] ?? loose).push(glyph)
  const tables = lattices.flatMap((lattice, index) => {
    const own = owned[index] ?? []
    return own.length > 0 ? [makeTable(number, lattice, own)] : []
  })
  const lines = makeLines(loose)
  const { pictures, unread } = findPictures(content)
  return {
    number,
    lines: orderColumns(lines),
    tables,
    pictures,
    unread,
  }
}

/** Lines hold copies of characters where these were turned; a copy knows its source. */
function sourceOf(glyph: Glyph): Glyph {
  return 'source' in glyph ? (glyph.source as Glyph) : glyph
}

function extendLattices(
  given: readonly Lattice[],
  glyphs: readonly Glyph[],
  before: ReadPage | undefined,
): Lattice[] {
  const open = before ? openCells(before) : []
  return given.map((lattice, index) => {
    const goesOn = index === 0 && open.some(({ right }) => Math.abs(right - lattice.box.right) < 3)
    const whole = goesOn ? extendLeft(lattice, open) : lattice
    return extendEnds(whole, glyphs, { above: goesOn, below: index === given.length - 1 })
  })
}

/** Places of the cells that the last table of a page ends with. */
function openCells({ tables }: ReadPage): Box[] {
  const last = tables[tables.length - 1]
  if (!last) return []
  return last.cells.filter(({ row, rowSpan }) => row + rowSpan === last.rows).map(({ box }) => box)
}

/** The smallest lattice around a character; -1 if it stands in none. */
function innermost(lattices: readonly Lattice[], glyph: Glyph): number {
  let best = -1
  let least = Infinity
  lattices.forEach(({ box }, index) => {
    const area = (box.right - box.left) * (box.bottom - box.top)
    if (area >= least || !holds(box, glyph)) return
    best = index
    least = area
  })
  return best
}

function holds(box: Box, glyph: Box): boolean {
  return isInside((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2, box)
}

/** Pictures on a page, and whether its text is one of them. */
function findPictures(content: PageContent): { pictures: Box[]; unread: boolean } {
  const { width, height, pictures, glyphs, unseen, outlines } = content
  const shown = pictures.length > 0 || unseen > 0 || outlines >= manyOutlines
  if (glyphs.length >= fewestCharacters || !shown) return { pictures, unread: false }
  const whole = { left: 0, top: 0, right: width, bottom: height }
  return { pictures: pictures.length > 0 ? pictures : [whole], unread: true }
}
