/** The list as it is kept: one row an address, and beside it what was found there. */
import type { DescribedBanner, SourceDocument, UnitEntry } from '../../core/index.ts'
import type { ReportJson } from '../../core/schema/index.ts'

/** What of a row of a list is kept. */
export type ListedUnit = Pick<UnitEntry, 'unit' | 'level' | 'district' | 'year'> & { url: string }

/** Why a person has to look: each has its words. */
export type Obstacle =
  | 'wall'
  | 'login'
  | 'status'
  | 'timeout'
  | 'unreachable'
  | 'elsewhere'
  | 'closed'
  | 'failed'

/** What became of a page that was checked, in the words of that moment. */
export type Outcome = DescribedBanner

/** A row that is done with for now. */
export type Ended = { kind: 'done'; outcome: Outcome } | { kind: 'manual'; why: Obstacle; detail: string }

export type RowState =
  /** Not to be opened before `from` (milliseconds since 1970). */
  | { kind: 'waiting'; from: number }
  /** Its page is open, under the claim of this run; when the run is over it waits again. */
  | { kind: 'open'; claim: string }
  | Ended

export interface Row {
  id: number
  entry: ListedUnit
  state: RowState
  /** How often it was put off. */
  attempts: number
  /** ISO 8601, when the page was looked at; null before. */
  at: string | null
}

/** What was found at an address, as large as the page. */
export interface Kept {
  id: number
  report: ReportJson
  document: SourceDocument
  /** The page as it stood in the tab; null where the browser did not give it. */
  page: string | null
}

/** A row that this run has claimed. */
export interface ListTask {
  id: number
  entry: ListedUnit
  attempts: number
  claim: string
}

export interface ListResult {
  task: ListTask
  state: Ended
  at: string
  /** Null where there is nothing to keep. */
  kept: Omit<Kept, 'id'> | null
}
