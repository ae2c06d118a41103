/** What both tables make of entries and answers before they are stored. */
import { hostOf, type Target, type UnitEntry } from '../../core/index.ts'
import { keyOfEntry, type ReportJson } from '../../core/schema/index.ts'
import type { InspectionRow, Outcome } from './table.ts'

/** Reports that are checked again together. */
export const longestBatch = 16

/** A task that is to be stored. */
export interface NewTask {
  key: string
  role: InspectionRow['role']
  entry: UnitEntry
  /** Reports of one cluster wait for each other before last year's is looked for: those of an organ, or all without a name. */
  cluster: string
  /** '' for a file. */
  host: string
  /** Key of the task that the list names as last year's report. */
  named: string | null
}

/** Tasks of entries, with one for each of last year's reports that is not an entry itself. */
export function planTasks(entries: readonly UnitEntry[]): NewTask[] {
  const byTarget = new Map<string, string>()
  const nameOf = (target: Target): string => JSON.stringify(target)
  for (const entry of entries) {
    if (!byTarget.has(nameOf(entry.target))) byTarget.set(nameOf(entry.target), keyOfEntry(entry))
  }
  const reports: NewTask[] = []
  const previous = new Map<string, NewTask>()
  for (const entry of entries) {
    const base = { cluster: entry.unit, host: hostOf(entry.target) }
    const task: NewTask = { key: keyOfEntry(entry), role: 'report', entry, ...base, named: null }
    reports.push(task)
    const { previous: target } = entry
    if (!target) continue
    const known = byTarget.get(nameOf(target))
    task.named = known ?? previousKey(target)
    if (known !== undefined || previous.has(task.named)) continue
    const prior: UnitEntry = {
      ...entry,
      target,
      previous: null,
      year: null,
      must: false,
      failed: false,
      drawn: null,
    }
    previous.set(task.named, {
      key: task.named,
      role: 'previous',
      entry: prior,
      cluster: entry.unit,
      host: hostOf(target),
      named: null,
    })
  }
  return [...reports, ...previous.values()]
}

function previousKey(target: Target): string {
  return `previous\t${target.kind === 'address' ? target.url : target.path}`
}

/** What an answer counts as. */
export function outcomeOf(report: ReportJson): Outcome {
  const outcome: Outcome = { result: report.verdict ?? report.status, errors: 0, reviews: 0, notes: 0 }
  for (const { severity, waiver } of report.findings) {
    if (waiver) continue
    if (severity === 'error') outcome.errors++
    else if (severity === 'warning') outcome.reviews++
    else outcome.notes++
  }
  return outcome
}
