import { distinctNames, type LedgerReport, type Locale, ledgerOfJson, messagesOf } from '../../core/index.ts'
import type { Results } from './results.ts'

/** A report of the ledger and where it is kept. */
export interface ListedReport {
  ledger: LedgerReport
  id: number | null
}

/** All reports, each as the ledger has it. */
export async function listReports(results: Results, locale: Locale): Promise<ListedReport[]> {
  const reports: ListedReport[] = []
  for await (const { report, facts, id } of results.items())
    reports.push({ ledger: ledgerOfJson(report, facts, locale), id })
  return reports
}

/** The reports of each organ, in the order in which the organs are met, and a name for its files. */
export function groupByUnit(
  reports: readonly ListedReport[],
): { unit: string; file: string; reports: ListedReport[] }[] {
  const groups = new Map<string, ListedReport[]>()
  for (const report of reports) {
    const group = groups.get(report.ledger.unit)
    if (group) group.push(report)
    else groups.set(report.ledger.unit, [report])
  }
  const files = distinctNames([...groups.keys()])
  return [...groups].map(([unit, own], index) => ({
    unit,
    file: files[index] ?? String(index + 1),
    reports: own,
  }))
}

/** Name of the archive with the evidence of an organ. */
export function archiveName(file: string, locale: Locale): string {
  return `${messagesOf(locale).evidence.archive(file)}.zip`
}
