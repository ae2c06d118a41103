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

function couldSettle(outcome: Outcome): outcome is Settling {
  return outcome.state === 'pass' && hasBlanks(outcome)
}

/** Only an equation between figures of this report can settle a blank: not a bound, a statement or last year. */
function hasBlanks(outcome: Outcome): outcome is Settling {
  const { equation, assumedZero, claim } = outcome
  if (!equation || !assumedZero || claim !== undefined) return false
  return (
    equation.relation === '=' && !equation.readings && !equation.tolerance && !flatten(equation).usesPrior
  )
}

/**
 * Blank totals that can only be what their parts add up to: all their parts are numbers, or a sum that is printed
 * leaves the blanks among the parts no room above 0.
 */
export function deduceTotals(outcomes: readonly Outcome[]): ReadonlyMap<FigureKey, number> {
  const deduced = new Map<FigureKey, number>()
  const atLeast = new Map<FigureKey, number>()
  const relations = outcomes.filter(hasBlanks).filter(({ state }) => state === 'review')
  for (const { equation, assumedZero, expected } of relations) {
    const [total, ...others] = flatten(equation).left.operands
    if (!total || others.length > 0 || expected === null || !assumedZero.includes(total.figure)) continue
    atLeast.set(total.figure, expected)
    if (assumedZero.length === 1) deduced.set(total.figure, expected)
  }
  for (const { equation, assumedZero, stated, expected } of relations) {
    const { left, right } = flatten(equation)
    const [total, ...others] = left.operands
    const adds = right.operands.every(({ sign }) => sign === 1)
    if (!total || others.length > 0 || !adds || assumedZero.includes(total.figure)) continue
    const least = assumedZero.reduce((sum, key) => sum + (atLeast.get(key) ?? 0), expected ?? 0)
    if (least !== stated) continue
    for (const key of assumedZero) deduced.set(key, atLeast.get(key) ?? 0)
  }
  return deduced
}
