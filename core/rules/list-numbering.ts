import { findAll } from '../model/matches.ts'
import { parseChineseNumeral } from '../model/numeral.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Prose, quoteRange, readProse } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

export const listNumbering = {
  kind: 'judgement',
  id: 'list-numbering',
  covers: ['TXT-ENUM'],
  since: '0.1.0',
  severity: 'note',
  title: '列举的序号',
  why: '“一是”“二是”一类的序号应当连续，所说的“几个方面”应当与列出的一致；缺号、重号可能是漏了或多了一段。',
  basis: goodPractice,
  says: {
    order: '列举的序号不连续或重复，共 {count} 处：{lists}。',
    number: '所说的项数与列出的不一致，共 {count} 处：{lists}。',
  },
  remedy: '核对有没有漏写的内容，再改正序号和项数。',
  assumes: '同一部分里从“一是”开始算一个新的列举；用别的写法写出的序号（二、，其次）不算缺号。',
  test(report) {
    const proses = readProse(report)
    const markers = readMarkers(proses).slice(0, most)
    const lists = joinLists(markers)
    const broken = lists.filter((list) => isBroken(list, markers, proses))
    const short = lists.filter((list) => !broken.includes(list)).flatMap((list) => judgeNumber(list) ?? [])
    return [
      ...tell(
        'order',
        broken.map((list) => ({ words: list.map(wordsOf).join('、'), places: offendersOf(list) })),
      ),
      ...tell('number', short),
    ]
  },
} as const satisfies JudgementRule

/** No report has more items of lists; a page that does is not read to its end. */
const most = 400

/** 是: 一是. 第: 第一，. 其: 其一，. 要: 一要. Lists of one style may stand inside those of another. */
type Style = '是' | '要' | '第' | '其'

interface Marker {
  prose: Prose
  style: Style
  value: number
  start: number
  end: number
  /** Index of the passage in the report. */
  passage: number
}

const markerForm =
  /(?:^|[。;:,、!?)\]"])(?:([一二三四五六七八九十]{1,3}|\d{1,2})([是要])(?![否不是素点件求闻领])|(第|其)([一二三四五六七八九十]{1,3})(?=[,是:]))/g

/** Every marker at the head of a clause, in reading order; headings stand between lists. */
function readMarkers(proses: readonly Prose[]): Marker[] {
  return proses.flatMap((prose, passage) => {
    if (prose.role === 'heading' || prose.role === 'title') return []
    return findAll(markerForm, prose.own).flatMap((match): Marker[] => {
      const numeral = match[1] ?? match[4] ?? ''
      const style = toStyle(match[2] ?? match[3])
      const value = /^\d/.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral)
      if (value === null || value < 1 || style === null) return []
      const length = numeral.length + 1
      const end = match.index + match[0].length
      return [{ prose, style, value, start: end - length, end, passage }]
    })
  })
}

function toStyle(word: string | undefined): Style | null {
  return word === '是' || word === '要' || word === '第' || word === '其' ? word : null
}

/** Lists of one style in one section: each begins with 一, or where another section or aspect begins. */
function joinLists(markers: readonly Marker[]): Marker[][] {
  const lists: Marker[][] = []
  const open = new Map<Style, Marker[]>()
  for (const marker of markers) {
    const list = open.get(marker.style)
    const last = list?.[list.length - 1]
    if (list && last && continues(last, marker)) list.push(marker)
    else {
      const started = [marker]
      open.set(marker.style, started)
      lists.push(started)
    }
  }
  return lists
}

function continues(last: Marker, marker: Marker): boolean {
  if (last.prose.section !== marker.prose.section) return false
  // （二）… opens another aspect with lists of its own.
  if (last.passage !== marker.passage && marker.prose.role === 'aspect') return false
  if (marker.value > 1) return true
  return last.value === 1 && repeatsFirst(last, marker)
}

/** 一是 behind 一是 with nothing that introduces another list: 。主要问题：一是 does, 。一是 does not. */
function repeatsFirst(last: Marker, marker: Marker): boolean {
  const opens = (one: Marker): boolean => one.start === 0
  if (last.passage === marker.passage) return /[。;]/.test(marker.prose.own[marker.start - 1] ?? '')
  return marker.passage === last.passage + 1 && opens(last) && opens(marker)
}

