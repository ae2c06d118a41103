/** Ordinals with which headings begin. */
import { parseChineseNumeral } from '../model/numeral.ts'

/** How a heading is numbered: 一、 · 1. · 第一部分 · （一） · not at all. */
export type OrdinalStyle = 'chinese' | 'digit' | 'part' | 'bracket' | 'none'

/** Marks that text formats and pages print before a heading. */
export const marks = /^(?:[#*>•●■◆★▲◇○□=_~|"'《-]|\[(?![一二三四五六七八九十]{1,3}\]))+/

const ordinalForms: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:(?:部分|章)[、.,:;·-]*|[、,])/],
  ['chinese', /^([一二三四五六七八九十]{1,3})(?:\*\*)?[、.,:;·。]+/],
  ['bracket', /^[([]([一二三四五六七八九十]{1,3})[)\]][、.,:]*/],
  ['digit', /^(\d{1,2})(?:[、,:;·]|\.(?!\d))+/],
]

export interface Ordinal {
  style: OrdinalStyle
  ordinal: number
  /** Length of the ordinal and its mark in the folded text. */
  length: number
}

const mayBegin = /^[第一二三四五六七八九十([\d]/

/** Whether folded text may begin with an ordinal, its mark in place or not; quick, and never wrong when it says no. */
export function mayHoldOrdinal(text: string): boolean {
  return mayBegin.test(text)
}

/** The ordinal with which folded text begins. */
export function readOrdinal(text: string): Ordinal | null {
  if (!mayBegin.test(text)) return null
  for (const [style, form] of ordinalForms) {
    const found = form.exec(text)
    if (!found?.[1]) continue
    const ordinal = /^\d/.test(found[1]) ? Number(found[1]) : parseChineseNumeral(found[1])
    if (ordinal) return { style, ordinal, length: found[0].length }
  }
  return null
}
