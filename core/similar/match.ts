import type { Report } from '../model/report.ts'
import { hashShingles, shingleLength } from './shingles.ts'
import { pause, type Wording, wordingOf } from './wording.ts'

/** A run of text that stands in both wordings. */
export interface Run {
  /** Where it begins in each. */
  here: number
  there: number
  length: number
}

/** A run shorter than this, or with fewer telling characters, is chance. */
const shortest = 12
const fewest = 8

/** A longer run that says nothing is skipped whole. */
const longestStock = 60

/** Places of a frequent shingle that are tried. */
const mostPlaces = 16

/** Where the shingles of a text begin, by their hashes. */
interface ShingleIndex {
  hashes: Int32Array
  heads: Int32Array
  next: Int32Array
}

const indexes = new WeakMap<Report, ShingleIndex>()

function indexOf(report: Report): ShingleIndex {
  const known = indexes.get(report)
  if (known) return known
  const hashes = hashShingles(wordingOf(report))
  let size = 16
  while (size < hashes.length) size *= 2
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(hashes.length).fill(-1)
  for (let position = hashes.length - 1; position >= 0; position--) {
    const hash = hashes[position] ?? 0
    if (hash === 0) continue
    const bucket = hash & (size - 1)
    next[position] = heads[bucket] ?? -1
    heads[bucket] = position
  }
  const index = { hashes, heads, next }
  indexes.set(report, index)
  return index
}

/** Hashes of a report's shingles, made once. */
export function shinglesOf(report: Report): Int32Array {
  return indexOf(report).hashes
}

/** Runs of the first report's wording that also stand in the other's, longest first at each place, none overlapping. */
export function matchRuns(report: Report, other: Report): Run[] {
  const [here, there] = [wordingOf(report), wordingOf(other)]
  const { hashes } = indexOf(report)
  const index = indexOf(other)
  const runs: Run[] = []
  let position = 0
  while (position < hashes.length) {
    const run = longestAt(position, hashes[position] ?? 0, here, there, index)
    if (run && isTelling(run, here)) {
      runs.push(run)
      position += run.length
    } else position += run && run.length > longestStock ? run.length : 1
  }
  return runs
}

function longestAt(
  position: number,
  hash: number,
  here: Wording,
  there: Wording,
  { hashes, heads, next }: ShingleIndex,
): Run | null {
  if (hash === 0) return null
  let best: Run | null = null
  let tried = 0
  for (
    let place = heads[hash & (heads.length - 1)] ?? -1;
    place >= 0 && tried < mostPlaces;
    place = next[place] ?? -1
  ) {
    if (hashes[place] !== hash) continue
    tried++
    const length = commonLength(here.text, position, there.text, place)
    if (length >= shingleLength && length > (best?.length ?? 0))
      best = { here: position, there: place, length }
  }
  return best
}

function commonLength(one: string, from: number, other: string, at: number): number {
  let length = 0
  while (from + length < one.length && at + length < other.length) {
    const unit = one[from + length]
    if (unit !== other[at + length] || unit === pause) break
    length++
  }
  return length
}

function isTelling({ here, length }: Run, wording: Wording): boolean {
  return length >= shortest && countTelling(wording, here, here + length) >= fewest
}

/** Telling characters in a range of a wording. */
export function countTelling({ telling }: Wording, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) count += telling[index] ?? 0
  return count
}
