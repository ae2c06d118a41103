/** A ledger of findings over many reports: one row a finding, every text as a person reads it. */
import type { Severity } from './rule.ts'

/** What an inspector knows of a report beside what is read from it. */
export interface ReportFacts {
  /** As the unit list names it; else the organ that the report names. */
  unit?: string
  level?: string
  district?: string
  /** The report year that is expected; said where the report tells none. */
  year?: number
  /** Address to open, where it is not the source's own. */
  url?: string
  /** ISO 8601, when it was checked. */
  checkedAt?: string
  /** Address or path of last year's report that it was compared with. */
  previous?: string
  /** Where the evidence lies, as a path relative to the ledger. */
  evidence?: string
  /** Why there is nothing to read, in words; else the report's own reason is told. */
  reason?: string
  /** PNG pictures of findings by fingerprint. */
  pictures?: ReadonlyMap<string, LedgerPicture>
}

export interface LedgerPicture {
  png: Uint8Array
  /** Pixels. */
  width: number
  height: number
}

/** What the machine says of a finding; `waived`: a person found that it is no problem. */
export type MachineVerdict = 'fail' | 'review' | 'cannot-tell' | 'waived'

export interface LedgerRow {
  unit: string
  level: string
  year: number | null
  /** The report's own title. */
  title: string
  /** Address or path of the report. */
  address: string
  published: string
  checkedAt: string
  /** Title of the rule. */
  kind: string
  severity: Severity
  places: string[]
  quotes: string[]
  arithmetic: string[]
  difference: string
  basis: string
  remedy: string
  evidence: string
  picture: LedgerPicture | null
  /** Address with a text fragment that jumps to the spot; '' where there is none. */
  link: string
  verdict: MachineVerdict
  /** The finding's sentence. */
  message: string
  waiver: { reason: string; by: string; at: string } | null
  /** By these a re-check finds the finding again. */
  rule: string
  instance: string
  relations: { rule: string; instance: string }[]
  fingerprint: string
  /** Name of the source as it was given, and hash of its bytes. */
  source: string
  sha256: string
  previous: string
}

/** One report of an inspection: what the overview says of it. */
export interface LedgerReport {
  unit: string
  level: string
  district: string
  year: number | null
  title: string
  address: string
  published: string
  checkedAt: string
  status: 'checked' | 'not-a-report' | 'unsupported' | 'unreadable'
  verdict: 'errors' | 'review' | 'cannot-tell' | 'passed' | null
  /** Why it could not be judged, in words; '' where it was. */
  reason: string
  evidence: string
  source: string
  sha256: string
  previous: string
  rows: LedgerRow[]
}
