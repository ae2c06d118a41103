import type { MergeConflict } from '../model/inspection.ts'

/** What is compared of one report in two parts of an inspection. */
export interface MergeSide {
  part: string
  unit: string
  year: number | null
  done: boolean
  /** Bytes came and were read. */
  reached: boolean
  at: string
  sha256: string | null
  rules: string
  /** Of its findings, in order. */
  fingerprints: readonly string[]
}

export interface Merged {
  keep: 'first' | 'second'
  conflict: MergeConflict | null
}

/**
 * Which of two results for the same report is kept: a finished one before an unfinished, one that was reached before one
 * that was not, else the later. Two finished results that differ are a conflict, which is told.
 */
export function mergeSides(key: string, first: MergeSide, second: MergeSide): Merged {
  if (first.done !== second.done) return { keep: first.done ? 'first' : 'second', conflict: null }
  if (!first.done) return { keep: 'first', conflict: null }
  if (first.reached !== second.reached) return { keep: first.reached ? 'first' : 'second', conflict: null }
  const keep = second.at > first.at ? 'second' : 'first'
  const kind = kindOf(first, second)
  if (kind === null) return { keep, conflict: null }
  const [kept, other] = keep === 'first' ? [first, second] : [second, first]
  const { unit, year } = kept
  return { keep, conflict: { key, unit, year, kind, kept: kept.part, other: other.part } }
}

function kindOf(first: MergeSide, second: MergeSide): MergeConflict['kind'] | null {
  if (first.sha256 !== second.sha256) return 'bytes'
  const same = first.fingerprints.join() === second.fingerprints.join()
  if (first.rules !== second.rules) return 'rules'
  return same ? null : 'findings'
}
