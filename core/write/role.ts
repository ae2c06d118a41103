import type { Evidence } from '../model/finding.ts'

/** How a place is painted: as what a finding is about, as its other end, or as one of the numbers added up. */
export type MarkRole = 'stated' | 'other' | 'part'

/** How the figure or words of a piece of evidence are painted. */
export function roleOf({ role }: Pick<Evidence, 'role'>): MarkRole {
  if (role === 'stated' || role === 'quote') return 'stated'
  return role === 'part' || role === 'other' ? 'part' : 'other'
}
