import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Waiver } from '../model/waiver.ts'
import { isAbout } from './about.ts'

/**
 * Marks the findings that a person found to be no problem. A waiver holds for one organ and year; a report whose organ
 * or year was not read takes none. Of several waivers of one finding the last one is shown.
 */
export function waiveFindings(findings: Finding[], report: Report, waivers: readonly Waiver[]): Finding[] {
  if (waivers.length === 0) return findings
  const own = new Map(
    waivers.filter((waiver) => isAbout(waiver, report)).map((waiver) => [waiver.fingerprint, waiver]),
  )
  return findings.map((finding) => {
    const waiver = own.get(finding.fingerprint)
    if (!waiver) return finding
    const { reason, by, at } = waiver
    return { ...finding, waiver: { reason, by, at } }
  })
}

/** What became of a list of waivers in one report; indexes into the list. */
export interface WaiverUse {
  /** Those of the report's organ and year. */
  met: number[]
  /** Those whose finding is there. */
  used: number[]
}

/** Which waivers a report met and used. One that is met and used by no report of a run is stale. */
export function traceWaivers(
  waivers: readonly Waiver[],
  report: Report,
  findings: readonly Finding[],
): WaiverUse {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint))
  const use: WaiverUse = { met: [], used: [] }
  waivers.forEach((waiver, index) => {
    if (!isAbout(waiver, report)) return
    use.met.push(index)
    if (found.has(waiver.fingerprint)) use.used.push(index)
  })
  return use
}
