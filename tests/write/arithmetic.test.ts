import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Locale } from '../../core/messages/index.ts'
import type { Report } from '../../core/model/report.ts'
import { rules } from '../../core/rules/index.ts'
import { joinArithmetic, writeArithmetic } from '../../core/write/arithmetic.ts'
import { labelOutcome } from '../../core/write/outcomes.ts'
import { makePrior, makeReport, type ReportOptions } from '../support/report.ts'

/** The relation of a rule's instance as it is written; the first instance that begins with the words. */
function written(
  rule: string,
  instance: string,
  options: ReportOptions,
  given: { prior?: Report; locale?: Locale } = {},
) {
  const report = makeReport(options)
  const { prior, locale = 'zh-CN' } = given
  const { outcomes } = checkReport(rules, report, prior ? { prior } : {})
  const outcome = outcomes.find((each) => each.rule === rule && each.instance.startsWith(instance))
  if (!outcome) throw new Error(`no ${rule} ${instance}`)
  const arithmetic = writeArithmetic(outcome, report, prior ?? null, locale)
  if (!arithmetic) throw new Error(`${rule} is a judgement`)
  return { label: labelOutcome(outcome, report, locale), line: joinArithmetic(arithmetic), ...arithmetic }
}

const figures = {
  't3/new/company': 4,
  't3/carried-in/company': 1,
  't3/handled/company': 3,
  't3/carried-out/company': 1,
}

describe('a relation in words', () => {
  test('both sides with their sums, what tells the figures apart, and the column in the label', () => {
    const { label, line, difference } = written('request-balance', 'company', { figures })
    expect(label).toBe('收件与办理的勾稽关系（商业企业）')
    expect(line).toBe('本年新收 4 + 上年结转 1 ≠ 办理结果总计 3 + 结转下年度 1 (5 ≠ 4)')
    expect(difference).toBe('1')
  })

  test('zeros of long sums are left out', () => {
    const zero = Object.fromEntries(
      ['natural-person', 'company', 'research', 'public-welfare', 'legal-services', 'other'].map((column) => [
        `t3/refused-state-secret/${column}`,
        0,
      ]),
    )
    const all = { ...zero, 't3/refused-state-secret/total': 0 }
    expect(written('row-total', 't3/refused-state-secret', { figures: all }).line).toBe('总计 0 = 各项均为 0')
    const one = { ...all, 't3/refused-state-secret/company': 2, 't3/refused-state-secret/total': 2 }
    expect(written('row-total', 't3/refused-state-secret', { figures: one }).line).toBe(
      '总计 2 = 商业企业 2（其余为 0）',
    )
  })

  test('a blank is written as a blank', () => {
    const { line } = written('request-balance', 'company', {
      figures: { ...figures, 't3/carried-in/company': '' },
    })
    expect(line).toContain('本年新收 4 + 上年结转 空白')
  })

  test('an illegible figure leaves its side open', () => {
    const { line, sign } = written('case-total', 't4/review', { figures: { 't4/review/upheld': '?' } })
    expect(sign).toBe('?')
    expect(line).toContain('（未读出）')
  })

  test('a bound that holds and one that does not', () => {
    const fine = { 't2/regulations/issued': 1, 't2/regulations/in-force': 2 }
    expect(written('issued-in-force', 't2/regulations', { figures: fine }).line).toBe(
      '本年制发件数 1 ≤ 现行有效件数 2',
    )
    const wrong = { 't2/regulations/issued': 3, 't2/regulations/in-force': 2 }
    expect(written('issued-in-force', 't2/regulations', { figures: wrong }).line).toBe(
      '本年制发件数 3 > 现行有效件数 2',
    )
  })

  test('last year’s figure says so', () => {
    const prior = makePrior({ figures: { 't3/carried-out/total': 90 } })
    const { line } = written('carried-over', 't3', { figures: { 't3/carried-in/total': 9 } }, { prior })
    expect(line).toBe('上年结转 9 ≠ 上年报告：结转下年度 90')
  })

  test('a statement stands with its number, and every reading that was tried', () => {
    const { line, readings } = written('claimed-received', 'received', {
      claims: [{ metric: 'received', value: 9999 }],
    })
    expect(line).toMatch(/^正文 9999 件 ≠ 本年新收 \d+$/)
    expect(readings.map(({ name }) => name)).toContain('本年新收与上年结转之和')
    expect(readings.every(({ holds }) => !holds)).toBe(true)
  })

  test('a statement without a number stands with its words', () => {
    const { line } = written('claimed-all-handled', 'all-handled', {
      claims: [{ metric: 'all-handled', value: null, quote: '均已办结' }],
    })
    expect(line).toMatch(/^正文“均已办结” ≠ 结转下年度 \d+/)
  })

  test('the reading that agrees is marked', () => {
    const sums = { 't3/new/total': 57, 't3/carried-in/total': 5 }
    const { readings } = written('claimed-received', 'received', {
      figures: sums,
      claims: [{ metric: 'received', value: 62 }],
    })
    expect(readings.filter(({ holds }) => holds).map(({ name }) => name)).toContain('本年新收与上年结转之和')
  })

  test('in English', () => {
    const { label, line } = written('request-balance', 'company', { figures }, { locale: 'en' })
    expect(label).toMatch(/\(company\)$/)
    expect(line).toBe('new 4 + carried in 1 ≠ handled 3 + carried out 1 (5 ≠ 4)')
  })
})

test('what is written agrees with how it was judged', () => {
  const report = makeReport({
    figures: { ...figures, 't4/review/total': 9, 't2/regulations/issued': 3, 't2/regulations/in-force': 2 },
    claims: [
      { metric: 'received', value: 9999 },
      { metric: 'carried-in', value: 0 },
    ],
  })
  const prior = makePrior()
  const { outcomes } = checkReport(rules, report, { prior })
  const signs = { pass: new Set<string>(), fail: new Set<string>() }
  for (const outcome of outcomes) {
    if (outcome.state !== 'pass' && outcome.state !== 'fail') continue
    const arithmetic = writeArithmetic(outcome, report, prior, 'zh-CN')
    if (arithmetic && outcome.reading === undefined) signs[outcome.state].add(arithmetic.sign)
  }
  expect(signs.pass).toEqual(new Set(['=', '≤', '≥']))
  expect(signs.fail).toEqual(new Set(['≠']))
})
