/** Reads one line as a section heading: its ordinal, what it means, where it ends. */

import { templates } from '../template/index.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { fold } from './fold.ts'
import type { Line } from './lines.ts'
import { parseChineseNumeral } from './numeral.ts'

/** How a heading is numbered: 一、 · 1. · 第一部分 · （一） · not at all. */
export type OrdinalStyle = 'chinese' | 'digit' | 'part' | 'bracket' | 'none'

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

interface Known {
  text: string
  key: SectionKey
  strong: boolean
  /** Text may follow without a mark in between. */
  mayBeGlued: boolean
}

/** Aliases that also head paragraphs inside section 一, or that any report may use. */
const weak = new Set([
  '概述',
  '基本情况',
  '总体工作情况',
  '主动公开情况',
  '依申请公开政府信息情况',
  '收到和处理申请情况',
  '其他事项',
])

const known: readonly Known[] = sections
  .flatMap((section) =>
    [section.title, ...section.aliases].map((title) => ({
      text: squeeze(title).text,
      key: section.key,
      strong: !weak.has(title),
      mayBeGlued: !weak.has(title),
    })),
  )
  .sort((one, other) => other.text.length - one.text.length)

/** Further forms of the six titles, all known from published reports; squeezed text. */
const variants: readonly (readonly [SectionKey, RegExp])[] = [
  ['overview', /^(?:政府信息公开)?(?:工作)?(?:总体|整体)(?:工作)?(?:情况|概况|状况)$/],
  [
    'disclosure',
    /^(?:行政机关|本机关)?主动公开(?:政府信息|政务信息|信息)(?:工作|公开|数量|数据)?(?:情况|统计)(?:统计)?表?$/,
  ],
  [
    'requests',
    /^(?:行政机关|本机关)?(?:收到和处理|收到及处理|收到与处理|收到处理|受理和处理|办理)(?:政府|政务)?(?:信息)?(?:公开)?(?:依申请公开)?申请(?:工作)?情况(?:统计)?表?$/,
  ],
  [
    'disputes',
    /^(?:因)?(?:政府|政务)?(?:信息公开)?(?:工作)?(?:被|引起|引发|产生)?(?:申请|提起|提出)?行政复议(?:和|及|与|以及)?(?:被)?(?:提起|提出|引起)?行政诉讼(?:工作)?情况(?:统计)?表?$/,
  ],
  [
    'problems',
    /^(?:政府信息公开)?(?:工作)?(?:中)?存在(?:主要)?问题(?:和|及|与|以及|与其|及其)?(?:改进|整改)(?:情况|措施)$/,
  ],
  ['other', /^(?:其他|其它)(?:需要|应当|应该|须|需)?(?:报告|说明|公开)?(?:事项|内容)$/],
  ['other', /^(?:需要|需)(?:报告|说明)(?:其他|其它)(?:事项|情况)$/],
]

/** Words that leave no doubt about the section although the title is worded in the organ's own way. */
const keywords: readonly (readonly [SectionKey, RegExp, RegExp | null])[] = [
  ['disputes', /复议|诉讼/, null],
  ['requests', /申请/, /主动公开|复议|诉讼|问题/],
  ['problems', /问题|不足|困难|改进(?:情况|措施|方向|意见|打算)/, null],
  ['other', /^(?:其他|其它).{0,6}(?:事项|情况|内容)|需要(?:报告|说明)/, null],
  ['disclosure', /主动公开/, /总体/],
  ['overview', /总体|总述|综述|概述|概况|基本情况/, null],
]

/** Row labels of table 3 that are numbered like sections, however the rest of them is spelt. */
const rowLabelStart = /^(?:本年度?新收|上一?年度?结转|本年度?办理结果|办理结果|结转下)/

/** Headings of the aspects inside section 一, and sections of the free formats before 2019. */
const otherTopic = /信息管理|平台建设|监督保障|收费(?:及|和|情况)|不予公开|免除|组织领导|机构建设/

/** Folded text without punctuation and 的, each character with its index in the folded text. */
function squeeze(text: string): { text: string; at: number[] } {
  let squeezed = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (/["'`·•*#、，,。;；:：.!?()（）[\]{}<>《》〈〉/\\|_~的\s-]/.test(character)) continue
    squeezed += character
    at.push(index)
  }
  return { text: squeezed, at }
}

const marks = /^(?:[#*>•●■◆★▲◇○□=_~|"'《-]|\[(?![一二三四五六七八九十]{1,3}\]))+/

const ordinalForms: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章)[、.,:;·-]*/],
  ['chinese', /^([一二三四五六七八九十]{1,3})(?:\*\*)?[、.,:;·。]+/],
  ['bracket', /^[([]([一二三四五六七八九十]{1,3})[)\]][、.,:]*/],
  ['digit', /^(\d{1,2})(?:[、,:;·]|\.(?!\d))+/],
]

