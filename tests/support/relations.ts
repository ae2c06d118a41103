/** Relations made for a test, as the equations of a rule. */
import type { Equation, EquationRule, Term } from '../../core/model/rule.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import type { Random } from './random.ts'

function figures(keys: readonly FigureKey[]): Term[] {
  return keys.map((figure): Term => ({ kind: 'figure', figure }))
}

function sum(keys: readonly FigureKey[], minus: readonly FigureKey[] = []): Term {
  return { kind: 'sum', terms: figures(keys), minus: figures(minus) }
}

/** Relations between sums of figures: left = right − minus. */
export function makeRelations(
  relations: readonly (readonly [
    left: readonly FigureKey[],
    right: readonly FigureKey[],
    minus?: readonly FigureKey[],
  ])[],
): EquationRule {
  const equations = relations.map(
    ([left, right, minus], index): Equation => ({
      id: `relation ${index}`,
      left: sum(left),
      relation: '=',
      right: sum(right, minus),
    }),
  )
  return {
    kind: 'equation',
    id: 'relations',
    covers: [],
    since: '0.1.0',
    severity: 'error',
    title: '',
    why: '',
    basis: '',
    says: '',
    remedy: '',
    instances: () => equations,
  }
}

/** Relations that no template has: up to six over the same few figures, some of them counted twice. */
export function randomRelations(random: Random, keys: readonly FigureKey[]): EquationRule {
  return makeRelations(
    Array.from({ length: random.integer(2, 6) }, () => {
      const [left, right, minus]: [FigureKey[], FigureKey[], FigureKey[]] = [[], [], []]
      for (let width = random.integer(2, 4); width > 0; width -= 1) {
        random.pick([left, right, right, minus]).push(random.pick(keys))
      }
      return [left, right, minus]
    }),
  )
}
