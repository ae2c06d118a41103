import type { Outcome } from '../../model/finding.ts'
import type { Metric, Report } from '../../model/report.ts'
import type { Context, Equation, Severity } from '../../model/rule.ts'
import { type caseKinds, type FigureKey, splitKey } from '../../template/keys.ts'
import { isToldApart, statementOf } from './claims.ts'
import { claimed, figure, keysOf, sum } from './terms.ts'

type CaseKind = (typeof caseKinds)[number]

/** A statement on reviews or lawsuits against the totals of these kinds, or against those that were settled. */
export function claimedCases(metric: Metric, kinds: readonly CaseKind[]): Equation {
  const totals = keysOf('t4', kinds, 'total').map(figure)
  const pending = keysOf('t4', kinds, 'pending').map(figure)
  const [only] = totals
  return {
    id: metric,
    left: claimed(metric, 'some'),
    relation: '=',
    right: totals.length === 1 && only ? only : sum(totals),
    readings: [{ name: 'settled', term: sum(totals, pending) }],
  }
}

/** A clause on cases that are new this year; the table counts those of earlier years as well. */
export const speaksOfNew = /新[增发收受]|当年/

/** Cases may be told apart; statements on new ones only say less than the table by as many as last year left pending. */
export function weighCases(
  _equation: Equation,
  report: Report,
  context: Context,
  outcome: Outcome,
): Severity | null {
  const { figures, stated, expected } = outcome
  const statement = statementOf(report, outcome)
  if (statement && isToldApart(report, statement, outcome)) return null
  const quote = statement?.quote ?? ''
  if (!speaksOfNew.test(quote) || stated === null || expected === null || stated > expected) return 'warning'
  if (!context.prior) return null
  return stated + pendingBefore(figures, context.prior) === expected ? null : 'warning'
}

function pendingBefore(figures: readonly FigureKey[], prior: Report): number {
  const rows = new Set(figures.map((key) => splitKey(key).row))
  return keysOf('t4', [...rows], 'pending').reduce((all, key) => all + (prior.figures[key]?.value ?? 0), 0)
}
