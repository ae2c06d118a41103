/** Finds the section headings among the lines of a source and tells them from everything that only looks like one. */
import type { Place, SectionReading } from '../model/report.ts'
import { type SectionKey, type TableKey, tableKeys } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { type Candidate, markContents } from './candidates.ts'
import type { Line } from './lines.ts'
import type { OrdinalStyle } from './ordinals.ts'

/** A heading that heads a section of the report. */
export interface Heading extends Omit<Candidate, 'match'> {
  match: SectionReading['match']
}

const ordinalOf = new Map(sections.map((section) => [section.key, section.ordinal]))
const sectionOfTable: Readonly<Record<TableKey, SectionKey>> = {
  t2: 'disclosure',
  t3: 'requests',
  t4: 'disputes',
}

/** The style that numbers the six sections, judged by the headings that leave no doubt. */
function dominantStyle(candidates: readonly Candidate[]): OrdinalStyle | null {
  const keys = new Map<OrdinalStyle, Set<SectionKey>>()
  for (const { style, key, strong, match, contents } of candidates) {
    if (!key || !strong || contents || match !== 'exact' || style === 'none') continue
    keys.set(style, (keys.get(style) ?? new Set()).add(key))
  }
  let best: OrdinalStyle | null = null
  for (const style of ['chinese', 'part', 'digit', 'bracket'] as const) {
    if ((keys.get(style)?.size ?? 0) > (best ? (keys.get(best)?.size ?? 0) : 0)) best = style
  }
  return best
}

const acceptable = 35

function weigh(
  candidate: Candidate,
  line: Line | undefined,
  style: OrdinalStyle | null,
  allHidden: boolean,
): number {
  if (!candidate.key || candidate.contents) return 0
  let weight = candidate.strong
    ? candidate.match === 'exact'
      ? 40
      : 32
    : candidate.match === 'exact'
      ? 25
      : 15
  if (candidate.style === 'none') weight -= candidate.strong ? 0 : 30
  else if (candidate.style === style) weight += 20
  else weight -= candidate.style === 'bracket' ? 15 : candidate.style === 'digit' ? 12 : 0
  if (candidate.ordinal === ordinalOf.get(candidate.key)) weight += 8
  if (candidate.body) weight += 15
  for (const table of candidate.tables) if (sectionOfTable[table] === candidate.key) weight += 12
  if (candidate.midLine) weight -= 15
  if (line?.link) weight -= 20
  if (line?.landmark) weight -= 30
  if (line?.hidden && !allHidden) weight -= 60
  return weight
}

/** The headings of one report, in reading order. */
export function chooseHeadings(gathered: readonly Candidate[], lines: readonly Line[]): Heading[] {
  const candidates = markContents(gathered)
  const style = dominantStyle(candidates)
  const allHidden = candidates.every(({ first, strong }) => !strong || lines[first]?.hidden)
  const weights = new Map(candidates.map((each) => [each, weigh(each, lines[each.first], style, allHidden)]))
  const best = new Map<SectionKey, Candidate>()
  const printed = new Set(candidates.flatMap(({ tables }) => [...tables]))
  for (const candidate of candidates) {
    const weight = weights.get(candidate) ?? 0
    if (!candidate.key || weight < acceptable || isInside(candidate, style, printed)) continue
    const rival = best.get(candidate.key)
    if (!rival || weight > (weights.get(rival) ?? 0)) best.set(candidate.key, candidate)
  }
  const chosen: Heading[] = []
  for (const candidate of best.values()) chosen.push({ ...candidate, match: candidate.match ?? 'near' })
  const shown = candidates.filter(({ first }) => allHidden || !lines[first]?.hidden)
  chosen.push(...repeatedHeadings(shown, best, style))
  chosen.push(...headingsByPosition(candidates, best, style))
  const taken = new Set(chosen.map((heading) => heading.first))
  const end = chosen.reduce((last, { first }) => Math.max(last, first), 0)
  chosen.push(
    ...otherHeadings(candidates, style, lines).filter(
      ({ first, ordinal }) =>
        taken.size >= 3 && !taken.has(first) && (style === 'chinese' || (first > end && (ordinal ?? 0) >= 7)),
    ),
  )
  return chosen.sort((one, other) => one.first - other.first || one.start - other.start)
}

/**
 * Section 一 reports on aspects that are named like the other sections: numbered in another style, or not at all, and
 * not followed by the table that belongs to the section of that name.
 */
function isInside(candidate: Candidate, style: OrdinalStyle | null, printed: ReadonlySet<TableKey>): boolean {
  if (candidate.key === null || style === null || candidate.style === style) return false
  if (candidate.style !== 'none' && candidate.ordinal !== ordinalOf.get(candidate.key)) return true
  const own = tableKeys.find((table) => sectionOfTable[table] === candidate.key)
  return own !== undefined && printed.has(own) && !candidate.tables.has(own)
}

