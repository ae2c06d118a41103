/** What every job table must do, on both of them. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTable } from '../../cli/inspect/open-table.ts'
import type { Adopted, BatchResult, JobTable } from '../../cli/inspect/table.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { checkedOf, entryOf, info, resultOf } from './made.ts'
import { describeQueue } from './queue.ts'
import { openQueueTable } from './queue-table.ts'

let folder = ''
let postgres: Postgres | string = ''
let count = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-table-'))
  postgres = await startPostgres()
  if (typeof postgres === 'string') process.stdout.write(`\nNOT TESTED on PostgreSQL: ${postgres}\n`)
})

afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Where a new, empty inspection is; a string says why there can be none. */
function nextAddress(kind: string): { address: string } | string {
  const number = ++count
  if (kind === 'SQLite') return { address: join(folder, `${number}.db`) }
  if (typeof postgres === 'string') return postgres
  return { address: `${postgres.address}?inspection=t${number}` }
}

for (const kind of ['SQLite', 'PostgreSQL'])
  describeQueue(kind, async () => {
    const next = nextAddress(kind)
    return typeof next === 'string' ? next : openQueueTable(next.address)
  })

describe.each(['SQLite', 'PostgreSQL'])('%s', (kind) => {
  /** A new, empty inspection and its workers. */
  async function begin(
    run: (connect: () => Promise<JobTable>, name: string) => Promise<void>,
    skip: (note?: string) => void,
  ): Promise<void> {
    const next = nextAddress(kind)
    if (typeof next === 'string') return skip(next)
    const name = next.address
    const open: JobTable[] = []
    try {
      await run(async () => {
        const table = await openTable(name, info)
        open.push(table)
        return table
      }, name)
    } finally {
      for (const table of open) await table.close()
    }
  }

  test('takes up what is new, and nothing twice', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      const entries = [entryOf('a', null), entryOf('b', 'http://b.example/1')]
      expect(await table.add(entries, [{ list: 'l', row: 3, kind: 'bad-year', word: 'x' }])).toBe(2)
      expect(await table.add(entries, [{ list: 'l', row: 3, kind: 'bad-year', word: 'x' }])).toBe(0)
      expect(await table.counts()).toMatchObject({ reports: 2, done: 0, tasks: 2, waiting: 2 })
      expect(await table.faults()).toEqual([{ list: 'l', row: 3, kind: 'bad-year', word: 'x' }])
      expect(await table.info()).toEqual(info)
      expect(await table.finished()).toBe(false)
    }, skip)
  })

  test('two workers never hold the same report, and one address of a host at a time', async ({ skip }) => {
    await begin(async (connect) => {
      const [first, second] = [await connect(), await connect()]
      const files = Array.from({ length: 20 }, (_, index) => entryOf(`f${index}`, null))
      const pages = Array.from({ length: 20 }, (_, index) =>
        entryOf(`p${index}`, `http://h${index % 4}.example/${index}`),
      )
      await first.add([...files, ...pages], [])
      const claimed = await Promise.all([first.claimFiles(12), second.claimFiles(12)])
      const ids = claimed.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(20)
      const hosts = [...(await first.claimAddresses(3)), ...(await second.claimAddresses(50))].map(
        ({ entry }) => (entry.target.kind === 'address' ? new URL(entry.target.url).host : ''),
      )
      expect(new Set(hosts).size).toBe(hosts.length)
      expect(hosts.length).toBeLessThanOrEqual(4)
      expect(hosts.length).toBeGreaterThan(1)
    }, skip)
  })

  test('keeps what came, and what it was checked with', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      await table.add([entryOf('a', null), entryOf('b', null)], [])
      const tasks = await table.claimFiles(10)
      const lost = { status: 'unreadable' as const, verdict: null, reason: 'damaged' }
      await table.saveResults(tasks.map((task) => resultOf(task, task.entry.unit === 'b' ? lost : {})))
      expect(await table.finished()).toBe(true)
      expect(await table.claimFiles(10)).toEqual([])
      expect(await table.counts()).toMatchObject({ done: 2, lost: 1, results: { passed: 1, unreadable: 1 } })
      const rows = []
      for await (const row of table.rows()) rows.push(row)
      expect(rows.map(({ entry, state, report }) => [entry.unit, state, report?.status])).toEqual([
        ['a', 'done', 'checked'],
        ['b', 'done', 'unreadable'],
      ])
      expect(rows[0]).toMatchObject({
        taken: { sha256: 'ab', headers: { 'content-type': 'text/html' }, attempts: 1 },
        checked: { rules: 'r1', previous: null },
      })
      expect(await table.row(rows[1]?.id ?? 0)).toEqual(rows[1])
      expect((await table.unchecked(5)).map(({ entry }) => entry.unit)).toEqual(['b'])
      expect(new TextDecoder().decode((await table.content(rows[0]?.id ?? 0))?.bytes)).toBe('"x"')
      expect(await table.ruleSets()).toEqual(['r1'])
    }, skip)
  })

  test('a result of a worker that lost its claim is dropped', async ({ skip }) => {
    await begin(async (connect) => {
      const [first, second] = [await connect(), await connect()]
      await first.add([entryOf('a', null)], [])
      const [task] = await first.claimFiles(1)
      if (!task) throw new Error('nothing to claim')
      await first.saveResults([resultOf(task)])
      // Neither the same result again nor another worker's for the same report changes anything.
      await first.saveResults([resultOf(task, { verdict: 'errors' })])
      await second.saveResults([resultOf(task, { verdict: 'errors' })])
      expect((await first.counts()).results).toEqual({ passed: 1 })
    }, skip)
  })

  test('one request to a host at a time, over all workers, and a pause between them', async ({ skip }) => {
    await begin(async (connect) => {
      const [first, second] = [await connect(), await connect()]
      expect(await first.holdHost('a.example', 5000)).toBe(0)
      expect(await second.holdHost('a.example', 5000)).toBeGreaterThan(0)
      expect(await second.holdHost('b.example', 5000)).toBe(0)
      await second.freeHost('a.example', 0)
      expect(await second.holdHost('a.example', 5000)).toBeGreaterThan(0)
      await first.freeHost('a.example', Date.now() + 400)
      expect(await second.holdHost('a.example', 5000)).toBeGreaterThan(0)
      await new Promise((done) => setTimeout(done, 500))
      expect(await second.holdHost('a.example', 5000)).toBe(0)
      await first.saveRobots('http://a.example', { text: 'x', at: 1 })
      expect(await second.robots('http://a.example')).toEqual({ text: 'x', at: 1 })
      expect(await second.robots('http://b.example')).toBeNull()
    }, skip)
  })

  test('last year’s report of the organ is found once both are there', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      const named = { kind: 'address' as const, url: 'http://c.example/2023' }
      await table.add(
        [
          entryOf('a', null, { year: 2024, target: { kind: 'file', path: '2024.html' } }),
          entryOf('a', null, { year: 2023, target: { kind: 'file', path: '2023.html' } }),
          entryOf('b', null),
          entryOf('c', 'http://c.example/2024', { previous: named }),
        ],
        [],
      )
      const files = await table.claimFiles(10)
      const [late] = files.filter(({ entry }) => entry.unit === 'a' && entry.year === 2023)
      await table.saveResults(files.filter((task) => task !== late).map((task) => resultOf(task)))
      expect(await table.claimBatches(10)).toEqual([])
      expect((await table.counts()).done).toBe(1)
      if (late) await table.saveResults([resultOf(late, { year: 2023 })])
      const [batch] = await table.claimBatches(10)
      const id = files.find(({ entry }) => entry.unit === 'a' && entry.year === 2024)?.id ?? 0
      expect(batch?.members).toEqual([{ id, previous: late?.id }])
      expect(await table.claimBatches(10)).toEqual([])
      const result: BatchResult = { id, previous: late?.id ?? 0, checked: checkedOf({ verdict: 'errors' }) }
      if (batch) await table.saveBatch(batch, [result])
      expect(await table.row(id)).toMatchObject({
        state: 'done',
        report: { verdict: 'errors' },
        checked: { previous: late?.id },
      })
      // One that the list names is a task of its own and no part of the result.
      for (const year of [2024, 2023]) {
        const [task] = await table.claimAddresses(1)
        if (task) await table.saveResults([resultOf(task, { year: task.role === 'previous' ? 2023 : year })])
      }
      const [second] = await table.claimBatches(10)
      expect(second?.members.length).toBe(1)
      // A check that could not be made leaves the answer that there is.
      if (second) await table.saveBatch(second, [])
      expect(await table.finished()).toBe(true)
      expect(await table.counts()).toMatchObject({ reports: 4, done: 4, tasks: 5 })
    }, skip)
  })

  test('what could not be fetched can be tried again', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      await table.add([entryOf('a', 'http://a.example/'), entryOf('b', null)], [])
      const lost = { status: 'unreadable' as const, verdict: null, reason: 'gone' }
      const tasks = [...(await table.claimAddresses(5)), ...(await table.claimFiles(5))]
      await table.saveResults(tasks.map((task) => resultOf(task, lost)))
      expect(await table.finished()).toBe(true)
      expect(await table.reopen()).toBe(1)
      const [task] = await table.claimAddresses(5)
      expect(task?.entry.unit).toBe('a')
      if (task) await table.saveResults([resultOf(task)])
      expect((await table.counts()).results).toEqual({ passed: 1, unreadable: 1 })
      expect(await table.finished()).toBe(true)
    }, skip)
  })

  test('what could not be had can be given in another way', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      await table.add([entryOf('a', 'http://a.example/'), entryOf('b', 'http://b.example/')], [])
      const lost = { status: 'unreadable' as const, verdict: null, reason: 'bot-wall' }
      await table.saveResults((await table.claimAddresses(5)).map((task) => resultOf(task, lost)))
      expect(await table.add([entryOf('a', null), entryOf('b', null, { year: 2023 })], [])).toBe(2)
      await table.saveResults((await table.claimFiles(5)).map((task) => resultOf(task)))
      const rows: string[] = []
      for await (const { entry, report } of table.rows())
        rows.push(`${entry.unit} ${entry.year} ${report?.status}`)
      expect(rows).toEqual(['b 2024 unreadable', 'a 2024 checked', 'b 2023 checked'])
      expect(await table.counts()).toMatchObject({ reports: 3, done: 3, lost: 1 })
    }, skip)
  })

  test('results of another table are taken over as they are', async ({ skip }) => {
    await begin(async (connect) => {
      const table = await connect()
      await table.add([entryOf('a', null), entryOf('b', null)], [])
      const [a, b] = await table.claimFiles(5)
      if (a) await table.saveResults([resultOf(a)])
      const rows: Adopted[] = []
      for await (const row of table.rows())
        rows.push({ row, content: await table.packedContent(row.id), previous: null })
      await begin(async (connectOther) => {
        const other = await connectOther()
        await other.add([entryOf('b', null), entryOf('a', null)], [])
        await other.adopt(rows)
        await other.addConflicts([
          { key: 'k', unit: 'a', year: 2024, kind: 'bytes', kept: 'x.db', other: 'y.db' },
        ])
        expect(await other.counts()).toMatchObject({ done: 1, waiting: 1, results: { passed: 1 } })
        expect((await other.claimFiles(5)).map(({ entry }) => entry.unit)).toEqual([b?.entry.unit])
        expect((await other.conflicts()).map(({ unit }) => unit)).toEqual(['a'])
        const adopted = (await other.row(2))?.taken
        expect(adopted).toEqual(rows[0]?.row.taken)
      }, skip)
    }, skip)
  })

  test('what a killed worker held is free at once for another', async ({ skip }) => {
    await begin(async (connect, name) => {
      const table = await connect()
      await table.add([entryOf('a', null), entryOf('b', null), entryOf('c', 'http://c.example/')], [])
      const child = spawn(process.execPath, [resolve(import.meta.dirname, 'claimer.ts'), name], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const held = await new Promise<number[]>((done) => {
        child.stdout.once('data', (data: Buffer) => done(JSON.parse(data.toString()) as number[]))
      })
      expect(held.length).toBe(3)
      expect(await table.claimFiles(5)).toEqual([])
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
      const next = await connect()
      const claimed = [...(await next.claimFiles(5)), ...(await next.claimAddresses(5))]
      expect(new Set(claimed.map(({ id }) => id))).toEqual(new Set(held))
      expect(await next.holdHost('held.example', 1000)).toBe(0)
    }, skip)
  })
})
