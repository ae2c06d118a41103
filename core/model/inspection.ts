/** A spot check: which reports of which organs are looked at, and what came of each. Plain JSON. */

/** Where a report is: an address that is fetched, or a file that is read. */
export type Target = { kind: 'address'; url: string } | { kind: 'file'; path: string }

/** Why a sample has an organ: it must be in it, its last report had problems, or the lot fell on it. */
export type DrawnFor = 'must' | 'failed' | 'random'

/** One line of a unit list: a report that is to be looked at. */
export interface UnitEntry {
  /** The list or folder that it comes from, as given. */
  list: string
  /** Row of the list as a spreadsheet counts, from 1; null where it comes from a folder. */
  row: number | null
  /** Name of the organ as listed; '' where the list has none. */
  unit: string
  level: string
  district: string
  /** The report year that is expected; null: whatever the report says. */
  year: number | null
  target: Target
  /** Last year's report, where the list names it. */
  previous: Target | null
  /** The list says that it must be in every sample. */
  must: boolean
  /** The list says that last year's report had problems. */
  failed: boolean
  drawn: DrawnFor | null
}

/** Something in a list or a folder that could not be taken up. The others go on. */
export interface ListFault {
  list: string
  /** Row as a spreadsheet counts; null: a file of a folder, or the list as a whole. */
  row: number | null
  kind: ListFaultKind
  /** What stands there: a cell's text, a path. */
  word: string
}

export type ListFaultKind =
  | 'no-header'
  /** The list is longer than is read of a workbook. */
  | 'list-cut'
  | 'no-target'
  | 'two-targets'
  | 'bad-address'
  | 'bad-year'
  | 'repeated'
  | 'no-unit'
  /** Neither yes nor no under 必查 or 上年有问题: the row is taken up, as no. */
  | 'unclear-word'
  | 'too-long'
  /** A file of a folder that is no document of a kind that can be read. */
  | 'not-readable'
  /** A folder in a folder that may not be looked into. */
  | 'no-permission'
  /** A link in a folder; links are not followed. */
  | 'symbolic-link'

/** How the bytes of a report came here. */
export interface TakenStamp {
  /** ISO 8601. */
  at: string
  /** Address at the end of all redirects; null for a file. */
  url: string | null
  /** HTTP status of the last answer; null for a file, or where there was no answer. */
  status: number | null
  /** Headers of the last answer, names in lower case. */
  headers: Readonly<Record<string, string>>
  /** Lower-case hex of the bytes; null where there are none. */
  sha256: string | null
  /** Number of bytes. */
  size: number
  /** How often it was tried. */
  attempts: number
}

/** The same report with different results in two parts of an inspection that were merged; the later one was kept. */
export interface MergeConflict {
  key: string
  unit: string
  year: number | null
  /** `bytes`: the page changed between the two; `rules`: other rule sets; `findings`: equal in both and still other findings. */
  kind: 'bytes' | 'rules' | 'findings'
  kept: string
  other: string
}
