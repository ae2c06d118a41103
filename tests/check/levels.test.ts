import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import { nameLevels } from '../../core/check/levels.ts'
import type { CheckResult } from '../../core/model/finding.ts'
import { deadlineOf, type Level, type Profile, thresholdOf } from '../../core/model/profile.ts'
import type { Report } from '../../core/model/report.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { addRow } from '../support/changes.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

function profileOf(levels: Readonly<Record<string, Level>>, rest: Partial<Profile> = {}): Profile {
  return {
    name: null,
    levels: new Map(Object.entries(levels)),
    deadlines: {},
    thresholds: {},
    extraRows: {},
    typos: [],
    ...rest,
  }
}

function check(options: ReportOptions, profile?: Profile): CheckResult {
  return checkReport(rules, makeReport(options), profile ? { profile } : {})
}

const wrongTotal: ReportOptions = { figures: { 't4/review/total': 9 } }

describe('levels', () => {
  test('lower an error to what they say, and the verdict with it', () => {
    expect(check(wrongTotal).verdict).toBe('errors')
    const warned = check(wrongTotal, profileOf({ 'case-total': 'warning' }))
    expect(warned.findings[0]).toMatchObject({ rule: 'case-total', severity: 'warning', verdict: 'review' })
    expect(warned.verdict).toBe('review')
    const noted = check(wrongTotal, profileOf({ 'case-total': 'note' }))
    expect(noted.findings[0]).toMatchObject({ severity: 'note', verdict: 'review' })
    expect(noted.verdict).toBe('passed')
  })

  test('keep the cell, the fix and the fingerprint', () => {
    const options: ReportOptions = { figures: { 't3/granted/natural-person': 1 } }
    const plain = check(options).findings[0]
    const capped = check(options, profileOf({ 'row-total': 'note', 'outcome-sum': 'warning' })).findings[0]
    expect(plain?.fix).toBeDefined()
    expect(capped).toMatchObject({ fix: plain?.fix, fingerprint: plain?.fingerprint, severity: 'warning' })
  })

  test('cannot raise', () => {
    const options: ReportOptions = { figures: { 't2/normative-documents/issued': 40 } }
    const plain = check(options).findings
    expect(plain.map(({ severity }) => severity)).toEqual(['note'])
    const raised = check(options, profileOf({ [plain[0]?.rule ?? '']: 'error' })).findings
    expect(raised).toEqual(plain)
  })

  test('off: the rule is not run, and the list says so', () => {
    const { findings, outcomes, verdict } = check(wrongTotal, profileOf({ 'case-total': 'off' }))
    expect(findings).toEqual([])
    expect(verdict).toBe('passed')
    expect(outcomes.filter(({ rule }) => rule === 'case-total')).toMatchObject([
      { instance: '*', state: 'notApplicable', reason: 'switched-off' },
    ])
  })
})

describe('ids of rules', () => {
  const [first, second] = rules as readonly Rule[]
  const renamed: Rule[] = [{ ...first!, id: 'a-new-name', formerly: 'an-old-name' }, { ...second! }]

  test('a former id stands for the present one', () => {
    const { levels, unknown } = nameLevels({ 'an-old-name': 'note', [second!.id]: 'off' }, renamed)
    expect([...levels]).toEqual([
      ['a-new-name', 'note'],
      [second!.id, 'off'],
    ])
    expect(unknown).toEqual([])
  })

  test('others are named', () => {
    const strange = Object.fromEntries([
      ['no-such-rule', 'off'],
      ['constructor', 'off'],
    ] as const)
    expect(nameLevels(strange, renamed).unknown).toEqual(['no-such-rule', 'constructor'])
  })
})

describe('rows that a province adds', () => {
  const label = '其他主动公开文件'
  const unmapped = (report: Report): void => {
    addRow('t2', { label })(report)
    report.problems.push({ code: 'label-unmapped', table: 't2', text: label })
  }
  const options: ReportOptions = { change: unmapped }

  test('are told without a profile, and keep the report from having passed', () => {
    const { findings, verdict } = check(options)
    expect(findings.map(({ rule }) => rule)).toEqual(['row-extra'])
    expect(verdict).toBe('review')
    expect(check(options, profileOf({ 'row-extra': 'off' })).verdict).toBe('cannotTell')
  })

  test('may stand where the profile says so, white space aside', () => {
    const allowed = profileOf({}, { extraRows: { t2: ['其他 主动公开文件'] } })
    expect(check(options, allowed)).toMatchObject({ findings: [], verdict: 'passed' })
    const elsewhere = profileOf({}, { extraRows: { t3: [label] } })
    expect(check(options, elsewhere).findings.map(({ rule }) => rule)).toEqual(['row-extra'])
  })
})

test('dates and thresholds are the law’s and the rules’ own unless set', () => {
  expect(deadlineOf(undefined, 'organ')).toBe('01-31')
  expect(deadlineOf(undefined, 'region')).toBe('03-31')
  expect(deadlineOf(undefined, 'office')).toBeNull()
  const profile = profileOf({}, { deadlines: { office: '01-28' }, thresholds: { 'similar-to-peer': 60 } })
  expect(deadlineOf(profile, 'office')).toBe('01-28')
  expect(deadlineOf(profile, 'organ')).toBe('01-31')
  expect(thresholdOf(profile, 'similar-to-peer')).toBe(60)
  expect(thresholdOf(profile, 'similar-to-last-year')).toBe(50)
})
