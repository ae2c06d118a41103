/** Two reports, figure by figure and sentence by sentence. */
import type { Report } from '../model/report.ts'
import { compareFigures, compareTables, type FigureDifference, type TableDifference } from './figures.ts'
import { compareProse, type ProseDifference } from './prose.ts'

/** What the second report has otherwise than the first, in the template's order. */
export interface Comparison {
  first: Report
  second: Report
  tables: TableDifference[]
  figures: FigureDifference[]
  /** Figures that both state as the same number. */
  equal: number
  prose: ProseDifference[]
}

export type { FigureDifference, ProseDifference, TableDifference }

/** Compares two reports of whatever year, organ or kind of source. */
export function compareReports(first: Report, second: Report): Comparison {
  return {
    first,
    second,
    tables: compareTables(first, second),
    figures: compareFigures(first, second),
    equal: Object.values(first.figures).filter(
      (figure) => figure?.state === 'number' && second.figures[figure.key]?.value === figure.value,
    ).length,
    prose: hasProse(first) && hasProse(second) ? compareProse(first, second) : [],
  }
}

/** Saved findings tell of figures only. */
function hasProse({ source }: Report): boolean {
  return source.kind !== 'findings'
}