/** The same section printed twice, each time numbered, in full words and with text under it. */
function repeatedHeadings(
  candidates: readonly Candidate[],
  best: ReadonlyMap<SectionKey, Candidate>,
  style: OrdinalStyle | null,
): Heading[] {
  return candidates.flatMap((candidate) => {
    const first = candidate.key ? best.get(candidate.key) : undefined
    const repeated =
      first &&
      first !== candidate &&
      candidate.strong &&
      candidate.match === 'exact' &&
      candidate.style === style &&
      candidate.body &&
      first.body &&
      !candidate.contents &&
      !candidate.midLine
    return repeated ? [{ ...candidate, match: 'exact' as const }] : []
  })
}

/** A missing section whose ordinal heads other words, right where the section belongs. */
function headingsByPosition(
  candidates: readonly Candidate[],
  best: Map<SectionKey, Candidate>,
  style: OrdinalStyle | null,
): Heading[] {
  if (best.size < 3 || style === null) return []
  const found: Heading[] = []
  for (const section of sections) {
    if (best.has(section.key)) continue
    const before = lastOf(section.ordinal, best, -1)
    const next = lastOf(section.ordinal, best, 1)
    const fitting = candidates.filter(
      (candidate) =>
        candidate.key === null &&
        candidate.style === style &&
        candidate.ordinal === section.ordinal &&
        candidate.body &&
        !candidate.midLine &&
        (!before || candidate.first > before.first) &&
        (!next || candidate.first < next.first) &&
        !(next && [...candidate.tables].some((table) => sectionOfTable[table] === next.key)),
    )
    const [only] = fitting
    if (only && fitting.length === 1 && isTopic(only)) {
      best.set(section.key, only)
      found.push({ ...only, key: section.key, match: 'position' })
    }
  }
  return found
}

/** The nearest found section before (-1) or after (1) an ordinal. */
function lastOf(
  ordinal: number,
  best: ReadonlyMap<SectionKey, Candidate>,
  step: 1 | -1,
): Candidate | undefined {
  for (let near = ordinal + step; near >= 1 && near <= sections.length; near += step) {
    const key = sections[near - 1]?.key
    const candidate = key && best.get(key)
    if (candidate) return candidate
  }
  return undefined
}

/** Whether a numbered line is a heading and not the first sentence of a list item. */
function isTopic(candidate: Candidate): boolean {
  const { title, glued } = candidate
  return (
    !glued &&
    title.length >= 2 &&
    title.length <= 30 &&
    !/[，。；,;！？：:]/.test(title.replace(/[。：:]$/, ''))
  )
}

const noSection = /^(?:附件|附表|附录|附图|附:|联系方式|联系我们|填报说明|填表说明|备注|注$|目录)/

/** Headings of the same rank that are none of the six: 七、…, aspects printed as sections of their own. */
function otherHeadings(
  candidates: readonly Candidate[],
  style: OrdinalStyle | null,
  lines: readonly Line[],
): Heading[] {
  if (style === null) return []
  return candidates.flatMap((candidate) => {
    const line = lines[candidate.first]
    const other =
      candidate.style === style &&
      isTopic(candidate) &&
      !candidate.contents &&
      !candidate.midLine &&
      !noSection.test(candidate.title) &&
      !line?.link &&
      !line?.landmark &&
      !line?.hidden
    return other ? [{ ...candidate, key: null, match: 'exact' as const }] : []
  })
}

/** The sections as the report prints them; `length` is counted later, when it is known what is prose. */
export function readSections(
  headings: readonly Heading[],
  lines: readonly Line[],
  extent: { from: number; to: number },
): SectionReading[] {
  return headings.flatMap((heading, index) => {
    const line = lines[heading.last]
    if (!line) return []
    const next = headings[index + 1]
    const last = next ? (next.midLine ? next.first : next.first - 1) : undefined
    const follows = heading.glued || lines[heading.last + 1]?.block === line.block
    const from = follows ? line.block : line.block + 1
    const until = next ? (lines[next.first]?.block ?? extent.to) : extent.to
    const shared =
      last !== undefined && (last > heading.last || next?.midLine) ? (lines[last]?.block ?? 0) + 1 : 0
    return {
      key: heading.key,
      ordinal: heading.ordinal,
      title: heading.title,
      match: heading.match,
      place: placeOf(line, heading),
      from,
      to: Math.max(from, until, shared),
      length: 0,
    }
  })
}

function placeOf(line: Line, range: { start: number; end: number }): Place {
  return {
    block: line.block,
    anchor: line.anchor,
    ...(line.cell === undefined ? {} : { cell: line.cell }),
    start: range.start,
    end: range.end,
  }
}