export interface Ordinal {
  style: OrdinalStyle
  ordinal: number
  /** Length of the ordinal and its mark in the folded text. */
  length: number
}

/** The ordinal with which folded text begins. */
export function readOrdinal(text: string): Ordinal | null {
  for (const [style, form] of ordinalForms) {
    const found = form.exec(text)
    if (!found?.[1]) continue
    const ordinal = /^\d/.test(found[1]) ? Number(found[1]) : parseChineseNumeral(found[1])
    if (ordinal) return { style, ordinal, length: found[0].length }
  }
  return null
}

/** All numbered labels of table 3, their ordinals left out. */
const rowLabels = new Set(
  [templates['2021'], templates['2019']].flatMap(({ tables }) =>
    [...tables.t3.rows, ...tables.t3.groups].flatMap((row) =>
      [row.label, ...(row.aliases ?? [])].map((label) => {
        const text = fold(label, 'drop').text
        return squeeze(text.slice(readOrdinal(text)?.length ?? 0)).text
      }),
    ),
  ),
)

function isRowLabel(words: string): boolean {
  return rowLabelStart.test(words) || rowLabels.has(words)
}

/**
 * The line as a heading; null where it cannot be one. Numbered lines that mean no section come back with a null key.
 * `given` is an ordinal that stands alone in the line before.
 */
