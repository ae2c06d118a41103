import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Report } from '../../core/model/report.ts'
import type { JudgementRule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { noDisputes, noRequests } from '../support/figures.ts'
import { makePrior, makeReport, type ReportOptions } from '../support/report.ts'

function verdictOf(options: ReportOptions, prior?: Report): string {
  const { verdict, reason } = checkReport(rules, makeReport(options), prior ? { prior } : {})
  return reason ? `${verdict}: ${reason}` : String(verdict)
}

describe('the verdict', () => {
  test.each(['2021', '2019'] as const)('a consistent report of %s has passed', (edition) => {
    expect(verdictOf({ edition })).toBe('passed')
    expect(verdictOf({ edition }, makePrior({ edition }))).toBe('passed')
  })

  test('all zeros have passed too', () => {
    expect(verdictOf({ figures: { ...noRequests, ...noDisputes } })).toBe('passed')
  })

  test('an error wins over everything; what could not be judged is still said', () => {
    const figures = { 't3/new/total': 99, 't3/granted/total': '', 't4/review/total': '?' }
    expect(verdictOf({ figures, change: (report) => Object.assign(report, { reason: 'source-cut' }) })).toBe(
      'errors: source-cut',
    )
  })

  test('a warning wins over what could not be told', () => {
    const figures = { 't3/granted/total': '', 't4/review/total': '?' }
    expect(verdictOf({ figures })).toBe('review')
  })

  test('a note does not count', () => {
    expect(verdictOf({ figures: { 't2/normative-documents/issued': 40 } })).toBe('passed')
  })

  test('a report that was not checked has none', () => {
    const result = checkReport(
      rules,
      makeReport({
        change: (report) => Object.assign(report, { status: 'not-a-report', reason: 'list-page' }),
      }),
    )
    expect(result).toMatchObject({ verdict: null, reason: 'list-page', outcomes: [], findings: [] })
  })
})

/** The verdict of the relations alone, so that no other finding hides what keeps the report from having passed. */
function doubtOf(options: ReportOptions): string {
  const chosen = rules.filter(({ id }) => arithmetic.has(id))
  const { verdict, reason } = checkReport(chosen, makeReport(options))
  return reason ? `${verdict}: ${reason}` : String(verdict)
}

const arithmetic = new Set(['row-total', 'outcome-sum', 'request-balance', 'case-total'])

describe('passed only where everything could be read and judged', () => {
  test.each([
    ['picture', 'tables-are-pictures'],
    ['attachment', 'tables-are-attachments'],
    ['missing', 'tables-missing'],
    ['unmapped', 'tables-unmapped'],
  ] as const)('a table that is %s', (state, reason) => {
    const change = (report: Report) => {
      report.tables.t4.state = state
      for (const key in report.figures) if (key.startsWith('t4/')) Reflect.deleteProperty(report.figures, key)
    }
    expect(doubtOf({ change })).toBe(`cannotTell: ${reason}`)
  })

  test('what the reader says of the whole report', () => {
    expect(doubtOf({ change: (report) => Object.assign(report, { reason: 'blank-draft' }) })).toBe(
      'cannotTell: blank-draft',
    )
  })

  test.each([
    ['label-unmapped', 'tables-unmapped'],
    ['column-unmapped', 'tables-unmapped'],
    ['table-ambiguous', 'tables-unmapped'],
    ['source-cut', 'source-cut'],
  ] as const)('a read problem: %s', (code, reason) => {
    expect(doubtOf({ change: (report) => report.problems.push({ code }) })).toBe(`cannotTell: ${reason}`)
  })

  test('a problem that was repaired', () => {
    expect(doubtOf({ change: (report) => report.problems.push({ code: 'number-joined' }) })).toBe('passed')
  })

  test('a figure that is illegible or was not found', () => {
    expect(doubtOf({ figures: { 't2/licensing/decisions': '?' } })).toBe('cannotTell: figures-illegible')
    expect(doubtOf({ figures: { 't2/licensing/decisions': null } })).toBe('cannotTell: tables-unmapped')
  })

  test('a blank that can only be 0', () => {
    expect(doubtOf({ figures: { 't3/new/other': '', 't3/refused-state-secret/company': '—' } })).toBe(
      'passed',
    )
  })

  test('a blank that its own relations do not settle', () => {
    expect(doubtOf({ figures: { 't2/regulations/issued': '' } })).toBe('cannotTell: figures-blank')
    const blanks = Object.fromEntries(Object.keys({ ...noRequests, ...noDisputes }).map((key) => [key, '']))
    expect(doubtOf({ figures: blanks })).toBe('cannotTell: figures-blank')
  })

  test('a blank that one settled blank settles', () => {
    const figures = { 't3/refused-state-secret/research': '', 't3/refused-state-secret/total': '' }
    expect(doubtOf({ figures })).toBe('passed')
  })

  test('a rule that threw', () => {
    const broken: JudgementRule = {
      kind: 'judgement',
      id: 'broken',
      covers: [],
      since: '0.1.0',
      severity: 'note',
      title: '',
      why: '',
      basis: '',
      says: '',
      remedy: '',
      test: () => {
        throw new Error('broken')
      },
    }
    const { verdict, reason, checks } = checkReport([broken], makeReport())
    expect({ verdict, reason }).toEqual({ verdict: 'cannotTell', reason: 'rule-threw' })
    expect(checks).toEqual({ passed: 0, failed: 0, review: 0, cannotTell: 1, notApplicable: 0 })
  })

  test('what cannot be read of last year’s report does not count', () => {
    const prior = makePrior({ figures: { 't3/carried-out/total': '?' } })
    expect(verdictOf({}, prior)).toBe('passed')
  })
})

test('checks count outcomes by state', () => {
  const { checks, outcomes } = checkReport(
    rules,
    makeReport({ figures: { 't3/new/total': 99, 't4/review/total': '?' } }),
  )
  expect(Object.values(checks).reduce((sum, count) => sum + count, 0)).toBe(outcomes.length)
  expect(checks).toMatchObject({ failed: 2, cannotTell: 1 })
})
