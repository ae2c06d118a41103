import { fold, foldText } from '../../model/fold.ts'
import { findAll } from '../../model/matches.ts'
import { joinPassages, type Passage } from '../../model/passages.ts'
import type { Paragraph, Place, Report } from '../../model/report.ts'
import type { Judgement } from '../../model/rule.ts'
import type { SectionKey } from '../../template/keys.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

/** A passage with what rules ask of it. All offsets count in `text`, which is folded and has no white space. */
export interface Prose {
  passage: Passage
  section: SectionKey | null
  role: Paragraph['role']
  text: string
  /** `text` with the insides of quotation marks, title marks and addresses blanked out: what the report says itself. */
  own: string
}

/** A sentence of a passage; its stop belongs to it. */
export interface Sentence {
  prose: Prose
  /** Cut from `own`. */
  text: string
  /** Offset in the passage. */
  start: number
}

const known = new WeakMap<Report, readonly Prose[]>()

/** The prose of a report in reading order, headings and titles included. Made once for all rules. */
export function readProse(report: Report): readonly Prose[] {
  const made = known.get(report)
  if (made) return made
  const proses = joinPassages(report.paragraphs).map((passage): Prose => {
    const { section, role } = passage.paragraph
    return { passage, section, role, text: passage.text, own: blankNames(passage) }
  })
  known.set(report, proses)
  return proses
}

const spoken: ReadonlySet<Paragraph['role']> = new Set(['preamble', 'aspect', 'body', 'note'])

/** Prose without titles and headings. */
export function readSpoken(report: Report): Prose[] {
  return readProse(report).filter(({ role }) => spoken.has(role))
}

const ownTexts = new WeakMap<Report, string>()
const anywhere = new WeakMap<RegExp, RegExp>()

/**
 * Whether a pattern can be found in the report's own prose at all. Looked for in all passages at once, so that rules with
 * many patterns need not try each on each passage.
 */
export function occurs(report: Report, form: RegExp): boolean {
  const own =
    ownTexts.get(report) ??
    readSpoken(report)
      .map((prose) => prose.own)
      .join('\n')
  ownTexts.set(report, own)
  const search = anywhere.get(form) ?? new RegExp(form.source, `${form.flags.replace(/[gmy]/g, '')}m`)
  anywhere.set(form, search)
  return search.test(own)
}

/** What fills a blanked name: a character that no page prints. */
const blank = '\ue000'
const opening = '“‘「『'
const closing = '”’」』'
/** Longer stretches are no names but text between stray marks. */
const longestName = 120
const address = /(?:https?:\/\/|www\.)[!-~]{1,300}|[\w.+-]{1,60}@[\w.-]{1,60}/g

function blankNames(passage: Passage): string {
  const { text } = passage
  const fill = (name: string): string => blank.repeat(name.length)
  let own = text.replace(address, fill)
  for (const [from, to] of [...titleRanges(text), ...quoteRanges(passage)]) {
    own = own.slice(0, from) + fill(own.slice(from, to)) + own.slice(to)
  }
  return own
}

/** Insides of 《》, the outermost ones. */
function titleRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (depth > 0 && at - from > longestName) depth = 0
    if (character === '《') {
      depth += 1
      if (depth === 1) from = at + 1
    } else if (character === '》' && depth > 0) {
      depth -= 1
      if (depth === 0) ranges.push([from, at])
    }
  }
  return ranges
}

/** Insides of quotation marks; straight ones open and close in turn. */
function quoteRanges(passage: Passage): [number, number][] {
  const ranges: [number, number][] = []
  let from = -1
  for (let at = passage.text.indexOf('"'); at >= 0; at = passage.text.indexOf('"', at + 1)) {
    const mark = passage.quote(at, at + 1)
    const opens = opening.includes(mark) || (!closing.includes(mark) && from < 0)
    if (opens) from = at + 1
    else {
      if (from >= 0 && at - from <= longestName) ranges.push([from, at])
      from = -1
    }
  }
  return ranges
}

const sentences = new WeakMap<Prose, readonly Sentence[]>()

/** Sentences of a passage; cut once for all rules. */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  const known = sentences.get(prose) ?? cutSentences(prose)
  sentences.set(prose, known)
  return known
}

function cutSentences(prose: Prose): Sentence[] {
  const cut: Sentence[] = []
  let start = 0
  const add = (end: number): void => {
    if (end > start) cut.push({ prose, text: prose.own.slice(start, end), start })
    start = end
  }
  for (const { index } of findAll(/[。!?]/g, prose.own)) add(index + 1)
  add(prose.own.length)
  return cut
}

/** A range of a passage as evidence, with its place and words in the raw text. */
export function quoteRange(
  { passage }: Prose,
  start: number,
  end: number,
  role: Evidence['role'] = 'quote',
): Evidence {
  return { role, place: passage.place(start, end), raw: passage.quote(start, end) }
}

/** The prose in which a place of the source lies, and the sentence around it; null where it lies in none. */
export function sentenceAt(report: Report, place: Place): { prose: Prose; sentence: string } | null {
  const prose = readProse(report).find(({ passage }) => {
    const { paragraph, text } = passage
    if (paragraph.cell !== place.cell || paragraph.block > place.block) return false
    const last = passage.place(Math.max(0, text.length - 1), text.length)
    const isBehind = place.block === paragraph.block && (place.start ?? 0) < paragraph.start
    const isPast =
      place.block > last.block || (place.block === last.block && (place.start ?? 0) >= (last.end ?? 0))
    return !isBehind && !isPast
  })
  if (!prose) return null
  const words = foldText(rawAt(report, place))
  const at = prose.text.indexOf(words)
  const from = Math.max(...['。', ';', '!', '?'].map((stop) => prose.text.lastIndexOf(stop, at))) + 1
  const rest = prose.text.slice(at)
  const length = rest.search(/[。;!?]/)
  return { prose, sentence: prose.text.slice(from, length < 0 ? undefined : at + length) }
}

/** The raw text at a place. */
export function rawAt({ source }: Report, place: Place): string {
  const block = source.blocks[place.block]
  const text = block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text
  return text?.slice(place.start, place.end) ?? ''
}

/** Source of a pattern that finds the words themselves in folded text. */
export function literalForm(words: string): string {
  return fold(words, 'drop').text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
