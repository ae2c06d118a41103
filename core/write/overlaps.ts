import { type Locale, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import { thresholdOf } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import type { OverlapJson } from '../schema/parts.ts'
import type { Overlap } from '../similar/index.ts'
import { describeQuotation } from './comparison.ts'
import { labelPlace } from './labels.ts'
import { type Paint, withoutControls } from './paint.ts'
import { tellIdentity } from './verdict.ts'
import { wrap } from './width.ts'

/** What a report has in common with one other. */
export interface OverlapWith {
  report: Report
  relation: OverlapJson['relation']
  overlap: Overlap
}

/** Overlaps as `gouji/1` has them, best first within each relation. */
export function describeOverlaps(
  home: Report,
  overlaps: readonly OverlapWith[],
  locale: Locale,
): OverlapJson[] {
  return overlaps.map(({ report, relation, overlap }) => ({
    with: { source: report.source.name, organ: report.identity.organ, year: report.identity.year },
    relation,
    share: round(overlap.share),
    length: overlap.length,
    sections: overlap.sections.map((section) => ({ ...section, share: round(section.share) })),
    passages: overlap.passages.map(({ section, length, here, there }) => ({
      section,
      length,
      here: describeQuotation(here, home, locale),
      there: describeQuotation(there, report, locale),
    })),
  }))
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}

interface OverlapOptions {
  locale: Locale
  paint: Paint
  width: number
}

/** At most so many passages of a pair are written out, the longest first. */
const mostShown = 5

/** Characters of a passage that are written out. */
const mostQuoted = 160

/** One report and what it has in common with others, as a person reads it. */
export function writeOverlaps(
  answer: Answer,
  overlaps: readonly OverlapWith[],
  options: OverlapOptions,
): string {
  const { report } = answer
  if (!report) return ''
  const { paint, locale, width } = options
  const words = messagesOf(locale)
  const lines = [paint.strong(answer.source.name), `  ${tellIdentity(answer, report, words).join(' · ')}`]
  for (const { report: other, relation, overlap } of overlaps) {
    const rule = relation === 'earlier-year' ? 'similar-to-last-year' : 'similar-to-peer'
    const limit = thresholdOf(answer.profile, rule)
    const share = Math.round(overlap.share * 100)
    const isOver = overlap.share * 100 > limit && !overlap.tooShort
    const parts = [
      nameOther(other, relation, locale),
      words.others.share(share),
      ...(isOver ? [words.others.over(limit)] : []),
      ...(overlap.tooShort ? [words.others.tooShort] : []),
    ]
    const told = (isOver ? paint.warning : paint.strong)(parts.join(words.text.comma))
    lines.push('', `  ${told}  ${paint.dim(other.source.name)}`)
    const sections = overlap.sections
      .filter(({ share: part }) => part >= 0.005)
      .map(({ section, share: part }) =>
        words.others.ofSection(words.sections[section ?? 'preamble'], Math.round(part * 100)),
      )
    if (sections.length > 0) lines.push(`  ${paint.dim(sections.join(words.text.listComma))}`)
    overlap.passages.slice(0, mostShown).forEach(({ length, here, there }, index) => {
      lines.push(
        `    ${index + 1}. ${paint.dim(words.others.passage(length, labelPlace(here.place, report, locale)))}`,
        ...quotes(here.raw, there.raw, words.others, width),
      )
    })
    const more = overlap.passages.length - mostShown
    if (more > 0) lines.push(`    ${paint.dim(words.text.more(more))}`)
  }
  return `${withoutControls(lines.join('\n'))}\n`
}

function nameOther({ identity, source }: Report, relation: OverlapJson['relation'], locale: Locale): string {
  const { others } = messagesOf(locale)
  if (relation === 'same-year') return others.peer(identity.organ ?? source.name)
  return identity.year === null ? others.earlier : others.lastYear(identity.year)
}

/** Both sides; a passage that reads the same on both is printed once. */
function quotes(
  here: string,
  there: string,
  others: ReturnType<typeof messagesOf>['others'],
  width: number,
): string[] {
  const [first, second] = [here, there].map((raw) => raw.replace(/\s+/g, ' ').trim())
  if (first === second) return quote(others.both, first ?? '', width)
  return [...quote(others.here, first ?? '', width), ...quote(others.there, second ?? '', width)]
}

function quote(side: string, text: string, width: number): string[] {
  const cut = text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text
  return wrap(`${side} “${cut}”`, Math.max(40, width - 7)).map((line) => `       ${line}`)
}
