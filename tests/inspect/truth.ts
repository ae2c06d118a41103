import { readFileSync } from 'node:fs'
import { openInspection } from '../../cli/inspect/open-table.ts'
import type { InspectionRow } from '../../cli/inspect/table.ts'
import { findingsFile } from '../../core/schema/index.ts'
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

/** Units whose result in a ledger as JSON is not what was planted, and what its counts say otherwise than these. */
export function ledgerDifferences(path: string, units: readonly PlantedUnit[]): string[] {
  const { reports, summary } = findingsFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  const results = new Map(
    reports.map(({ listed, status, reason, verdict }) => [
      listed?.unit ?? '',
      status === 'unreadable' ? (reason ?? status) : (verdict ?? status),
    ]),
  )
  const wrong = differencesOf(results, units)
  const errors = units.filter(({ expect }) => expect === 'errors').length
  if (summary.errors < errors) wrong.push(`${summary.errors} errors in ${errors} reports`)
  return summary.reports === units.length ? wrong : [...wrong, `${summary.reports} reports`]
}

/** Units whose result is not what was planted: none, where all is well. */
export function differences(rows: readonly InspectionRow[], units: readonly PlantedUnit[]): string[] {
  const results = new Map(rows.map((row) => [row.entry.unit, resultOf(row)]))
  const told = differencesOf(results, units)
  return rows.length === units.length ? told : [...told, `${rows.length} rows instead of ${units.length}`]
}

function differencesOf(results: ReadonlyMap<string, string>, units: readonly PlantedUnit[]): string[] {
  const wrong = units.filter(({ name, expect }) => results.get(name) !== expect)
  return wrong.map(({ name, kind, expect }) => `${name} (${kind}): ${results.get(name)} instead of ${expect}`)
}
