/**
 * A sheet is read as one grid, except where tables stand side by side (its rows would run through several tables at
 * once) and where content stands far below all other: each becomes a region of its own.
 */

import { type Area, maxColumn } from './address.ts'
import type { Item } from './merges.ts'

/** Items of one region; `area` is what they cover. */
export interface Region {
  area: Area
  items: Item[]
}

/** So many empty rows part what is above from what is below. */
const farRows = 100
/** So many tables side by side are none; columns far apart are a list. */
const maxParts = 20
/** A sheet whose headings have to be taken away more often than this before its tables part is no table of reports. */
const maxCutDepth = 4

function contentOf(items: readonly Item[]): Item[] {
  return items.filter((item) => item.cell !== null)
}

/** What the items cover. Not spread over `Math.min`: there may be more of them than arguments are allowed. */
function cover(items: readonly Item[]): Area {
  const area: Area = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 }
  for (const item of items) {
    area.top = Math.min(area.top, item.area.top)
    area.left = Math.min(area.left, item.area.left)
    area.bottom = Math.max(area.bottom, item.area.bottom)
    area.right = Math.max(area.right, item.area.right)
  }
  return area
}

/** Areas that reach beyond the last row or column with a cell of their own end there: a title merged over a whole row. */
function clip(items: readonly Item[]): Item[] {
  let bottom = 0
  let right = 0
  for (const { cell, area } of items) {
    if (cell === null) continue
    bottom = Math.max(bottom, area.top)
    right = Math.max(right, area.left)
  }
  return items
    .filter(({ area }) => area.top <= bottom && area.left <= right)
    .map((item) => {
      const { cell, area } = item
      if (area.bottom <= bottom && area.right <= right) return item
      return {
        cell,
        area: { ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) },
      }
    })
}

/** Cuts at empty rows. Items come ordered by row. */
function cutRows(items: readonly Item[]): Item[][] {
  const bands: Item[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (item.area.top > bottom + 1) bands.push([])
    bands[bands.length - 1]?.push(item)
    bottom = Math.max(bottom, item.area.bottom)
  }
  return joinSpaced(bands)
}

/** So many rows with an empty one below each are the rows of one table, spaced out. */
const fewestSpaced = 8

/** Puts bands together that a single empty row parts, where most of them are single rows. */
function joinSpaced(bands: readonly Item[][]): Item[][] {
  const runs: { bottom: number; single: number; bands: Item[][] }[] = []
  for (const band of bands) {
    const { top, bottom } = cover(band)
    let run = runs[runs.length - 1]
    if (!run || top > run.bottom + 2) {
      run = { bottom, single: 0, bands: [] }
      runs.push(run)
    }
    run.bottom = bottom
    run.single += top === bottom ? 1 : 0
    run.bands.push(band)
  }
  return runs.flatMap(({ single, bands: own }) =>
    single >= fewestSpaced && single * 2 > own.length ? [own.flat()] : own,
  )
}

/** Columns that begin a new part after empty ones. Lines of a single cell count for nothing. */
function findStarts(items: readonly Item[], alone: ReadonlySet<Item>): number[] {
  const changes = new Int32Array(maxColumn + 2)
  for (const item of items) {
    if (alone.has(item)) continue
    const { left, right } = item.area
    changes[left] = (changes[left] ?? 0) + 1
    changes[right + 1] = (changes[right + 1] ?? 0) - 1
  }
  const starts: number[] = []
  let covering = 0
  let used = false
  for (let column = 1; column <= maxColumn; column++) {
    const before = covering
    covering += changes[column] ?? 0
    if (used && before === 0 && covering > 0) starts.push(column)
    if (covering > 0) used = true
  }
  return starts
}

/** Content that has its rows to itself: a title, a line of prose, a note. */
function aloneInRow(items: readonly Item[]): Set<Item> {
  const perRow = new Map<number, number>()
  for (const { area } of items) perRow.set(area.top, (perRow.get(area.top) ?? 0) + 1)
  return new Set(items.filter(({ area }) => area.top === area.bottom && perRow.get(area.top) === 1))
}

function isNumeric(text: string): boolean {
  return /^[\s\d.,，．%+\-—－０-９]*$/.test(text)
}

/**
 * Whether the columns from `left` on begin a table of their own: their first column holds labels, not figures. Otherwise
 * the empty columns only space out one table.
 */
function beginsTable(items: readonly Item[]): boolean {
  const { left, right } = cover(items)
  const first = items.filter((item) => item.area.left === left)
  const labels = first.filter((item) => !isNumeric(item.cell?.text ?? ''))
  return right > left && labels.length >= 2 && labels.length * 2 > first.length
}

/** Cuts a band into tables that stand side by side; headings that lie over several of them become regions between. */
function cutColumns(band: Item[], depth = 0): Item[][] {
  const content = contentOf(band)
  const alone = aloneInRow(content)
  const starts = findStarts(content, alone)
  if (starts.length === 0 || starts.length > maxParts) return [band]
  const cuts = starts.filter((left, index, lefts) => {
    const end = lefts[index + 1] ?? maxColumn + 1
    return beginsTable(
      content.filter((item) => !alone.has(item) && item.area.left >= left && item.area.left < end),
    )
  })
  if (cuts.length === 0 || depth > maxCutDepth) return [band]
  const crossing = new Set(
    content
      .filter(
        (item) =>
          alone.has(item) && cuts.some((left) => item.area.left < left && item.area.right >= left - 1),
      )
      .map((item) => item.area.top),
  )
  if (crossing.size > 0) return cutAtRows(band, crossing).flatMap((part) => cutColumns(part, depth + 1))
  const parts = cuts.map((): Item[] => [])
  const firstPart: Item[] = []
  for (const item of band) {
    const index = cuts.filter((left) => left <= item.area.left).length
    ;(parts[index - 1] ?? firstPart).push(item)
  }
  return [firstPart, ...parts]
}

/** Parts of a band above, on and below the given rows. */
function cutAtRows(band: readonly Item[], rows: ReadonlySet<number>): Item[][] {
  const parts: Item[][] = []
  let last: boolean | null = null
  for (const item of band) {
    const on = rows.has(item.area.top)
    if (on !== last) parts.push([])
    parts[parts.length - 1]?.push(item)
    last = on
  }
  return parts
}

/** Regions of a sheet in reading order: downwards, and side by side from left to right. */
export function findRegions(items: readonly Item[]): Region[] {
  const ordered = clip(items).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
  const parts: Item[][] = []
  let joined: Item[] | null = null
  let bottom = 0
  for (const band of cutRows(ordered)) {
    const area = cover(band)
    if (area.top > bottom + farRows) joined = null
    bottom = Math.max(bottom, area.bottom)
    const columns = cutColumns(band)
    if (columns.length > 1) {
      parts.push(...columns)
      joined = null
    } else if (joined) {
      for (const item of band) joined.push(item)
    } else {
      joined = band
      parts.push(band)
    }
  }
  return parts
    .filter((part) => contentOf(part).length > 0)
    .map((part) => ({ items: part, area: cover(contentOf(part)) }))
}
