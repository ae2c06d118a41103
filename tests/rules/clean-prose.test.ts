import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules as ruleList } from '../../core/rules/index.ts'
import { departments } from '../prose/departments.ts'
import { governments } from '../prose/governments.ts'
import { printReportText, type ReportText } from '../prose/text.ts'
import { readText } from '../support/engine.ts'

/** Rules about prose as such; those that compare it with the tables have a set of statements of their own. */
const prefixes = /^(?:YR|ORG|FEE-[^O]|SEC6|WRD|PUB|TXT-ENUM|TXT-HOLE|XYR-PYEDIT)/
const rules = ruleList.filter((rule: Rule) => rule.covers.some((id) => prefixes.test(id)))

const reports: readonly ReportText[] = [...departments, ...governments]

async function tell(printed: string, notes: readonly string[] = []): Promise<unknown[]> {
  const { findings, outcomes } = checkReport(rules, await readText(printed, 'report.txt'), {})
  expect(outcomes.filter(({ reason }) => reason === 'rule-threw')).toEqual([])
  return findings
    .filter(({ rule, severity }) => severity !== 'note' || !notes.includes(rule))
    .map(({ rule, severity, values, evidence }) => [severity, rule, values, evidence.map(({ raw }) => raw)])
}

describe.each(reports.map((text) => [text.organ, text] as const))('%s', (_, text) => {
  test('is read as it is', async () => {
    const report = await readText(printReportText(text), 'report.txt')
    expect(report.identity).toMatchObject({ organ: text.organ, year: text.year })
  })

  test('has nothing to tell', async () => {
    expect(await tell(printReportText(text), text.notes)).toEqual([])
  })

  test('has nothing to tell when its lines are cut', async () => {
    expect(await tell(printReportText(text, 36), text.notes)).toEqual([])
  })
})

test('there are enough of them, and they are long', () => {
  expect(reports.length).toBeGreaterThanOrEqual(15)
  expect(Math.min(...reports.map((text) => printReportText(text).length))).toBeGreaterThan(500)
})
