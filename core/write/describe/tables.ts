import { messagesOf } from '../../messages/index.ts'
import type { Figure } from '../../model/report.ts'
import type { Spot } from '../../model/spot.ts'
import { type FigureKey, tableKeys } from '../../template/keys.ts'
import { wholeGrid } from '../cut.ts'
import { labelFigure } from '../labels.ts'
import { outcomesByClaim, outcomesByFigure } from '../outcomes.ts'
import { type DescribedCell, printedRows } from './excerpt.ts'
import { type Setting, spotOfFigure } from './finding.ts'
import { type DescribedOutcome, describeOutcome } from './outcome.ts'

/** A table of the report as it was printed, each figure with its key. */
export interface DescribedTable {
  title: string
  rows: DescribedCell[][]
}

/** More rows and columns than the template has belong to something else. */
const mostRows = 60
const mostColumns = 40

/** The report's tables, one a grid that figures were read from; empty where they do not stand in grids. */
export function describeTables({ report, locale }: Setting): DescribedTable[] {
  const words = messagesOf(locale)
  const seen = new Set<number>()
  return tableKeys.flatMap((table) =>
    report.tables[table].blocks.flatMap((index) => {
      const block = report.source.blocks[index]
      if (block?.kind !== 'grid' || seen.has(index) || block.columns > mostColumns) return []
      seen.add(index)
      const shared = report.tables[table].layout.sharedWith
      const title = [table, ...shared].map((each) => words.tables[each]).join(words.text.listComma)
      return [{ title, rows: printedRows(wholeGrid(block, index, mostRows, report)) }]
    }),
  )
}

/** A figure of the report and every relation that it took part in. */
export interface DescribedFigure {
  key: FigureKey
  /** 三、表格，“予以公开”行“总计”列. */
  label: string
  /** What stands there; what it is where that is no number. */
  value: string
  spot: Spot | null
  relations: DescribedOutcome[]
}

/** The answer to why (not) for one figure; null where the report has no such figure. */
export function describeFigure(key: FigureKey, setting: Setting): DescribedFigure | null {
  const { report, result, locale } = setting
  const figure = report.figures[key] ?? report.tables.t3.groupFigures[key]
  if (!figure) return null
  const words = messagesOf(locale)
  const own = outcomesByFigure(result).get(key) ?? []
  return {
    key,
    label: labelFigure(key, report, locale, figure.place),
    value: figure.raw === '' ? words.figureState[figure.state] : figure.raw,
    spot: spotOfFigure(key, report),
    relations: inOrder(
      own.flatMap((index) => result.outcomes[index] ?? []).map((one) => describeOutcome(one, setting)),
    ),
  }
}

/** What did not hold comes first. */
function inOrder(relations: DescribedOutcome[]): DescribedOutcome[] {
  const ranks = { fail: 0, review: 1, cannotTell: 2, pass: 3, notApplicable: 4 } as const
  return relations.sort((one, other) => ranks[one.state] - ranks[other.state])
}

/** The figures whose cell a host names so, and the relations of the statements that stand there. */
export function findAt(
  anchor: string,
  setting: Setting,
): { figures: FigureKey[]; statements: DescribedOutcome[] } {
  const { report, result } = setting
  const all = [...Object.values(report.figures), ...Object.values(report.tables.t3.groupFigures)] as Figure[]
  const byClaim = outcomesByClaim(result)
  return {
    figures: all.flatMap(({ key, place }) => (place.anchor === anchor ? [key] : [])),
    statements: report.claims.flatMap(({ place }, index) =>
      place.anchor === anchor
        ? (byClaim.get(index) ?? []).flatMap((at) => {
            const outcome = result.outcomes[at]
            return outcome ? [describeOutcome(outcome, setting)] : []
          })
        : [],
    ),
  }
}
