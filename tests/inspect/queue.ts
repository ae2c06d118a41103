/** What every table of addresses must do, wherever it is kept: in a SQLite file, in PostgreSQL, in the browser. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { QueueCounts } from '../../core/index.ts'
import { seededRandom } from '../support/random.ts'

/** A claimed address, as far as the contract looks at it. */
export interface QueueTask {
  id: number
  url: string
  attempts: number
}

/** What the contract lets come of an address. */
export type QueueResult = 'passed' | 'errors' | 'lost'

/** A worker at a table. */
export interface QueueWorker {
  add(urls: readonly string[]): Promise<number>
  claim(most: number): Promise<QueueTask[]>
  save(results: readonly (readonly [QueueTask, QueueResult])[]): Promise<void>
  postpone(task: QueueTask, milliseconds: number): Promise<void>
  counts(): Promise<QueueCounts>
  /** What is kept and goes into exports: address and result of each that is done, in order. */
  results(): Promise<[string, QueueResult][]>
  finished(): Promise<boolean>
  close(): Promise<void>
}

/** What every call of a worker that was killed rejects with. */
export class WorkerKilled extends Error {}

/** A worker somewhere else, that is asked by the names of its calls. */
export function askWorker(
  ask: (name: keyof QueueWorker, ...words: unknown[]) => Promise<never>,
): QueueWorker {
  return {
    add: (urls) => ask('add', urls),
    claim: (most) => ask('claim', most),
    save: (results) => ask('save', results),
    postpone: (task, milliseconds) => ask('postpone', task, milliseconds),
    counts: () => ask('counts'),
    results: () => ask('results'),
    finished: () => ask('finished'),
    close: () => ask('close'),
  }
}

/** A table of one kind, empty at first. */
export interface QueuePlace {
  /** A worker; null where another is at work and only one may be. */
  connect(): Promise<QueueWorker | null>
  /** A worker that can be killed. */
  connectMortal(): Promise<{ worker: QueueWorker; kill: () => Promise<void> }>
  /** Closes all workers and takes the table away. */
  end(): Promise<void>
}

