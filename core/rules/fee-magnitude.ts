import { findAll } from '../model/matches.ts'
import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { format2021 } from './parts/basis.ts'
import { noTables, numberAt, showCells } from './parts/cells.ts'
import { paragraphText, quote } from './parts/prose.ts'

const fees: FigureKey = 't2/fees/amount'

/** 万元 to 元. */
const factor = 10_000

/** 万元 above which one organ's fees are unheard of: a hundred billion 元. */
const unheardOf = 10_000_000

export const feeMagnitude = {
  kind: 'judgement',
  id: 'fee-magnitude',
  covers: ['VAL-FEE-MAGN'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '收费金额的单位',
  why: '“行政事业性收费”的单位是万元，按元填写会大一万倍。',
  basis: `${format2021}：本年收费金额（单位：万元）`,
  says: {
    prior: '行政事业性收费为 {stated} 万元，是上年 {prior} 万元的一万倍以上，请核实单位。',
    large: '行政事业性收费为 {stated} 万元，数额过大，请核实是否以元填写。',
    prose: '表中行政事业性收费为 {stated}（单位万元），正文写的是“{text}”，请核实单位。',
  },
  remedy: '把元换算为万元后填写。',
  assumes: '汇总全市、全省的报告可以有很大的金额，不按数额判断。',
  test(report, { prior }) {
    if (report.tables.t2.state !== 'read') return noTables
    const figure = report.figures[fees]
    if (!figure || figure.value === null) return { state: 'notApplicable', reason: 'operand-missing' }
    const { value } = figure
    const found = { instance: fees, stated: value, figures: [fees] }
    const before = prior ? numberAt(prior, fees) : null
    const evidence = showCells([figure])
    if (before !== null && before > 0 && value >= before * factor) {
      return [{ ...found, says: 'prior', expected: before, values: { prior: before }, evidence }]
    }
    const quoted = value > 0 ? quoteInYuan(report, value) : null
    if (quoted) {
      return [{ ...found, says: 'prose', values: { text: quoted.raw }, evidence: [...evidence, quoted] }]
    }
    const { scope } = report.identity
    const large = Number.isInteger(value) && value >= unheardOf && scope !== 'region'
    return large ? [{ ...found, says: 'large', evidence }] : []
  },
} as const satisfies JudgementRule

const amounts = /(?<![\d.,，])(\d[\d,，]{0,20}(?:\.\d{1,10})?)\s?元/g

/** Where the prose tells the same number of 行政事业性收费 in 元. */
function quoteInYuan(report: Report, value: number): NonNullable<Judgement['evidence']>[number] | null {
  for (const paragraph of report.paragraphs) {
    const text = paragraphText(paragraph)
    if (!text.includes('事业性收费')) continue
    for (const match of findAll(amounts, text)) {
      if (Number(match[1]?.replace(/[,，]/g, '')) !== value) continue
      const start = paragraph.start + (match.index ?? 0)
      return quote(paragraph, start, start + match[0].length)
    }
  }
  return null
}
