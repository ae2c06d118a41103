import { isDigitAt } from '../../model/numeral.ts'

/** Which year a time word speaks of, seen from the report year. `unresolved`: a year, but the report's is not known. */
export type TimeKind = 'this' | 'last' | 'next' | 'other' | 'partial' | 'unresolved'

const yearRange = /(?:19|20)\d\d年?[-~至到](?:19|20)\d\d年(?:度)?/y
const dotted = /(?:19|20)\d\d[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?(?!\d)/y
const monthRange = /(?:(20\d\d)年)?(\d{1,2})月?[-~至到](?:(20\d\d)年)?(\d{1,2})月(?:份|底)?(?!\d)/y
const day = String.raw`(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日`
const dayRange = new RegExp(`${day}(?:起)?[-~至到]${day}(?:止)?`, 'y')
const point = /(?:(?:19|20)\d\d年(?:度)?)?\d{1,2}月(?:份|底|末|初)?(?:\d{1,2}日)?/y
const year = /((?:19|20)\d\d)年(?:度|全年|底|末|初)?/y
const numeralYear = /([二][〇零○]([一二三四五六七八九〇零])([一二三四五六七八九〇零]))年(?:度)?/y

export interface DateReading {
  time: TimeKind
  end: number
}

function exec(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

/** Reads a year, a date or a period at `start`. A period from 1月1日 to 12月31日 is its year. */
export function readDate(text: string, start: number, reportYear: number | null): DateReading | null {
  if (text.startsWith('二', start)) return readNumeralYear(text, start, reportYear)
  if (!isDigitAt(text, start) || /[\d.\-第]/.test(text.charAt(start - 1))) return null
  const end = (match: RegExpExecArray): number => start + match[0].length

  const years = exec(yearRange, text, start) ?? exec(dotted, text, start)
  if (years) return { time: 'other', end: end(years) }
  const days = exec(dayRange, text, start)
  if (days) {
    const [, from, month, date, to, lastMonth, lastDate] = days
    const full = month === '1' && date === '1' && lastMonth === '12' && lastDate === '31'
    const same = from === undefined || to === undefined || from === to
    return { time: full && same ? timeOfYear(from, reportYear) : 'partial', end: end(days) }
  }
  const months = exec(monthRange, text, start)
  if (months) {
    const full = months[2] === '1' && months[4] === '12'
    return { time: full ? timeOfYear(months[1], reportYear) : 'partial', end: end(months) }
  }
  const date = exec(point, text, start)
  if (date) {
    const yearEnd = /^((?:19|20)\d\d)?年?度?12月(?:31日|底|末|份)?$/.exec(date[0])
    const untilThen = yearEnd && /(?:截至|截止|至|到)$/.test(text.slice(Math.max(0, start - 2), start))
    return { time: untilThen ? timeOfYear(yearEnd[1], reportYear) : 'partial', end: end(date) }
  }
  const plain = exec(year, text, start)
  return plain ? { time: timeOfYear(plain[1], reportYear), end: end(plain) } : null
}

const numeralDigits = '〇一二三四五六七八九'

function readNumeralYear(text: string, start: number, reportYear: number | null): DateReading | null {
  const match = exec(numeralYear, text, start)
  if (!match) return null
  const digits = (match[1] ?? '').replace(/[零○]/g, '〇')
  const value = digits.replace(/./g, (digit) => String(numeralDigits.indexOf(digit)))
  return { time: timeOfYear(value, reportYear), end: start + match[0].length }
}

function timeOfYear(year: string | undefined, reportYear: number | null): TimeKind {
  if (year === undefined) return 'this'
  if (reportYear === null) return 'unresolved'
  const distance = Number(year) - reportYear
  if (distance === 0) return 'this'
  if (distance === -1) return 'last'
  return distance === 1 ? 'next' : 'other'
}
