import type { Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Equation } from '../model/rule.ts'
import { splitKey } from '../template/keys.ts'
import { isLinear, type LinearSystem, type Relation, systemOf } from './system.ts'

/** Sums of some hundred figures, times the small factors of an elimination, stay exact below this. */
const largestExact = 2 ** 40

const finestScale = 1_000_000

/** The linear relations as they stand over the report's figures; null where none of them failed. */
export function readStanding(outcomes: readonly Outcome[], report: Report): LinearSystem | null {
  const linear: { equation: Equation; index: number }[] = []
  let failed = false
  outcomes.forEach(({ equation, state }, index) => {
    if (!equation || !isLinear(equation)) return
    linear.push({ equation, index })
    failed ||= state === 'fail'
  })
  const system = failed ? systemOf(linear.map(({ equation }) => equation)) : null
  if (!system) return null
  readFigures(system, report)
  system.relations.forEach((relation, place) => {
    relation.component = 0
    relation.outcome = linear[place]?.index ?? 0
    relation.residual = residualOf(relation)
    relation.duty = dutyOf(relation, outcomes[relation.outcome]?.state)
  })
  return system
}

function readFigures(system: LinearSystem, report: Report): void {
  let scale = 1
  for (const figure of system.figures) {
    const { key } = figure
    figure.component = 0
    const reading = report.figures[key] ?? report.tables[splitKey(key).table].groupFigures[key]
    if (reading?.state === 'number' && reading.value !== null) {
      figure.value = reading.value
      figure.state = 'number'
      scale = scaleOf(reading.value, scale)
    } else {
      figure.value = 0
      figure.state = reading?.state === 'blank' || reading?.state === 'dash' ? 'blank' : 'unread'
    }
  }
  system.scale = scale
  for (const figure of system.figures) {
    const product = figure.value * scale
    const exact = isWhole(product) && Math.abs(product) <= largestExact
    figure.value = exact ? Math.round(product) : 0
    if (!exact) figure.state = 'unread'
  }
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

function residualOf(relation: Relation): number {
  let sum = 0
  for (const { figure, coefficient } of relation.places) sum += coefficient * figure.value
  return sum
}

/** A relation that could not be judged still bounds an explanation, where it can hold as the figures stand now. */
function dutyOf(relation: Relation, state: Outcome['state'] | undefined): Relation['duty'] {
  if (state === 'review' || state === 'cannotTell') {
    const isOpen = relation.places.some(({ figure }) => figure.state !== 'number')
    return isOpen && canStillHold(relation, relation.residual) ? 'stay-possible' : 'none'
  }
  const isRead = relation.places.every(({ figure }) => figure.state !== 'unread')
  if (!isRead || (state !== 'fail' && !(state === 'pass' && relation.residual === 0))) return 'none'
  return 'hold'
}

/** The violated relations, grouped where relations that must hold link them by their figures. */
export function splitComponents(system: LinearSystem): Relation[][] {
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
  for (const member of members) {
    for (const { figure } of member.places) {
      if (figure.component > 0) continue
      figure.component = component
      for (const { relation } of figure.places) {
        if (relation.duty !== 'hold' || relation.component > 0) continue
        relation.component = component
        members.push(relation)
      }
    }
  }
  return members
}

/** Whether it must hold and does not. */
export function isViolated(relation: Relation): boolean {
  return relation.duty === 'hold' && relation.residual !== 0
}

/** Whether its blank and unread figures that are not chosen can bring the residual to 0. */
export function canStillHold(relation: Relation, residual: number): boolean {
  if (residual === 0) return true
  return relation.places.some(({ figure, coefficient }) => {
    if (figure.state === 'number' || figure.chosen) return false
    return figure.kind === 'change' || coefficient > 0 === residual < 0
  })
}
