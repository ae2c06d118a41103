import type { CheckResult } from './finding.ts'
import type { Profile } from './profile.ts'
import type { Reason, UnreadableReason } from './reason.ts'
import type { Report, ReportStatus } from './report.ts'

/** Where an answer's bytes came from. */
export interface SourceStamp {
  /** Path or address as given. */
  name: string
  url?: string
  sha256?: string
  takenAt?: string
  published?: string
}

/** Everything that is known about one input: the unit that writers write. */
export interface Answer {
  source: SourceStamp
  status: ReportStatus | 'unreadable'
  /** Why it was not checked, or why the verdict is cannot-tell. */
  reason: Reason | UnreadableReason | null
  /** What a machine said about it, for a person who wants to know more. */
  detail?: string
  report: Report | null
  result: CheckResult | null
  /** Last year's report that was used. */
  prior: Report | null
  /** The rule profile that was used. */
  profile?: Profile
  /** Reports that it adds up, and other organs' reports, in the order of the context. */
  children?: readonly Report[]
  peers?: readonly Report[]
}

/** Totals over many answers. */
export interface Summary {
  reports: number
  /** Findings by severity. */
  errors: number
  reviews: number
  notes: number
  /** Reports that could not be judged: verdict cannot-tell, or unreadable. */
  cannotTell: number
  /** Findings that people found to be no problem; they count nowhere else. Absent where no waivers were given. */
  waived?: number
}
