import type { Report } from '../../model/report.ts'
import type { Judgement } from '../../model/rule.ts'
import type { Overlap } from '../../similar/index.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

/** At most so many passages are shown, the longest first. */
const mostShown = 5

/** A section with fewer comparable characters is too short for a share of its own. */
const leastOfSection = 40

/** A share as a person reads it. */
export function toPercent(share: number): number {
  return Math.round(share * 100)
}

/** Sections of which more than the limit is repeated; the most repeated one where none is. Keys, joined by commas. */
export function repeatedSections({ sections }: Overlap, limit: number): string {
  const told = sections
    .filter(({ section, length }) => section !== null && length >= leastOfSection)
    .sort((one, other) => other.share - one.share)
  const over = told.filter(({ share }) => share * 100 > limit)
  return (over.length > 0 ? over : told.slice(0, 1)).flatMap(({ section }) => section ?? []).join(',')
}

/** Both quotes of the longest passages. */
export function showPassages({ passages }: Overlap, home: Pick<Evidence, 'source' | 'of'>): Evidence[] {
  return passages.slice(0, mostShown).flatMap(({ here, there }): Evidence[] => [
    { role: 'quote', place: here.place, raw: here.raw },
    { role: home.source === 'prior' ? 'prior' : 'other', place: there.place, raw: there.raw, ...home },
  ])
}

/** Whether the prose is known, and not by its figures only. */
export function hasProse({ paragraphs }: Report): boolean {
  return paragraphs.length > 0
}
