import type { Outcome } from '../model/finding.ts'
import type { Level, Profile } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import type { Context, Rule } from '../model/rule.ts'
import { tableKeys } from '../template/keys.ts'
import { lower } from './run.ts'

/** Lowers outcomes to the levels of the profile; what is no longer an error is for review. */
export function capOutcomes(outcomes: Outcome[], profile: Profile | undefined): Outcome[] {
  if (!profile || profile.levels.size === 0) return outcomes
  return outcomes.map((outcome) => {
    const level = profile.levels.get(outcome.rule)
    if (level === undefined || level === 'off') return outcome
    const severity = lower(outcome.severity, level)
    const state = outcome.state === 'fail' && severity !== 'error' ? 'review' : outcome.state
    return { ...outcome, severity, state }
  })
}

/**
 * Lowers outcomes that rest on tables whose rows and columns were only inferred, in this report or in one that it is
 * compared with: nothing of them is certain.
 */
export function capInferred(outcomes: Outcome[], report: Report, context: Context): Outcome[] {
  const { prior, children, peers = [] } = context
  const reports = [report, ...(prior ? [prior] : []), ...(children?.reports ?? []), ...peers]
  const inferred = tableKeys.filter((key) => reports.some(({ tables }) => tables[key].layout.inferred))
  if (inferred.length === 0) return outcomes
  const rests = ({ instance, figures }: Outcome): boolean =>
    inferred.some((key) => instance.startsWith(key) || figures.some((figure) => figure.startsWith(`${key}/`)))
  return outcomes.map((outcome) => {
    if (!rests(outcome)) return outcome
    const state = outcome.state === 'fail' ? 'review' : outcome.state
    return { ...outcome, severity: lower(outcome.severity, 'warning'), state }
  })
}

/** Levels under the present ids of the rules, and the ids that no rule has or ever had. */
export function nameLevels(
  levels: Readonly<Record<string, Level>>,
  rules: readonly Rule[],
): { levels: Map<string, Level>; unknown: string[] } {
  const present = new Map<string, string>()
  for (const { id, formerly } of rules) {
    if (formerly !== undefined) present.set(formerly, id)
  }
  for (const { id } of rules) present.set(id, id)
  const named = new Map<string, Level>()
  const unknown: string[] = []
  for (const [id, level] of Object.entries(levels)) {
    const known = present.get(id)
    if (known === undefined) unknown.push(id)
    else named.set(known, level)
  }
  return { levels: named, unknown }
}
