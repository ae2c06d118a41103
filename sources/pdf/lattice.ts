/** Grids of ruling lines: which lines belong together, where their rows and columns are, and which slots are one cell. */
import type { Rule } from './content.ts'
import { findRegions, type Region } from './regions.ts'
import { groupRules, mergeRules, reach } from './rules.ts'
import type { Box } from './shapes.ts'

/** Lines nearer than this in points are one line: double borders, and borders of neighbours with little space between. */
const near = 3
/** A border counts where lines cover this share of it. */
const covering = 0.5

export interface Lattice {
  box: Box
  /** Places of the lines between columns and between rows, the outer ones included. */
  xs: number[]
  ys: number[]
  regions: Region[]
  /** A line is drawn at the upper and at the lower end. Where none is, a row may go on over the page break. */
  closedAbove: boolean
  closedBelow: boolean
}

/** The grids that lines of a page form, from top to bottom. A frame around something is none. */
export function findLattices(rules: readonly Rule[]): Lattice[] {
  return groupRules(mergeRules(rules))
    .map(makeLattice)
    .filter((lattice) => lattice !== null)
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
}

/**
 * A lattice with the columns at its left side that it has on the page before and that no line is drawn around here:
 * cells over several rows whose lines the page break cut off. `above` are those cells.
 */
export function extendLeft(lattice: Lattice, above: readonly Box[]): Lattice {
  const { box, xs, ys } = lattice
  const lost = above
    .filter(({ right }) => right <= box.left + near)
    .sort((one, other) => one.left - other.left)
  const [first] = lost
  if (!first) return lattice
  const rows = ys.length - 1
  const columns = lost.length
  return {
    ...lattice,
    box: { ...box, left: first.left },
    xs: [...lost.map(({ left }) => left), ...xs],
    regions: [
      ...lost.map((_, column) => ({ row: 0, column, rowSpan: rows, columnSpan: 1 })),
      ...lattice.regions.map((region) => ({ ...region, column: region.column + columns })),
    ],
  }
}

/** Where a page break cuts a row, its text may stand out of the lines by this much, in points. */
const beyond = 48

/** A lattice without a line at its end, where that is the end of a page too, reaches to the text that stands out of it. */
export function extendEnds(
  lattice: Lattice,
  texts: readonly Box[],
  ends: { above: boolean; below: boolean },
): Lattice {
  const { left, right, top, bottom } = lattice.box
  const upper = texts.filter((text) => text.top < top && (text.top + text.bottom) / 2 < top)
  const lower = texts.filter((text) => text.bottom > bottom && (text.top + text.bottom) / 2 > bottom)
  const stand = (text: Box): boolean =>
    text.left >= left && text.right <= right && text.bottom > top - beyond && text.top < bottom + beyond
  const rise = ends.above && !lattice.closedAbove && upper.length > 0 && upper.every(stand)
  const fall = ends.below && !lattice.closedBelow && lower.length > 0 && lower.every(stand)
  if (!rise && !fall) return lattice
  const box = {
    ...lattice.box,
    top: rise ? Math.min(...upper.map((text) => text.top)) : top,
    bottom: fall ? Math.max(...lower.map((text) => text.bottom)) : bottom,
  }
  return { ...lattice, box, ys: [box.top, ...lattice.ys.slice(1, -1), box.bottom] }
}

/** Places that lie near to each other as one, in order. */
function clusterPlaces(places: readonly number[]): number[] {
  const sorted = [...places].sort((one, other) => one - other)
  const clusters: number[][] = []
  for (const place of sorted) {
    const last = clusters[clusters.length - 1]
    const end = last?.[last.length - 1]
    if (last && end !== undefined && place - end <= near) last.push(place)
    else clusters.push([place])
  }
  return clusters.map((cluster) => cluster.reduce((sum, place) => sum + place, 0) / cluster.length)
}

/** Places of lines, and the ends of the crossing lines where no line is drawn there. */
function placesOf(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const ends = [
    Math.min(...crossing.map(({ from }) => from)),
    Math.max(...crossing.map(({ to }) => to)),
  ].filter(Number.isFinite)
  const drawn = lines.map(({ at }) => at)
  const open = ends.filter((end) => !drawn.some((place) => Math.abs(place - end) <= reach))
  return clusterPlaces([...drawn, ...open])
}

function makeLattice(rules: readonly Rule[]): Lattice | null {
  const flat = rules.filter(({ across }) => across)
  const tall = rules.filter(({ across }) => !across)
  const xs = placesOf(tall, flat)
  const ys = placesOf(flat, tall)
  const rows = ys.length - 1
  const columns = xs.length - 1
  if (rows < 1 || columns < 2 || rows * columns > 40_000) return null
  const above = drawnBorders(flat, ys, xs)
  const beside = drawnBorders(tall, xs, ys)
  const regions = findRegions(
    rows,
    columns,
    (row, column) => row === 0 || above[row]?.[column] === true,
    (row, column) => column === 0 || beside[column]?.[row] === true,
  )
  if (regions.length < 2) return null
  const drawn = (place: number): boolean => {
    const borders = above[place] ?? []
    return borders.filter(Boolean).length * 2 >= borders.length
  }
  const closedAbove = drawn(0)
  const closedBelow = drawn(rows)
  const box = { left: xs[0] ?? 0, right: xs[columns] ?? 0, top: ys[0] ?? 0, bottom: ys[rows] ?? 0 }
  return { box, xs, ys, regions, closedAbove, closedBelow }
}

/** For each place of a line, which of the intervals along it are drawn. */
function drawnBorders(
  lines: readonly Rule[],
  places: readonly number[],
  along: readonly number[],
): boolean[][] {
  const covered = places.map(() => along.slice(1).map(() => 0))
  for (const line of mergeNear(lines, places)) {
    const row = covered[line.place]
    if (!row) continue
    for (let index = 0; index < row.length; index++) {
      const from = Math.max(line.from, along[index] ?? 0)
      const to = Math.min(line.to, along[index + 1] ?? 0)
      if (to > from) row[index] = (row[index] ?? 0) + to - from
    }
  }
  return covered.map((row) =>
    row.map((length, index) => length >= covering * ((along[index + 1] ?? 0) - (along[index] ?? 0))),
  )
}

/** Lines by the place they belong to, those that overlap joined. */
function mergeNear(
  lines: readonly Rule[],
  places: readonly number[],
): { place: number; from: number; to: number }[] {
  const placed = lines
    .map(({ at, from, to }) => ({ place: nearest(places, at), from, to }))
    .sort((one, other) => one.place - other.place || one.from - other.from)
  const merged: { place: number; from: number; to: number }[] = []
  for (const line of placed) {
    const last = merged[merged.length - 1]
    if (last && last.place === line.place && line.from <= last.to) last.to = Math.max(last.to, line.to)
    else merged.push(line)
  }
  return merged
}

function nearest(places: readonly number[], at: number): number {
  let best = 0
  places.forEach((place, index) => {
    if (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at)) best = index
  })
  return best
}
