import type { Outcome } from '../model/finding.ts'
import type { Claim, Metric, Report } from '../model/report.ts'
import { figureKey } from '../template/keys.ts'
import type { TableSpec } from '../template/types.ts'
import { addUp } from './cells.ts'

/** The statement that an outcome is about. */
export function statementOf(report: Report, { claim }: Outcome): Claim | undefined {
  return claim === undefined ? undefined : report.claims[claim]
}

/** Whether the same paragraph counts one of these as well. */
export function countsBeside({ claims }: Report, { place }: Claim, metrics: readonly Metric[]): boolean {
  return claims.some(
    ({ metric, value, place: { anchor } }) =>
      metrics.includes(metric) && value !== 0 && anchor === place.anchor,
  )
}

/** The total of rows of table 3, blanks among numbers as 0; null where none is a number. */
export function totalOf(report: Report, rows: readonly string[]): number | null {
  return addUp(
    report,
    rows.map((row) => figureKey('t3', row, 'total')),
  )
}

/** Rows under a group heading; the row itself where the edition has one of that name. */
export function rowsOfGroup({ rows }: TableSpec, group: string): string[] {
  const members = rows.filter(({ groups }) => groups?.[0] === group).map(({ key }) => key)
  return members.length > 0 ? members : rows.filter(({ key }) => key === group).map(({ key }) => key)
}
