import { expect, test } from 'vitest'
import { findHints } from '../../core/check/hints.ts'
import { checkReport } from '../../core/check/index.ts'
import { runRules } from '../../core/check/run.ts'
import { rules } from '../../core/rules/index.ts'
import { type ClaimOptions, makePrior, makeReport, type ReportOptions } from '../support/report.ts'

function hintsOf(options: ReportOptions, prior?: ReportOptions): string[] {
  const report = makeReport(options)
  const outcomes = runRules(rules, report, prior ? { prior: makePrior(prior) } : {})
  return findHints(outcomes, report).map(({ figure, value }) => `${figure} = ${value}`)
}

test('statements name a figure, right or wrong', () => {
  const claims = [
    { metric: 'received', value: 53 },
    { metric: 'carried-in', value: 9 },
    { metric: 'reviews', value: 4, certainty: 'loose' },
  ] as const
  expect(hintsOf({ claims })).toEqual(['t3/new/total = 53', 't3/carried-in/total = 9', 't4/review/total = 4'])
})

test('statements that fit another reading, or give no number of this year for one figure, name none', () => {
  const claims = [
    { metric: 'received', value: 57 },
    { metric: 'carried-in', value: 4, bound: 'at-least' },
    { metric: 'carried-in', value: 4, time: 'last-year' },
    { metric: 'lawsuits', value: 2 },
  ] as const
  expect(hintsOf({ claims })).toEqual([])
})

test('so do statements on rows that they name themselves, not on several together', () => {
  const claims: ClaimOptions[] = [
    { metric: 'granted', about: 't3/granted/total', value: 20 },
    { metric: 'granted', about: ['t3/granted/total', 't3/partly-granted/total'], value: 29 },
  ]
  expect(hintsOf({ claims })).toEqual(['t3/granted/total = 20'])
})

test('last year’s carry-over names this year’s', () => {
  const hints = hintsOf({}, { figures: { 't3/carried-out/total': 6 } })
  expect(hints).toContain('t3/carried-in/total = 6')
  expect(hints).toContain('t3/carried-in/company = 1')
  expect(hints).toHaveLength(7)
})

test('a hint puts the explanation first that agrees with it, and makes none sole', () => {
  const figures = { 't4/review/total': 6 }
  const claims = [{ metric: 'reviews', value: 4 }] as const
  const [unaided] = checkReport(rules, makeReport({ figures })).findings
  expect(unaided?.causes[0]?.figures[0]?.figure).not.toBe('t4/review/total')
  const [finding] = checkReport(rules, makeReport({ figures, claims })).findings
  expect(finding?.causes[0]?.figures).toEqual([{ figure: 't4/review/total', from: 6, to: 4 }])
  expect(finding?.causes[0]?.sole).toBe(false)
})
