/** The relations that a workbook can work out by itself: those between figures, from the rules that the engine runs. */

import { flatten, type Relation } from '../../check/evaluate.ts'
import { lower } from '../../check/run.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import type { Context, EquationRule } from '../../model/rule.ts'
import { rules } from '../../rules/index.ts'
import type { FigureKey } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'

export interface SheetRelation {
  rule: EquationRule
  relation: Relation
  /** What the engine says where it does not hold: certain, or to be looked at. */
  failed: 'fail' | 'review'
  /** Blanks that it leaves no room for are 0 in all other relations, too. */
  settles: boolean
}

/** What is known about a draft's subject, so that a rule can weigh what does not hold. */
export interface Subject {
  report: Report
  context: Context
}

/** All relations between figures of the tables and last year's, in rule order. */
export function listRelations(template: Template, subject: Subject | null): SheetRelation[] {
  return rules.flatMap((rule): SheetRelation[] => {
    if (rule.kind !== 'equation' || ('editions' in rule && !includes(rule.editions, template.edition)))
      return []
    const relations = rule.instances(template).map((equation) => flatten(equation))
    return relations
      .filter(({ left, optional }) => !left.claimed && optional.length === 0)
      .map((relation) => ({
        rule,
        relation,
        failed: failedState(rule, relation, subject),
        settles: couldSettle(relation),
      }))
  })
}

function includes(list: readonly string[], word: string): boolean {
  return list.includes(word)
}

function failedState(rule: EquationRule, relation: Relation, subject: Subject | null): 'fail' | 'review' {
  if (!rule.weigh) return rule.severity === 'error' ? 'fail' : 'review'
  if (!subject) return 'review'
  const { equation, figures } = relation
  const outcome: Outcome = {
    rule: rule.id,
    instance: equation.id,
    state: 'fail',
    severity: rule.severity,
    stated: null,
    expected: null,
    figures,
    equation,
  }
  const weighed = rule.weigh(equation, subject.report, subject.context, outcome)
  return weighed !== null && lower(rule.severity, weighed) === 'error' ? 'fail' : 'review'
}

function couldSettle({ equation, usesPrior }: Relation): boolean {
  return equation.relation === '=' && !equation.readings && !equation.tolerance && !usesPrior
}

/** A figure that is the sum of others, and of which. */
export interface TotalCell {
  key: FigureKey
  parts: readonly FigureKey[]
}

/** Figures that certain relations say to be sums; where two do, the first. */
export function listTotals(relations: readonly SheetRelation[]): Map<FigureKey, TotalCell> {
  const totals = new Map<FigureKey, TotalCell>()
  for (const { relation, failed, settles } of relations) {
    const { left, right } = relation
    const [total] = left.operands
    if (!settles || failed !== 'fail' || !total || left.operands.length > 1) continue
    if (right.operands.length < 2 || right.operands.some(({ sign }) => sign < 0)) continue
    if (!totals.has(total.figure))
      totals.set(total.figure, { key: total.figure, parts: right.operands.map(({ figure }) => figure) })
  }
  return totals
}
