import type { LedgerReport } from '../model/ledger.ts'

/** What a group of reports comes to. */
export interface Totals {
  reports: number
  /** Reports without an error or anything to review. */
  passed: number
  /** Reports that could not be judged, with or without findings. */
  undecided: number
  /** Findings; those that people found to be no problem count nowhere else. */
  errors: number
  warnings: number
  notes: number
  waived: number
}

/** Totals of a group under its name. */
export interface GroupTotals extends Totals {
  name: string
}

/** How often a rule found something. */
export interface RuleTotals {
  rule: string
  kind: string
  units: number
  errors: number
  warnings: number
  notes: number
  waived: number
}

export function totalOf(reports: readonly LedgerReport[]): Totals {
  const totals = { reports: 0, passed: 0, undecided: 0, errors: 0, warnings: 0, notes: 0, waived: 0 }
  for (const report of reports) {
    totals.reports++
    if (report.verdict === 'passed') totals.passed++
    if (isUndecided(report)) totals.undecided++
    for (const { severity, waiver } of report.rows) totals[waiver ? 'waived' : plurals[severity]]++
  }
  return totals
}

const plurals = { error: 'errors', warning: 'warnings', note: 'notes' } as const

/** Whether a report, or a part of it, could not be judged. */
export function isUndecided({ reason }: LedgerReport): boolean {
  return reason !== ''
}

/** Totals by what a report is put under, in the order in which the names are met. */
export function totalsBy(
  reports: readonly LedgerReport[],
  nameOf: (report: LedgerReport) => string,
): GroupTotals[] {
  const groups = new Map<string, LedgerReport[]>()
  for (const report of reports) {
    const name = nameOf(report)
    const group = groups.get(name)
    if (group) group.push(report)
    else groups.set(name, [report])
  }
  return [...groups].map(([name, group]) => ({ name, ...totalOf(group) }))
}

/** Rules that found something, the most frequent first. */
export function totalsByRule(reports: readonly LedgerReport[]): RuleTotals[] {
  const groups = new Map<string, RuleTotals & { seen: Set<string> }>()
  for (const { unit, rows } of reports) {
    for (const { rule, kind, severity, waiver } of rows) {
      const group = groups.get(rule) ?? {
        rule,
        kind,
        units: 0,
        errors: 0,
        warnings: 0,
        notes: 0,
        waived: 0,
        seen: new Set(),
      }
      groups.set(rule, group)
      group[waiver ? 'waived' : plurals[severity]]++
      group.seen.add(unit)
    }
  }
  return [...groups.values()]
    .map(({ seen, ...group }) => ({ ...group, units: seen.size }))
    .sort((one, other) => weigh(other) - weigh(one))
}

function weigh({ errors, warnings, notes }: RuleTotals): number {
  return errors * 1e8 + warnings * 1e4 + notes
}

/** Errors of a unit in a year; `unknown`: there is a report that could not be judged. */
export type TrendPoint = { state: 'judged' | 'unknown'; errors: number } | { state: 'none' }

export interface Trend {
  unit: string
  /** One for each of the years. */
  points: TrendPoint[]
}

/** Units over the years, those years alone that some report is of; units in the order met. */
export function trendsOf(reports: readonly LedgerReport[]): { years: number[]; trends: Trend[] } {
  const years = [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))].sort(
    (one, other) => one - other,
  )
  const units = new Map<string, Map<number, TrendPoint>>()
  for (const report of reports) {
    const { unit, year, verdict, rows } = report
    if (year === null) continue
    const points = units.get(unit) ?? new Map<number, TrendPoint>()
    units.set(unit, points)
    const errors = rows.filter(({ severity, waiver }) => severity === 'error' && !waiver).length
    const known = points.get(year)
    const before = known && known.state !== 'none' ? known.errors : 0
    const judged = errors + before > 0 || (verdict !== null && verdict !== 'cannot-tell')
    points.set(year, { state: judged ? 'judged' : 'unknown', errors: errors + before })
  }
  return {
    years,
    trends: [...units].map(([unit, points]) => ({
      unit,
      points: years.map((year) => points.get(year) ?? { state: 'none' }),
    })),
  }
}
