import { describe, expect, test } from 'vitest'
import { fingerprint, fingerprintAll, hashRules } from '../../core/check/fingerprint.ts'
import { checkReport } from '../../core/check/index.ts'
import type { Report } from '../../core/model/report.ts'
import { rules } from '../../core/rules/index.ts'
import { rowTotal } from '../../core/rules/row-total.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

const [rule] = rules
const base = { rule, instance: 't3/new/total', stated: 54, expected: 53 }

function printsOf(options: ReportOptions): string[] {
  return checkReport(rules, makeReport(options)).findings.map((finding) => finding.fingerprint)
}

/** As if the same article stood on another page: other blocks, other anchors. */
function moveElsewhere(report: Report): void {
  for (const figure of Object.values(report.figures)) {
    if (figure) figure.place = { block: figure.place.block + 7, anchor: `表三!${figure.place.anchor}` }
  }
}

describe('a fingerprint', () => {
  test('is 16 hexadecimal digits', () => {
    expect(fingerprint(base, 0)).toMatch(/^[0-9a-f]{16}$/)
  })

  test('never changes from version to version', () => {
    const renamed = { ...rule, formerly: 'row-total' }
    expect(fingerprint({ ...base, rule: renamed }, 0)).toBe('c24182649dc43b36')
  })

  test('depends on the rule, the instance, both values and the ordinal', () => {
    const all = [
      fingerprint(base, 0),
      fingerprint({ ...base, rule: { ...rules[1] } }, 0),
      fingerprint({ ...base, instance: 't3/new/company' }, 0),
      fingerprint({ ...base, stated: 55 }, 0),
      fingerprint({ ...base, stated: null }, 0),
      fingerprint({ ...base, expected: 52 }, 0),
      fingerprint(base, 1),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  test('follows a renamed rule by its first id', () => {
    const renamed = { ...rule, id: 'another-name', formerly: rule.id }
    expect(fingerprint({ ...base, rule: renamed }, 0)).toBe(fingerprint(base, 0))
  })

  test('equals are told apart by their order', () => {
    const [first, second, other, third] = fingerprintAll([base, base, { ...base, stated: 1 }, base])
    expect(first).toBe(fingerprint(base, 0))
    expect(second).toBe(fingerprint(base, 1))
    expect(third).toBe(fingerprint(base, 2))
    expect(other).toBe(fingerprint({ ...base, stated: 1 }, 0))
  })

  test('spreads: ten thousand findings, no two alike', () => {
    const prints = Array.from({ length: 10_000 }, (_, index) => fingerprint({ ...base, stated: index }, 0))
    expect(new Set(prints).size).toBe(prints.length)
    expect(new Set(prints.map((print) => print.slice(0, 8))).size).toBeGreaterThan(9_990)
    expect(new Set(prints.map((print) => print.slice(8))).size).toBeGreaterThan(9_990)
  })
})

describe('of findings', () => {
  const figures = { 't3/new/total': 58, 't4/review/upheld': 3 }
  const claims = [
    { metric: 'carried-in', value: 9 },
    { metric: 'carried-in', value: 9 },
  ] as const

  test('the same on another page, for another organ, in another year', () => {
    const prints = printsOf({ figures, claims })
    expect(prints).toHaveLength(4)
    expect(new Set(prints).size).toBe(4)
    expect(printsOf({ figures, claims, change: moveElsewhere })).toEqual(prints)
    expect(printsOf({ figures, claims, organ: '临溪市统计局', year: 2023 })).toEqual(prints)
  })

  test('another as soon as a number changes', () => {
    const [before] = printsOf({ figures: { 't3/new/total': 58 } })
    const [after] = printsOf({ figures: { 't3/new/total': 57 } })
    expect(after).not.toBe(before)
  })
})

test('the hash of a rule set changes with its words and its relations', () => {
  const hash = hashRules(rules)
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(hashRules([...rules])).toBe(hash)
  expect(hashRules(rules.slice(1))).not.toBe(hash)
  expect(hashRules([{ ...rowTotal, remedy: '' }])).not.toBe(hashRules([rowTotal]))
  expect(hashRules([{ ...rowTotal, instances: () => [] }])).not.toBe(hashRules([rowTotal]))
})
