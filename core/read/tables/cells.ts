/** What one cell says: a number in one of the ways people type numbers, a blank, a dash, or something else. */

import { parseChineseNumeral } from '../../model/numeral.ts'
import type { FigureForm, FigureState } from '../../model/report.ts'
import type { FigureKind } from '../../template/types.ts'

export type MoneyUnit = '元' | '万元' | '亿元'

/** Units of money that a heading may print, the longest names first. */
export const moneyUnits: readonly MoneyUnit[] = ['亿元', '万元', '元']

export interface CellReading {
  state: FigureState
  value: number | null
  forms: FigureForm[]
  note?: { text: string; value: number | null }
  /** The value if the pieces that white space parts are one number; `state` is `illegible` then. */
  joined?: number
  /** What parts the pieces: a line break or spaces. */
  parting?: 'line' | 'space'
}

export interface CellContext {
  kind: FigureKind
  /** Unit that the heading of an amount prints, null where it prints none. Left out: the amount is kept as printed. */
  unit?: MoneyUnit | null
}

/** Longer texts are never a figure. */
const longest = 120

const blank: CellReading = { state: 'blank', value: null, forms: [] }
const dash: CellReading = { state: 'dash', value: null, forms: [] }
const illegible: CellReading = { state: 'illegible', value: null, forms: [] }

