import {
  type Answer,
  type Severity,
  type Summary,
  traceWaivers,
  type Waiver,
  type WaiverUse,
} from '../core/index.ts'
import type { FailOn } from './arguments.ts'

const ranks: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

/** Whether there is a finding of that level or above. */
export function reaches(findings: Readonly<Record<Severity, number>>, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return (Object.keys(ranks) as Severity[]).some(
    (severity) => findings[severity] > 0 && ranks[severity] >= ranks[failOn],
  )
}

/** What an answer adds to the totals and to the exit code. */
export interface Tally {
  status: Answer['status']
  /** Findings that count. */
  findings: Record<Severity, number>
  /** Findings that people found to be no problem. */
  waived: number
  waivers: WaiverUse
  cannotTell: boolean
  /** Last year's report was at hand. */
  paired: boolean
}

export function tallyAnswer(answer: Answer, waivers: readonly Waiver[] = []): Tally {
  const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  const all = answer.result?.findings ?? []
  for (const { severity, waiver } of all) if (!waiver) findings[severity]++
  const { report } = answer
  return {
    status: answer.status,
    findings,
    waived: all.filter(({ waiver }) => waiver).length,
    waivers: report?.status === 'checked' ? traceWaivers(waivers, report, all) : { met: [], used: [] },
    cannotTell: answer.status === 'unreadable' || answer.result?.verdict === 'cannotTell',
    paired: answer.prior !== null,
  }
}

/** Totals; what was waived is told only where there were waivers. */
export function summarise(tallies: readonly Tally[], waivers: readonly Waiver[] = []): Summary {
  const summary: Summary = { reports: tallies.length, errors: 0, reviews: 0, notes: 0, cannotTell: 0 }
  for (const { findings, cannotTell } of tallies) {
    summary.errors += findings.error
    summary.reviews += findings.warning
    summary.notes += findings.note
    if (cannotTell) summary.cannotTell++
  }
  if (waivers.length > 0) summary.waived = tallies.reduce((sum, { waived }) => sum + waived, 0)
  return summary
}

/** Waivers whose report was checked and whose finding is in none of the answers any more. */
export function findStale(waivers: readonly Waiver[], tallies: readonly Tally[]): Waiver[] {
  const used = new Set(tallies.flatMap((tally) => tally.waivers.used))
  const met = new Set(tallies.flatMap((tally) => tally.waivers.met))
  return waivers.filter((_, index) => met.has(index) && !used.has(index))
}
