import type { BoundFigure, Relation } from './system.ts'

/** A weighted sum of relations: one weight for each relation of its list. */
export interface Combination {
  /** Weighted sum of the residuals. */
  residual: number
  weights: readonly number[]
}

/** What remains of relations when figures are eliminated from them. */
export interface Elimination {
  relations: readonly Relation[]
  /** Combinations from which the figures drop out: implied edits in the sense of Fellegi and Holt. */
  implied: readonly Combination[]
  /** Combinations in which one of the figures is left, with the coefficient that it has there. */
  solved: readonly (Combination & { figure: BoundFigure; coefficient: number })[]
}

/** Eliminates the figures from the relations. */
export function eliminate(figures: readonly BoundFigure[], relations: readonly Relation[]): Elimination {
  const width = figures.length
  const rows = relations.map((relation, place) => {
    const row: number[] = []
    for (let column = 0; column < width; column += 1) row.push(0)
    row.push(relation.residual)
    for (let other = 0; other < relations.length; other += 1) row.push(other === place ? 1 : 0)
    return row
  })
  figures.forEach(({ places }, column) => {
    for (const { relation, coefficient } of places) {
      const row = rows[relations.indexOf(relation)]
      if (row) row[column] = coefficient
    }
  })
  const { pivots, rest } = reduce(rows, width)
  const combinationOf = (row: readonly number[]): Combination => ({
    residual: row[width] ?? 0,
    weights: row.slice(width + 1),
  })
  return {
    relations,
    implied: rest.map(combinationOf),
    solved: pivots.flatMap(({ column, row }) => {
      const figure = figures[column]
      const { residual, weights } = combinationOf(row)
      return figure ? [{ figure, coefficient: row[column] ?? 0, residual, weights }] : []
    }),
  }
}

/** The coefficient of a figure in a combination. */
export function coefficientIn(
  { weights }: Combination,
  relations: readonly Relation[],
  figure: BoundFigure,
): number {
  let sum = 0
  for (const { relation, coefficient } of figure.places) {
    sum += (weights[relations.indexOf(relation)] ?? 0) * coefficient
  }
  return sum
}

/** Figures that do not drop out of a combination. */
export function figuresIn({ weights }: Combination, relations: readonly Relation[]): BoundFigure[] {
  const sums = new Map<BoundFigure, number>()
  relations.forEach(({ places }, place) => {
    const weight = weights[place] ?? 0
    if (weight === 0) return
    for (const { figure, coefficient } of places) {
      sums.set(figure, (sums.get(figure) ?? 0) + weight * coefficient)
    }
  })
  const figures: BoundFigure[] = []
  for (const [figure, sum] of sums) if (sum !== 0) figures.push(figure)
  return figures
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
