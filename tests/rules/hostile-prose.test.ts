import { expect, test } from 'vitest'
import type { JudgementRule, Rule } from '../../core/model/rule.ts'
import { rules as ruleList } from '../../core/rules/index.ts'
import { makeReport } from '../support/report.ts'
import { timeOf } from '../support/time.ts'

const rules = ruleList.filter(
  (rule: Rule): rule is Extract<(typeof ruleList)[number], JudgementRule> =>
    rule.kind === 'judgement' &&
    rule.covers.some((id) => /^(?:YR|ORG|FEE|WRD|PUB|TXT-ENUM|TXT-HOLE)/.test(id)),
)

/** What a page could repeat without end to keep a rule busy. */
const runs = [
  '，2023年',
  '1',
  '1,',
  '一是',
  '，一是公开；三是',
  '其中1件收取880元；',
  '信息处理费收取',
  '《',
  '“',
  '）',
  '公开公开',
  '，青山县水务局',
  '县区',
  '我局',
  '统计期限',
  '：',
]
const length = 20_000
/** Milliseconds of processor time for all rules over one run; a quadratic rule needs many seconds. */
const longest = 1500

test.each(runs)('%s over and over', async (run) => {
  const text = run.repeat(Math.ceil(length / run.length))
  const report = makeReport({ prose: { overview: [text, `${text}。`], other: [`信息处理费${text}`] } })
  const time = await timeOf(() => {
    for (const rule of rules) rule.test(report, {})
  })
  expect(time).toBeLessThan(longest)
})
