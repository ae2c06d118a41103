/** Work at the list: what a run claims of it, and what came of that. */
import { type AddressQueue, hostOf, type QueueCounts } from '../../core/index.ts'
import { addRows, changeList, readRows } from './list-store.ts'
import type { ListedUnit, ListResult, ListTask, Row } from './rows.ts'

/** The right to work at the list is a lock of the browser, which nobody keeps beyond his end: claims of others are of the dead. */
export class ListWork implements AddressQueue<ListedUnit, ListTask, ListResult> {
  private readonly claim = `${Date.now()} ${Math.random()}`
  private readonly release: () => void

  private constructor(release: () => void) {
    this.release = release
  }

  /** Null where another page is at work. */
  static async begin(): Promise<ListWork | null> {
    const release = await lock()
    if (!release) return null
    const work = new ListWork(release)
    await giveBack()
    return work
  }

  add(entries: readonly ListedUnit[]): Promise<number> {
    return addRows(entries)
  }

  claimAddresses(most: number): Promise<ListTask[]> {
    const { claim } = this
    return changeList(({ rows, put }) => {
      const busy = new Set(rows.filter(({ state }) => state.kind === 'open').map(hostOfRow))
      const tasks: ListTask[] = []
      for (const row of rows) {
        const { id, entry, state, attempts } = row
        const host = hostOfRow(row)
        if (tasks.length >= most) break
        if (state.kind !== 'waiting' || state.from > Date.now() || busy.has(host)) continue
        busy.add(host)
        put({ ...row, state: { kind: 'open', claim } })
        tasks.push({ id, entry, attempts, claim })
      }
      return tasks
    })
  }

  saveResults(results: readonly ListResult[]): Promise<void> {
    return changeList(({ rows, put, keep }) => {
      const open = new Map(rows.map((row) => [row.id, row]))
      for (const { task, state, at, kept } of results) {
        const row = claimed(open.get(task.id), task)
        if (!row) continue
        open.delete(task.id)
        put({ ...row, state, at })
        if (kept) keep({ ...kept, id: row.id })
      }
    })
  }

  postpone(task: ListTask, until: number): Promise<void> {
    return changeList(({ rows, put }) => {
      const row = claimed(
        rows.find(({ id }) => id === task.id),
        task,
      )
      if (row) put({ ...row, state: { kind: 'waiting', from: until }, attempts: row.attempts + 1 })
    })
  }

  async counts(): Promise<QueueCounts> {
    return countRows(await readRows())
  }

  async finished(): Promise<boolean> {
    return (await this.counts()).waiting === 0
  }

  async close(): Promise<void> {
    try {
      await giveBack()
    } finally {
      this.release()
    }
  }
}

export function countRows(rows: readonly Row[]): QueueCounts {
  const count = (kind: Row['state']['kind']): number => rows.filter(({ state }) => state.kind === kind).length
  const lost = count('manual')
  const done = count('done') + lost
  return { tasks: rows.length, waiting: rows.length - done, done, lost }
}

function hostOfRow({ entry }: Row): string {
  return hostOf({ kind: 'address', url: entry.url })
}

/** The row if it is still claimed by the task; one that was taken away meanwhile stays away. */
function claimed(row: Row | undefined, { claim }: ListTask): Row | null {
  return row?.state.kind === 'open' && row.state.claim === claim ? row : null
}

/** What is open waits again. */
function giveBack(): Promise<void> {
  return changeList(({ rows, put }) => {
    for (const row of rows)
      if (row.state.kind === 'open') put({ ...row, state: { kind: 'waiting', from: 0 } })
  })
}

/** Resolves to what lets the lock go; null where another has it. */
function lock(): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request('gouji-list', { ifAvailable: true }, (held) => {
        if (!held) return resolve(null)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
}
