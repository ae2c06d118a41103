import type { Equation } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { type FigureKind, figureKind } from '../template/types.ts'
import { type LinearForm, toLinear } from './linear.ts'

/** A figure with its coefficient in a relation. */
export interface Place {
  readonly figure: BoundFigure
  readonly coefficient: number
}

/** A linear relation, bound to its figures. What stands above the line is prepared once, the rest is written anew for each report. */
export interface Relation {
  readonly places: readonly Place[]
  /** Relations that share a figure with it. */
  readonly neighbours: readonly Relation[]
  /** Relations of one colour share no figure, so that each violated one needs a change of its own. */
  readonly colour: number
  // ---
  /** What an explanation owes it: nothing, that it holds, or that values of its open figures can still make it hold. */
  duty: 'none' | 'hold' | 'stay-possible'
  /** Σ coefficient · figure, blank and unread figures taken as 0: whole, × scale. */
  residual: number
  /** Blank and unread figures of a relation that must stay possible. */
  open: readonly Place[]
  /** Index of its outcome. */
  outcome: number
  /** Relations that must hold and hang together by their figures have the same number; 0: no violated one among them. */
  component: number
  /** How many of its figures the search has chosen, and has set aside. */
  chosen: number
  barred: number
}

/** A figure, bound to the relations that it stands in. */
export interface BoundFigure {
  readonly key: FigureKey
  readonly index: number
  readonly kind: FigureKind
  readonly places: readonly { readonly relation: Relation; readonly coefficient: number }[]
  // ---
  chosen: boolean
  barred: boolean
}

/** Linear relations and their figures: the working memory of one explanation at a time. */
export interface LinearSystem {
  readonly equations: readonly Equation[]
  readonly relations: readonly Relation[]
  readonly colours: number
}

const forms = new WeakMap<Equation, { linear: LinearForm | null }>()

function formOf(equation: Equation): LinearForm | null {
  const known = forms.get(equation)
  if (known) return known.linear
  const linear = toLinear(equation)
  forms.set(equation, { linear })
  return linear
}

/** Whether the relation is linear in this report's figures. Remembered for each equation object. */
export function isLinear(equation: Equation): boolean {
  return formOf(equation) !== null
}

/** How many lists of equations that begin with the same object (editions, other contexts) are remembered. */
const rememberedSystems = 8

const systems = new WeakMap<Equation, readonly LinearSystem[]>()

/** The system of a list of linear equations. Prepared once for the same equation objects in the same order. */
export function systemOf(equations: readonly Equation[]): LinearSystem | null {
  const [first] = equations
  if (!first) return null
  const known = systems.get(first) ?? []
  const same = known.find((system) => isSameList(system.equations, equations))
  if (same) return same
  const system = prepare(equations)
  systems.set(first, [system, ...known.slice(0, rememberedSystems - 1)])
  return system
}

function isSameList(one: readonly Equation[], other: readonly Equation[]): boolean {
  return one.length === other.length && one.every((equation, index) => equation === other[index])
}

type Draft<Item> = {
  -readonly [Key in keyof Item]: Item[Key] extends readonly (infer Part)[] ? Part[] : Item[Key]
}

function prepare(equations: readonly Equation[]): LinearSystem {
  const figures = new Map<FigureKey, Draft<BoundFigure>>()
  const relations: Draft<Relation>[] = []
  for (const equation of equations) {
    const form = formOf(equation) ?? { figures: [], coefficients: [] }
    const relation = newRelation()
    form.figures.forEach((key, index) => {
      const figure = figures.get(key) ?? newFigure(key, figures.size)
      figures.set(key, figure)
      const coefficient = form.coefficients[index] ?? 0
      relation.places.push({ figure, coefficient })
      figure.places.push({ relation, coefficient })
    })
    relation.colour = freeColour(relation)
    relations.push(relation)
  }
  for (const relation of relations) {
    const near = new Set(
      relation.places.flatMap(({ figure }) => figure.places.map((place) => place.relation)),
    )
    near.delete(relation)
    relation.neighbours = [...near]
  }
  const colours = Math.max(...relations.map(({ colour }) => colour)) + 1
  return { equations: [...equations], relations, colours }
}

function newRelation(): Draft<Relation> {
  return {
    places: [],
    neighbours: [],
    colour: -1,
    duty: 'none',
    residual: 0,
    open: [],
    outcome: 0,
    component: 0,
    chosen: 0,
    barred: 0,
  }
}

function newFigure(key: FigureKey, index: number): Draft<BoundFigure> {
  return { key, index, kind: figureKind(key), places: [], chosen: false, barred: false }
}

/** The lowest colour that no relation with a figure in common has. */
function freeColour(relation: Relation): number {
  const taken = new Set<number>()
  for (const { figure } of relation.places) {
    for (const place of figure.places) taken.add(place.relation.colour)
  }
  let colour = 0
  while (taken.has(colour)) colour += 1
  return colour
}
