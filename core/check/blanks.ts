import type { Outcome } from '../model/finding.ts'
import type { FigureKey } from '../template/keys.ts'
import { figureKind } from '../template/types.ts'
import { flatten, type Operand } from './evaluate.ts'

/**
 * Blank and dashed figures that must be 0: they stand in a relation that holds with blanks as 0 and in which they can
 * only add to one side, so that no other non-negative value fits. One settled blank may settle others.
 */
export function settleBlanks(outcomes: readonly Outcome[]): ReadonlySet<FigureKey> {
  const settled = new Set<FigureKey>()
  const relations = outcomes.filter(couldSettle).map(({ equation, assumedZero }) => {
    const { left, right } = flatten(equation)
    const swapped = right.operands.map(({ source, figure, sign }): Operand => {
      return { source, figure, sign: sign === 1 ? -1 : 1 }
    })
    const blanks = new Set(assumedZero)
    return [...left.operands, ...swapped].filter((operand) => blanks.has(operand.figure))
  })
  let before = -1
  while (settled.size > before) {
    before = settled.size
    for (const blanks of relations) {
      const free = blanks.filter((operand) => !settled.has(operand.figure))
      const sign = free[0]?.sign
      const oneWay = free.every((operand) => operand.sign === sign && figureKind(operand.figure) !== 'change')
      if (oneWay) for (const operand of free) settled.add(operand.figure)
    }
  }
  return settled
}

type Settling = Outcome & Required<Pick<Outcome, 'equation' | 'assumedZero'>>

/** Only an equation between figures of this report can settle a blank: not a bound, a statement or last year. */
function couldSettle(outcome: Outcome): outcome is Settling {
  const { equation, assumedZero, claim, state } = outcome
  if (state !== 'pass' || !equation || !assumedZero || claim !== undefined) return false
  return (
    equation.relation === '=' && !equation.readings && !equation.tolerance && !flatten(equation).usesPrior
  )
}
