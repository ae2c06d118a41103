import { canStillHold } from './standing.ts'
import type { BoundFigure, Relation } from './system.ts'

/** Figures of an explanation that share a relation, and the values that settle it: × scale; null where several values fit. */
export interface Part {
  figures: readonly BoundFigure[]
  values: readonly number[] | null
}

/** How many values are tried for a figure that the relations leave open. Whether the others come out whole repeats with a far shorter period. */
const mostTrials = 64

/**
 * Values of the chosen figures with which every relation keeps what it is owed, in parts that share no relation; null
 * where there are none. That the violated relations can be settled at all by these figures is taken as known.
 */
export function solve(figures: readonly BoundFigure[], scale: number): Part[] | null {
  const parts: Part[] = []
  for (const group of connect(figures)) {
    const solutions = solutionsOf(poseProblem(group, scale))
    if (!solutions[0]) return null
    parts.push({ figures: group, values: solutions.length === 1 ? solutions[0] : null })
  }
  return parts
}

/** Groups of figures that share a relation, directly or through others. */
function connect(figures: readonly BoundFigure[]): BoundFigure[][] {
  let groups: BoundFigure[][] = []
  for (const figure of figures) {
    const own = groups.filter((group) => group.some((other) => shareRelation(other, figure)))
    groups = [...groups.filter((group) => !own.includes(group)), [...own.flat(), figure]]
  }
  return groups
}

function shareRelation(one: BoundFigure, other: BoundFigure): boolean {
  return one.places.some(({ relation }) => relation.duty !== 'none' && coefficientOf(other, relation) !== 0)
}

function coefficientOf(figure: BoundFigure, relation: Relation): number {
  return figure.places.find((place) => place.relation === relation)?.coefficient ?? 0
}

/** Changes of figures, one number each, that satisfy equations and bounds. */
interface Problem {
  figures: readonly BoundFigure[]
  scale: number
  pivots: readonly Pivot[]
  /** Columns that the equations leave open. */
  free: readonly number[]
  /** Σ weight · change + the last number must not be negative. */
  bounds: readonly (readonly number[])[]
}

function poseProblem(figures: readonly BoundFigure[], scale: number): Problem {
  const rows: number[][] = []
  const bounds: number[][] = []
  figures.forEach((figure, column) => {
    if (figure.kind === 'change') return
    bounds.push([...figures.map((_, other) => (other === column ? 1 : 0)), figure.value])
  })
  for (const relation of new Set(figures.flatMap(({ places }) => places.map((place) => place.relation)))) {
    const weights = figures.map((figure) => coefficientOf(figure, relation))
    if (relation.duty === 'hold') rows.push([...weights, -relation.residual])
    if (relation.duty !== 'stay-possible') continue
    if (!canStillHold(relation, -1)) bounds.push([...weights, relation.residual])
    if (!canStillHold(relation, 1)) bounds.push([...weights, relation.residual].map((weight) => -weight))
  }
  const { pivots } = reduce(rows, figures.length)
  const free = figures
    .map((_, column) => column)
    .filter((column) => pivots.every((pivot) => pivot.column !== column))
  return { figures, scale, pivots, free, bounds }
}

/** The values of the first solutions; two are enough to know that there are several. */
function solutionsOf(problem: Problem): number[][] {
  const solutions: number[][] = []
  const changes = problem.figures.map(() => 0)
  const assign = (index: number): void => {
    const column = problem.free[index]
    if (column === undefined) {
      settle(problem, changes)
      if (isAdmissible(problem, changes)) {
        solutions.push(problem.figures.map((figure, place) => figure.value + (changes[place] ?? 0)))
      }
      return
    }
    for (const change of trialsOf(problem, changes, column, index === problem.free.length - 1)) {
      changes[column] = change
      assign(index + 1)
      if (solutions.length > 1) return
    }
  }
  assign(0)
  return solutions
}

/** The changes of the fixed columns that follow from those of the free ones. */
function settle(problem: Problem, changes: number[]): void {
  for (const { column, row } of problem.pivots) {
    let rest = row[changes.length] ?? 0
    for (const free of problem.free) rest -= (row[free] ?? 0) * (changes[free] ?? 0)
    changes[column] = rest / (row[column] ?? 1)
  }
}

function isAdmissible(problem: Problem, changes: readonly number[]): boolean {
  const areWhole = problem.figures.every(
    (figure, column) =>
      figure.kind === 'amount' || (figure.value + (changes[column] ?? 0)) % problem.scale === 0,
  )
  return areWhole && problem.bounds.every((bound) => evaluate(bound, changes) >= 0)
}

function evaluate(bound: readonly number[], changes: readonly number[]): number {
  let sum = bound[changes.length] ?? 0
  changes.forEach((change, column) => {
    sum += (bound[column] ?? 0) * change
  })
  return sum
}

/** Changes of a free column worth trying: those within the bounds if it is the last one, else those from value 0 up. */
function trialsOf(problem: Problem, changes: number[], column: number, isLast: boolean): number[] {
  const figure = problem.figures[column]
  if (!figure) return []
  const step = figure.kind === 'amount' ? 1 : problem.scale
  const [lowest, highest] = isLast ? rangeOf(problem, changes, column) : [-figure.value, Infinity]
  let start = lowest
  if (lowest === -Infinity) start = highest === Infinity ? -figure.value : highest - (mostTrials - 1) * step
  const first = Math.ceil((figure.value + start) / step - 1e-9) * step - figure.value
  const trials: number[] = []
  for (let change = first; change <= highest + 1e-9 && trials.length < mostTrials; change += step)
    trials.push(change)
  return trials
}

/** Between which changes of the column the bounds, which are straight lines in it, are not negative. */
function rangeOf(problem: Problem, changes: number[], column: number): [lowest: number, highest: number] {
  const valuesAt = (change: number): number[] => {
    changes[column] = change
    settle(problem, changes)
    return problem.bounds.map((bound) => evaluate(bound, changes))
  }
  const atOne = valuesAt(1)
  let [lowest, highest] = [-Infinity, Infinity]
  valuesAt(0).forEach((atZero, index) => {
    const slope = (atOne[index] ?? 0) - atZero
    if (slope > 0) lowest = Math.max(lowest, -atZero / slope)
    else if (slope < 0) highest = Math.min(highest, atZero / -slope)
  })
  return [lowest, highest]
}

/** A row in which the column is the only one of the reduced columns that is not 0. */
export interface Pivot {
  column: number
  row: number[]
}

/** Clears the first columns of the rows without division, so that whole numbers stay whole. `rest`: rows in which they are all 0. */
export function reduce(rows: readonly number[][], columns: number): { pivots: Pivot[]; rest: number[][] } {
  const pivots: Pivot[] = []
  let rest = [...rows]
  for (let column = 0; column < columns; column += 1) {
    const pivot = rest.find((row) => row[column] !== 0)
    if (!pivot) continue
    rest = rest.filter((row) => row !== pivot)
    for (const row of rest) clear(row, pivot, column)
    for (const { row } of pivots) clear(row, pivot, column)
    pivots.push({ column, row: pivot })
  }
  return { pivots, rest }
}

function clear(row: number[], pivot: readonly number[], column: number): void {
  const factor = row[column] ?? 0
  if (factor === 0) return
  const scale = pivot[column] ?? 1
  for (let place = 0; place < row.length; place += 1) {
    row[place] = (row[place] ?? 0) * scale - (pivot[place] ?? 0) * factor
  }
}
