import type { Outcome } from '../model/finding.ts'
import type { Level, Profile } from '../model/profile.ts'
import type { Rule } from '../model/rule.ts'
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
