import type { CheckResult } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Context, Rule } from '../model/rule.ts'
import { collectFindings } from './collect.ts'
import { explainFailures } from './explain.ts'
import { findHints } from './hints.ts'
import { runRules } from './run.ts'
import { countChecks, reachVerdict } from './verdict.ts'

export { choosePrior } from './prior.ts'

/** Runs the rules over a report, explains what failed and collects the findings. */
export function checkReport(rules: readonly Rule[], report: Report, context: Context = {}): CheckResult {
  const outcomes = runRules(rules, report, context)
  const causes = explainFailures(outcomes, report, findHints(outcomes, report))
  const findings = collectFindings(outcomes, causes, rules, report, context)
  return { ...reachVerdict(report, outcomes, findings), outcomes, findings, checks: countChecks(outcomes) }
}
