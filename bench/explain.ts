/** What an explanation costs: 1,000 seeded faults of three figures against the rule run, and P11. */
import { explainFailures } from '../core/check/explain.ts'
import { runRules } from '../core/check/run.ts'
import { checkReport, describeAnswer, rules } from '../core/index.ts'
import type { Report } from '../core/model/report.ts'
import { seededRandom } from '../tests/support/random.ts'
import { makeReport } from '../tests/support/report.ts'
import { randomTables, reportOf, spoil, tableRules } from '../tests/support/table-faults.ts'
import { atMost, median, type Row, timeOf } from './measure.ts'

function spoiledReports(count: number, wrongFigures: number): Report[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, () => {
    const contents = randomTables(random, '2021')
    const keys = [...contents.keys()]
    for (let wrong = 0; wrong < wrongFigures; wrong += 1) {
      const key = random.pick(keys)
      const content = contents.get(key)
      if (typeof content === 'number') contents.set(key, spoil(random, content))
    }
    return reportOf(contents, '2021')
  })
}

/** Milliseconds of a call too short to be timed alone. */
function timeOfMany(run: () => unknown, calls = 10): number {
  const many = (): void => {
    for (let call = 0; call < calls; call += 1) run()
  }
  return timeOf(many, 7, 1) / calls
}

function timeToExplain(report: Report, calls?: number): number {
  const outcomes = runRules(tableRules, report, {})
  return timeOfMany(() => explainFailures(outcomes, report), calls)
}

export function measureExplanations(faults = 1000): Row[] {
  const reports = spoiledReports(faults, 3)
  const run = median(reports.map((report) => timeOfMany(() => runRules(tableRules, report, {}))))
  const costs = reports.map((report) => ({ report, time: timeToExplain(report) }))
  // The slowest are timed again, longer: one interruption is enough to make a fault look slow.
  const suspects = costs.sort((one, other) => other.time - one.time).slice(0, faults / 50)
  const slowest = Math.max(...suspects.map(({ report }) => timeToExplain(report, 50)))
  const what = `explanation of three wrong figures ÷ rule run, ${faults} faults`
  return [
    atMost('', `${what}, median`, median(costs.map(({ time }) => time)) / run, 3),
    atMost('', `${what}, slowest`, slowest / run, 50),
    measureLive(),
  ]
}

/** P11: all equation rules and the explanation of two wrong cells, against reading the same report's JSON. */
function measureLive(): Row {
  const report = makeReport({
    figures: { 't3/granted/natural-person': 71, 't3/handled/company': 60 },
  })
  const result = checkReport(rules, report)
  const answer = {
    source: { name: 'report.html' },
    status: report.status,
    reason: result.reason,
    report,
    result,
    prior: null,
  }
  const json = JSON.stringify(describeAnswer(answer, { locale: 'zh-CN', explainPasses: false }))
  const equations = rules.filter(({ kind }) => kind === 'equation')
  const live = timeOfMany(() => explainFailures(runRules(equations, report, {}), report), 200)
  const parse = timeOfMany(() => JSON.parse(json) as unknown, 200)
  return atMost(
    'P11',
    `equation rules and explanation of two wrong cells ÷ JSON.parse of ${(json.length / 1000).toFixed(0)} KB`,
    live / parse,
    6,
  )
}
