/**
 * The job table of an inspection: what is to be done, what is being done and by whom, and what came of it. Two
 * implementations, an embedded SQLite file and PostgreSQL, keep to the same contract. Every call is atomic: a process
 * that dies at any moment leaves either all of a call's effect or none.
 */
import type {
  AddressQueue,
  ListFault,
  MergeConflict,
  QueueCounts,
  SourceDocument,
  TakenStamp,
  UnitEntry,
} from '../../core/index.ts'
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

/** Bytes, and the JSON of a document, both deflated. */
export interface PackedContent {
  bytes: Uint8Array | null
  document: Uint8Array | null
}

/** `tasks` and `waiting` count last year's reports that are only there to be compared with, `done` and the others do not. */
export interface InspectionCounts extends QueueCounts {
  reports: number
  /** Done reports by status and verdict: errors, review, cannot-tell, passed, not-a-report, unsupported, unreadable. */
  results: Readonly<Record<string, number>>
  /** Findings that count. */
  errors: number
  reviews: number
  notes: number
}

/** A finished or unfinished inspection, to be read. Nothing in it changes what is stored. */
export interface InspectionReader {
  info(): Promise<InspectionInfo>
  counts(): Promise<InspectionCounts>
  /** In the order of the lists; `role: previous` rows stand last. One row at a time is in memory. */
  rows(): AsyncIterable<InspectionRow>
  row(id: number): Promise<InspectionRow | null>
  /** Done reports that could not be checked, in order. */
  unchecked(most: number): Promise<InspectionRow[]>
  content(id: number): Promise<InspectionContent | null>
  /** The same as it is kept: deflated. */
  packedContent(id: number): Promise<PackedContent | null>
  /** Hashes of the rule sets by which reports were checked. */
  ruleSets(): Promise<string[]>
  faults(): Promise<ListFault[]>
  conflicts(): Promise<MergeConflict[]>
  close(): Promise<void>
}

/** One report that is to be taken, claimed by this worker. */
export interface Task {
  id: number
  key: string
  role: InspectionRow['role']
  entry: UnitEntry
  /** How often it was tried before. */
  attempts: number
  /** What the table knows the claim by. */
  claim: string
}

/** What came of a check, for counting without reading the answer. */
export interface Outcome {
  /** The verdict, or the status of what was not checked. */
  result: string
  errors: number
  reviews: number
  notes: number
}

/** An answer that is to be kept. */
export interface Checked {
  /** One report of `gouji/1`, deflated. */
  report: Uint8Array
  outcome: Outcome
  at: string
  rules: string
  version: string
}

/** A report that was taken, or that cannot be had. */
export interface TaskResult {
  task: Task
  taken: TakenStamp
  /** Deflated; null where nothing came. */
  bytes: Uint8Array | null
  /** JSON of the document, deflated; null where nothing could be read. */
  document: Uint8Array | null
  /** As the report says. */
  organ: string | null
  year: number | null
  /** It is a report that another can be compared with. */
  usable: boolean
  checked: Checked
}

/** Reports that are to be checked again with last year's, together, so that each is read once. */
export interface Batch {
  claim: string
  members: readonly { id: number; previous: number }[]
}

/** An answer of a batch. */
export interface BatchResult {
  id: number
  previous: number
  checked: Checked
}

/** A finished or half-finished row of another table. */
export interface Adopted {
  row: InspectionRow
  content: PackedContent | null
  /** Key of the report that it was compared with. */
  previous: string | null
}

/** The rules of a site, as they were fetched; null text: it has none. */
export interface RobotsRecord {
  text: string | null
  /** Milliseconds since 1970. */
  at: number
}

/**
 * The table as workers use it. A claim holds while its worker calls `beat` every few seconds; the claims of a worker
 * that is dead go to others. What is saved for a claim that was lost is dropped: nothing is kept twice.
 */
export interface JobTable extends InspectionReader, AddressQueue<UnitEntry, Task, TaskResult> {
  counts(): Promise<InspectionCounts>
  /** A report of the same organ and year that could not be had is replaced by a new one and no longer part of the result. */
  add(entries: readonly UnitEntry[], faults?: readonly ListFault[]): Promise<number>
  /** Files that are to be read. */
  claimFiles(most: number): Promise<Task[]>
  claimBatches(most: number): Promise<Batch[]>
  /** Ends a batch; a report without a result here keeps the answer that it has. */
  saveBatch(batch: Batch, results: readonly BatchResult[]): Promise<void>
  /** Takes the right to one request to a host for at most `lease` milliseconds: 0, or for how long to wait before asking again. */
  holdHost(host: string, lease: number): Promise<number>
  /** Gives the right back; the next request may begin at `next` (milliseconds since 1970). */
  freeHost(host: string, next: number): Promise<void>
  robots(host: string): Promise<RobotsRecord | null>
  saveRobots(host: string, record: RobotsRecord): Promise<void>
  /** Reports that could not be fetched are tried once more; resolves to their number. */
  reopen(): Promise<number>
  /** Takes over results from another table for reports of the same keys that are still waiting here. */
  adopt(rows: readonly Adopted[]): Promise<void>
  addConflicts(conflicts: readonly MergeConflict[]): Promise<void>
  /** Keeps this worker's claims alive, and frees those of workers of this machine that are no more. */
  beat(): Promise<void>
}
