/**
 * Addresses that are to be looked at, kept where a crash cannot take them: in a SQLite file, in PostgreSQL, or in the browser's own
 * database. Every call is atomic: whoever dies at any moment leaves either all of a call's effect or none.
 */
export interface AddressQueue<Entry, Task, Result> {
  /** Adds what is not there yet; resolves to the number of new ones. */
  add(entries: readonly Entry[]): Promise<number>
  /** Addresses that may be opened now, at most one of each host, none of a host at which somebody is at work. */
  claimAddresses(most: number): Promise<Task[]>
  /** A result counts once, and only while its task is still claimed. */
  saveResults(results: readonly Result[]): Promise<void>
  /** Gives a task back, to be tried again at a time (milliseconds since 1970). */
  postpone(task: Task, until: number): Promise<void>
  counts(): Promise<QueueCounts>
  /** Nothing is left to do, by anybody. */
  finished(): Promise<boolean>
  /** Gives back what is still claimed. */
  close(): Promise<void>
}

export interface QueueCounts {
  tasks: number
  /** What has no result yet. */
  waiting: number
  done: number
  /** Of what is done: what could not be looked at. */
  lost: number
}
