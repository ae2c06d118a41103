import { parseChineseNumeral } from '../../model/numeral.ts'
import type { Claim } from '../../model/report.ts'
import type { NumberToken } from './token.ts'

/** Units in which cases and documents are counted. */
const countUnits = [
  '件次',
  '件',
  '条',
  '例',
  '封',
  '份',
  '起',
  '宗',
  '次',
  '项',
  '个',
  '案',
  '批次',
  '批',
  '单',
]
const moneyUnits = ['亿元', '万元', '元']
const otherUnits = [
  '个工作日',
  '个百分点',
  '个方面',
  '个月',
  '个环节',
  '个小时',
  '个自然日',
  '百分点',
  '工作日',
  '小时',
  '分钟',
  '人次',
  '平方',
  '公里',
  '天',
  '日',
  '秒',
  '年',
  '月',
  '周',
  '岁',
  '倍',
  '级',
  '类',
  '种',
  '方面',
  '字',
  '人',
  '名',
  '位',
  '期',
  '篇',
  '场',
  '家',
  '处',
  '册',
  '页',
  '部',
  '套',
  '台',
  '分',
  '点',
  '号',
  '届',
  '版',
  '环节',
  '楼',
  '室',
  '幅',
  '块',
  '户',
  '面',
  '本',
  '成',
  '折',
  '轮',
  '批次',
  '栋',
  '亩',
  '米',
  '吨',
  '则',
  '集',
  '班',
  '站',
  '路',
  '步',
  '大',
  '多家',
]
/** Units that a Chinese numeral may stand before; 一个, 一项, 一次 are figures of speech. */
const numeralUnits = new Set(['件次', '件', '条', '例', '封', '份', '起', '宗'])

const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
const numeral = /[零〇一二两三四五六七八九十百千万亿廿卅]{1,16}/y
const range = /[-~至到]\d/y
const multiplier: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1000 }

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? null
}

function unitAt(text: string, start: number, units: readonly string[]): string | null {
  return units.find((unit) => text.startsWith(unit, start)) ?? null
}

/** What a run of digits or numerals turned out to be; `end` is where reading goes on. */
export type NumberReading = (Omit<NumberToken, 'tag'> | { kind: 'opaque' }) & { end: number }

/** Codes of the characters that a number begins with. */
const firsts = new Set(
  [...'0123456789零〇一二两三四五六七八九十百千万亿廿卅OoОо'].map((one) => one.charCodeAt(0)),
)

/** Reads a number at `start` with its bound and unit; null where none begins there. */
export function readNumber(text: string, start: number): NumberReading | null {
  if (!firsts.has(text.charCodeAt(start))) return null
  const digits = matchAt(arabic, text, start)
  if (digits !== null) return readArabic(text, start, digits)
  const zero = readLetterZero(text, start) ?? readZeroWord(text, start)
  if (zero) return zero
  const word = matchAt(numeral, text, start)
  return word === null ? null : readNumeral(text, start, word)
}

function readArabic(text: string, start: number, digits: string): NumberReading {
  const end = start + digits.length
  if (/[A-Za-z0-9./@_#+第\-[]/.test(text.charAt(start - 1)) || digits.length > 15)
    return { kind: 'opaque', end }
  const tail = /[A-Za-z@_#+/\]]/.test(text.charAt(end)) || matchAt(range, text, end) !== null
  if (tail || (text.charAt(end) === '.' && /\d/.test(text.charAt(end + 1)))) return skipRange(text, end)
  return readTail(text, Number(digits.replace(/,/g, '')), end)
}

/** Goes past a range, a code, a telephone number: 12至15件, 0517-83605210. */
function skipRange(text: string, start: number): NumberReading {
  const rest = /[-~至到.A-Za-z0-9@_#+/\]]*/y
  rest.lastIndex = start
  const length = rest.exec(text)?.[0].length ?? 0
  return { kind: 'opaque', end: start + length }
}

/** Multiplier, bound, unit: 万, 余, 件, 以上. */
function readTail(text: string, plain: number, start: number): NumberReading {
  let at = start
  let value = plain
  let bound: Claim['bound'] = 'exact'
  const takeBound = (): void => {
    if (/[余多]/.test(text.charAt(at))) {
      bound = 'at-least'
      at++
    }
  }
  takeBound()
  const factor = multiplier[text.charAt(at)]
  if (factor !== undefined && !text.startsWith('万元', at) && !text.startsWith('亿元', at)) {
    value = Number((value * factor).toPrecision(15))
    at++
  }
  takeBound()
  const valueEnd = at
  const { kind, unit } = readUnit(text, at)
  at += unit.length
  takeBound()
  const after = /(?:及)?以上|左右|上下/y
  const limit = matchAt(after, text, at)
  if (limit !== null) {
    bound = limit.endsWith('以上') ? 'at-least' : 'about'
    at += limit.length
  }
  return { kind, value, bound, unit, valueEnd, end: at }
}

function readUnit(text: string, start: number): { kind: NumberToken['kind']; unit: string } {
  if (text.charAt(start) === '%') return { kind: 'percent', unit: '%' }
  const other = unitAt(text, start, otherUnits)
  const count = unitAt(text, start, countUnits)
  if (count !== null && (other === null || count.length >= other.length))
    return { kind: 'count', unit: count }
  const money = unitAt(text, start, moneyUnits)
  if (money !== null) return { kind: 'money', unit: money }
  return other === null ? { kind: 'count', unit: '' } : { kind: 'other', unit: other }
}

/** A letter typed for 0: O件. */
function readLetterZero(text: string, start: number): NumberReading | null {
  if (!/[OoОо〇]/.test(text.charAt(start)) || /[A-Za-z0-9]/.test(text.charAt(start - 1))) return null
  const unit = unitAt(text, start + 1, countUnits)
  if (unit === null) return null
  return { kind: 'count', value: 0, bound: 'exact', unit, valueEnd: start + 1, end: start + 1 + unit.length }
}

/** 为零, 均为零. */
function readZeroWord(text: string, start: number): NumberReading | null {
  if (text.charAt(start) !== '零' || !/[为是:均]/.test(text.charAt(start - 1))) return null
  if (/[^,。;、)!]/.test(text.charAt(start + 1))) return null
  return { kind: 'count', value: 0, bound: 'exact', unit: '', valueEnd: start + 1, end: start + 1 }
}

function readNumeral(text: string, start: number, word: string): NumberReading | null {
  if (word.length > 15) return { kind: 'opaque', end: start + word.length }
  const end = start + word.length
  const unit = unitAt(text, end, countUnits)
  const value = parseChineseNumeral(word)
  const before = text.charAt(start - 1)
  if (before === '第') return { kind: 'opaque', end }
  if (unit === null || value === null || !numeralUnits.has(unit) || /[每任何逐同唯统无单这那某]/.test(before))
    return null
  return { kind: 'count', value, bound: 'exact', unit, valueEnd: end, end: end + unit.length }
}
