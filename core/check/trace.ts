import type { Outcome } from '../model/finding.ts'
import type { Figure, Report } from '../model/report.ts'
import type { Equation } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { readingsOf, statedValue } from './claim.ts'
import { addUp, compare, type Facts, figureOf, flatten, type Operand, stateNumber } from './evaluate.ts'

/** One side of a relation with the numbers that stand there. */
export interface TracedSide {
  /** Empty where the side is a statement's number. */
  terms: TracedTerm[]
  /** With blanks as 0; null where a figure is missing or illegible. */
  value: number | null
}

export interface TracedTerm {
  figure: FigureKey
  source: Operand['source']
  sign: 1 | -1
  /** null where there is none: blank, or not read. */
  value: number | null
  /** `deduced`: blank, the value is what its parts add up to; `unread`: illegible or not found. */
  state: 'number' | 'blank' | 'deduced' | 'unread'
}

/** A relation as it was worked out: what people need to see why it holds or does not. */
export interface Trace {
  left: TracedSide
  relation: Equation['relation']
  right: TracedSide
  /** Other readings that were admitted, in the order tried. */
  readings: { name: string; side: TracedSide; holds: boolean }[]
}

/** Works an outcome's relation out again, to be shown; null for a judgement. */
export function traceOutcome(outcome: Outcome, report: Report, prior: Report | null): Trace | null {
  const { equation } = outcome
  if (!equation) return null
  const facts: Facts = {
    report,
    prior: prior ?? undefined,
    ...(outcome.deduced ? { replaced: outcome.deduced } : {}),
  }
  const relation = flatten(equation)
  const claim = outcome.claim === undefined ? undefined : report.claims[outcome.claim]
  const stated = claim ? statedValue(claim) : null
  const left = claim ? { terms: [], value: stated } : traceSide(relation.left.operands, facts)
  const [plain, ...others] = claim
    ? readingsOf(relation, claim)
    : [
        { name: null, operands: relation.right.operands },
        ...relation.readings.map(({ name, side }) => ({ name, operands: side.operands })),
      ]
  const sign = claim?.bound === 'at-least' ? '<=' : equation.relation
  const holds = (side: TracedSide): boolean =>
    left.value !== null &&
    side.value !== null &&
    compare(stateNumber(left.value), sign, stateNumber(side.value), equation.tolerance) === 'holds'
  return {
    left,
    relation: sign,
    right: traceSide(plain?.operands ?? [], facts),
    readings: others.map(({ name, operands }) => {
      const side = traceSide(operands, facts)
      return { name: name ?? '', side, holds: holds(side) }
    }),
  }
}

function traceSide(operands: readonly Operand[], facts: Facts): TracedSide {
  const sum = addUp(operands, facts)
  return {
    terms: operands.map(({ figure, source, sign }) => {
      const home = source === 'prior' ? facts.prior : facts.report
      const deduced = source === 'report' ? facts.replaced?.get(figure) : undefined
      if (deduced !== undefined) return { figure, source, sign, value: deduced, state: 'deduced' }
      const found = home && figureOf(home, figure)
      return { figure, source, sign, value: found?.value ?? null, state: stateOf(found) }
    }),
    value: sum.unknown === null ? sum.value : null,
  }
}

function stateOf(figure: Figure | undefined): TracedTerm['state'] {
  if (!figure || figure.state === 'illegible') return 'unread'
  return figure.state === 'number' ? 'number' : 'blank'
}
