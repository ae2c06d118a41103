import type { Report } from '../model/report.ts'

/**
 * The report of the year before among those given: the same organ, one year earlier. Where the organ or the year of
 * either could not be read, a single candidate is taken at the user's word.
 */
export function choosePrior(report: Report, candidates: readonly Report[]): Report | null {
  const readable = candidates.filter((candidate) => candidate.status === 'checked')
  const fitting = readable.filter((candidate) => isYearBefore(candidate, report))
  const organ = report.identity.organ
  const same = fitting.filter((candidate) => candidate.identity.organ === organ && organ !== null)
  if (same[0]) return same[0]
  return candidates.length === 1 ? (fitting[0] ?? null) : null
}

function isYearBefore(candidate: Report, report: Report): boolean {
  const { year } = report.identity
  const before = candidate.identity.year
  return year === null || before === null || before === year - 1
}
