import { findAll } from '../model/matches.ts'
import type { Paragraph, Place, Report } from '../model/report.ts'
import { placeIn, quoteIn, readSentences, type Sentence } from '../model/sentences.ts'
import type { SectionKey } from '../template/keys.ts'

/** A number with the place where it is printed. */
export interface PrintedNumber {
  value: number
  place: Place
  raw: string
}

/** A number of the prose broken down by organ: 3607件（市政府349件、市各有关部门933件、…）. */
export interface OrganList {
  section: SectionKey | null
  total: PrintedNumber
  items: (PrintedNumber & { name: string })[]
  /** Introduced by 其中, which need not name all. */
  partial: boolean
  /** Words of the sentence before the total. */
  before: string
  quote: string
}

const units = '(?:件|条|份|起|宗|个|次|例)'
const inBrackets = new RegExp(`(\\d{1,9})(${units})\\((其中[:,]?)?([^()]{6,4000})\\)`, 'g')
const afterOfWhich = new RegExp(`(\\d{1,9})(${units})[,、:]?(其中)[:,]?([^()。;]{6,4000})[。;]?$`, 'g')
const item = new RegExp(`^([^\\d]{2,24}?)(\\d{1,9})(${units})?[。;]?$`)

/** Text in which there may be a list: a look that needs no folding. */
const maybe = /[\d０-９]\s*[件条份起宗个次例]\s*[,，、:：]?\s*(?:[（(]|其中)/

/** Words that end the name of an organ, or of several. */
const organEnd =
  /(?:政府|部门|单位|机关|办公室|政府办|局|委|厅|院|中心|支队|县|区|市|州|旗|盟|镇|乡|街道|办事处|本级|管委会)$/

/** Fewer items than this are no breakdown by organ. */
const fewest = 3

const roles: readonly Paragraph['role'][] = ['preamble', 'aspect', 'body', 'note']

/** Breakdowns by organ, all items of which could be read. A list that is open (等) or names anything else is none. */
export function findOrganLists(report: Report): OrganList[] {
  if (!report.paragraphs.some(({ text }) => maybe.test(text))) return []
  return readSentences(report, roles).flatMap((sentence) =>
    [inBrackets, afterOfWhich].flatMap((form) =>
      findAll(form, sentence.text).flatMap((match) => readList(sentence, match) ?? []),
    ),
  )
}

function readList(sentence: Sentence, match: RegExpExecArray): OrganList | null {
  const [whole, total = '', unit = '', ofWhich, inside = ''] = match
  const start = match.index
  const items: OrganList['items'] = []
  let at = start + whole.lastIndexOf(inside)
  for (const part of inside.split(/[、,;]/)) {
    const [read, name = '', digits = '', itsUnit] = item.exec(part) ?? []
    if (read === undefined || !organEnd.test(name)) return null
    if (itsUnit !== undefined && itsUnit !== unit) return null
    items.push({ name, ...numberAt(sentence, at + part.indexOf(digits, name.length), digits) })
    at += part.length + 1
  }
  if (items.length < fewest) return null
  return {
    section: sentence.section,
    total: numberAt(sentence, start, total),
    items,
    partial: ofWhich !== undefined,
    before: sentence.text.slice(0, start),
    quote: numberAt(sentence, start, whole).raw,
  }
}

function numberAt(sentence: Sentence, from: number, text: string): PrintedNumber {
  const to = from + text.length
  return { value: Number(text), place: placeIn(sentence, from, to), raw: quoteIn(sentence, from, to) }
}
