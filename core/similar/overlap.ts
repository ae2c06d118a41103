import type { Place, Report } from '../model/report.ts'
import { placeIn, quoteIn } from '../model/sentences.ts'
import type { SectionKey } from '../template/keys.ts'
import { countTelling, matchRuns, type Run } from './match.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A stretch that two reports have in common but for numbers and names, as printed in each. */
export interface Passage {
  section: SectionKey | null
  /** Characters, numbers and names counted as one each. */
  length: number
  here: { place: Place; raw: string }
  there: { place: Place; raw: string }
}

/** How much of a report's own wording also stands in another report. */
export interface Overlap {
  /** 0 to 1, of the characters that say something of their own. */
  share: number
  /** Characters that were compared. */
  length: number
  /** So few that the share means nothing. */
  tooShort: boolean
  sections: { section: SectionKey | null; share: number; length: number }[]
  /** Longest first. */
  passages: Passage[]
}

/** Shares of a text with fewer comparable characters mean nothing. */
const leastLength = 120

const overlaps = new WeakMap<Report, WeakMap<Report, Overlap>>()

/** What of the report's prose also stands in the other's; worked out once for each pair. */
export function overlapOf(report: Report, other: Report): Overlap {
  let known = overlaps.get(report)
  if (!known) {
    known = new WeakMap()
    overlaps.set(report, known)
  }
  let overlap = known.get(other)
  if (!overlap) {
    overlap = measureOverlap(report, other)
    known.set(other, overlap)
  }
  return overlap
}

function measureOverlap(report: Report, other: Report): Overlap {
  const [here, there] = [wordingOf(report), wordingOf(other)]
  const runs = matchRuns(report, other)
  const covered = new Map<SectionKey | null, number>()
  let total = 0
  for (const run of runs) {
    const count = countTelling(here, run.here, run.here + run.length)
    const section = sectionAt(here, run.here)
    covered.set(section, (covered.get(section) ?? 0) + count)
    total += count
  }
  return {
    share: here.length === 0 ? 0 : total / here.length,
    length: here.length,
    tooShort: here.length < leastLength,
    sections: [...here.sections].map(([section, length]) => ({
      section,
      share: (covered.get(section) ?? 0) / length,
      length,
    })),
    passages: joinRuns(runs, here, there)
      .map((run) => quotePassage(run, here, there))
      .sort((one, other) => other.length - one.length),
  }
}

function sectionAt(wording: Wording, position: number): SectionKey | null {
  return wording.sentences[wording.owner[position] ?? -1]?.section ?? null
}

interface Stretch {
  here: [from: number, to: number]
  there: [from: number, to: number]
  matched: number
}

/** A change of up to this many characters does not end a passage. */
const smallChange = 12

/** Passages shorter than this are not quoted. */
const shortest = 30

/** Runs that follow each other in one paragraph of both reports, with little between them, are one passage. */
function joinRuns(runs: readonly Run[], here: Wording, there: Wording): Stretch[] {
  const stretches: Stretch[] = []
  for (const run of runs) {
    const last = stretches[stretches.length - 1]
    if (last && follows(last, run, here, there)) {
      last.here[1] = run.here + run.length
      last.there[1] = run.there + run.length
      last.matched += run.length
    } else {
      stretches.push({
        here: [run.here, run.here + run.length],
        there: [run.there, run.there + run.length],
        matched: run.length,
      })
    }
  }
  return stretches.filter(({ matched }) => matched >= shortest).map((stretch) => trim(stretch, here))
}

/** Without punctuation at its beginning, which belongs to what stands before. */
function trim({ here: [from, to], there: [at, end], matched }: Stretch, { text }: Wording): Stretch {
  let count = 0
  while (/[,、。;:!?)\]"]/.test(text.charAt(from + count))) count++
  return { here: [from + count, to], there: [at + count, end], matched: matched - count }
}

function follows(last: Stretch, run: Run, here: Wording, there: Wording): boolean {
  const [gap, otherGap] = [run.here - last.here[1], run.there - last.there[1]]
  if (gap < 0 || otherGap < 0 || gap > smallChange || otherGap > smallChange) return false
  return isOneParagraph(here, last.here[0], run.here) && isOneParagraph(there, last.there[0], run.there)
}

function isOneParagraph({ sentences, owner }: Wording, from: number, to: number): boolean {
  return sentences[owner[from] ?? -1]?.passage === sentences[owner[to] ?? -1]?.passage
}

function quotePassage(stretch: Stretch, here: Wording, there: Wording): Passage {
  return {
    section: sectionAt(here, stretch.here[0]),
    length: stretch.matched,
    here: quote(here, ...stretch.here),
    there: quote(there, ...stretch.there),
  }
}

/** The raw text of a range of the wording; it lies in one paragraph. */
function quote({ sentences, owner, starts, ends }: Wording, from: number, to: number): Passage['here'] {
  const first = sentences[owner[from] ?? -1]
  const last = sentences[owner[to - 1] ?? -1]
  if (!first || !last) throw new Error('a passage goes across a pause')
  const start = starts[from] ?? 0
  const end = last.from - first.from + (ends[to - 1] ?? 0)
  return { place: placeIn(first, start, end), raw: quoteIn(first, start, end) }
}
