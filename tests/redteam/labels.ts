/** Spellings of the labels in the three tables, as published reports have them. */
import type { PrintedCell, PrintedRow } from '../support/tables.ts'
import type { Habits } from './habits.ts'

type Respell = (text: string) => string

/** Spells the labels of rows as the report's author would, the same in all tables. */
export function chooseSpelling(habits: Habits, year: number): (rows: readonly PrintedRow[]) => PrintedRow[] {
  const steps = chooseSteps(habits, year)
  const respell = (cell: PrintedCell): PrintedCell =>
    cell.figure ? cell : { ...cell, text: steps.reduce((text, step) => step(text), cell.text) }
  return (rows) => rows.map((row) => row.map(respell))
}

function chooseSteps(habits: Habits, year: number): Respell[] {
  const steps: Respell[] = []
  const marks = habits.pick('marks', { plain: 5, fullwidth: 1, comma: 1, spaced: 1, after: 1, none: 0.5 })
  const byMark: Record<typeof marks, Respell> = {
    plain: (text) => text,
    fullwidth: (text) => text.replace(/^(\d)\./, '$1．'),
    comma: (text) => text.replace(/^(\d)\./, '$1、'),
    spaced: (text) => text.replace(/^(\d)\./, '$1 .'),
    after: (text) => text.replace(/^(\d)\./, '$1. '),
    none: (text) => (text.startsWith('3.其他') ? text : text.replace(/^\d\./, '')),
  }
  steps.push(byMark[marks])
  const shorts = habits.has('short others', 0.1)
  if (shorts) {
    steps.push((text) =>
      text
        .replace('申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '逾期不补正')
        .replace('申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '逾期不缴费'),
    )
  } else if (habits.has('comma in others', 0.3)) {
    steps.push((text) => text.replace('不补正、', '不补正，').replace('缴纳费用、', '缴纳费用，'))
  }
  if (habits.has('other reasons', 0.1)) steps.push((text) => text.replace('3.其他', '3.其他原因'))
  const quotes = habits.pick('quotes', { curly: 4, straight: 1, none: 1, corner: 0.5 })
  const pairs = { curly: '“”', straight: '""', none: '', corner: '「」' }[quotes]
  steps.push((text) => text.replace(/“/g, pairs[0] ?? '').replace(/”/g, pairs[1] ?? ''))
  if (habits.has('no 行政 before 规范性文件', 0.2))
    steps.push((text) => text.replace('行政规范性文件', '规范性文件'))
  if (habits.has('现行有效件', 0.15)) steps.push((text) => text.replace('现行有效件数', '现行有效件'))
  if (habits.has('year in heading', 0.08))
    steps.push((text) => text.replace(/^本年(制发|废止)件数/, `本年（${year}）$1件数`))
  if (habits.has('下一年度', 0.25)) steps.push((text) => text.replace('结转下年度', '结转下一年度'))
  if (habits.has('合计', 0.1)) steps.push((text) => text.replace('总计', '合计'))
  if (habits.has('申请数', 0.05)) steps.push((text) => text.replace('公开申请数量', '公开申请数'))
  if (habits.has('其它', 0.05)) steps.push((text) => text.replace('其他', '其它'))
  if (habits.has('no row numerals', 0.04))
    steps.push((text) => text.replace(/^[一二四]、(?=本年新收|上年结转|结转下)/, ''))
  if (habits.has('short partly', 0.15)) steps.push((text) => text.replace(/（区分处理的.*）$/, ''))
  if (habits.has('unit without 单位', 0.1)) steps.push((text) => text.replace('（单位：万元）', '（万元）'))
  const parens = habits.pick('parens', { full: 5, half: 2, spaced: 1, mixed: 1 })
  const byParens: Record<typeof parens, Respell> = {
    full: (text) => text,
    half: (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
    spaced: (text) => text.replace(/（/g, '(').replace(/）/g, ') '),
    mixed: (text) => text.replace(/（/g, '(').replace(/\)$/, '）'),
  }
  steps.push(byParens[parens])
  if (habits.has('spaced 第二十条', 0.2)) steps.push((text) => text.replace('第二十条', '第二十条 '))
  return steps
}

/** Where a narrow cell breaks its label: after the second character, or every four. */
export function breakLabel(text: string, habits: Habits, by: string): string {
  const short = text.length <= 6
  if (short) return `${text.slice(0, 2)}${by}${text.slice(2)}`
  const width = habits.random.integer(4, 9)
  return (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [text]).join(by)
}
