import type { Equation } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { type FigureKind, figureKind } from '../template/types.ts'
import { type LinearForm, toLinear } from './linear.ts'

/** A linear relation, bound to its figures. What stands above the line is prepared once, the rest is written anew for each report. */
export interface Relation {
  readonly places: readonly { readonly figure: BoundFigure; readonly coefficient: number }[]
  /** Relations of one colour share no figure, so that each violated one needs a change of its own. */
  readonly colour: number
  // ---
  /** What an explanation owes it: nothing, that it holds, or that values of its unread figures can still make it hold. */
  duty: 'none' | 'hold' | 'stay-possible'
  /** Σ coefficient · value, blanks and unread figures taken as 0. */
  residual: number
  /** Index of its outcome. */
  outcome: number
  /** Relations that must hold and hang together by their figures have the same number; 0: not part of any that is violated. */
  component: number
  /** How many of its figures the search has chosen, and has set aside. */
  chosen: number
  barred: number
}

/** A figure, bound to the relations that it stands in. */
export interface BoundFigure {
  readonly key: FigureKey
  readonly kind: FigureKind
  readonly places: readonly { readonly relation: Relation; readonly coefficient: number }[]
  // ---
  /** Whole: the figure × the scale of the system. */
  value: number
  /** Unread: illegible, missing, or beyond exact arithmetic. */
  state: 'number' | 'blank' | 'unread'
  component: number
  chosen: boolean
  barred: boolean
}

/** Linear relations and their figures: the working memory of one explanation at a time. */
export interface LinearSystem {
  readonly equations: readonly Equation[]
  readonly relations: readonly Relation[]
  readonly figures: readonly BoundFigure[]
  readonly colours: number
  /** Power of ten that makes every value whole. */
  scale: number
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
  const first = equations[0]
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

type Mutable<Item> = { -readonly [Key in keyof Item]: Item[Key] }
type RelationDraft = Mutable<Relation> & { places: { figure: BoundFigure; coefficient: number }[] }
type FigureDraft = Mutable<BoundFigure> & { places: { relation: Relation; coefficient: number }[] }

function prepare(equations: readonly Equation[]): LinearSystem {
  const figures = new Map<FigureKey, FigureDraft>()
  const relations: RelationDraft[] = []
  let colours = 0
  for (const equation of equations) {
    const form = formOf(equation) ?? { figures: [], coefficients: [] }
    const relation = newRelation()
    form.figures.forEach((key, index) => {
      const figure = figures.get(key) ?? newFigure(key)
      figures.set(key, figure)
      const coefficient = form.coefficients[index] ?? 0
      relation.places.push({ figure, coefficient })
      figure.places.push({ relation, coefficient })
    })
    relation.colour = freeColour(relation)
    colours = Math.max(colours, relation.colour + 1)
    relations.push(relation)
  }
  return { equations: [...equations], relations, figures: [...figures.values()], colours, scale: 1 }
}

function newRelation(): RelationDraft {
  return { places: [], colour: -1, duty: 'none', residual: 0, outcome: 0, component: 0, chosen: 0, barred: 0 }
}

function newFigure(key: FigureKey): FigureDraft {
  return {
    key,
    kind: figureKind(key),
    places: [],
    value: 0,
    state: 'unread',
    component: 0,
    chosen: false,
    barred: false,
  }
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
