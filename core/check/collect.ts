import type { Cause, Finding, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Context, Rule } from '../model/rule.ts'
import { type Draft, draftCauses, draftUntold, joinDraft, supportCause } from './draft.ts'
import { fingerprintAll } from './fingerprint.ts'
import { ranks } from './run.ts'
import { tellDraft } from './tell.ts'

/**
 * One finding for each cause, or for each relation that does not hold and has none. Ordered by severity, then by rule.
 * Relations that only a blank leaves open join the finding about the blank; what could not be told is told once for
 * each table and reason.
 */
export function collectFindings(
  outcomes: readonly Outcome[],
  causes: readonly Cause[],
  rules: readonly Rule[],
  report: Report,
  context: Context,
): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const drafts = draftCauses(causes)
  const told = new Set(drafts.flatMap((draft) => draft.outcomes))
  const joining: number[] = []
  outcomes.forEach((outcome, index) => {
    if (told.has(index) || (outcome.state !== 'fail' && outcome.state !== 'review')) return
    if (supportCause(index, outcomes, drafts, { report, prior: context.prior })) return
    if (outcome.reason === 'operand-blank' || byId.get(outcome.rule)?.joins) joining.push(index)
    else drafts.push({ outcomes: [index], causes: [] })
  })
  for (const index of joining) joinDraft(index, outcomes, drafts, byId)
  drafts.push(...draftUntold(outcomes, report))
  return finish(drafts, outcomes, byId, report, context)
}

function finish(
  drafts: readonly Draft[],
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, Rule>,
  report: Report,
  context: Context,
): Finding[] {
  const findings = drafts.flatMap((draft) => {
    const [first = 0] = draft.outcomes
    const rule = rules.get(outcomes[first]?.rule ?? '')
    const finding = tellDraft(draft, outcomes, report, context)
    return rule && finding ? [{ rule, first, finding }] : []
  })
  findings.sort(
    (one, other) => ranks[other.finding.severity] - ranks[one.finding.severity] || one.first - other.first,
  )
  const fingerprints = fingerprintAll(findings.map(({ rule, finding }) => ({ ...finding, rule })))
  return findings.map(({ finding }, index) =>
    Object.assign(finding, { fingerprint: fingerprints[index] ?? '' }),
  )
}
