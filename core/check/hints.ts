import type { Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { flatten } from './evaluate.ts'
import type { Hint } from './explain.ts'

/**
 * What statements of the prose and last year's report say a single figure is. A statement that fits the tables in
 * another reading says nothing of the plain figure.
 */
export function findHints(outcomes: readonly Outcome[], report: Report): Hint[] {
  return outcomes.flatMap(({ equation, claim, state, reading, stated, expected, figures }): Hint[] => {
    if (equation?.relation !== '=' || state === 'notApplicable' || reading !== undefined) return []
    const { left, right } = flatten(equation)
    if (claim !== undefined) {
      const isNumber = report.claims[claim]?.bound === 'exact'
      const keys = right.about.length > 0 ? figures : right.operands.map(({ figure }) => figure)
      const [about, ...others] = keys
      return isNumber && about && others.length === 0 && stated !== null
        ? [{ figure: about, value: stated }]
        : []
    }
    const [one] = left.operands
    const [before] = right.operands
    const single = left.operands.length === 1 && right.operands.length === 1
    return single && one && before?.source === 'prior' && expected !== null
      ? [{ figure: one.figure, value: expected }]
      : []
  })
}
