import { openInspection } from '../../cli/inspect/open-table.ts'
import type { InspectionRow } from '../../cli/inspect/table.ts'
import type { PlantedUnit } from './site.ts'

/** What came of a report, in one word: its verdict, else its status, else why it could not be had. */
export function resultOf({ state, report }: InspectionRow): string {
  if (state !== 'done' || !report) return state
  if (report.status === 'unreadable') return report.reason ?? 'unreadable'
  return report.verdict ?? report.status
}

/** All rows of an inspection that are part of the result. */
export async function readRows(state: string): Promise<InspectionRow[]> {
  const reader = await openInspection(state)
  const rows: InspectionRow[] = []
  for await (const row of reader.rows()) if (row.role === 'report') rows.push(row)
  await reader.close()
  return rows
}

/** Units whose result is not what was planted: none, where all is well. */
export function differences(rows: readonly InspectionRow[], units: readonly PlantedUnit[]): string[] {
  const results = new Map(rows.map((row) => [row.entry.unit, resultOf(row)]))
  const wrong = units.filter(({ name, expect }) => results.get(name) !== expect)
  const told = wrong.map(
    ({ name, kind, expect }) => `${name} (${kind}): ${results.get(name)} instead of ${expect}`,
  )
  return rows.length === units.length ? told : [...told, `${rows.length} rows instead of ${units.length}`]
}
