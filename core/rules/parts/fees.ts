import { findAll } from '../../model/matches.ts'
import { parseChineseNumeral } from '../../model/numeral.ts'
import type { Report } from '../../model/report.ts'
import { type Prose, readSpoken, type Sentence, sentencesOf } from './passages.ts'

/** What the report says about charging for information, sentence by sentence. */
export interface FeeStatement {
  sentence: Sentence
  /** Nothing was charged, noticed or collected at all: 未发生, 没有产生. */
  nothing: boolean
}

/** An amount in 元 with its range in the passage. */
export interface Amount {
  value: number
  start: number
  end: number
}

/** The amount as a source of a pattern, without groups: 3940元, 0.39万元, 三千元. */
export const amountForm =
  '(?:(?<!\\d)(?<!\\d[,.])\\d[\\d,]{0,14}(?:\\.\\d{1,6})?|[零〇一二两三四五六七八九十百千万]{1,12})(?:万元|元)'

const feeWord = /信息处理费|信息公开处理费|信息公开费|处理费|收费通知|缴费通知/
/** Words that speak of charging only in section six, or beside the name of the work. */
const weakWord = /收费|收取[^。;]{0,12}费|费用|缴费/
const ofWork = /信息公开|依申请|申请公开/
/** Charging that has nothing to do with requests. */
const otherFees =
  /行政事业性收费|涉企收费|收费标准|收费目录|乱收费|停车收费|教育收费|收费项目|收费清单|收费公示|价费/g

const nothing =
  /(?:未|没有|无|不)(?:再)?(?:[^。;,]{0,10}?)(?:产生|发生|出现|涉及|存在|开展|发出|出具|启动|进行|达到)[^。;]{0,24}|(?:无|没有|未有)[^。;,]{0,6}(?:收取|收费|征收|信息处理费|信息公开处理费)[^。;,]{0,24}(?:情况|事项|情形|行为|问题|现象|记录)|(?:收费通知|信息处理费|收费)[^。;]{0,16}(?:情况|事项)?(?:为|:)?(?:无|零|没有)(?=[。;,]|$)|无(?:政府信息公开)?(?:信息处理费|收费)(?=[。;,]|$)|(?:均)?未(?:予)?收费|不(?:予)?收费|免费/

const known = new WeakMap<Report, readonly FeeStatement[]>()

/** Sentences about charging for requests, in reading order. Found once for all rules. */
export function readFees(report: Report): readonly FeeStatement[] {
  const found = known.get(report) ?? findFees(report)
  known.set(report, found)
  return found
}

function findFees(report: Report): FeeStatement[] {
  return readSpoken(report).flatMap((prose) =>
    sentencesOf(prose).flatMap((sentence): FeeStatement[] => {
      const text = sentence.text.replace(otherFees, (word) => ' '.repeat(word.length))
      const speaks =
        feeWord.test(text) || (weakWord.test(text) && (prose.section === 'other' || ofWork.test(text)))
      if (!speaks) return []
      return [{ sentence, nothing: nothing.test(text) }]
    }),
  )
}

/** Amounts in a stretch of a passage, in 元. */
export function readAmounts(prose: Prose, from: number, to: number): Amount[] {
  const form = new RegExp(amountForm, 'g')
  return findAll(form, prose.own.slice(from, to)).flatMap((match): Amount[] => {
    const value = parseAmount(match[0])
    const start = from + match.index
    return value === null ? [] : [{ value, start, end: start + match[0].length }]
  })
}

/** 0.39万元 → 3900. Null where the text is no amount. */
export function parseAmount(text: string): number | null {
  const [, digits = '', unit] = /^(.*?)(万元|元)$/.exec(text) ?? []
  const number = parseNumber(digits)
  if (number === null || unit === undefined) return null
  return unit === '元' ? number : Math.round(number * 1_000_000) / 100
}

/** 1,080 and 三十 alike. */
export function parseNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replace(/,/g, ''))
  return parseChineseNumeral(text)
}

/** The three figures that section six reports; amounts in 元, null where not stated. */
export interface FeeFigures {
  notices: { value: number; start: number; end: number } | null
  noticed: Amount | null
  collected: Amount | null
}

export const countForm = '((?<!\\d)(?<!\\d[,.])\\d[\\d,]{0,10}|[零〇一二两三四五六七八九十百千]{1,8})'
const noticesForms: readonly RegExp[] = [
  new RegExp(`(?:收费|缴费)通知(?:书|单)?[^。;,\\d]{0,12}?${countForm}(?:件|份|次|个|张)`),
  new RegExp(`${countForm}(?:件|份|次|个|张)[^。;,\\d]{0,12}(?:收费|缴费)通知`),
]
const noticedForms: readonly RegExp[] = [
  new RegExp(
    `(?:收费|缴费)通知[^。]{0,40}?(?:总?金额|应收|应缴|涉及|计费|费用)[^。;\\d]{0,10}?(${amountForm})`,
  ),
  new RegExp(`(?:通知|应收|应缴)(?:收取|缴纳)?[^。;,\\d]{0,16}?(${amountForm})`),
]
const collectedForms: readonly RegExp[] = [
  new RegExp(`(?:实际|实)(?:收取|收到|收|缴纳|缴)[^。;\\d每标]{0,30}?(${amountForm})`),
  new RegExp(
    `(?:已|共|全年|合计|累计)?(?:收取|收缴|收到|缴纳|上缴|入库)(?:的)?[^。;\\d每标]{0,30}?(${amountForm})`,
  ),
]

/** The figures of one sentence. What the words of a notice govern is not collected. */
export function readFeeFigures({ prose, text, start }: Sentence): FeeFigures {
  const notices = matchIn(noticesForms, text, start)
  const noticed = toAmount(matchIn(noticedForms, text, start))
  const rest = noticed
    ? text.slice(0, noticed.start - start) +
      ' '.repeat(noticed.end - noticed.start) +
      text.slice(noticed.end - start)
    : text
  const collected = toAmount(matchIn(collectedForms, rest, start))
  const value = notices === null ? null : parseNumber(prose.own.slice(notices.start, notices.end))
  return { notices: notices && value !== null ? { ...notices, value } : null, noticed, collected }

  function toAmount(range: { start: number; end: number } | null): Amount | null {
    const value = range && parseAmount(prose.own.slice(range.start, range.end))
    return range && value !== null ? { ...range, value } : null
  }
}

/** Range of the first group of the first pattern that fits. */
function matchIn(
  forms: readonly RegExp[],
  text: string,
  shift: number,
): { start: number; end: number } | null {
  for (const form of forms) {
    const match = form.exec(text)
    const words = match?.[1]
    if (!match || !words) continue
    const start = shift + match.index + match[0].lastIndexOf(words)
    return { start, end: start + words.length }
  }
  return null
}
