import { type Part, reduce, solve } from './solve.ts'
import { isViolated, type Standing } from './standing.ts'
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

/** A combination of relations from which the chosen figures drop out: an implied edit of Fellegi and Holt. */
interface Certificate {
  residual: number
  /** One for each of the relations that the chosen figures stand in. */
  weights: readonly number[]
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
  /** Violated relations without a chosen figure: by colour, and in all. */
  private readonly open: number[]
  private openCount = 0
  /** Relations that must hold and have a chosen figure. */
  private touched: Relation[] = []
  /** What follows from them; null until it is asked for. */
  private certificates: Certificate[] | null = null

  constructor(standing: Standing, violated: readonly Relation[]) {
    this.standing = standing
    this.violated = violated
    this.open = Array.from({ length: standing.system.colours }, () => 0)
    for (const relation of violated) this.reopen(relation, 1)
  }

  /** Violated relations of one colour share no figure. */
  leastFigures(): number {
    return Math.max(...this.open)
  }

  /** Finds the explanations that contain the chosen figures and `remaining` others. None is smaller. */
  expand(remaining: number): void {
    if (this.open.some((count) => count > remaining)) return
    this.certificates = null
    const candidates = this.candidates()
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

  private reopen(relation: Relation, change: 1 | -1): void {
    this.open[relation.colour] = (this.open[relation.colour] ?? 0) + change
    this.openCount += change
  }

  private choose(figure: BoundFigure): void {
    figure.chosen = true
    this.chosen.push(figure)
    for (const { relation } of figure.places) {
      if (relation.chosen === 0 && isViolated(relation)) this.reopen(relation, -1)
      relation.chosen += 1
    }
  }

  private release(figure: BoundFigure): void {
    figure.chosen = false
    this.chosen.pop()
    for (const { relation } of figure.places) {
      relation.chosen -= 1
      if (relation.chosen === 0 && isViolated(relation)) this.reopen(relation, 1)
    }
  }

  /** Eliminates the chosen figures from the relations that they stand in. */
  private combine(): Certificate[] {
    if (this.certificates) return this.certificates
    const width = this.chosen.length
    this.touched = []
    for (const { places } of this.chosen) {
      for (const { relation } of places) {
        if (relation.duty === 'hold' && !this.touched.includes(relation)) this.touched.push(relation)
      }
    }
    const rows = this.touched.map((relation, place) => {
      const row: number[] = []
      for (let column = 0; column < width; column += 1) row.push(0)
      row.push(relation.residual)
      for (let other = 0; other < this.touched.length; other += 1) row.push(other === place ? 1 : 0)
      return row
    })
    this.chosen.forEach(({ places }, column) => {
      for (const { relation, coefficient } of places) {
        const row = rows[this.touched.indexOf(relation)]
        if (row) row[column] = coefficient
      }
    })
    this.certificates = reduce(rows, width).rest.map((row) => ({
      residual: row[width] ?? 0,
      weights: row.slice(width + 1),
    }))
    return this.certificates
  }

  /** Figures one of which every explanation with the chosen ones must contain. */
  private candidates(): BoundFigure[] {
    if (this.openCount > 0) return this.figuresOfNarrowest()
    const violated = this.combine().filter(({ residual }) => residual !== 0)
    if (violated.length === 0) return this.neighbours()
    return violated
      .map((certificate) => this.figuresOf(certificate))
      .reduce((best, figures) => (figures.length < best.length ? figures : best))
  }

  private figuresOfNarrowest(): BoundFigure[] {
    let narrowest: Relation | null = null
    let least = Infinity
    for (const relation of this.violated) {
      const width = relation.places.length - relation.barred
      if (relation.chosen > 0 || width >= least) continue
      narrowest = relation
      least = width
    }
    const figures: BoundFigure[] = []
    for (const { figure } of narrowest?.places ?? []) if (!figure.barred) figures.push(figure)
    return figures
  }

  private figuresOf(certificate: Certificate): BoundFigure[] {
    const sums = new Map<BoundFigure, number>()
    certificate.weights.forEach((weight, place) => {
      if (weight === 0) return
      for (const { figure, coefficient } of this.touched[place]?.places ?? []) {
        if (!figure.barred) sums.set(figure, (sums.get(figure) ?? 0) + weight * coefficient)
      }
    })
    const figures: BoundFigure[] = []
    for (const [figure, sum] of sums) if (sum !== 0) figures.push(figure)
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
    // The change as a fraction; the denominator stays 0 until a relation tells it.
    let numerator = 0
    let denominator = 0
    for (const { relation, coefficient } of figure.places) {
      if (relation.duty !== 'hold' || relation.chosen > 0) continue
      if (relation.residual === 0) return false
      if (denominator === 0) {
        numerator = -relation.residual
        denominator = coefficient
      } else if (numerator * coefficient !== -relation.residual * denominator) return false
      settled += 1
    }
    if (settled !== this.openCount) return false
    for (const { residual, weights } of this.combine()) {
      let coefficient = 0
      for (const place of figure.places) {
        if (place.relation.chosen === 0) continue
        coefficient += (weights[this.touched.indexOf(place.relation)] ?? 0) * place.coefficient
      }
      if (coefficient === 0) {
        if (residual !== 0) return false
      } else if (residual === 0) return false
      else if (denominator === 0) {
        numerator = -residual
        denominator = coefficient
      } else if (numerator * coefficient !== -residual * denominator) return false
    }
    return true
  }

  private record(figure: BoundFigure): void {
    figure.chosen = true
    const parts = solve([...this.chosen, figure], this.standing)
    figure.chosen = false
    if (!parts) return
    if (this.found.length < mostExplanations) this.found.push(parts)
    else this.cut = true
  }
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
