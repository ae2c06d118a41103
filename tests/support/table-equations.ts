/** The relations that tables 3 and 4 print, as equations: row totals, sums of the outcomes, balances, totals of the cases. */
import type { Equation, EquationRule, Term } from '../../core/model/rule.ts'
import {
  applicantColumns,
  caseKinds,
  caseResults,
  type FigureKey,
  requestColumns,
} from '../../core/template/keys.ts'
import type { Template } from '../../core/template/types.ts'
import type { Random } from './random.ts'

function figure(key: FigureKey): Term {
  return { kind: 'figure', figure: key }
}

function sum(keys: readonly FigureKey[], minus?: readonly FigureKey[]): Term {
  return { kind: 'sum', terms: keys.map(figure), ...(minus ? { minus: minus.map(figure) } : {}) }
}

function equation(id: string, left: Term, right: Term): Equation {
  return { id, left, relation: '=', right }
}

const requestTotals = (template: Template): Equation[] =>
  template.tables.t3.rows.map(({ key }) =>
    equation(
      `t3/${key}/total`,
      figure(`t3/${key}/total`),
      sum(applicantColumns.map((column): FigureKey => `t3/${key}/${column}`)),
    ),
  )

const outcomeSums = (template: Template): Equation[] => {
  const rows = template.tables.t3.rows.filter(
    ({ groups, key }) => groups?.includes('outcomes') && key !== 'handled',
  )
  return requestColumns.map((column) =>
    equation(
      column,
      figure(`t3/handled/${column}`),
      sum(rows.map(({ key }): FigureKey => `t3/${key}/${column}`)),
    ),
  )
}

/** 新收 = 办结 + 转下年 − 结转, so that a term with a minus is met too. */
const balances = (): Equation[] =>
  requestColumns.map((column) =>
    equation(
      column,
      figure(`t3/new/${column}`),
      sum([`t3/handled/${column}`, `t3/carried-out/${column}`], [`t3/carried-in/${column}`]),
    ),
  )

const caseTotals = (): Equation[] =>
  caseKinds.map((kind) =>
    equation(
      kind,
      figure(`t4/${kind}/total`),
      sum(caseResults.map((result): FigureKey => `t4/${kind}/${result}`)),
    ),
  )

/** Relations between sums of figures: left = right − minus. */
export function makeRelations(
  relations: readonly (readonly [
    left: readonly FigureKey[],
    right: readonly FigureKey[],
    minus?: readonly FigureKey[],
  ])[],
): EquationRule {
  const equations = relations.map(([left, right, minus], index) =>
    equation(`relation ${index}`, sum(left), sum(right, minus)),
  )
  return makeRule('relations', () => equations)
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

function makeRule(id: string, instances: EquationRule['instances']): EquationRule {
  return {
    id,
    kind: 'equation',
    covers: [],
    since: '0.1.0',
    severity: 'error',
    title: id,
    why: '',
    basis: '',
    says: '',
    remedy: '',
    instances,
  }
}

/** Rules of the same shape as the product's, in its order. */
export const tableRules: readonly EquationRule[] = [
  makeRule('balances', balances),
  makeRule('outcome-sums', outcomeSums),
  makeRule('request-totals', requestTotals),
  makeRule('case-totals', caseTotals),
]
