import type { Answer, Severity, Summary } from '../core/index.ts'

/** What an answer adds to the totals and to the exit code. */
export interface Tally {
  status: Answer['status']
  findings: Record<Severity, number>
  cannotTell: boolean
}

export function tallyAnswer(answer: Answer): Tally {
  const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const finding of answer.result?.findings ?? []) findings[finding.severity]++
  return {
    status: answer.status,
    findings,
    cannotTell: answer.status === 'unreadable' || answer.result?.verdict === 'cannotTell',
  }
}

export function summarise(tallies: readonly Tally[]): Summary {
  const summary: Summary = { reports: tallies.length, errors: 0, reviews: 0, notes: 0, cannotTell: 0 }
  for (const { findings, cannotTell } of tallies) {
    summary.errors += findings.error
    summary.reviews += findings.warning
    summary.notes += findings.note
    if (cannotTell) summary.cannotTell++
  }
  return summary
}
