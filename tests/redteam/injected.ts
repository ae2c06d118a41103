/** What a fault does to a report, and what has to be said about it. */
import type { Draft } from '../support/draft.ts'
import type { Random } from '../support/random.ts'
import type { Fault } from './generate.ts'

export interface Injected {
  fault: Fault
  /** Figures that were changed; errors may speak of these and of what they are added up with. */
  keys: string[]
  /** Rules one of which has to speak, with the severity of the loudest; null: by the sums that no longer hold. */
  expect: { rules: readonly string[]; severity: 'error' | 'warning' } | null
}

/** Makes the fault in the report, or null where it has no room for it. */
export type MakeFault = (draft: Draft, random: Random) => Injected | null

/** Rules that speak of broken sums of tables 3 and 4. */
export const sumRules = [
  'row-total',
  'outcome-sum',
  'request-balance',
  'case-total',
  'column-shift',
  'carry-limit',
]

/** A fault that one of the rules has to tell, no softer than that. */
export function told(
  rules: readonly string[],
  severity: 'error' | 'warning',
  fault: Fault,
  keys: string[] = [],
): Injected {
  return { fault, keys, expect: { rules, severity } }
}
