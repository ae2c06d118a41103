import type { CheckResult } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Context, Rule } from '../model/rule.ts'
import { collectFindings } from './collect.ts'
import { explainFailures } from './explain.ts'
import { findHints } from './hints.ts'
import { capInferred, capOutcomes } from './levels.ts'
import { tellNotes } from './note.ts'
import { runRules } from './run.ts'
import { countChecks, reachVerdict } from './verdict.ts'
import { waiveFindings } from './waive.ts'

export { choosePrior, type Pairing } from './prior.ts'

/**
 * Runs the rules over a report, explains what failed and collects the findings. What the context's waivers name stays
 * among the findings and does not count for the verdict; what people added by hand counts and comes last.
 */
export function checkReport(rules: readonly Rule[], report: Report, context: Context = {}): CheckResult {
  const { profile, waivers = [], notes = [] } = context
  const run = runRules(rules, report, context)
  const causes = explainFailures(run, report, findHints(run, report))
  const outcomes = capInferred(capOutcomes(run, profile), report, context)
  const own = waiveFindings(collectFindings(outcomes, causes, rules, report, context), report, waivers)
  const findings = report.status === 'checked' ? [...own, ...tellNotes(notes, report)] : own
  const counting = findings.filter(({ waiver }) => waiver === undefined)
  const verdict = reachVerdict(report, outcomes, counting, profile)
  return { ...verdict, outcomes, findings, checks: countChecks(outcomes) }
}