/** `open`: a new table; a string says why there can be none. */
export function describeQueue(name: string, open: () => Promise<QueuePlace | string>): void {
  describe(`the queue of addresses: ${name}`, () => {
    function contract(what: string, run: (place: QueuePlace) => Promise<void>): void {
      test(what, async ({ skip }) => {
        const place = await open()
        if (typeof place === 'string') return skip(place)
        try {
          await run(place)
        } finally {
          await place.end()
        }
      })
    }

    contract('takes up what is new, and nothing twice', async (place) => {
      const worker = await connect(place)
      expect(await worker.add([a1, b1, a1])).toBe(2)
      expect(await worker.add([b1, a2])).toBe(1)
      expect(await worker.counts()).toMatchObject({ tasks: 3, waiting: 3, done: 0, lost: 0 })
      expect(await worker.finished()).toBe(false)
    })

    contract('gives out one address of a host at a time', async (place) => {
      const worker = await connect(place)
      await worker.add([a1, a2, a3, b1, b2, c1])
      const first = await claimAll(worker)
      expect(first.map(({ url }) => hostOf(url)).sort()).toEqual(['a.example', 'b.example', 'c.example'])
      expect(await worker.claim(50)).toEqual([])
      const done = first.filter(({ url }) => url !== c1)
      await worker.save(done.map((task) => [task, 'passed']))
      const second = await claimAll(worker)
      expect(second.map(({ url }) => hostOf(url)).sort()).toEqual(['a.example', 'b.example'])
    })

    contract('counts a result once, whoever brings another', async (place) => {
      const worker = await connect(place)
      await worker.add([a1, b1, c1])
      const tasks = await claimAll(worker)
      await worker.save(tasks.map((task) => [task, task.url === b1 ? 'lost' : 'passed']))
      await worker.save(tasks.map((task) => [task, 'errors']))
      expect(await worker.results()).toEqual([
        [a1, 'passed'],
        [b1, 'lost'],
        [c1, 'passed'],
      ])
      expect(await worker.counts()).toMatchObject({ tasks: 3, waiting: 0, done: 3, lost: 1 })
      expect(await worker.finished()).toBe(true)
      expect(await worker.claim(50)).toEqual([])
    })

    contract(
      'waits until its time with what was put off, and drops what comes of it meanwhile',
      async (place) => {
        const worker = await connect(place)
        await worker.add([a1])
        const [task] = await claimAll(worker)
        if (!task) throw new Error('nothing to claim')
        await worker.postpone(task, 1200)
        await worker.save([[task, 'errors']])
        expect(await worker.claim(50)).toEqual([])
        expect(await worker.finished()).toBe(false)
        expect(await worker.counts()).toMatchObject({ waiting: 1, done: 0 })
        await sleep(1500)
        const [again] = await claimAll(worker)
        expect(again).toMatchObject({ id: task.id, url: a1, attempts: 1 })
        if (again) await worker.save([[again, 'passed']])
        expect(await worker.results()).toEqual([[a1, 'passed']])
      },
    )

    contract('a pause gives back what was claimed; whoever goes on has all that is left', async (place) => {
      const worker = await connect(place)
      await worker.add([a1, b1, c1])
      const [one] = await claimAll(worker)
      if (one) await worker.save([[one, 'passed']])
      await worker.close()
      const next = await connect(place)
      const rest = await claimAll(next)
      expect(rest.map(({ url }) => url).sort()).toEqual([a1, b1, c1].filter((url) => url !== one?.url))
      await next.save(rest.map((task) => [task, 'passed']))
      expect(await next.finished()).toBe(true)
    })

    contract('never two workers have the same, or only one may be at work', async (place) => {
      const first = await connect(place)
      await first.add([a1, b1, c1, a2])
      const held = await first.claim(2)
      const second = await place.connect()
      const others = second ? await claimAll(second) : []
      const hosts = [...held, ...others].map(({ url }) => hostOf(url))
      expect(held.length).toBeGreaterThan(0)
      expect(new Set(hosts).size).toBe(hosts.length)
      expect(others.length).toBe(second ? 3 - held.length : 0)
    })

    contract(
      'killed at any moment: what was saved stays, what was held is free at once, nothing twice',
      async (place) => {
        const urls = Array.from({ length: 60 }, (_, index) => `http://h${index % 8}.example/${index}`)
        const random = seededRandom(11)
        const saved: string[] = []
        /** What was saved before is there and not worked at again. */
        const look = async (worker: QueueWorker): Promise<(kept: string[]) => void> => {
          const before = (await worker.results()).map(([url]) => url)
          expect(before).toEqual(expect.arrayContaining(saved))
          return (kept) => {
            expect(kept.filter((url) => before.includes(url))).toEqual([])
            saved.push(...kept)
          }
        }
        for (const left of [45, 30, 15]) {
          const { worker, kill } = await place.connectMortal()
          await worker.add(urls)
          const note = await look(worker)
          const working = drain(worker, left)
          await sleep(random.integer(5, 120))
          await kill()
          note(await working)
        }
        const last = await connect(place)
        const note = await look(last)
        note(await drain(last, 0))
        expect(await last.finished()).toBe(true)
        expect((await last.results()).map(([url]) => url).sort()).toEqual([...urls].sort())
        expect(await last.counts()).toMatchObject({ tasks: 60, waiting: 0, done: 60, lost: 0 })
      },
    )
  })
}

const [a1, a2, a3] = ['http://a.example/1', 'http://a.example/2', 'http://a.example/3']
const [b1, b2, c1] = ['http://b.example/1', 'http://b.example/2', 'http://c.example/1']

function hostOf(url: string): string {
  return new URL(url).host
}

async function connect(place: QueuePlace): Promise<QueueWorker> {
  const worker = await place.connect()
  if (!worker) throw new Error('somebody else is at work')
  return worker
}

/** All that may be claimed now: one call may give fewer. */
async function claimAll(worker: QueueWorker): Promise<QueueTask[]> {
  const tasks: QueueTask[] = []
  for (;;) {
    const some = await worker.claim(50)
    if (some.length === 0) return tasks
    tasks.push(...some)
  }
}

/** Works until nothing is left but so many, and claims some of these; or until it is killed. Resolves to what is surely kept. */
async function drain(worker: QueueWorker, left: number): Promise<string[]> {
  const kept: string[] = []
  try {
    while ((await worker.counts()).waiting > left) {
      const tasks = await worker.claim(3)
      if (tasks.length === 0) await sleep(20)
      await worker.save(tasks.map((task) => [task, 'passed']))
      kept.push(...tasks.map(({ url }) => url))
    }
    await worker.claim(3)
  } catch (error) {
    if (!(error instanceof WorkerKilled)) throw error
  }
  return kept
}
