import type { Figure, Report } from '../../model/report.ts'
import type { Context, Judgement, JudgementRule } from '../../model/rule.ts'
import { type CellRollUp, type ChildReading, type RollUp, rollUpOf } from '../../rollup/index.ts'
import type { FigureKey } from '../../template/keys.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

/** Judges a report beside those that it adds up; without any there is nothing to judge. */
export function judgeRollUp(
  report: Report,
  { children }: Context,
  judge: (rollUp: RollUp) => readonly Judgement[],
): ReturnType<JudgementRule['test']> {
  if (!children) return { state: 'notApplicable', reason: 'children-missing' }
  if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
  return judge(rollUpOf(report, children))
}

/** Whose report it is. */
export function nameOf({ report }: ChildReading): string {
  return report.identity.organ ?? report.source.name
}

/** Names of the organs, each once. */
export function namesOf(children: readonly ChildReading[]): string {
  return [...new Set(children.map(nameOf))].join('、')
}

/** The consolidated report's own figure. */
export function showStated({ stated }: CellRollUp): Evidence[] {
  return stated ? [showFigure(stated, 'stated')] : []
}

/** The same figure in reports that are added up. */
export function showChildren(children: readonly ChildReading[], key: FigureKey): Evidence[] {
  return children.flatMap(({ report, index }): Evidence[] => {
    const figure = report.figures[key]
    return figure ? [{ ...showFigure(figure, 'child'), source: 'child', of: index }] : []
  })
}

function showFigure({ key, place, raw, value }: Figure, role: Evidence['role']): Evidence {
  return { role, place, raw, figure: key, value }
}

/** Lawsuits, which two organs that are sued together may count otherwise; not where a single child already has more. */
export function isSharedLawsuit(cell: CellRollUp): boolean {
  return cell.key.startsWith('t4/suit-') && !isBelowChild(cell)
}

/** Whether one child alone has more than is stated for all. */
export function isBelowChild({ stated, largest, tolerance }: CellRollUp): boolean {
  return stated !== null && largest !== null && (stated.value ?? 0) < largest.value - tolerance
}
