import { isDigitAt } from '../../model/numeral.ts'
import { readDate } from './dates.ts'
import { findWord } from './lexicon.ts'
import { readNumber } from './numbers.ts'
import type { MarkToken, Token } from './token.ts'
import type { Word } from './word.ts'

const markNames: Readonly<Record<string, MarkToken['tag']>> = {
  ',': 'break',
  ';': 'half',
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'quote',
  "'": 'quote',
}
const marks = new Map(Object.entries(markNames).map(([character, tag]) => [character.charCodeAt(0), tag]))
const period = 0x2e

const bookTitle = /《[^《》]{0,80}》|<[^<>]{0,80}>/y
/** 第三十三条: which one, not how many. */
const ordinalNumber = /第[〇零一二三四五六七八九十百千\d]{1,8}[条款项章节号届次期批]/y
/** 国办公开办函〔2021〕30号: no organ that does anything. */
const documentNumber = /[\u4e00-\u9fff]{2,10}[[(〔]\d{4}[\])〕]\d{1,4}号/y
const documentMark = /[\])〕]\d{1,4}号/
const listMark =
  /\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、/y

/** Reads folded text into tokens in one pass. Printed years are seen from `reportYear`. */
export function readTokens(text: string, reportYear: number | null): Token[] {
  const tokens: Token[] = []
  const cites = documentMark.test(text)
  let last: Token | undefined
  let at = 0
  while (at < text.length) {
    const token = readToken(text, at, last, { reportYear, cites })
    if (token.tag === 'unknown' && last?.tag === 'unknown') last.end = token.end
    else {
      tokens.push(token)
      last = token
    }
    at = token.end
  }
  return tokens
}

/** What is known of the whole text: the year it reports on, and whether it cites documents by number. */
interface Surroundings {
  reportYear: number | null
  cites: boolean
}

function readToken(text: string, start: number, last: Token | undefined, about: Surroundings): Token {
  const item = startsItem(last) ? matchAt(listMark, text, start) : 0
  if (item > 0) return { tag: 'ordinal', start, end: start + item }
  const mark = markAt(text, start)
  if (mark) return { tag: mark, start, end: start + 1 }
  const opaque = opaqueAt(text, start, about.cites)
  if (opaque > 0) return { tag: 'opaque', start, end: start + opaque }
  const date = readDate(text, start, about.reportYear)
  if (date) return { tag: 'time', time: date.time, start, end: date.end }
  const found = findWord(text, start)
  if (found && standsAlone(found.word, text, start, found.end)) {
    if (found.word.tag === 'gap') return { tag: 'unknown', start, end: found.end }
    return { ...found.word, start, end: found.end }
  }
  const number = readNumber(text, start)
  if (!number) return { tag: 'unknown', start, end: start + 1 }
  if (number.kind === 'opaque') return { tag: 'opaque', start, end: number.end }
  return { ...number, tag: 'number', start }
}

/** Length of a name or number of a document, or of a number that says which one, not how many. */
function opaqueAt(text: string, start: number, cites: boolean): number {
  if (text.startsWith('《', start) || text.startsWith('<', start)) return matchAt(bookTitle, text, start)
  const which = text.startsWith('第', start) ? matchAt(ordinalNumber, text, start) : 0
  return which > 0 || !cites ? which : matchAt(documentNumber, text, start)
}

function matchAt(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0].length ?? 0
}

function startsItem(last: Token | undefined): boolean {
  return last === undefined || last.tag === 'stop' || last.tag === 'half'
}

/** A full stop may be typed as a period; a decimal point and an address have letters or digits beside it. */
function markAt(text: string, start: number): MarkToken['tag'] | undefined {
  const code = text.charCodeAt(start)
  if (code !== period) return marks.get(code)
  return /[A-Za-z0-9]/.test(text.charAt(start - 1) + text.charAt(start + 1)) ? undefined : 'stop'
}

/** 收 alone is a verb only before what is received: 全年收政府信息公开申请5件. */
function isApplicationAt(text: string, start: number): boolean {
  const next = findWord(text, start)?.word
  return next?.tag === 'noun' && next.noun === 'application'
}

/** 约, 近, 超 are bounds only before a number; the hotline's 12345 only where no digit goes on. */
function standsAlone(word: Word, text: string, start: number, end: number): boolean {
  if (word.tag === 'verb' && word.verb === 'receive' && end - start === 1) return isApplicationAt(text, end)
  if (word.tag === 'bound') return /[\d一二两三四五六七八九十百]/.test(text.charAt(end))
  return !isDigitAt(text, start) || !(isDigitAt(text, start - 1) || isDigitAt(text, end))
}
