import type { CheckCounts, CheckResult, Finding, Outcome, OutcomeState } from '../model/finding.ts'
import { allowsRow, type Profile } from '../model/profile.ts'
import type { Reason } from '../model/reason.ts'
import type { ReadProblem, Report, TableReading } from '../model/report.ts'
import { tableKeys } from '../template/keys.ts'
import { figuresOf } from '../template/types.ts'
import { settleBlanks } from './blanks.ts'
import { flatten } from './evaluate.ts'
import { templateOf } from './run.ts'

/**
 * The answer in one word, and why a part of the report or all of it could not be judged. Errors come first, then what a
 * person has to review; notes never count. `passed` only where everything could be read and judged; null where the
 * report was not checked.
 */
export function reachVerdict(
  report: Report,
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
  profile?: Profile,
): Pick<CheckResult, 'verdict' | 'reason'> {
  if (report.status !== 'checked') return { verdict: null, reason: report.reason }
  if (findings.some(({ severity }) => severity === 'error'))
    return { verdict: 'errors', reason: report.reason }
  if (findings.some(({ severity, verdict }) => severity === 'warning' && verdict !== 'cannotTell'))
    return { verdict: 'review', reason: report.reason }
  const reason = findDoubt(report, outcomes, profile)
  return { verdict: reason ? 'cannotTell' : 'passed', reason }
}

/** The first thing that keeps a report without findings from having passed. */
function findDoubt(report: Report, outcomes: readonly Outcome[], profile?: Profile): Reason | null {
  return (
    report.reason ??
    first(tableKeys, (table) => doubtOfState[report.tables[table].state]) ??
    first(report.problems, (problem) =>
      isAllowed(problem, profile) ? null : (doubtOfProblem[problem.code] ?? null),
    ) ??
    doubtOfFigures(report, outcomes) ??
    first(outcomes, (outcome) => (isUntold(outcome) ? (outcome.reason ?? 'operand-missing') : null))
  )
}

/** A row of an unknown label that the profile lets stand. */
function isAllowed({ code, table, text }: ReadProblem, profile?: Profile): boolean {
  return code === 'label-unmapped' && !!table && !!text && allowsRow(profile, table, text)
}

function first<Item>(items: readonly Item[], doubt: (item: Item) => Reason | null): Reason | null {
  for (const item of items) {
    const reason = doubt(item)
    if (reason) return reason
  }
  return null
}

const doubtOfState: Readonly<Record<TableReading['state'], Reason | null>> = {
  read: null,
  missing: 'tables-missing',
  picture: 'tables-are-pictures',
  attachment: 'tables-are-attachments',
  unmapped: 'tables-unmapped',
}

const doubtOfProblem: Readonly<Partial<Record<ReadProblem['code'], Reason>>> = {
  'label-unmapped': 'tables-unmapped',
  'column-unmapped': 'tables-unmapped',
  'table-ambiguous': 'tables-unmapped',
  'figure-illegible': 'figures-illegible',
  'source-cut': 'source-cut',
  'parts-differ': 'parts-differ',
  'table-inferred': 'tables-inferred',
}

/** Every figure of the template has to be a number, or a blank that can only be 0. */
function doubtOfFigures(report: Report, outcomes: readonly Outcome[]): Reason | null {
  const template = templateOf(report)
  const settled = settleBlanks(outcomes)
  const keys = tableKeys.flatMap((table) => figuresOf(template.tables[table]))
  return first(keys, (key) => {
    const figure = report.figures[key]
    if (!figure) return 'tables-unmapped'
    if (figure.state === 'number') return null
    if (figure.state === 'illegible') return 'figures-illegible'
    return settled.has(key) ? null : 'figures-blank'
  })
}

/** A relation of this report that could not be judged; what last year's report keeps from being told does not count. */
function isUntold({ state, equation }: Outcome): boolean {
  return state === 'cannotTell' && !(equation && flatten(equation).usesPrior)
}

/** How many outcomes there are of each state. */
export function countChecks(outcomes: readonly Outcome[]): CheckCounts {
  const counts: CheckCounts = { passed: 0, failed: 0, review: 0, cannotTell: 0, notApplicable: 0 }
  const names: Readonly<Record<OutcomeState, keyof CheckCounts>> = {
    pass: 'passed',
    fail: 'failed',
    review: 'review',
    cannotTell: 'cannotTell',
    notApplicable: 'notApplicable',
  }
  for (const { state } of outcomes) counts[names[state]] += 1
  return counts
}
