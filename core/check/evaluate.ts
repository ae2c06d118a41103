import type { Reason } from '../model/reason.ts'
import type { Figure, Metric, Report } from '../model/report.ts'
import type { Equation, Term } from '../model/rule.ts'
import { type FigureKey, splitKey } from '../template/keys.ts'
import { figureKind } from '../template/types.ts'

/** One figure of a relation with its sign. */
export interface Operand {
  source: 'report' | 'prior'
  figure: FigureKey
  sign: 1 | -1
}

/**
 * One side of a relation laid flat: its figures, and whether a statement or the figures it speaks of belong to it; these
 * may be moved to other rows (null: those of the statement itself).
 */
export interface Side {
  operands: readonly Operand[]
  claimed: { metric: Metric; states: 'none' | 'some' | null } | null
  about: readonly (string | null)[]
}

/** An equation made ready for evaluation. */
export interface Relation {
  equation: Equation
  left: Side
  right: Side
  readings: readonly { name: string; side: Side; loose: boolean }[]
  /** Figures of the report that take part, readings included, without repetition. */
  figures: readonly FigureKey[]
  usesPrior: boolean
  /** Figures without which the relation does not exist. */
  optional: readonly FigureKey[]
}

/** What the figures of a relation are looked up in. */
export interface Facts {
  report: Report
  prior?: Report | undefined
  /** Blank figures that other relations leave no value but 0. */
  settled?: ReadonlySet<FigureKey>
  /** Values in place of those of the report. */
  replaced?: ReadonlyMap<FigureKey, number>
}

/** One side as evaluated, blanks counted as 0. */
export interface Sum {
  value: number
  /** Whether a blank that is not 0 after all could make the sum greater or smaller. */
  canRise: boolean
  canFall: boolean
  /** Blank or dashed figures of the report among the operands. */
  blanks: FigureKey[]
  priorBlank: boolean
  /** Why the sum cannot be known. */
  unknown: Reason | null
}

/** `open`: does not hold with blanks as 0, but some non-negative value of them makes it hold. */
export type Comparison = 'holds' | 'open' | 'fails'

const relations = new WeakMap<Equation, Relation>()

/** Lays an equation's terms flat, once for each equation. */
export function flatten(equation: Equation): Relation {
  const known = relations.get(equation)
  if (known) return known
  const relation = layFlat(equation)
  relations.set(equation, relation)
  return relation
}

function layFlat(equation: Equation): Relation {
  const left = flattenTerm(equation.left)
  const right = flattenTerm(equation.right)
  const readings = (equation.readings ?? []).map(({ name, term, loose = false }) => ({
    name,
    side: flattenTerm(term),
    loose,
  }))
  const operands = [left, right, ...readings.map((reading) => reading.side)].flatMap((side) => side.operands)
  const own = operands.filter((operand) => operand.source === 'report')
  return {
    equation,
    left,
    right,
    readings,
    figures: [...new Set(own.map((operand) => operand.figure))],
    usesPrior: own.length < operands.length,
    optional: optionalFigures(equation.left),
  }
}

function optionalFigures(term: Term): FigureKey[] {
  if (term.kind === 'figure') return term.optional ? [term.figure] : []
  return term.kind === 'sum' ? term.terms.flatMap(optionalFigures) : []
}

function flattenTerm(term: Term): Side {
  const operands: Operand[] = []
  const about: (string | null)[] = []
  let claimed: Side['claimed'] = null
  const walk = (part: Term, sign: 1 | -1): void => {
    if (part.kind === 'figure') operands.push({ source: 'report', figure: part.figure, sign })
    else if (part.kind === 'prior') operands.push({ source: 'prior', figure: part.figure, sign })
    else if (part.kind === 'claimed') claimed = { metric: part.metric, states: part.states ?? null }
    else if (part.kind === 'about') about.push(part.row ?? null)
    else {
      for (const each of part.terms) walk(each, sign)
      for (const each of part.minus ?? []) walk(each, sign === 1 ? -1 : 1)
    }
  }
  walk(term, 1)
  return { operands, claimed, about }
}

/** A figure of a report by its key, group cells of table 3 included. */
export function figureOf(report: Report, key: FigureKey): Figure | undefined {
  return report.figures[key] ?? (key.startsWith('t3/') ? report.tables.t3.groupFigures[key] : undefined)
}

/** Adds the figures of one side up. */
export function addUp(operands: readonly Operand[], facts: Facts): Sum {
  const sum: Sum = {
    value: 0,
    canRise: false,
    canFall: false,
    blanks: [],
    priorBlank: false,
    unknown: null,
  }
  for (const { source, figure: key, sign } of operands) {
    const replaced = source === 'report' ? facts.replaced?.get(key) : undefined
    const report = source === 'report' ? facts.report : facts.prior
    const figure = report && figureOf(report, key)
    if (replaced !== undefined) sum.value += sign * replaced
    else if (!figure) sum.unknown = absence(source, key, facts)
    else if (figure.value !== null) sum.value += sign * figure.value
    else if (figure.state === 'illegible') sum.unknown = 'operand-illegible'
    else countBlank(sum, key, source, sign, facts)
  }
  return sum
}

function countBlank(sum: Sum, key: FigureKey, source: Operand['source'], sign: 1 | -1, facts: Facts): void {
  if (source === 'prior') sum.priorBlank = true
  else sum.blanks.push(key)
  if (source === 'report' && facts.settled?.has(key)) return
  const signed = figureKind(key) === 'change'
  if (sign === 1 || signed) sum.canRise = true
  if (sign === -1 || signed) sum.canFall = true
}

/** A figure that last year's edition does not have at all is another matter than one that was not found. */
function absence(source: Operand['source'], key: FigureKey, facts: Facts): Reason {
  if (source === 'report') return 'operand-missing'
  if (!facts.prior) return 'prior-missing'
  const { table } = splitKey(key)
  const sameEdition = facts.prior.tables[table].edition === facts.report.tables[table].edition
  return sameEdition || facts.prior.tables[table].state !== 'read' ? 'operand-missing' : 'prior-edition'
}

/** The sum that stands for one stated number. */
export function stateNumber(value: number): Sum {
  return { value, canRise: false, canFall: false, blanks: [], priorBlank: false, unknown: null }
}

/** Slack for sums of decimals (amounts in 万元), relative to their size; counts are whole and exact. */
const rounding = 1e-9

/** Compares two known sums. */
export function compare(left: Sum, relation: Equation['relation'], right: Sum, tolerance = 0): Comparison {
  const difference = left.value - right.value
  const slack = tolerance + rounding * Math.max(1, Math.abs(left.value), Math.abs(right.value))
  const tooGreat = relation !== '>=' && difference > slack
  const tooSmall = relation !== '<=' && difference < -slack
  if (!tooGreat && !tooSmall) return 'holds'
  if (tooGreat) return left.canFall || right.canRise ? 'open' : 'fails'
  return left.canRise || right.canFall ? 'open' : 'fails'
}
