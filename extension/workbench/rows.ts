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

export type RowState =
  | { kind: 'waiting' }
  /** Its page is open; after a restart of the browser it begins again. */
  | { kind: 'open' }
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'manual'; why: Obstacle; detail: string }

export interface Row {
  id: number
  entry: ListedUnit
  state: RowState
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