/** Numbers are missing, twice there, or out of order; not where another style fills the gap. */
function isBroken(list: readonly Marker[], markers: readonly Marker[], proses: readonly Prose[]): boolean {
  return gapsOf(list).some(({ from, to, before, after }) => {
    for (let value = from; value < to; value++) {
      if (!isFilled(value, before, after, markers, proses)) return true
    }
    return from >= to
  })
}

interface Gap {
  /** Numbers missing: [from, to); none where a number is repeated. */
  from: number
  to: number
  before: Marker | undefined
  after: Marker
}

function gapsOf(list: readonly Marker[]): Gap[] {
  return list.flatMap((after, index): Gap[] => {
    const before = list[index - 1]
    // A lone 二是 without anything before it is no list that could be judged.
    if (!before)
      return after.value > 1 && list.length > 1 ? [{ from: 1, to: after.value, before, after }] : []
    if (after.value === before.value + 1) return []
    return [{ from: before.value + 1, to: Math.max(after.value, before.value + 1), before, after }]
  })
}

const otherWords: readonly RegExp[] = [/首先|第一/, /其次|第二|再者/, /再次|第三|此外/]

/** The number stands between both ends in another style: 二、, (二), 2., 其次. */
function isFilled(
  value: number,
  before: Marker | undefined,
  after: Marker,
  markers: readonly Marker[],
  proses: readonly Prose[],
): boolean {
  const inStyle = markers.some(
    (marker) => marker.value === value && isBetween(marker, before, after) && marker.style !== after.style,
  )
  if (inStyle) return true
  const numeral = '零一二三四五六七八九十'[value] ?? ''
  const form = new RegExp(`(?:^|[。;:,])(?:\\(?${numeral}[)、.]|\\(?${value}[)、.]|第?${numeral}个?方面)`)
  const first = before?.passage ?? after.passage
  return proses.slice(first, after.passage + 1).some((prose, index) => {
    const from = index === 0 && before ? before.end : 0
    const to = first + index === after.passage ? after.start : prose.own.length
    const between = prose.own.slice(from, to)
    return form.test(between) || (otherWords[value - 1]?.test(between) ?? false)
  })
}

function isBetween(marker: Marker, before: Marker | undefined, after: Marker): boolean {
  const isBehind =
    !before ||
    marker.passage > before.passage ||
    (marker.passage === before.passage && marker.start > before.start)
  const isBefore =
    marker.passage < after.passage || (marker.passage === after.passage && marker.start < after.start)
  return isBehind && isBefore && marker.prose.section === after.prose.section
}

/** Markers at the far ends of the gaps. */
function offendersOf(list: readonly Marker[]): Marker[] {
  return gapsOf(list).flatMap(({ before, after }) => (before ? [before, after] : [after]))
}

/** 以下三个方面的问题:, 两点: */
const lead =
  /(?<![\d第十])([一二两三四五六七八九十]{1,3}|\d{1,2})(?:(?:个|大|项)?(?:方面|问题|不足|短板|措施|举措|重点|环节|行动|抓手|任务)|点|项)[^,。;:、\d]{0,12}[:,]$/

/** 三个方面:一是…二是… with nothing behind. */
function judgeNumber(list: readonly Marker[]): { words: string; places: Marker[] } | null {
  const [first] = list
  const last = list[list.length - 1]
  if (!first || !last || first.value !== 1 || list.length < 2) return null
  const before = first.prose.own.slice(Math.max(0, first.start - 28), first.start)
  const match = lead.exec(before)
  if (!match?.[1]) return null
  const stated = /^\d/.test(match[1]) ? Number(match[1]) : parseChineseNumeral(match[1])
  if (stated === null || stated < 2 || stated === last.value) return null
  const said = first.prose.passage.quote(first.start - match[0].length, first.start)
  return { words: `${said}${list.map(wordsOf).join('、')}`, places: [first, last] }
}

function wordsOf({ prose, start, end }: Marker): string {
  return prose.passage.quote(start, end)
}

function tell(
  says: 'order' | 'number',
  lists: readonly { words: string; places: readonly Marker[] }[],
): Judgement[] {
  if (lists.length === 0) return []
  return [
    {
      instance: says,
      says,
      values: { count: lists.length, lists: quoteWords(lists.map(({ words }) => words)) },
      evidence: lists
        .flatMap(({ places }) => [...new Set(places)])
        .map(({ prose, start, end }) => quoteRange(prose, start, end)),
    },
  ]
}