export function readHeading(line: Line, given?: Ordinal): HeadingText | null {
  const { text } = line.head
  const lead = marks.exec(text)?.[0].length ?? 0
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
  const meaning = readTitle(rest, ordinal !== null, (index) => spaceAfter(line, from + index))
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

/** 一总体情况: an ordinal without its mark, believed only before the template's words. */
function unmarkedOrdinal(text: string): Ordinal | null {
  const ordinal = parseChineseNumeral(text.charAt(0))
  if (!ordinal || ordinal > 9) return null
  const rest = squeeze(text.slice(1, 40)).text
  return known.some((title) => title.strong && rest.startsWith(title.text))
    ? { style: 'chinese', ordinal, length: 1 }
    : null
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

interface Meaning {
  key: SectionKey
  match: 'exact' | 'near'
  strong: boolean
  /** Length of the title in the folded text. */
  length: number
  glued: boolean
}

function readTitle(
  rest: string,
  numbered: boolean,
  spaceFollows: (index: number) => boolean,
): Meaning | 'enumeration' | null {
  const squeezed = squeeze(rest.slice(0, 80))
  const skipped = /^(?:20\d\d年度?|本年度?)/.exec(squeezed.text)?.[0].length ?? 0
  const body = squeezed.text.slice(skipped)
  if (isRowLabel(squeezed.text) || isRowLabel(body)) return null
  const title = known.find((one) => body.startsWith(one.text))
  if (title) {
    const last = squeezed.at[skipped + title.text.length - 1] ?? 0
    const meaning = afterTitle(rest, title, last + 1, numbered, spaceFollows(last))
    if (meaning) return meaning
  }
  const topic = topicEnd(rest)
  if (!topic) return null
  if (!numbered && topic.glued) return null
  const words = squeeze(rest.slice(0, topic.length).replace(/\([^()]*\)$/, ''))
    .text.replace(/^(?:20\d\d年度?|本年度?)/, '')
    .replace(/\d+$/, '')
  return meaningOf(words, numbered, topic)
}

/** What stands behind a known title: nothing, a remark, the section's text, or the rest of a longer name. */
function afterTitle(
  rest: string,
  title: Known,
  end: number,
  numbered: boolean,
  spaced: boolean,
): Meaning | 'enumeration' | null {
  const tail = rest.slice(end)
  const plain = tail.replace(/^["'。.:;,、…·_*#\])}>》|-]+/, '')
  const exact = { key: title.key, match: 'exact' as const, strong: title.strong }
  if (plain === '' || /^\([^()]{0,30}\)?[。:]?$/.test(tail) || /^\d{1,3}$/.test(plain)) {
    return { ...exact, length: rest.length, glued: false }
  }
  if (continuesList(tail)) return 'enumeration'
  if (!numbered) return null
  if (
    spaced ||
    plain.length < tail.length ||
    (title.mayBeGlued && (plain.length > 10 || /[。,;]/.test(plain)))
  ) {
    return { ...exact, length: end, glued: true }
  }
  return null
}

/** Whether the words after a title go on to name another one: an enumeration of the parts, not a heading. */
function continuesList(tail: string): boolean {
  const next = tail.replace(/^["'。.:;,、和及与以]+/, '')
  if (next === tail) return false
  const ordinal = readOrdinal(next)
  const words = squeeze(next.slice(ordinal?.length ?? 0, (ordinal?.length ?? 0) + 40)).text
  if (!known.some((title) => title.text.length > 2 && words.startsWith(title.text))) return false
  return ordinal !== null || /^[、,;和及与以]/.test(tail)
}

/** Where the topic of a heading ends in folded text; null where the line is a sentence. */
function topicEnd(rest: string): { length: number; glued: boolean } | null {
  const found = /[。:;!?]|(?:19|20)\d\d年|\([一二三四五六]\)/.exec(rest.slice(1))
  const length = found ? found.index + 1 : rest.length
  if (length > 36) return null
  const glued = rest.slice(length).replace(/^[。:;!?]+/, '') !== ''
  return { length, glued }
}

function meaningOf(
  words: string,
  numbered: boolean,
  topic: { length: number; glued: boolean },
): Meaning | null {
  if (words.length < 2 || words.length > 36 || otherTopic.test(words)) return null
  for (const [key, form] of variants) {
    if (form.test(words)) {
      const strong = words.length >= 8 || key === 'overview'
      return numbered || strong ? { key, match: 'exact', strong, ...topic } : null
    }
  }
  const typo = known.find((title) => title.strong && isNear(words, title.text))
  if (typo && (numbered || typo.text.length >= 10)) {
    return { key: typo.key, match: 'near', strong: typo.text.length >= 8, ...topic }
  }
  if (!numbered) return null
  const keyword = keywords.find(([, word, not]) => word.test(words) && !not?.test(words))
  return keyword ? { key: keyword[0], match: 'near', strong: false, ...topic } : null
}

/** One slip of the pen in a short title, two in a middling one, three in a long one. */
function isNear(words: string, title: string): boolean {
  const limit = title.length <= 6 ? 1 : title.length <= 11 ? 2 : 3
  if (Math.abs(words.length - title.length) > limit) return false
  let strange = 0
  for (const character of title) if (!words.includes(character)) strange++
  return strange <= limit && editDistance(words, title) <= limit
}

/** Levenshtein distance of two short texts. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one.charAt(row - 1) === other.charAt(column - 1) ? 0 : 1
      current.push(
        Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same),
      )
    }
    above = current
  }
  return above[other.length] ?? 0
}

/** A heading cut by a line break: the first line begins a known title, the second completes it. */
export function joinHeading(first: Line, second: Line): HeadingText | null {
  const text = first.head.text
  const lead = marks.exec(text)?.[0].length ?? 0
  const ordinal = readOrdinal(text.slice(lead))
  const begun = squeeze(text.slice(lead + (ordinal?.length ?? 0))).text
  if (!ordinal && begun.length < 4) return null
  const completed = begun + squeeze(second.head.text).text
  const title = known.find((one) => one.strong && one.text === completed)
  if (!title || (begun === '' && !ordinal) || title.text === begun) return null
  const titleStart =
    first.start + (first.head.starts[lead + (ordinal?.length ?? 0)] ?? first.end - first.start)
  return {
    ordinal: ordinal?.ordinal ?? null,
    style: ordinal?.style ?? 'none',
    key: title.key,
    match: 'exact',
    strong: true,
    start: first.start,
    end: first.raw === second.raw && first.block === second.block ? second.end : first.end,
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
  for (const match of text.matchAll(/[一二三四五六]\s{0,3}[、.．，,]\s{0,3}(?=[总主收政因存其行])/g)) {
    if (++tries > 500) break
    const from = match.index + match[0].length
    const rest = squeeze(text.slice(from, from + 60)).text
    const above = squeeze(text.slice(Math.max(0, match.index - 12), match.index)).text.replace(/[和及与]$/, '')
    const listed = known.some((title) => title.strong && above.endsWith(title.text.slice(-6)))
    if (!listed && known.some((title) => title.strong && rest.startsWith(title.text))) found.push(match.index)
  }
  return found
}
