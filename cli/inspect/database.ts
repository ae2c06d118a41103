/** What the job table needs of a database: the statements of both kinds are the same but for what stands here. */
import type { Batch, Task } from './table.ts'

/** A row as it is stored. */
export type Row = Readonly<Record<string, unknown>>

export type Value = string | number | null | Uint8Array

/** Statements, inside a transaction or not; their values stand in them as ?1, ?2 and so on. They reject with an `InspectionFault`. */
export interface Statements {
  all(sql: string, ...values: Value[]): Promise<Row[]>
  get(sql: string, ...values: Value[]): Promise<Row | undefined>
  /** The number of rows that were changed. */
  run(sql: string, ...values: Value[]): Promise<number>
}

export interface Database extends Statements {
  /** SQL for milliseconds since 1970 by the clock that all workers share. */
  readonly now: string
  /** SQL for the text that a column of JSON has under a name. */
  field(column: string, name: string): string
  /** SQL for a table of what is in a list in JSON; its column is `value`. */
  list(json: string): string
  /** SQL for the numbers in a list in JSON. */
  numbers(json: string): string
  /** All or nothing. Inside, only the statements that are given may be used. */
  transaction<Result>(change: (within: Statements) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Where a task waits in line. */
export interface Queued {
  id: number
  /** '' for a file. */
  host: string
}

/** What was claimed, and what the claim is known by. */
export interface Claimed {
  row: Row
  claim: string
}

/** Who works at what. A claim ends with what is saved for it, or when its worker is dead. */
export interface Claims {
  readonly worker: string
  /** Puts tasks in line that wait. */
  queue(tasks: readonly Queued[], within: Statements): Promise<void>
  /** Puts in line what is to be checked together. */
  queueBatches(batches: readonly Batch['members'][], within: Statements): Promise<void>
  /** Tasks with all of their columns. */
  claimTasks(kind: 'file' | 'address', most: number): Promise<Claimed[]>
  claimBatches(most: number): Promise<Batch[]>
  /** Ends claims with the transaction; resolves to the ids of the tasks whose claims were not lost. */
  end(tasks: readonly Pick<Task, 'id' | 'claim'>[], within: Statements): Promise<ReadonlySet<number>>
  endBatch(batch: Batch, within: Statements): Promise<boolean>
  /** Puts a task in line again whose claim has ended, not before a time (milliseconds since 1970). */
  queueLater(task: Queued, until: number, within: Statements): Promise<void>
  /** A sign of life for all that is claimed. */
  beat(): Promise<void>
  /** Workers that have claimed something. */
  workers(): Promise<string[]>
  /** Frees what a worker has claimed. */
  release(worker: string, within: Statements): Promise<void>
}
