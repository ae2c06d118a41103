import { coefficientIn, type Elimination, eliminate, figuresIn } from './eliminate.ts'
import { applyChanges, canChange, type Part, solve } from './solve.ts'
import type { Standing } from './standing.ts'
import type { BoundFigure, Relation } from './system.ts'

/** Explanations of more figures than this are not looked for: by then the table as a whole is in doubt. */
export const mostFigures = 3

/** A longer list of explanations explains nothing. */
export const mostExplanations = 256

/** Bound on the work of one search, in figures tried. Faults of up to three figures in the national tables stay far below. */
export const mostSteps = 50_000

/**
 * All smallest sets of figures whose change settles the violated relations, up to `mostFigures`. Null where there are
 * none, or where a bound cut the search: an incomplete list proves nothing. The relations must be one component.
 */
export function searchExplanations(standing: Standing, violated: readonly Relation[]): Part[][] | null {
  const search = new Search(standing, violated)
  for (let size = search.leastFigures(); size <= mostFigures; size += 1) {
    search.expand(size)
    if (search.cut) return null
    if (search.found.length > 0) return search.found
  }
  return null
}

/**
 * Branches on a relation, or a combination of relations, that the chosen figures cannot settle: every explanation that
 * contains them has one more figure of it. A figure whose branch is done is barred from the branches beside it.
 */
class Search {
  readonly found: Part[][] = []
  cut = false
  private steps = 0
  private readonly standing: Standing
  private readonly violated: readonly Relation[]
  private readonly chosen: BoundFigure[] = []
  /** Relations that need one more figure: by colour, and in all. */
  private readonly needs: number[]
  private needCount = 0
  /** Relations that must hold and have a chosen figure. */
  private readonly touched: Relation[] = []
  /** What the chosen figures leave of them; null until it is asked for. */
  private elimination: Elimination | null = null
  /** The change of a last figure as a fraction; the denominator is 0 until a relation tells it. */
  private numerator = 0
  private denominator = 0

  constructor(standing: Standing, violated: readonly Relation[]) {
    this.standing = standing
    this.violated = violated
    this.needs = Array.from({ length: standing.system.colours }, () => 0)
    for (const relation of violated) this.countNeed(relation, 1)
  }

  /** Violated relations of one colour share no figure. */
  leastFigures(): number {
    return Math.max(...this.needs)
  }

  /** Finds the explanations that contain the chosen figures and `remaining` others. None is smaller. */
  expand(remaining: number): void {
    if (this.needs.some((count) => count > remaining)) return
    this.elimination = null
    const candidates = this.candidates(remaining)
    const isLast = remaining === 1
    for (const figure of candidates) {
      this.steps += 1
      this.cut ||= this.steps > mostSteps
      if (this.cut) break
      if (isLast) {
        if (this.settles(figure)) this.record(figure)
      } else {
        this.choose(figure)
        this.expand(remaining - 1)
        this.release(figure)
        bar(figure)
      }
    }
    if (!isLast) for (const figure of candidates) unbar(figure)
  }

  private countNeed(relation: Relation, change: 1 | -1): void {
    this.needs[relation.colour] = (this.needs[relation.colour] ?? 0) + change
    this.needCount += change
  }

  private choose(figure: BoundFigure): void {
    figure.chosen = true
    this.chosen.push(figure)
    for (const { relation } of figure.places) {
      if (relation.duty === 'hold' && relation.chosen === 0) this.touched.push(relation)
      this.move(relation, 1)
    }
  }

  private release(figure: BoundFigure): void {
    figure.chosen = false
    this.chosen.pop()
    for (const { relation } of figure.places) {
      this.move(relation, -1)
      if (relation.duty === 'hold' && relation.chosen === 0) this.touched.pop()
    }
  }

  private move(relation: Relation, change: 1 | -1): void {
    if (isNeedy(relation)) this.countNeed(relation, -1)
    relation.chosen += change
    if (isNeedy(relation)) this.countNeed(relation, 1)
  }

  private eliminateChosen(): Elimination {
    this.elimination ??= eliminate(this.chosen, this.touched)
    return this.elimination
  }

  /** Figures one of which every explanation with the chosen ones must contain. */
  private candidates(remaining: number): BoundFigure[] {
    if (this.needCount > 0) return this.figuresOfNarrowest()
    if (remaining === 1) return this.enclosed()
    const { implied, relations } = this.eliminateChosen()
    const violated = implied.find(({ residual }) => residual !== 0)
    return violated ? figuresIn(violated, relations).filter(({ barred }) => !barred) : this.neighbours()
  }

