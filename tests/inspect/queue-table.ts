/** The job tables of the command line as the contract of queues sees them. */
import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import { openTable } from '../../cli/inspect/open-table.ts'
import type { JobTable, Task } from '../../cli/inspect/table.ts'
import { entryOf, info, resultOf } from './made.ts'
import {
  askWorker,
  type QueuePlace,
  type QueueResult,
  type QueueTask,
  type QueueWorker,
  WorkerKilled,
} from './queue.ts'

const reports = {
  passed: { verdict: 'passed' },
  errors: { verdict: 'errors' },
  lost: { status: 'unreadable', verdict: null },
} as const

/** A worker at a job table; its tasks carry more than the contract looks at. */
export function workAt(table: JobTable): QueueWorker {
  return {
    add: (urls) => table.add(urls.map((url) => entryOf(url, url))),
    claim: async (most) => (await table.claimAddresses(most)).map((task) => ({ ...task, url: urlOf(task) })),
    save: (results) =>
      table.saveResults(results.map(([task, result]) => resultOf(task as QueueTask & Task, reports[result]))),
    postpone: (task, milliseconds) => table.postpone(task as QueueTask & Task, Date.now() + milliseconds),
    counts: () => table.counts(),
    async results() {
      const results: [string, QueueResult][] = []
      for await (const row of table.rows()) {
        const { state, report } = row
        if (state !== 'done') continue
        results.push([
          urlOf(row),
          report?.verdict === 'errors' ? 'errors' : report?.verdict ? 'passed' : 'lost',
        ])
      }
      return results
    },
    finished: () => table.finished(),
    close: () => table.close(),
  }
}

function urlOf({ entry: { target } }: Pick<Task, 'entry'>): string {
  return target.kind === 'address' ? target.url : ''
}

/** Workers at one job table; those that can be killed are processes of their own. */
export async function openQueueTable(address: string): Promise<QueuePlace> {
  const open = new Set<QueueWorker>()
  const kills: (() => Promise<void>)[] = []
  return {
    async connect() {
      const table = await openTable(address, info)
      const worker = workAt(table)
      open.add(worker)
      const close = async (): Promise<void> => {
        open.delete(worker)
        await table.close()
      }
      return Object.assign(worker, { close })
    },
    async connectMortal() {
      const mortal = await forkWorker(address)
      kills.push(mortal.kill)
      return mortal
    },
    async end() {
      for (const kill of kills) await kill()
      for (const worker of open) await worker.close()
    },
  }
}

async function forkWorker(address: string): Promise<{ worker: QueueWorker; kill: () => Promise<void> }> {
  const child = fork(resolve(import.meta.dirname, 'queue-worker.ts'), [address], { stdio: 'inherit' })
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>()
  let isDead = false
  const gone = new Promise<void>((done) => {
    child.once('exit', () => {
      isDead = true
      for (const { fail } of waiting.values()) fail(new WorkerKilled())
      done()
    })
  })
  let count = 0
  child.on('message', (message: { number: number; value?: unknown; error?: string }) => {
    const { number, value, error } = message
    const asked = waiting.get(number)
    waiting.delete(number)
    if (error === undefined) asked?.done(value)
    else asked?.fail(new Error(error))
  })
  const worker = askWorker((name, ...words) => {
    if (isDead) return Promise.reject(new WorkerKilled())
    const number = ++count
    return new Promise((done, fail) => {
      waiting.set(number, { done: (value) => done(value as never), fail })
      child.send({ number, name, words })
    })
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  return { worker, kill }
}
