/**
 * The job table of an inspection: what is to be done, what is being done and by whom, and what came of it. Two
 * implementations, an embedded SQLite file and PostgreSQL, keep to the same contract. Every call is atomic: a process
 * that dies at any moment leaves either all of a call's effect or none.
 */
import type { ListFault, MergeConflict, SourceDocument, TakenStamp, UnitEntry } from '../../core/index.ts'
import type { ReportJson } from '../../core/schema/index.ts'

/** What holds for a whole inspection. */
export interface InspectionInfo {
  schema: 'gouji/inspection/1'
  /** Made at random when the inspection began; parts of one plan share it. */
  id: string
  createdAt: string
  locale: 'zh-CN' | 'en'
  /** Text of the rule profile (`gouji/profile/1`) and of each file of waivers; null: none. */
  profile: string | null
  waivers: readonly string[]
  /** Which part of a plan this is; null: all of it. */
  shard: { number: number; of: number } | null
}

/** What came of one report. */
export interface InspectionRow {
  /** Place in the inspection, from 1: the order of the lists. */
  id: number
  /** The same for the same line of the same list on every machine. */
  key: string
  /** `previous`: only there to be compared with; it is not part of the result. */
  role: 'report' | 'previous'
  entry: UnitEntry
  /** `taken`: its bytes are there and were checked, but last year's report is still awaited. */
  state: 'waiting' | 'taken' | 'done'
  /** Null until its bytes are there, or where they never came. */
  taken: TakenStamp | null
  /** One report of `gouji/1`; what could not be had is `unreadable` with its reason. Null while waiting. */
  report: ReportJson | null
  /** What it was checked with. */
  checked: { at: string; rules: string; version: string; previous: number | null } | null
}

/** The bytes as they were taken, and the document that was read from them. */
export interface InspectionContent {
  bytes: Uint8Array
  document: SourceDocument | null
}

export interface InspectionCounts {
  /** Reports, without those that are only there to be compared with. */
  reports: number
  done: number
  /** Of all tasks, last year's reports included. */
  tasks: number
  waiting: number
  /** Done reports by status and verdict: errors, review, cannot-tell, passed, not-a-report, unsupported, unreadable. */
  results: Readonly<Record<string, number>>
}

/** A finished or unfinished inspection, to be read. Nothing in it changes what is stored. */
export interface InspectionReader {
  info(): Promise<InspectionInfo>
  counts(): Promise<InspectionCounts>
  /** In the order of the lists; `role: previous` rows stand last. One row at a time is in memory. */
  rows(): AsyncIterable<InspectionRow>
  row(id: number): Promise<InspectionRow | null>
  content(id: number): Promise<InspectionContent | null>
  faults(): Promise<ListFault[]>
  conflicts(): Promise<MergeConflict[]>
  close(): Promise<void>
}
