import type { Severity } from './rule.ts'
import type { Spot } from './spot.ts'

/** A finding that a person added by hand: selected text of one organ's report of one year, and what is to be said of it. */
export interface Note {
  /** As the report states them; null where they were not read. */
  organ: string | null
  year: number | null
  severity: Severity
  /** What the person found. */
  text: string
  /** Where it was selected; its text is the quote. It counts as there only where that very text still stands. */
  spot: Spot
  by: string
  /** ISO 8601 date or time. */
  at: string
}
