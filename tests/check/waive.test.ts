import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import { traceWaivers } from '../../core/check/waive.ts'
import type { CheckResult } from '../../core/model/finding.ts'
import type { Waiver } from '../../core/model/waiver.ts'
import { rules } from '../../core/rules/index.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

/** One error in table 3 (a single cell) and one in table 4. */
const faulty: ReportOptions = { figures: { 't3/new/total': 58, 't4/review/total': 9 } }

function check(options: ReportOptions, waivers?: readonly Waiver[]): CheckResult {
  return checkReport(rules, makeReport(options), waivers ? { waivers } : {})
}

function waive(result: CheckResult, index: number, change: Partial<Waiver> = {}): Waiver {
  return {
    organ: '云川县水务局',
    year: 2024,
    fingerprint: result.findings[index]?.fingerprint ?? '',
    reason: '已核实',
    by: '王某',
    at: '2025-02-03',
    ...change,
  }
}

const plain = check(faulty)

describe('a waived finding', () => {
  test('stays, marked, and does not count for the verdict', () => {
    expect(plain.findings.map(({ severity }) => severity)).toEqual(['error', 'error'])
    const one = check(faulty, [waive(plain, 0)])
    expect(one.findings.map(({ waiver }) => waiver?.reason)).toEqual(['已核实', undefined])
    expect(one.verdict).toBe('errors')
    const both = check(faulty, [waive(plain, 0), waive(plain, 1)])
    expect(both.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      plain.findings.map(({ fingerprint }) => fingerprint),
    )
    expect(both.findings.every(({ waiver }) => waiver)).toBe(true)
    expect(both.verdict).toBe('passed')
    expect(both.checks).toEqual(plain.checks)
  })

  test('keeps what the person said', () => {
    const { findings } = check(faulty, [
      waive(plain, 1, { reason: '口径不同', by: '', at: '2025-03-01T08:00:00Z' }),
    ])
    expect(findings[1]?.waiver).toEqual({ reason: '口径不同', by: '', at: '2025-03-01T08:00:00Z' })
  })

  test('cannot turn what was not read into a pass', () => {
    const unread: ReportOptions = { figures: { 't4/review/total': '?' } }
    const before = check(unread)
    const all = before.findings.map((_, index) => waive(before, index))
    expect(all.length).toBeGreaterThan(0)
    expect(check(unread, all).verdict).toBe('cannotTell')
  })

  test.each<[string, Partial<Waiver>]>([
    ['another organ', { organ: '云川县司法局' }],
    ['another year', { year: 2023 }],
    ['another fingerprint', { fingerprint: '0123456789abcdef' }],
  ])('needs the same organ, year and fingerprint: %s', (_, change) => {
    const { findings, verdict } = check(faulty, [waive(plain, 0, change), waive(plain, 1, change)])
    expect(findings.some(({ waiver }) => waiver)).toBe(false)
    expect(verdict).toBe('errors')
  })

  test('white space in the name of the organ does not count', () => {
    const { findings } = check(faulty, [waive(plain, 0, { organ: ' 云川县\u3000水 务局\n' })])
    expect(findings[0]?.waiver).toBeDefined()
  })

  test('a report whose organ or year was not read takes none', () => {
    for (const lost of ['organ', 'year'] as const) {
      const options: ReportOptions = {
        ...faulty,
        change: (report) => Object.assign(report.identity, { [lost]: null }),
      }
      const { findings } = check(options, [waive(plain, 0), waive(plain, 1)])
      expect(findings.some(({ waiver }) => waiver)).toBe(false)
    }
  })

  test('of two waivers the later in the list is shown', () => {
    const { findings } = check(faulty, [waive(plain, 0, { reason: '一' }), waive(plain, 0, { reason: '二' })])
    expect(findings[0]?.waiver?.reason).toBe('二')
  })

  test('a number that changed is another finding', () => {
    const waivers = [waive(plain, 0), waive(plain, 1)]
    const { findings } = check({ figures: { 't3/new/total': 59, 't4/review/total': 9 } }, waivers)
    expect(findings.filter(({ waiver }) => waiver)).toHaveLength(1)
  })
})

test('tells which waivers a report met, and which of them it used', () => {
  const waivers = [
    waive(plain, 1),
    waive(plain, 0, { fingerprint: 'ffffffffffffffff' }),
    waive(plain, 0, { organ: '临溪市统计局' }),
  ]
  const use = traceWaivers(waivers, makeReport(faulty), check(faulty, waivers).findings)
  expect(use).toEqual({ met: [0, 1], used: [0] })
})
