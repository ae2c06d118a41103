import type { InspectionCounts } from './table.ts'

/** Adds up groups of tasks: role, state, result, whether the user named it, how many, and their findings. */
export function addCounts(groups: readonly Readonly<Record<string, unknown>>[]): InspectionCounts {
  const results: Record<string, number> = {}
  const counts = { reports: 0, done: 0, tasks: 0, waiting: 0, errors: 0, reviews: 0, notes: 0, lost: 0 }
  for (const { role, state, result, named, n, errors, reviews, notes } of groups) {
    const count = Number(n)
    counts.tasks += count
    if (state === 'waiting') counts.waiting += count
    if (role !== 'report') continue
    counts.reports += count
    if (state !== 'done') continue
    const name = String(result)
    counts.done += count
    results[name] = (results[name] ?? 0) + count
    counts.errors += Number(errors)
    counts.reviews += Number(reviews)
    counts.notes += Number(notes)
    if (named && ['unreadable', 'not-a-report', 'unsupported'].includes(name)) counts.lost += count
  }
  return { ...counts, results }
}
