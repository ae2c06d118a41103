import { type Pivot, reduce } from './eliminate.ts'
import { canStillHold, readValue, type Standing, toExact } from './standing.ts'
import type { BoundFigure, Relation } from './system.ts'

/** Figures of an explanation that share a relation, and the values that settle it; null where several values fit. */
export interface Part {
  figures: readonly BoundFigure[]
  values: readonly number[] | null
}

/** How many values are tried for a figure that the relations leave open. Whether the others come out whole repeats with a far shorter period. */
const mostTrials = 16

/**
 * Values of the chosen figures with which every relation keeps what it is owed, in parts that share no relation; null
 * where there are none. That the violated relations can be settled at all by these figures is taken as known.
 */
export function solve(figures: readonly BoundFigure[], standing: Standing): Part[] | null {
  const parts: Part[] = []
  for (const group of connect(figures)) {
    const problem = poseProblem(group, standing)
    const solutions = problem ? solutionsOf(problem) : []
    if (!solutions[0]) return null
    parts.push({ figures: group, values: solutions.length === 1 ? solutions[0] : null })
  }
  return parts
}

/** The same where the changes (× scale) are known and make admissible values: null where a relation with open figures denies them. */
export function applyChanges(changes: ReadonlyMap<BoundFigure, number>, standing: Standing): Part[] | null {
  const figures = [...changes.keys()]
  const isDenied = figures.some(({ places }) =>
    places.some(({ relation }) => {
      if (relation.duty !== 'stay-possible') return false
      let residual = relation.residual
      for (const [figure, change] of changes) residual += coefficientOf(figure, relation) * change
      return !canStillHold(relation, residual)
    }),
  )
  if (isDenied) return null
  return connect(figures).map((group) => ({
    figures: group,
    values: group.map(
      (figure) => ((exactValue(figure, standing) ?? 0) + (changes.get(figure) ?? 0)) / standing.scale,
    ),
  }))
}

/** Groups of figures that share a relation, directly or through others. */
function connect(figures: readonly BoundFigure[]): BoundFigure[][] {
  let groups: BoundFigure[][] = []
  for (const figure of figures) {
    const own = groups.filter((group) => group.some((other) => shareRelation(other, figure)))
    if (own.length === 0) groups.push([figure])
    else groups = [...groups.filter((group) => !own.includes(group)), [...own.flat(), figure]]
  }
  return groups
}

function shareRelation(one: BoundFigure, other: BoundFigure): boolean {
  return one.places.some(({ relation }) => relation.duty !== 'none' && coefficientOf(other, relation) !== 0)
}

function coefficientOf(figure: BoundFigure, relation: Relation): number {
  for (const place of figure.places) if (place.relation === relation) return place.coefficient
  return 0
}

/** Changes of figures (× scale, a column each) that satisfy equations and bounds. */
interface Problem {
  figures: readonly BoundFigure[]
  /** Present values × scale. */
  values: readonly number[]
  scale: number
  pivots: readonly Pivot[]
  /** Columns that the equations leave open. */
  free: readonly number[]
  /** What relations with open figures allow: Σ weight · change + the last number must not be negative. */
  bounds: readonly (readonly number[])[]
}

/** Null where an equation is out of reach, or a figure too large for exact arithmetic. */
function poseProblem(figures: readonly BoundFigure[], standing: Standing): Problem | null {
  const values: number[] = []
  const rows: number[][] = []
  const bounds: number[][] = []
  const seen: Relation[] = []
  for (const figure of figures) {
    const value = exactValue(figure, standing)
    if (value === null) return null
    values.push(value)
    for (const { relation } of figure.places) {
      if (seen.includes(relation)) continue
      seen.push(relation)
      if (relation.duty === 'none') continue
      const weights = figures.map((other) => coefficientOf(other, relation))
      if (relation.duty === 'hold') rows.push([...weights, -relation.residual])
      else bounds.push(...boundsOf(relation, weights))
    }
  }
  const { pivots } = reduce(rows, figures.length)
  if (!pivots.every(({ row }) => isInReach(row, figures, values))) return null
  const free: number[] = []
  for (let column = 0; column < figures.length; column += 1) {
    if (pivots.every((pivot) => pivot.column !== column)) free.push(column)
  }
  return { figures, values, scale: standing.scale, pivots, free, bounds }
}

