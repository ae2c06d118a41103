import type { Report } from '../model/report.ts'

/**
 * Whom a report may be paired with: only the organ of the same name, or a single candidate at the user's word, whatever its
 * organ is called (organs are renamed, and names are not always read).
 */
export type Pairing = 'name' | 'word'

/** The report of the year before among those given: the same organ, one year earlier. */
export function choosePrior(
  report: Report,
  candidates: readonly Report[],
  pairing: Pairing = 'word',
): Report | null {
  const readable = candidates.filter((candidate) => candidate.status === 'checked')
  const fitting = readable.filter((candidate) => isYearBefore(candidate, report))
  const organ = report.identity.organ
  const same = fitting.filter((candidate) => candidate.identity.organ === organ && organ !== null)
  if (same[0]) return same[0]
  return pairing === 'word' && candidates.length === 1 ? (fitting[0] ?? null) : null
}

function isYearBefore(candidate: Report, report: Report): boolean {
  const { year } = report.identity
  const before = candidate.identity.year
  return year === null || before === null || before === year - 1
}
