import type { Report } from '../../model/report.ts'
import type { Context, Judgement, JudgementRule } from '../../model/rule.ts'
import { type FigureKey, splitKey } from '../../template/keys.ts'
import { numberAt } from './cells.ts'

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

/** Decisions that table 2 counts in both editions. */
export const decisionRows: readonly FigureKey[] = ['licensing', 'penalties', 'coercion'].map(
  (row): FigureKey => `t2/${row}/decisions`,
)

/** One finding for each figure whose change since last year is as described; figures that either report lacks are left out. */
export function judgeChange(
  report: Report,
  context: Context,
  keys: readonly FigureKey[],
  isStriking: (now: number, before: number) => boolean,
): ReturnType<JudgementRule['test']> {
  const { prior } = context
  if (!prior) return { state: 'notApplicable', reason: 'prior-missing' }
  return keys.flatMap((key): Judgement[] => {
    const now = numberAt(report, key)
    const before = numberAt(prior, key)
    if (now === null || before === null || !isStriking(now, before)) return []
    const { table, row, column } = splitKey(key)
    return [
      {
        instance: key,
        ...(hasChangedSubject(report, context) ? { severity: 'note' } : {}),
        stated: now,
        expected: before,
        values: { table, row, column, figure: key, stated: now, expected: before },
        figures: [key],
        evidence: showBoth(report, prior, key),
      },
    ]
  })
}

/** This year's figure and last year's. */
export function showBoth(report: Report, prior: Report, key: FigureKey): NonNullable<Judgement['evidence']> {
  const now = report.figures[key]
  const before = prior.figures[key]
  return [
    ...(now
      ? [{ role: 'stated' as const, place: now.place, raw: now.raw, figure: key, value: now.value }]
      : []),
    ...(before
      ? [
          {
            role: 'prior' as const,
            source: 'prior' as const,
            place: before.place,
            raw: before.raw,
            figure: key,
            value: before.value,
          },
        ]
      : []),
  ]
}
