/** Reads one line as a section heading: its ordinal, what it means, where it ends. */

import { findAll } from '../model/matches.ts'
import { parseChineseNumeral } from '../model/numeral.ts'
import type { SectionKey } from '../template/keys.ts'
import type { Line } from './lines.ts'
import { marks, mayHoldOrdinal, type Ordinal, type OrdinalStyle, readOrdinal } from './ordinals.ts'
import {
  beginsWithTitle,
  endsWithTitle,
  isRowLabel,
  longestHeading,
  maybeTitle,
  mayHoldTitle,
  readTitle,
  topicEnd,
  wholeTitle,
} from './section-titles.ts'
import { squeeze } from './squeeze.ts'

export interface HeadingText {
  ordinal: number | null
  style: OrdinalStyle
  key: SectionKey | null
  /** As in `SectionReading`; null where the words mean no section of the template. */
  match: 'exact' | 'near' | null
  /** The words are long enough, or so much the template's own, that nothing else is headed by them. */
  strong: boolean
  /** Range in the raw text, ordinal and marks included. */
  start: number
  end: number
  /** As printed, without the ordinal. */
  title: string
  /** Text of the section follows in the same line. */
  glued: boolean
  /** Nothing but an ordinal is printed; the title is expected in the next line. */
  bare: boolean
}

/**
 * The line as a heading; null where it cannot be one. Numbered lines that mean no section come back with a null key.
 * `given` is an ordinal that stands alone in the line before.
 */
export function readHeading(line: Line, given?: Ordinal): HeadingText | null {
  const { text } = line.head
  const lead = marks.exec(text)?.[0].length ?? 0
  if (!given && !mayHoldTitle(text) && !mayHoldOrdinal(text.slice(lead))) return null
  const printed = readOrdinal(text.slice(lead)) ?? unmarkedOrdinal(text.slice(lead))
  const from = lead + (printed?.length ?? 0)
  const ordinal = printed ?? given ?? null
  const rest = text.slice(from)
  const cut = (end: number, glued: boolean): Pick<HeadingText, 'start' | 'end' | 'title' | 'glued'> =>
    cutHeading(line, from, end, glued)
  const numbering = { ordinal: ordinal?.ordinal ?? null, style: ordinal?.style ?? ('none' as const) }
  if (rest === '') {
    if (!ordinal) return null
    return { ...numbering, ...cut(text.length, false), key: null, match: null, strong: false, bare: true }
  }
  const meaning = readTitle(rest, ordinal, (index) => spaceAfter(line, from + index))
  if (meaning === 'enumeration') return null
  if (meaning) {
    const { key, match, strong, length, glued } = meaning
    return { ...numbering, ...cut(from + length, glued), key, match, strong, bare: false }
  }
  if (!ordinal || isRowLabel(squeeze(rest).text)) return null
  const topic = topicEnd(rest)
  if (topic === null) return null
  const { length, glued } = topic
  return {
    ...numbering,
    ...cut(from + length, glued),
    key: null,
    match: null,
    strong: false,
    bare: false,
  }
}

/** More lines than this are not broken off one label. */
const mostBreaks = 6

/** Whether a numbered line is the beginning of a row label of table 3 that goes on in the lines below: 一、本年 · 新收… */
export function isBrokenLabel(lines: readonly Line[], index: number): boolean {
  const together = lines.slice(index, index + mostBreaks).map(({ head }) => head.text)
  const text = together.join('').slice(0, longestHeading)
  return isRowLabel(squeeze(text.slice(readOrdinal(text)?.length ?? 0)).text)
}

/** 一总体情况: an ordinal without its mark, believed only before the template's words. */
function unmarkedOrdinal(text: string): Ordinal | null {
  const ordinal = /^[一二三四五六七八九]/.test(text) ? parseChineseNumeral(text.charAt(0)) : null
  if (!ordinal) return null
  const rest = squeeze(text.slice(1, 40)).text
  return beginsWithTitle(rest) ? { style: 'chinese', ordinal, length: 1 } : null
}

function cutHeading(
  line: Line,
  from: number,
  end: number,
  glued: boolean,
): Pick<HeadingText, 'start' | 'end' | 'title' | 'glued'> {
  const titleStart = line.start + (line.head.starts[from] ?? 0)
  const titleEnd = glued ? line.start + (line.head.ends[end - 1] ?? 0) : line.end
  return {
    start: line.start,
    end: titleEnd,
    title: line.raw
      .slice(titleStart, Math.max(titleStart, titleEnd))
      .replace(/[*#_\s】》]+$/u, '')
      .trim(),
    glued,
  }
}

/** Whether white space follows a character of the folded head in the raw line. */
function spaceAfter(line: Line, index: number): boolean {
  return (line.head.ends[index] ?? 0) < (line.head.starts[index + 1] ?? 0)
}

/** A heading cut by a line break: the first line begins a known title, the second completes it. Its range is in the second. */
export function joinHeading(first: Line, second: Line): HeadingText | null {
  const text = first.head.text
  if (!mayHoldTitle(text) && !mayHoldTitle(second.head.text)) return null
  if (text.length + second.head.text.length > longestHeading) return null
  const lead = marks.exec(text)?.[0].length ?? 0
  const ordinal = readOrdinal(text.slice(lead))
  const words = text.slice(lead + (ordinal?.length ?? 0))
  if (!maybeTitle(words)) return null
  const begun = squeeze(words).text
  if (!ordinal && begun.length < 4) return null
  const key = wholeTitle(begun + squeeze(second.head.text).text)
  if (!key || wholeTitle(begun) !== null) return null
  const titleStart =
    first.start + (first.head.starts[lead + (ordinal?.length ?? 0)] ?? first.end - first.start)
  const together = first.block === second.block && first.cell === second.cell
  return {
    ordinal: ordinal?.ordinal ?? null,
    style: ordinal?.style ?? 'none',
    key,
    match: 'exact',
    strong: true,
    start: together ? first.start : second.start,
    end: second.end,
    title:
      first.raw.slice(titleStart, first.end) +
      second.raw.slice(second.start, second.end).replace(/[*#_\s】》]+$/u, ''),
    glued: false,
    bare: false,
  }
}

/** Titles of the template in prose that runs on: offsets into `text` where `一、总体情况` and the like begin. */
export function findInLine(text: string): number[] {
  const found: number[] = []
  let tries = 0
  for (const match of findAll(/[一二三四五六]\s{0,3}[、.．，,]\s{0,3}(?=[总主收政因存其行])/g, text)) {
    if (++tries > 500) break
    const from = match.index + match[0].length
    const rest = squeeze(text.slice(from, from + 60)).text
    const above = squeeze(text.slice(Math.max(0, match.index - 12), match.index)).text.replace(
      /[和及与]$/,
      '',
    )
    if (!endsWithTitle(above) && beginsWithTitle(rest)) found.push(match.index)
  }
  return found
}
