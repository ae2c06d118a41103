import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { literalForm, occurs, type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'
import { slips } from './parts/slips.ts'

/** A word printed twice. */
const doubled = /([\u4e00-\u9fff]{2,6})\1/g
/** Twice on purpose. */
const onPurpose = /^(?:一[\u4e00-\u9fff]$|研究$|讨论$|很多$|许多$|常常$)/
/** Words that neither end a phrase nor begin the next, as nouns do that meet: 各部门＋部门预算. */
const neverTwice =
  /^(?:逐步|不断|及时|认真|积极|继续|加强|我们|通过|以及|同时|按照|根据|切实|全面|有效|严格|落实|推进|提高|完善|开展|推动|提升|确保|进行|对于|关于|由于|因此|依照|依据|收到|共计|均为|资金)$/
const endsHere = /^(?:$|[,。;:、!?)]|的|和|与|及|等|是|在|了|均|已)/
const particles = /(?<![目标端])的的(?![确哥士])/g
const ampersand =
  /(?<=[\u4e00-\u9fff,、])&(?=[\u4e00-\u9fff])|&(?:nbsp|amp|ldquo|rdquo|lt|gt|mdash|middot|hellip|quot);?/g

export const wordSlip = {
  kind: 'judgement',
  id: 'word-slip',
  covers: ['WRD-TYPO'],
  since: '0.1.0',
  severity: 'note',
  title: '疑似错字和重复的字词',
  why: '错字、重复的字词和残留的网页符号影响报告的严肃性。',
  basis: goodPractice,
  says: '正文有 {count} 处疑似错字、重复或残留符号：{words}。',
  remedy: '逐处核对，确是笔误的更正。',
  assumes: '引号、书名号里的文字不查；规则配置中可以增加本单位常见的笔误。',
  test(report, { profile }) {
    const typos = (profile?.typos ?? []).filter(({ wrong }) => literalForm(wrong) !== '')
    const own = typos.map(({ wrong, right }) => ({ form: new RegExp(literalForm(wrong), 'g'), right }))
    const forms: Form[] = [...slips, ...own, { form: particles }, { form: ampersand }]
    const printed = forms.filter(({ form }) => occurs(report, form))
    const doubles = occurs(report, doubled)
    if (printed.length === 0 && !doubles) return []
    const found = readSpoken(report).flatMap((prose) =>
      [
        ...printed.flatMap(({ form, right }) => matchesOf(prose.own, form, right)),
        ...(doubles ? doublesIn(prose.own) : []),
      ]
        .sort((one, other) => one.start - other.start)
        .map((slip) => ({ prose, ...slip })),
    )
    if (found.length === 0) return []
    const words = found.map(show)
    return [
      {
        instance: 'report',
        values: { count: found.length, words: quoteWords([...new Set(words)]) },
        evidence: found.map(({ prose, start, end }) => quoteRange(prose, start, end)),
      },
    ]
  },
} as const satisfies JudgementRule

interface Form {
  form: RegExp
  right?: string
}

interface Slip {
  start: number
  end: number
  right?: string
}

function matchesOf(text: string, form: RegExp, right?: string): Slip[] {
  return findAll(form, text).flatMap(({ 0: word, index }): Slip[] => {
    if (right === undefined) return [{ start: index, end: index + word.length }]
    const inside = right.indexOf(word)
    const isRight = inside >= 0 && text.startsWith(right, index - inside)
    return isRight ? [] : [{ start: index, end: index + word.length, right }]
  })
}

/** The words and what they should read. A lone sign says nothing without the words around it. */
function show({ prose: { passage }, start, end, right }: Slip & { prose: Prose }): string {
  if (right !== undefined) return `${passage.quote(start, end)}→${right}`
  const around = end - start < 3 ? 3 : 0
  return passage.quote(Math.max(0, start - around), Math.min(passage.text.length, end + around))
}

function doublesIn(text: string): Slip[] {
  return findAll(doubled, text).flatMap(({ 0: all, 1: word = '', index }) => {
    const behind = text.slice(index + all.length)
    const short = word.length === 2 && !neverTwice.test(word)
    const ends = word === '公开' ? /^(?:$|[,。;:、])/ : endsHere
    if (onPurpose.test(word) || (short && !ends.test(behind))) return []
    return [{ start: index, end: index + all.length }]
  })
}