/** Whether changes that leave no figure negative can add up to what the row asks for. */
function isInReach(
  row: readonly number[],
  figures: readonly BoundFigure[],
  values: readonly number[],
): boolean {
  let [lowest, highest] = [0, 0]
  figures.forEach(({ kind }, column) => {
    const weight = row[column] ?? 0
    const least = kind === 'change' ? -Infinity : -(values[column] ?? 0)
    if (weight === 0) return
    lowest += weight > 0 ? weight * least : -Infinity
    highest += weight > 0 ? Infinity : weight * least
  })
  const sum = row[figures.length] ?? 0
  return lowest <= sum && sum <= highest
}

/** What a relation with open figures still allows. */
function boundsOf(relation: Relation, weights: readonly number[]): number[][] {
  const row = [...weights, relation.residual]
  const bounds: number[][] = []
  if (!canStillHold(relation, -1)) bounds.push(row)
  if (!canStillHold(relation, 1)) bounds.push(row.map((weight) => -weight))
  return bounds
}

/** The values of the first solutions; two are enough to know that there are several. */
function solutionsOf(problem: Problem): number[][] {
  const solutions: number[][] = []
  const changes = problem.figures.map(() => 0)
  const assign = (index: number): void => {
    const column = problem.free[index]
    if (column === undefined) {
      settle(problem, changes)
      const values = valuesAfter(problem, changes)
      if (values) solutions.push(values)
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

/** The values that the changes make, where they are admissible. */
function valuesAfter(
  { figures, values, scale, bounds }: Problem,
  changes: readonly number[],
): number[] | null {
  if (bounds.some((bound) => evaluate(bound, changes) < 0)) return null
  const after = values.map((value, column) => value + (changes[column] ?? 0))
  if (!figures.every((figure, column) => isAdmissible(figure, after[column] ?? 0, scale))) return null
  return after.map((value) => value / scale)
}

/** The present value × scale, a blank as 0; null where it is too large to be exact. */
function exactValue({ key }: BoundFigure, standing: Standing): number | null {
  return toExact(readValue(standing, key) ?? 0, standing.scale)
}

/** Whether the value (× scale) can stand at the figure: only a signed change may be negative, only an amount a fraction. */
function isAdmissible({ kind }: BoundFigure, value: number, scale: number): boolean {
  return (kind === 'change' || value >= 0) && (kind === 'amount' || value % scale === 0)
}

/** Whether the figure can be changed by so much (× scale). */
export function canChange(figure: BoundFigure, change: number, standing: Standing): boolean {
  const value = exactValue(figure, standing)
  return value !== null && isAdmissible(figure, value + change, standing.scale)
}

function evaluate(bound: readonly number[], changes: readonly number[]): number {
  let sum = bound[changes.length] ?? 0
  changes.forEach((change, column) => {
    sum += (bound[column] ?? 0) * change
  })
  return sum
}

/** Changes of a free column worth trying: within the bounds if it is the last one, and from value 0 up. */
function trialsOf(problem: Problem, changes: number[], column: number, isLast: boolean): number[] {
  const value = problem.values[column] ?? 0
  const step = problem.figures[column]?.kind === 'amount' ? 1 : problem.scale
  const [lowest, highest] = isLast ? rangeOf(problem, changes, column) : [floorOf(problem, column), Infinity]
  let start = lowest
  if (lowest === -Infinity) start = highest === Infinity ? -value : highest - (mostTrials - 1) * step
  const first = Math.ceil((value + start) / step - 1e-9) * step - value
  const trials: number[] = []
  for (let change = first; change <= highest + 1e-9 && trials.length < mostTrials; change += step) {
    trials.push(change)
  }
  return trials
}

function floorOf({ figures, values }: Problem, column: number): number {
  return figures[column]?.kind === 'change' ? -Infinity : -(values[column] ?? 0)
}

/** Between which changes of the column the bounds, which are straight lines in it, are not negative. */
function rangeOf(problem: Problem, changes: number[], column: number): [lowest: number, highest: number] {
  const valuesAt = (change: number): number[] => {
    changes[column] = change
    settle(problem, changes)
    return problem.bounds.map((bound) => evaluate(bound, changes))
  }
  const atOne = valuesAt(1)
  let [lowest, highest] = [floorOf(problem, column), Infinity]
  valuesAt(0).forEach((atZero, index) => {
    const slope = (atOne[index] ?? 0) - atZero
    if (slope > 0) lowest = Math.max(lowest, -atZero / slope)
    else if (slope < 0) highest = Math.min(highest, atZero / -slope)
  })
  return [lowest, highest]
}
