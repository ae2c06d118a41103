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
  /** Words of the sentence before the total. */
  before: string
  quote: string
}

const units = '(?:件|条|份|起|宗|个|次|例)'
const inBrackets = new RegExp(`(\\d{1,9})${units}\\(([^()]{6,4000})\\)`, 'g')
const afterOfWhich = new RegExp(`(\\d{1,9})${units}[,、:]?其中[:,]?([^()。;]{6,4000})[。;]?$`, 'g')
const item = new RegExp(`^(?:其中[:,]?)?([^\\d]{2,24}?)(\\d{1,9})${units}?[。;]?$`)

/** Words that end the name of an organ, or of several. */
const organEnd =
  /(?:政府|部门|单位|机关|办公室|政府办|局|委|厅|院|中心|支队|县|区|市|州|旗|盟|镇|乡|街道|办事处|本级|管委会)$/

/** Fewer items than this are no breakdown by organ. */
const fewest = 3

const roles: readonly Paragraph['role'][] = ['preamble', 'aspect', 'body', 'note']

/** Breakdowns by organ, all items of which could be read. A list that is open (等) or names anything else is none. */
export function findOrganLists(report: Report): OrganList[] {
  return readSentences(report, roles).flatMap((sentence) =>
    [inBrackets, afterOfWhich].flatMap((form) =>
      [...sentence.text.matchAll(form)].flatMap((match) => readList(sentence, match) ?? []),
    ),
  )
}

function readList(sentence: Sentence, match: RegExpExecArray): OrganList | null {
  const [whole, total = '', inside = ''] = match
  const start = match.index
  const from = start + whole.indexOf(inside, total.length)
  const items: OrganList['items'] = []
  let at = from
  for (const part of inside.split(/[、,;]/)) {
    const read = item.exec(part)
    const [, name = '', digits = ''] = read ?? []
    if (!read || !organEnd.test(name)) return null
    const offset = at + part.indexOf(digits, name.length)
    items.push({ name, ...numberAt(sentence, offset, digits) })
    at += part.length + 1
  }
  if (items.length < fewest) return null
  const { raw } = numberAt(sentence, start, whole)
  return {
    section: sentence.section,
    total: numberAt(sentence, start, total),
    items,
    before: sentence.text.slice(0, start),
    quote: raw,
  }
}

function numberAt(sentence: Sentence, from: number, text: string): PrintedNumber {
  const to = from + text.length
  return { value: Number(text), place: placeIn(sentence, from, to), raw: quoteIn(sentence, from, to) }
}
