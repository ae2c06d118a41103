/** A table of one page: the lattice of its lines with the text in it. */
import { joinCellLines, roomBeside } from './cell.ts'
import type { Glyph } from './content.ts'
import type { Lattice } from './lattice.ts'
import { type Line, makeLines } from './lines.ts'
import type { Region } from './regions.ts'
import type { Box } from './shapes.ts'

export interface TableCell extends Region {
  text: string
  page: number
  box: Box
}

export interface PageTable {
  /** Places of the lines between columns, in points from the left side of the page. */
  xs: number[]
  rows: number
  cells: TableCell[]
  box: Box
  page: number
  /** The last page that a piece of it stands on. */
  lastPage: number
  closedAbove: boolean
  closedBelow: boolean
  /** Its cells were told without lines between them. */
  inferred?: true
}

/** A number that stands over the line between two cells belongs to neither for certain. */
const torn = '\ufffd'

/** Fills a lattice with the characters that stand in it. */
export function makeTable(page: number, lattice: Lattice, glyphs: readonly Glyph[]): PageTable {
  const regionAt = indexRegions(lattice)
  const owned = new Map<number, Glyph[]>()
  const unsure = new Set<number>()
  let last: { glyph: Glyph; region: number } | null = null
  for (const glyph of glyphs) {
    const region = regionAt(glyph)
    if (region === null) continue
    const own = owned.get(region)
    if (own) own.push(glyph)
    else owned.set(region, [glyph])
    if (last && last.region !== region && goesOn(last.glyph, glyph)) unsure.add(region).add(last.region)
    last = { glyph, region }
  }
  const filled = lattice.regions.map((region, index) => ({
    region,
    box: boxOf(region, lattice),
    lines: makeLines(owned.get(index) ?? []),
    unsure: unsure.has(index),
  }))
  const padding = paddingOf(filled)
  const cells = filled.map(({ region, box, lines, unsure: isTorn }) => ({
    ...region,
    text: joinCellLines(lines, box, padding) + (isTorn ? torn : ''),
    page,
    box,
  }))
  const { xs, ys, box, closedAbove, closedBelow } = lattice
  return { xs, rows: ys.length - 1, cells, box, page, lastPage: page, closedAbove, closedBelow }
}

function boxOf({ row, column, rowSpan, columnSpan }: Region, { xs, ys }: Lattice): Box {
  return {
    left: xs[column] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + rowSpan] ?? 0,
  }
}

/** Finds the region that the middle of a character stands in. */
function indexRegions({ xs, ys, regions }: Lattice): (glyph: Glyph) => number | null {
  const columns = xs.length - 1
  const slots = new Map<number, number>()
  regions.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + columnSpan; x++) slots.set(y * columns + x, index)
  })
  return ({ left, right, top, bottom }) => {
    const column = intervalOf(xs, (left + right) / 2)
    const row = intervalOf(ys, (top + bottom) / 2)
    return slots.get(row * columns + column) ?? null
  }
}

/** The interval between places that a point falls into; points outside fall into the outermost. */
function intervalOf(places: readonly number[], at: number): number {
  let low = 0
  let high = places.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

const digit = /^[\d０-９.,]$/

/** Two digits without room between them are of one number. */
function goesOn(before: Glyph, after: Glyph): boolean {
  return (
    digit.test(before.text) &&
    digit.test(after.text) &&
    before.turn === 0 &&
    after.turn === 0 &&
    Math.abs(after.left - before.right) < 0.08 * after.size &&
    Math.abs(after.bottom - before.bottom) < 0.3 * after.size
  )
}

/** The least room that a line of several characters leaves in its cell. */
function paddingOf(cells: readonly { box: Box; lines: readonly Line[] }[]): number {
  let least = Infinity
  for (const { box, lines } of cells)
    for (const line of lines)
      if (line.glyphs.length > 1) least = Math.min(least, Math.max(0, roomBeside(line, box)))
  return Number.isFinite(least) ? least : 0
}
