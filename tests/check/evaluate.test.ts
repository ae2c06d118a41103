import { expect, test } from 'vitest'
import { addUp, compare, flatten } from '../../core/check/evaluate.ts'
import type { Equation } from '../../core/model/rule.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { seededRandom } from '../support/random.ts'
import { makeReport, type Printed } from '../support/report.ts'

const keys: readonly FigureKey[] = [
  't3/new/company',
  't3/granted/company',
  't3/handled/company',
  't3/new/other',
]

/** Whether some values from 0 to 12 in place of the blanks make the relation hold. */
function canHold(equation: Equation, printed: Readonly<Record<string, Printed>>): boolean {
  const blanks = Object.keys(printed).filter((key) => printed[key] === '')
  const holds = (values: Readonly<Record<string, Printed>>): boolean => {
    const { left, right } = flatten(equation)
    const sides = [left, right].map(({ operands }) =>
      operands.reduce((sum, { figure, sign }) => sum + sign * Number(values[figure]), 0),
    )
    const [one = 0, other = 0] = sides
    if (equation.relation === '=') return one === other
    return equation.relation === '<=' ? one <= other : one >= other
  }
  const fill = (values: Readonly<Record<string, Printed>>, [first, ...rest]: readonly string[]): boolean => {
    if (first === undefined) return holds(values)
    return Array.from({ length: 13 }).some((_, value) => fill({ ...values, [first]: value }, rest))
  }
  return fill(printed, blanks)
}

test('blanks leave open exactly what some value of them could settle', () => {
  const random = seededRandom(7)
  const seen = { holds: 0, open: 0, fails: 0 }
  for (let round = 0; round < 150; round++) {
    const terms = keys.map((figure) => ({ kind: 'figure', figure }) as const)
    const shuffled = [...terms].sort(() => random.next() - 0.5)
    const equation: Equation = {
      id: 'it',
      left: {
        kind: 'sum',
        terms: shuffled.slice(0, 1),
        minus: random.chance(0.3) ? shuffled.slice(1, 2) : [],
      },
      relation: random.pick(['=', '<=', '>='] as const),
      right: { kind: 'sum', terms: shuffled.slice(2) },
    }
    const blanks = random.integer(0, 2)
    const printed = Object.fromEntries(
      shuffled.map(({ figure }, index): [string, Printed] => [
        figure,
        index < blanks ? '' : random.integer(0, 4),
      ]),
    )
    const facts = { report: makeReport({ figures: printed }) }
    const { left, right } = flatten(equation)
    const result = compare(addUp(left.operands, facts), equation.relation, addUp(right.operands, facts))
    seen[result] += 1
    expect({ equation, printed, possible: result !== 'fails' }).toEqual({
      equation,
      printed,
      possible: canHold(equation, printed),
    })
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10)
})

test('replaced figures stand in for those of the report', () => {
  const facts = { report: makeReport(), replaced: new Map([[keys[0] ?? 't3/new/company', 40]] as const) }
  const { left } = flatten({
    id: 'it',
    left: { kind: 'figure', figure: 't3/new/company' },
    relation: '=',
    right: { kind: 'sum', terms: [] },
  })
  expect(addUp(left.operands, facts).value).toBe(40)
})
