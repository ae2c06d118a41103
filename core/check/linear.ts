import type { Equation, Term } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'

/** Σ coefficient · figure = 0. Each figure once; coefficients are whole and not 0. */
export interface LinearForm {
  figures: readonly FigureKey[]
  coefficients: readonly number[]
}

/** A relation as a linear form of this report's figures (left − right), or null where it is something else: a bound, a claim, last year's figure, a tolerance. */
export function toLinear(equation: Equation): LinearForm | null {
  if (equation.relation !== '=' || equation.tolerance || equation.readings) return null
  const sums = new Map<FigureKey, number>()
  if (!addTerm(sums, equation.left, 1) || !addTerm(sums, equation.right, -1)) return null
  const entries = [...sums].filter(([, coefficient]) => coefficient !== 0)
  return {
    figures: entries.map(([figure]) => figure),
    coefficients: entries.map(([, coefficient]) => coefficient),
  }
}

/** False where the term has a part that is no figure of this report. */
function addTerm(sums: Map<FigureKey, number>, term: Term, sign: number): boolean {
  if (term.kind === 'figure') {
    sums.set(term.figure, (sums.get(term.figure) ?? 0) + sign)
    return true
  }
  if (term.kind !== 'sum') return false
  return (
    term.terms.every((part) => addTerm(sums, part, sign)) &&
    (term.minus ?? []).every((part) => addTerm(sums, part, -sign))
  )
}