const noise = /&(?:nbsp|ensp|emsp|#160|#12288|#xa0);?|<br\s*\/?>|[\u200b-\u200d\u2060\ufeff\u00ad]/gi
const placeholders =
  /^(?:[○◯]{1,3}|无|暂无|没有|无此项|无数据|不适用|不涉及|未发生|未产生|空|空白|n[/.]?a\.?)$/i
const dashRun = /^[-‐‑‒–—―−－─━﹣_＿/／\\＼○◯ー]+$/

const countUnits = '件次|人次|户次|件|条|份|起|宗|次|项|个|例|封|部|户|家|人|例次'
const moneyWords = '万元|亿元|元|万|亿'
const unitPattern = new RegExp(`^(.*?)[(（]?(${countUnits}|万(?:${countUnits})|${moneyWords})[)）]?$`, 's')
const notePattern = /^([^(（[【]*?)[,，;；]?\s*(?:[(（[【](.*)[)）\]】]|((?:其中|含|包含|不含|注|另).*))$/s
const markPattern = /^(.*?[0-9０-９件条元])\s*([①-⑳¹²³⁰⁴-⁹*＊※†‡#]+)$/s

/** Reads the text of a data cell. Nothing is guessed: what is not one number in a known form is `illegible`. */
export function readCell(text: string, context: CellContext): CellReading {
  const bare = text.trim()
  if (bare === '') return blank
  if (isPlain(bare) && (context.unit ?? '万元') === '万元') {
    return { state: 'number', value: Number(bare), forms: [] }
  }
  if (text.length > longest * 4) return illegible
  const trimmed = strip(text)
  if (trimmed === '') return blank
  if (trimmed.length > longest) return illegible
  if (isDash(trimmed)) return dash
  const plain = readNumber(trimmed, context)
  if (plain.state !== 'illegible' || plain.joined !== undefined) return plain
  return readNoted(trimmed, context) ?? plain
}

/** Digits as nearly all cells have them. */
function isPlain(text: string): boolean {
  return /^(?:0|[1-9]\d{0,14})$/.test(text)
}

/** Entities left in the text, Markdown emphasis, a text mark of spreadsheets and white space at the ends. */
function strip(text: string): string {
  return text
    .replace(noise, (found) => (found.startsWith('<') ? '\n' : found.startsWith('&') ? ' ' : ''))
    .replace(/^[\s'`*]+|[\s`*]+$/g, (ends) => (/\*/.test(ends) && !/\*\*/.test(ends) ? '*' : ''))
    .trim()
}

function isDash(text: string): boolean {
  const bare = text.replace(/\s/g, '')
  return dashRun.test(bare) || placeholders.test(bare)
}

function readNoted(text: string, context: CellContext): CellReading | null {
  const mark = markPattern.exec(text)
  if (mark) {
    const main = readNumber((mark[1] ?? '').trim(), context)
    if (main.state === 'number') return withNote(main, mark[2] ?? '', null)
  }
  const found = notePattern.exec(text)
  if (!found) return null
  const main = readNumber((found[1] ?? '').trim(), context)
  const note = (found[2] ?? found[3] ?? '').trim()
  if (main.state !== 'number' || /^[增减]/.test(note)) return null
  return withNote(main, note, firstNumber(note))
}

function withNote(main: CellReading, text: string, value: number | null): CellReading {
  return { ...main, forms: [...main.forms, 'note'], note: { text, value } }
}

function firstNumber(text: string): number | null {
  const found = /\d+(?:\.\d+)?/.exec(halve(text).text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1'))
  return found ? Number(found[0]) : null
}

/** Full-width digits and signs as ASCII, and whether there were any digits among them. */
function halve(text: string): { text: string; changed: boolean } {
  let changed = false
  const halved = text.replace(/[\uff01-\uff5e]/g, (character) => {
    const half = String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    if (/\d/.test(half)) changed = true
    return half
  })
  return { text: halved, changed }
}

function readNumber(text: string, context: CellContext): CellReading {
  const forms: FigureForm[] = []
  const halved = halve(text)
  if (halved.changed) forms.push('full-width')
  let rest = halved.text.replace(/[.。;；,，、]$/, (end, at: number) => (at > 0 ? '' : end)).trim()
  const sign = takeSign(rest, context.kind)
  rest = sign.rest
  const unit = takeUnit(rest)
  rest = unit.rest
  const digits = readDigits(rest, forms)
  if (!digits) return illegible
  if (digits.parting) {
    const bare = !sign.negative && !sign.positive && unit.unit === null && (context.unit ?? '万元') === '万元'
    const whole = bare ? toNumber(digits.text) : null
    return whole === null ? illegible : { ...illegible, joined: whole, parting: digits.parting }
  }
  const scaled = scale(digits.text, unit.unit, context, forms)
  if (scaled === null) return illegible
  const value = toNumber(scaled)
  if (value === null) return illegible
  return finish(sign.negative && value !== 0 ? -value : value, context, forms)
}

function finish(value: number, context: CellContext, forms: FigureForm[]): CellReading {
  if (context.kind === 'count' && value < 0) forms.push('negative')
  if (context.kind === 'amount' && value < 0) forms.push('negative')
  if (context.kind !== 'amount' && !Number.isInteger(value)) forms.push('non-integer')
  return { state: 'number', value, forms }
}

const rises = /^(?:增加了?|新增|净增|增|上升|\+|↑)\s*/
const falls = /^(?:减少了?|净减|减|下降|-|−|–|—|↓)\s*/

/** A minus before any figure; in a column of changes also the words and dashes that people use for signs. */
function takeSign(text: string, kind: FigureKind): { rest: string; negative: boolean; positive: boolean } {
  if (kind !== 'change') {
    const minus = /^[-−]\s*(?=[\d.])/.exec(text)
    return minus
      ? { rest: text.slice(minus[0].length), negative: true, positive: false }
      : { rest: text, negative: false, positive: false }
  }
  const up = rises.exec(text)
  if (up) return { rest: text.slice(up[0].length), negative: false, positive: true }
  const down = falls.exec(text)
  if (down) return { rest: text.slice(down[0].length), negative: true, positive: false }
  return { rest: text, negative: false, positive: false }
}

function takeUnit(text: string): { rest: string; unit: string | null } {
  if (isNumeral(text)) return { rest: text, unit: null }
  const found = unitPattern.exec(text)
  if (!found) return { rest: text, unit: null }
  return { rest: (found[1] ?? '').trim(), unit: found[2] ?? null }
}

function isNumeral(text: string): boolean {
  return /^[零〇一二三四五六七八九十百千万亿两廿卅]+$/.test(text)
}

interface Digits {
  /** `123.45`, no separators. */
  text: string
  parting?: 'line' | 'space'
}

/** The digits of an unsigned number, in any of the forms known; the form is added to `forms`. */
function readDigits(text: string, forms: FigureForm[]): Digits | null {
  if (isNumeral(text) && !/^[〇一]+$/.test(text)) {
    const value = parseChineseNumeral(text)
    if (value === null) return null
    forms.push('text')
    return { text: String(value) }
  }
  const latin = text.replace(/[oOоО〇○]/g, '0').replace(/[lI]/g, '1')
  if (latin !== text) {
    if (!/\d/.test(text) && text.length > 1) return null
    if (!/^[\d.,]*$/.test(latin)) return null
    forms.push('letter-digit')
  }
  return readPlain(latin, forms)
}

function readPlain(text: string, forms: FigureForm[]): Digits | null {
  if (/^(?:\d+\.?|\d*\.\d+)$/.test(text)) {
    if (/^0\d/.test(text)) forms.push('leading-zero')
    return { text }
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    forms.push('thousands')
    return { text: text.replace(/,/g, '') }
  }
  if (/^[1-9]\d{0,2}(?:[^\S\n]\d{3})+(?:\.\d+)?$/.test(text)) {
    forms.push('thousands')
    return { text: text.replace(/\s/g, '') }
  }
  const scientific = /^(\d(?:\.\d{1,15})?)[eE]\+?(\d{1,2})$/.exec(text)
  if (scientific) return { text: shift(scientific[1] ?? '', Number(scientific[2])) }
  if (/^\d[\d.]*(?:\s+[\d.]*\d)+$/.test(text)) {
    const joined = text.replace(/\s+/g, '')
    if (!/^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(joined)) return null
    return { text: joined, parting: /^\S+(?:\s*\n\s*\S+)+$/.test(text) ? 'line' : 'space' }
  }
  return null
}

const powers: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['万', 4],
  ['万元', 4],
  ['亿', 8],
  ['亿元', 8],
])

/** The digits in the unit of the template's column; null where the unit does not fit the column. */
function scale(text: string, unit: string | null, context: CellContext, forms: FigureForm[]): string | null {
  if (context.kind !== 'amount') return scaleCount(text, unit, forms)
  const printed = context.unit
  const power = powers.get(unit ?? printed ?? '万元')
  if (power === undefined) return null
  if (printed === undefined || power === 4) {
    if (unit !== null) forms.push('unit')
    return text
  }
  if (printed === null) return null
  forms.push('foreign-unit')
  return shift(text, power - 4)
}

/** `3件` is 3; `1.2万件` is 12000, told as a foreign unit. */
function scaleCount(text: string, unit: string | null, forms: FigureForm[]): string | null {
  if (unit === null) return text
  if (unit.endsWith('元') || unit === '亿') return null
  if (unit.startsWith('万')) {
    forms.push('foreign-unit')
    return shift(text, 4)
  }
  forms.push('unit')
  return text
}

/** Moves the decimal point, exactly. */
function shift(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  if (places >= 0) {
    const digits = fraction.padEnd(places, '0')
    return `${whole}${digits.slice(0, places)}.${digits.slice(places) || '0'}`
  }
  const digits = whole.padStart(-places + 1, '0')
  const point = digits.length + places
  return `${digits.slice(0, point)}.${digits.slice(point)}${fraction}`
}

/** Null beyond what a number can hold exactly. */
function toNumber(text: string): number | null {
  const significant = text.replace(/^[0.]+|\./g, '').replace(/0+$/, '')
  if (significant.length > 15 || text.length > 40) return null
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null
}

/** `1.` and 二、 are labels, or the beginning of one. */
const ordinalAlone = /^\s*(?:\d{1,2}\s*[.．、]|[一二三四五六七八九十]{1,3}\s*[.．、，,：:）)])\s*$/

/** Texts that begin with any other ideograph are words. */
const wordFirst = /^\s*[^零〇一二三四五六七八九十百千两廿卅无暂没不未空增减新净上下\P{Script=Han}]/u

/** What a text is in a table: nothing, words, or a figure: a number in any form, a dash, digits that are not one number. */
export function kindOfCell(text: string): 'blank' | 'figure' | 'text' {
  const bare = text.trim()
  if (isPlain(bare)) return 'figure'
  if (bare === '') return 'blank'
  if (text.length > longest) return 'text'
  if (wordFirst.test(text) || ordinalAlone.test(text)) return 'text'
  const { state } = readCell(text, { kind: 'change' })
  if (state === 'blank') return 'blank'
  if (state === 'number' || state === 'dash') return 'figure'
  if (text.includes('元') && readCell(text, { kind: 'amount' }).state === 'number') return 'figure'
  return /^[\s.,，、+-]*[\d０-９][\d\s.,，、+\-０-９]*$/.test(text) ? 'figure' : 'text'
}