  private figuresOfNarrowest(): BoundFigure[] {
    let narrowest: Relation | null = null
    let least = Infinity
    for (const relations of [this.violated, this.touched]) {
      for (const relation of relations) {
        const width = relation.places.length - relation.barred
        if (width >= least || !isNeedy(relation)) continue
        narrowest = relation
        least = width
      }
    }
    const figures: BoundFigure[] = []
    for (const { figure } of narrowest?.places ?? [])
      if (!figure.barred && !figure.chosen) figures.push(figure)
    return figures
  }

  /** A last figure may not disturb a relation that holds without it: all of its own must have a chosen figure. */
  private enclosed(): BoundFigure[] {
    const figures: BoundFigure[] = []
    for (const relation of this.touched) {
      for (const { figure } of relation.places) {
        if (!figure.chosen && !figure.barred && isEnclosedFrom(relation, figure)) figures.push(figure)
      }
    }
    return figures
  }

  /** All relations can be settled, but not with admissible values: only a figure that shares a relation can help. */
  private neighbours(): BoundFigure[] {
    const figures = new Set<BoundFigure>()
    for (const { places } of this.chosen) {
      for (const { relation } of places) {
        if (relation.duty === 'none') continue
        for (const { figure } of relation.places) {
          if (!figure.chosen && !figure.barred && this.isWithin(figure)) figures.add(figure)
        }
      }
    }
    return [...figures]
  }

  /** Whether the figure belongs to the relations that are being explained. */
  private isWithin(figure: BoundFigure): boolean {
    const component = this.violated[0]?.component
    return figure.places.some(({ relation }) => relation.duty === 'hold' && relation.component === component)
  }

  /** Whether one change of the figure settles everything that the chosen figures leave violated, and violates nothing. */
  private settles(figure: BoundFigure): boolean {
    let settled = 0
    this.denominator = 0
    for (const { relation, coefficient } of figure.places) {
      if (relation.duty !== 'hold') continue
      if (isNeedy(relation)) settled += 1
      if (relation.chosen === 0 && !this.agrees(relation.residual, coefficient)) return false
    }
    if (settled !== this.needCount) return false
    const elimination = this.eliminateChosen()
    for (const combination of elimination.implied) {
      const coefficient = coefficientIn(combination, elimination.relations, figure)
      if (coefficient === 0 ? combination.residual !== 0 : !this.agrees(combination.residual, coefficient))
        return false
    }
    return true
  }

  /** Whether the figure's change, as far as it is known, settles the residual; it becomes known by the first one. */
  private agrees(residual: number, coefficient: number): boolean {
    if (residual === 0) return false
    if (this.denominator !== 0) return this.numerator * coefficient === -residual * this.denominator
    this.numerator = -residual
    this.denominator = coefficient
    return true
  }

  private record(last: BoundFigure): void {
    last.chosen = true
    const isDetermined = this.denominator !== 0 && this.eliminateChosen().solved.length === this.chosen.length
    const parts = isDetermined ? this.applyLast(last) : solve([...this.chosen, last], this.standing)
    last.chosen = false
    if (!parts) return
    if (this.found.length < mostExplanations) this.found.push(parts)
    else this.cut = true
  }

  /** The explanation by the change of the last figure and those of the chosen ones that follow from it. */
  private applyLast(last: BoundFigure): Part[] | null {
    const { solved, relations } = this.eliminateChosen()
    const change = this.numerator / this.denominator
    const changes = new Map([[last, change]])
    for (const combination of solved) {
      const residual = combination.residual + coefficientIn(combination, relations, last) * change
      changes.set(combination.figure, -residual / combination.coefficient)
    }
    for (const [figure, each] of changes) if (!canChange(figure, each, this.standing)) return null
    return applyChanges(changes, this.standing)
  }
}

/** A violated relation needs a figure that changes; one that holds and has a changed figure needs another one against it. */
function isNeedy({ duty, residual, chosen }: Relation): boolean {
  return duty === 'hold' && chosen === (residual === 0 ? 1 : 0)
}

/** Whether all relations of the figure that must hold have a chosen figure, and this is the first of them. */
function isEnclosedFrom(start: Relation, figure: BoundFigure): boolean {
  let first: Relation | null = null
  for (const { relation } of figure.places) {
    if (relation.duty !== 'hold') continue
    if (relation.chosen === 0) return false
    first ??= relation
  }
  return first === start
}

function bar(figure: BoundFigure): void {
  figure.barred = true
  for (const { relation } of figure.places) relation.barred += 1
}

function unbar(figure: BoundFigure): void {
  if (!figure.barred) return
  figure.barred = false
  for (const { relation } of figure.places) relation.barred -= 1
}
