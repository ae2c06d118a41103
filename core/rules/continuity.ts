import type { Report } from '../model/report.ts'
import type { Context } from '../model/rule.ts'

/** Whether last year's report is known to speak of another organ or another scope, which explains most differences. */
export function hasChangedSubject(report: Report, { prior }: Context): boolean {
  if (!prior) return false
  const { organ, scope } = report.identity
  const before = prior.identity
  const otherOrgan = organ !== null && before.organ !== null && organ !== before.organ
  const otherScope = scope !== 'unknown' && before.scope !== 'unknown' && scope !== before.scope
  return otherOrgan || otherScope
}

/** Whether both reports are by the same organ about itself (or its government), so that nothing may get lost between them. */
export function isSameOrgan(report: Report, { prior }: Context): boolean {
  const { organ, scope } = report.identity
  if (!prior || organ === null || organ !== prior.identity.organ) return false
  return [scope, prior.identity.scope].every((each) => each === 'organ' || each === 'office')
}
