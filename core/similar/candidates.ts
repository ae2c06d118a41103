import type { Report } from '../model/report.ts'
import { shinglesOf } from './match.ts'
import { winnow } from './shingles.ts'

/** Reports that are remembered for a stretch of text; what more of them share is found through these. */
const mostHolders = 24

/** Other organs' reports that each report is compared with in full. */
const mostCandidates = 6

/**
 * For each report, the other organs' reports of the same year whose wording has most in common with it, best first.
 * Time grows with the length of all texts together.
 */
export function findPeers(reports: readonly Report[]): Report[][] {
  const prints = reports.map((report) => winnow(shinglesOf(report)))
  const years = new Map<number | null, Map<number, number[]>>()
  reports.forEach(({ identity }, index) => {
    const holders = years.get(identity.year) ?? new Map<number, number[]>()
    years.set(identity.year, holders)
    for (const print of prints[index] ?? []) {
      const known = holders.get(print)
      if (!known) holders.set(print, [index])
      else if (known.length < mostHolders) known.push(index)
    }
  })
  return reports.map((report, index) => {
    const holders = years.get(report.identity.year)
    const scores = new Map<number, number>()
    for (const print of prints[index] ?? []) {
      const owners = holders?.get(print) ?? []
      for (const owner of owners) scores.set(owner, (scores.get(owner) ?? 0) + 1 / owners.length)
    }
    return [...scores]
      .filter(([other]) => other !== index && isOtherOrgan(report, reports[other]))
      .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
      .slice(0, mostCandidates)
      .flatMap(([other]) => reports[other] ?? [])
  })
}

function isOtherOrgan(report: Report, other: Report | undefined): boolean {
  const organ = report.identity.organ
  return other !== undefined && (organ === null || organ !== other.identity.organ)
}

/** The same organ's report of the latest year before; null where there is none. */
export function findEarlier(report: Report, reports: readonly Report[]): Report | null {
  const { organ, year } = report.identity
  if (organ === null || year === null) return null
  let found: Report | null = null
  for (const other of reports) {
    const before = other.identity.year
    if (other.identity.organ !== organ || before === null || before >= year) continue
    if (!found || before > (found.identity.year ?? 0)) found = other
  }
  return found
}
