import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** Raw text: a comma or full stop of the Latin alphabet between Chinese characters. */
const latin = /(?<=[\u4e00-\u9fff”》）]\s{0,2})[,.;](?=\s{0,2}[\u4e00-\u9fff“《（])/
/** 一.总体情况, 二,主动公开: the mark of a list. */
const listMark = /(?:^|[。;:\n])[（(]?[一二三四五六七八九十]{1,3}[)）]?$/
const repeated = /,,|。。|、、|;;|,。|。,|、。|、,|;。|,;|:。/g

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['(', ')'],
  ['“', '”'],
]

export const prosePunctuation = {
  kind: 'judgement',
  id: 'prose-punctuation',
  covers: ['WRD-PUNCT'],
  since: '0.1.0',
  severity: 'note',
  title: '标点符号',
  why: '中文之间用中文标点，书名号、括号和引号成对使用。',
  basis: goodPractice,
  says: '正文有 {count} 处标点需要核对（{kinds}）：{words}。',
  remedy: '改用中文标点，补上缺少的一半。',
  assumes: '列表的序号后面用什么标点不查。',
  test(report) {
    const proses = readSpoken(report)
    const found = [
      ...proses.flatMap(findLatin),
      ...proses.flatMap((prose) =>
        findAll(repeated, prose.text).map(({ 0: marks, index }): Slip => {
          return { prose, start: index, end: index + marks.length, kind: '连用的标点' }
        }),
      ),
      ...joinCut(proses).flatMap((group) =>
        pairs.flatMap(([open, close]) => findUnpaired(group, open, close)),
      ),
    ]
    if (found.length === 0) return []
    const words = found.map(({ prose: { passage }, start, end }) =>
      passage.quote(Math.max(0, start - 4), Math.min(passage.text.length, end + 4)),
    )
    return [
      {
        instance: 'report',
        values: {
          count: found.length,
          kinds: [...new Set(found.map(({ kind }) => kind))].join('、'),
          words: quoteWords([...new Set(words)]),
        },
        evidence: found.slice(0, 20).map(({ prose, start, end }) => quoteRange(prose, start, end)),
      },
    ]
  },
} as const satisfies JudgementRule

interface Slip {
  prose: Prose
  start: number
  end: number
  kind: string
}

/** Folding makes one of both commas, so the raw character tells. */
function findLatin(prose: Prose): Slip[] {
  const { own, passage } = prose
  if (!latin.test(passage.quote(0, own.length))) return []
  return findAll(/[,.;]/g, own).flatMap(({ index }): Slip[] => {
    const raw = passage.quote(Math.max(0, index - 1), Math.min(own.length, index + 2))
    if (!latin.test(raw) || listMark.test(own.slice(Math.max(0, index - 6), index))) return []
    return [{ prose, start: index, end: index + 1, kind: '半角标点' }]
  })
}

/** 1)，二）, （1、: halves that belong to the mark of a list. */
const halfOfMark = /(?:^|[。;:,、\n])[（(]?[一二三四五六七八九十\d]{1,3}$/

/** Passages that go on in the next one: a line that was cut behind a colon or a semicolon. None where a line between is lost. */
function joinCut(proses: readonly Prose[]): Prose[][] {
  const groups: Prose[][] = []
  const torn = new Set<Prose[]>()
  proses.forEach((prose, index) => {
    const last = proses[index - 1]
    const group = groups[groups.length - 1]
    if (!last || !group || last.section !== prose.section || /[。!?]["')》]*$/.test(last.text)) {
      groups.push([prose])
      return
    }
    group.push(prose)
    const { block } = last.passage.place(last.text.length - 1, last.text.length)
    if (prose.passage.paragraph.block > block + 1) torn.add(group)
  })
  return groups.filter((group) => !torn.has(group))
}

interface Mark {
  prose: Prose
  at: number
}

function findUnpaired(proses: readonly Prose[], open: string, close: string): Slip[] {
  const isQuote = open === '“'
  const opened: Mark[] = []
  const lone: Mark[] = []
  let straight = 0
  for (const prose of proses) {
    for (let at = 0; at < prose.text.length; at++) {
      const character = markAt(prose, at, isQuote)
      if (character === '"') straight++
      if (character === open) opened.push({ prose, at })
      else if (character === close && opened.pop() === undefined && !endsMark(prose, at, close)) {
        lone.push({ prose, at })
      }
    }
  }
  lone.push(...opened)
  // Marks typed the wrong way round throughout, and a straight one for a missing half, are a habit of the keyboard.
  if (isQuote && (lone.length % 2 === 0 || straight % 2 === 1)) return []
  return lone.map(({ prose, at }) => ({ prose, start: at, end: at + 1, kind: '不成对的标点' }))
}

/** Folding makes one of all quotation marks, so the raw one tells. */
function markAt({ text, passage }: Prose, at: number, isQuote: boolean): string {
  const character = text[at] ?? ''
  return isQuote && character === '"' ? passage.quote(at, at + 1) : character
}

/** The ) of 1) and 二). */
function endsMark({ text }: Prose, at: number, close: string): boolean {
  return close === ')' && halfOfMark.test(text.slice(Math.max(0, at - 5), at))
}
