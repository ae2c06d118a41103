import { findAll } from '../model/matches.ts'

/** Dates in folded text: days and statistical periods. */
const dayForm = /(?<!\d)((?:19|20)\d\d) ?(?:年|[-/.]) ?(\d{1,2}) ?(?:月|[-/.]) ?(\d{1,2})(?!\d)/g

/** The first date in text folded with its spaces kept, as `YYYY-MM-DD`. */
export function findDate(folded: string): string | null {
  for (const match of findAll(dayForm, folded)) {
    const date = formatDate(match[1], match[2], match[3])
    if (date) return date
  }
  return null
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function formatDate(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= 1990 && y <= 2099 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m))) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export interface Period {
  from: string
  to: string
  /** Range in the folded text. */
  start: number
  end: number
}

const periodForm =
  /((?:19|20)\d\d)(?:年度?\(?|[-/.])(\d{1,2})(?:月|[-/.])(?:(\d{1,2})(?:日|号)?)?(?:零时|0时|起|开始|,){0,3}(?:至|到|-|~|止|,)+(?:(?:截至|截止到?|截止至)?)(?:((?:19|20)\d\d)(?:年|[-/.])|同年|当年)?(\d{1,2})(?:月|[-/.])(?:(\d{1,2})(?:日|号)?)?(?:24时)?(?:底|末)?(?:为?止)?/g

const periodWords = /统计|数据|期限|时限|时段|期间|报告期|起止|年度报告|年报|时间/

/** The statistical period that folded text states. */
export function findPeriod(folded: string): Period | null {
  for (const match of findAll(periodForm, folded)) {
    const [all, year, month, day, nextYear, nextMonth, nextDay] = match
    const from = formatDate(year, month, day ?? '1')
    const endYear = nextYear ?? year
    const to = formatDate(endYear, nextMonth, nextDay ?? String(daysOf(Number(endYear), Number(nextMonth))))
    if (!from || !to || to < from) continue
    const before = folded.slice(Math.max(0, match.index - 40), match.index)
    const after = folded.slice(match.index + all.length, match.index + all.length + 12)
    const wholeYear = from.endsWith('-01-01') && to.endsWith('-12-31')
    if (!wholeYear && !periodWords.test(before + after)) continue
    return { from, to, start: match.index, end: match.index + all.length }
  }
  return null
}
