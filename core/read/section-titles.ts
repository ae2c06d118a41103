/** The titles of the six sections in all the words that reports use for them. */

import { fold } from '../model/fold.ts'
import { templates } from '../template/index.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { type Ordinal, readOrdinal } from './ordinals.ts'
import { squeeze } from './squeeze.ts'
import { editDistance } from './tables/wording.ts'

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

/** No heading with one of the known titles is longer in folded text, ordinal, marks and punctuation included. */
export const longestHeading = 2 * Math.max(...known.map(({ text }) => text.length))

const firstCharacters = new Set(known.map(({ text }) => text.charAt(0)))

/** Whether folded words may begin a title; quick, and never wrong when it says no. */
export function maybeTitle(words: string): boolean {
  return words === '' || firstCharacters.has(words.charAt(0)) || !/[\u4e00-\u9fa5]/.test(words.charAt(0))
}

/** Every title has one of these, also one with as many slips of the pen as are let pass. */
const telling = /[公开申请复议诉讼问题事项情况总体概述]/

/** Whether the words of a title may stand in folded text; quick, and never wrong when it says no. */
export function mayHoldTitle(text: string): boolean {
  return telling.test(text)
}

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
const rowLabelStart = /^(?:本年度?新收|上一?年度?结转|本年度?办理结果|办理结果|结?转[至到]?下)/

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

/** Whether squeezed words, their ordinal left out, label a row of table 3. */
export function isRowLabel(words: string): boolean {
  return rowLabelStart.test(words) || rowLabels.has(words)
}

/** Headings of the aspects inside section 一, and sections of the free formats before 2019. */
const otherTopic = /信息管理|平台建设|监督保障|收费(?:及|和|情况)|不予公开|免除|组织领导|机构建设/

/** Which section a title means, and how far it reaches. */
export interface Meaning {
  key: SectionKey
  match: 'exact' | 'near'
  strong: boolean
  /** Length of the title in the folded text. */
  length: number
  glued: boolean
}

/** What a heading means, read from the folded text behind its ordinal. */
export function readTitle(
  rest: string,
  own: Ordinal | null,
  spaceFollows: (index: number) => boolean,
): Meaning | 'enumeration' | null {
  const numbered = own !== null
  const squeezed = squeeze(rest.slice(0, 80))
  const skipped = /^(?:20\d\d年度?|本年度?)/.exec(squeezed.text)?.[0].length ?? 0
  const body = squeezed.text.slice(skipped)
  if (isRowLabel(squeezed.text) || isRowLabel(body)) return null
  const title = known.find((one) => body.startsWith(one.text))
  if (title) {
    const last = squeezed.at[skipped + title.text.length - 1] ?? 0
    const meaning = afterTitle(rest, title, last + 1, own, spaceFollows(last))
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
  own: Ordinal | null,
  spaced: boolean,
): Meaning | 'enumeration' | null {
  const tail = rest.slice(end)
  const plain = tail.replace(/^["'。.:;,、…·_*#\])}>》|-]+/, '')
  const exact = { key: title.key, match: 'exact' as const, strong: title.strong }
  if (plain === '' || /^\([^()]{0,30}\)?[。:]?$/.test(tail) || /^\d{1,3}$/.test(plain)) {
    return { ...exact, length: rest.length, glued: false }
  }
  if (continuesList(tail, own)) return 'enumeration'
  if (own === null) return null
  if (
    spaced ||
    plain.length < tail.length ||
    (title.mayBeGlued && (plain.length > 10 || /[。,;]/.test(plain)))
  ) {
    return { ...exact, length: end, glued: true }
  }
  return null
}

/** Whether the words after a title go on to name the next one: an enumeration of the parts, not a heading. */
function continuesList(tail: string, own: Ordinal | null): boolean {
  const next = tail.replace(/^["'。.:;,、和及与以]+/, '')
  if (next === tail) return false
  const ordinal = readOrdinal(next)
  const words = squeeze(next.slice(ordinal?.length ?? 0, (ordinal?.length ?? 0) + 40)).text
  if (!known.some((title) => title.text.length > 2 && words.startsWith(title.text))) return false
  if (ordinal) return own !== null && ordinal.style === own.style && ordinal.ordinal === own.ordinal + 1
  return /^[、,;和及与以]/.test(tail)
}

/** Where the topic of a heading ends in folded text; null where the line is a sentence. */
export function topicEnd(rest: string): { length: number; glued: boolean } | null {
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
  for (let index = 0; index < title.length && strange <= limit; index++) {
    if (!words.includes(title.charAt(index))) strange++
  }
  return strange <= limit && editDistance(words, title, limit) <= limit
}

/** Whether squeezed text begins with a title that heads nothing else. */
export function beginsWithTitle(squeezed: string): boolean {
  return known.some((title) => title.strong && squeezed.startsWith(title.text))
}

/** Whether squeezed text ends with such a title, or the last words of one. */
export function endsWithTitle(squeezed: string): boolean {
  return known.some((title) => title.strong && squeezed.endsWith(title.text.slice(-6)))
}

/** The section that squeezed text names from end to end. */
export function wholeTitle(squeezed: string): SectionKey | null {
  return known.find((title) => title.strong && title.text === squeezed)?.key ?? null
}
