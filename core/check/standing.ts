import type { Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Equation } from '../model/rule.ts'
import { type FigureKey, splitKey } from '../template/keys.ts'
import { isLinear, type LinearSystem, type Relation, systemOf } from './system.ts'

/** The linear relations as the outcomes of one report leave them. */
export interface Standing {
  system: LinearSystem
  report: Report
  /** Power of ten that makes the residuals whole. */
  scale: number
}

/** Sums of some hundred numbers, times the small factors of an elimination, stay exact below this. */
const largestExact = 2 ** 40

const finestScale = 1_000_000

/** Where the linear relations stand; null where none of them failed. */
export function readStanding(outcomes: readonly Outcome[], report: Report): Standing | null {
  const equations: Equation[] = []
  const indexes: number[] = []
  let failed = false
  for (let index = 0; index < outcomes.length; index += 1) {
    const outcome = outcomes[index]
    if (!outcome?.equation || !isLinear(outcome.equation)) continue
    equations.push(outcome.equation)
    indexes.push(index)
    failed ||= outcome.state === 'fail'
  }
  const system = failed ? systemOf(equations) : null
  if (!system) return null
  const standing = { system, report, scale: 1 }
  system.relations.forEach((relation, place) => {
    relation.outcome = indexes[place] ?? 0
    const outcome = outcomes[relation.outcome]
    if (outcome?.state === 'fail') standing.scale = scaleOf(differenceOf(outcome), standing.scale)
  })
  for (const relation of system.relations) readRelation(standing, relation, outcomes[relation.outcome])
  return standing
}

function differenceOf({ stated, expected }: Outcome): number {
  return stated === null || expected === null ? 0 : stated - expected
}

function readRelation(standing: Standing, relation: Relation, outcome: Outcome | undefined): void {
  relation.component = 0
  relation.duty = 'none'
  relation.residual = 0
  if (outcome?.state === 'pass') relation.duty = 'hold'
  else if (outcome?.state === 'fail') readFailed(standing, relation, outcome)
  else if (outcome?.state === 'review' || outcome?.state === 'cannotTell') readOpen(standing, relation)
}

function readFailed({ scale }: Standing, relation: Relation, outcome: Outcome): void {
  const residual = toExact(differenceOf(outcome), scale)
  if (residual === null || !Number.isInteger(residual)) return
  relation.residual = residual
  relation.duty = 'hold'
}

/** A relation that could not be judged still bounds an explanation, where it can hold as the figures stand now. */
function readOpen(standing: Standing, relation: Relation): void {
  relation.open = relation.places.filter(({ figure }) => readValue(standing, figure.key) === null)
  let sum = 0
  for (const { figure, coefficient } of relation.places) {
    sum += coefficient * (readValue(standing, figure.key) ?? 0)
  }
  const residual = toExact(sum, standing.scale)
  if (relation.open.length === 0 || residual === null || !canStillHold(relation, residual)) return
  relation.residual = residual
  relation.duty = 'stay-possible'
}

/** Whether its open figures that are not chosen can bring the residual to 0. */
export function canStillHold(relation: Relation, residual: number): boolean {
  if (residual === 0) return true
  return relation.open.some(
    ({ figure, coefficient }) =>
      !figure.chosen && (figure.kind === 'change' || coefficient > 0 === residual < 0),
  )
}

/** The number that stands at the figure; null where there is none. */
export function readValue({ report }: Standing, key: FigureKey): number | null {
  const figure = report.figures[key] ?? report.tables[splitKey(key).table].groupFigures[key]
  return figure?.value ?? null
}

/** The number × scale, without the errors of decimals where that is whole; null where it is too large to be exact. */
export function toExact(value: number, scale: number): number | null {
  const product = value * scale
  if (!(Math.abs(product) <= largestExact)) return null
  return isWhole(product) ? Math.round(product) : product
}

/** The smallest power of ten, from `scale` up, that makes the value whole; `scale` itself where none does. */
function scaleOf(value: number, scale: number): number {
  for (let wide = scale; wide <= finestScale; wide *= 10) {
    if (isWhole(value * wide)) return wide
  }
  return scale
}

function isWhole(product: number): boolean {
  return Math.abs(product - Math.round(product)) < 1e-4
}

/** The violated relations, grouped where relations that must hold link them by their figures. */
export function splitComponents({ system }: Standing): Relation[][] {
  const components: Relation[][] = []
  for (const relation of system.relations) {
    if (!isViolated(relation) || relation.component > 0) continue
    const members = gather(relation, components.length + 1)
    components.push(members.filter(isViolated))
  }
  return components
}

function gather(start: Relation, component: number): Relation[] {
  const members = [start]
  start.component = component
  for (const { neighbours } of members) {
    for (const relation of neighbours) {
      if (relation.component > 0 || relation.duty !== 'hold') continue
      relation.component = component
      members.push(relation)
    }
  }
  return members
}

/** Whether it must hold and does not. */
export function isViolated(relation: Relation): boolean {
  return relation.residual !== 0 && relation.duty === 'hold'
}
