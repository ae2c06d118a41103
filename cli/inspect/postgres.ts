import type { Job, JobInsert } from 'pg-boss'
import {
  chainPairs,
  type ListFault,
  type MergeConflict,
  pairPriors,
  type UnitEntry,
} from '../../core/index.ts'
import { packJson } from './pack.ts'
import { openDatabase, type QueueName, type Statements } from './postgres-database.ts'
import { PostgresReader } from './postgres-reader.ts'
import { PostgresWorker } from './postgres-worker.ts'
import { candidateOf, type Row, taskOf } from './rows.ts'
import type {
  Adopted,
  Batch,
  BatchResult,
  Checked,
  InspectionInfo,
  JobTable,
  Task,
  TaskResult,
} from './table.ts'
import { longestBatch, type NewTask, outcomeOf, planTasks } from './tasks.ts'

/** Opens an inspection in PostgreSQL for reading. Throws `InspectionFault`. */
export async function openPostgresReader(address: string): Promise<PostgresReader> {
  return new PostgresReader(await openDatabase(address, false))
}

/** Opens an inspection in PostgreSQL for work; `begin` makes a new one. Throws `InspectionFault`. */
export async function openPostgresTable(address: string, begin: InspectionInfo | null): Promise<JobTable> {
  const database = await openDatabase(address, begin !== null)
  if (begin)
    await database.all(
      "INSERT INTO gouji.meta (name, value) VALUES ('info', $1) ON CONFLICT DO NOTHING",
      JSON.stringify(begin),
    )
  const table = new PostgresTable(database)
  await table.releaseDead()
  return table
}

class PostgresTable extends PostgresWorker implements JobTable {
  async add(entries: readonly UnitEntry[], faults: readonly ListFault[] = []): Promise<number> {
    let added = 0
    const tasks = planTasks(entries)
    for (let from = 0; from < tasks.length; from += 1000) {
      added += await this.told((within) => this.insert(tasks.slice(from, from + 1000), within))
    }
    for (const fault of faults)
      await this.database.all(
        'INSERT INTO gouji.fault (value) VALUES ($1) ON CONFLICT DO NOTHING',
        JSON.stringify(fault),
      )
    return added
  }

  /** Jobs are queued by turns of their hosts, so that a worker finds free hosts at the head of the queue. */
  private async insert(tasks: readonly NewTask[], within: Statements): Promise<number> {
    let added = 0
    const jobs: Record<'file' | 'address', { turn: number; job: JobInsert }[]> = { file: [], address: [] }
    const turns = new Map<string, number>()
    const pending = new Map<string, number>()
    for (const { key, role, entry, cluster, host, named } of tasks) {
      const row = await within.get(
        `INSERT INTO gouji.task (key, role, entry, unit, expected, cluster, host, named)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        key,
        role,
        JSON.stringify(entry),
        entry.unit,
        entry.year,
        cluster,
        host,
        named,
      )
      if (!row) continue
      if (role === 'report') added++
      // What could not be had is given in another way now.
      if (entry.unit !== '')
        await within.all(
          `UPDATE gouji.task SET role = 'replaced' WHERE role = 'report' AND unit = $1
             AND expected IS NOT DISTINCT FROM $2 AND result = 'unreadable' AND key <> $3`,
          entry.unit,
          entry.year,
          key,
        )
      const turn = turns.get(host) ?? 0
      turns.set(host, turn + 1)
      pending.set(cluster, (pending.get(cluster) ?? 0) + 1)
      const data = { task: Number(row.id) }
      if (host === '') jobs.file.push({ turn: 0, job: { data } })
      else jobs.address.push({ turn, job: { data, group: { id: host } } })
    }
    for (const [cluster, count] of [...pending].sort(byName)) await this.addPending(cluster, count, within)
    for (const queue of ['file', 'address'] as const) {
      const sorted = jobs[queue].sort((a, b) => a.turn - b.turn).map(({ job }) => job)
      if (sorted.length > 0) await this.database.boss.insert(queue, sorted, { db: within.db })
    }
    return added
  }

  private async addPending(cluster: string, count: number, within: Statements): Promise<void> {
    await within.all(
      `INSERT INTO gouji.cluster AS c (name, pending) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET pending = c.pending + $2`,
      cluster,
      count,
    )
  }

  claimFiles(most: number): Promise<Task[]> {
    return this.claimTasks('file', most)
  }

  claimAddresses(most: number): Promise<Task[]> {
    return this.claimTasks('address', most)
  }

  private async claimTasks(queue: 'file' | 'address', most: number): Promise<Task[]> {
    const tasks: Task[] = []
    for (const job of await this.fetch<{ task: number }>(queue, most)) {
      const row = await this.database.get('SELECT * FROM gouji.task WHERE id = $1', job.data.task)
      if (row?.state === 'waiting') tasks.push(taskOf(row, job.id))
      // A merge brought it meanwhile.
      else await this.drop(job, queue)
    }
    return tasks
  }

  private async drop(job: Job, queue: QueueName): Promise<void> {
    await this.told((within) => this.database.complete(job, queue, within))
    this.claims.delete(job.id)
  }

  private async fetch<Data extends object>(queue: QueueName, most: number): Promise<Job<Data>[]> {
    const options = { batchSize: most, ...(queue === 'address' ? { groupConcurrency: 1 } : {}) }
    const jobs = await this.told(async (within) => {
      const fetched = await this.database.boss.fetch<Data>(queue, { ...options, db: within.db })
      for (const job of fetched)
        await within.all(
          `INSERT INTO gouji.claim (job, queue, worker) VALUES ($1, $2, $3)
           ON CONFLICT (job) DO UPDATE SET worker = $3`,
          job.id,
          queue,
          this.worker,
        )
      return fetched
    })
    for (const job of jobs) this.claims.set(job.id, { queue, job })
    return jobs
  }

  async saveResults(results: readonly TaskResult[]): Promise<void> {
    await this.told(async (within) => {
      const clusters: string[] = []
      for (const result of results) {
        const cluster = await this.saveResult(result, within)
        if (cluster !== null) clusters.push(cluster)
      }
      await this.leaveClusters(clusters, within)
    })
    for (const { task } of results) this.claims.delete(task.claim)
  }

  /** The cluster of a report that was still to be taken; null where the claim was lost. */
  private async saveResult(
    { task, taken, bytes, document, organ, year, usable, checked }: TaskResult,
    within: Statements,
  ): Promise<string | null> {
    const claim = this.claims.get(task.claim)
    if (!claim || !(await this.database.complete(claim.job, claim.queue, within))) return null
    const open = await within.get(
      `UPDATE gouji.task SET state = $2, attempts = $3, taken = $4, organ = $5, year = $6, usable = $7
       WHERE id = $1 AND state = 'waiting' RETURNING cluster`,
      task.id,
      task.role === 'report' && usable ? 'taken' : 'done',
      taken.attempts,
      JSON.stringify(taken),
      organ,
      year,
      usable ? 1 : 0,
    )
    if (!open) return null
    await this.saveContent(task.id, bytes, document, within)
    await this.saveChecked(task.id, checked, within)
    return String(open.cluster)
  }

  private async saveContent(
    id: number,
    bytes: Uint8Array | null,
    document: Uint8Array | null,
    within: Statements,
  ): Promise<void> {
    if (!bytes) return
    await within.all(
      `INSERT INTO gouji.content (task, bytes, document) VALUES ($1, $2, $3)
       ON CONFLICT (task) DO UPDATE SET bytes = $2, document = $3`,
      id,
      Buffer.from(bytes),
      document && Buffer.from(document),
    )
  }

  private async saveChecked(id: number, checked: Checked, within: Statements): Promise<void> {
    const { report, outcome, at, rules, version } = checked
    await within.all(
      'INSERT INTO gouji.answer (task, report) VALUES ($1, $2) ON CONFLICT (task) DO UPDATE SET report = $2',
      id,
      Buffer.from(report),
    )
    await within.all(
      'UPDATE gouji.task SET result = $2, errors = $3, reviews = $4, notes = $5, checked = $6 WHERE id = $1',
      id,
      outcome.result,
      outcome.errors,
      outcome.reviews,
      outcome.notes,
      JSON.stringify({ at, rules, version }),
    )
  }

  /** In the order of names, so that two workers never wait for each other. */
  private async leaveClusters(clusters: readonly string[], within: Statements): Promise<void> {
    const counts = new Map<string, number>()
    for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
    for (const [cluster, count] of [...counts].sort(byName)) {
      const row = await within.get(
        'UPDATE gouji.cluster SET pending = pending - $2 WHERE name = $1 RETURNING pending',
        cluster,
        count,
      )
      if (row?.pending === 0) await this.settle(cluster, within)
    }
  }

  /** Once all of a cluster are there, last year's reports are found: who has one is checked again, the others are done. */
  private async settle(cluster: string, within: Statements): Promise<void> {
    const rows = await within.all(
      `SELECT task.id, task.unit, task.expected, task.organ, task.year, task.usable, task.state, other.id AS named
       FROM gouji.task task LEFT JOIN gouji.task other ON other.key = task.named
       WHERE task.cluster = $1 ORDER BY task.id`,
      cluster,
    )
    const open = new Set(rows.filter(({ state }) => state === 'taken').map(({ id }) => Number(id)))
    const pairs = new Map([...pairPriors(rows.map(candidateOf))].filter(([id]) => open.has(id)))
    const chains = chainPairs(pairs, longestBatch)
    const jobs = chains.map((chain): JobInsert => {
      const members = chain.map((id) => ({ id, previous: pairs.get(id) ?? 0 }))
      return { data: { members } }
    })
    if (jobs.length > 0) await this.database.boss.insert('batch', jobs, { db: within.db })
    const alone = [...open].filter((id) => !pairs.has(id))
    if (alone.length > 0)
      await within.all("UPDATE gouji.task SET state = 'done' WHERE id = ANY($1::int[])", alone)
  }

  async postpone(task: Task, until: number): Promise<void> {
    const claim = this.claims.get(task.claim)
    if (!claim) return
    await this.told(async (within) => {
      if (!(await this.database.complete(claim.job, claim.queue, within))) return
      const host = await within.get(
        'UPDATE gouji.task SET attempts = attempts + 1 WHERE id = $1 RETURNING host',
        task.id,
      )
      const job = { data: { task: task.id }, group: { id: String(host?.host) }, startAfter: new Date(until) }
      await this.database.boss.insert('address', [job], { db: within.db })
    })
    this.claims.delete(task.claim)
  }

  async claimBatches(most: number): Promise<Batch[]> {
    const jobs = await this.fetch<{ members: Batch['members'] }>('batch', most)
    return jobs.map(({ id, data }) => ({ claim: id, members: data.members }))
  }

  async saveBatch(batch: Batch, results: readonly BatchResult[]): Promise<void> {
    const claim = this.claims.get(batch.claim)
    if (!claim) return
    const checks = new Map(results.map((result) => [result.id, result]))
    await this.told(async (within) => {
      if (!(await this.database.complete(claim.job, claim.queue, within))) return
      for (const { id } of batch.members) {
        const result = checks.get(id)
        const row = await within.get(
          "UPDATE gouji.task SET state = 'done', prior = $2 WHERE id = $1 AND state = 'taken' RETURNING id",
          id,
          result?.previous ?? null,
        )
        if (row && result) await this.saveChecked(id, result.checked, within)
      }
    })
    this.claims.delete(batch.claim)
  }

  async reopen(): Promise<number> {
    return this.told(async (within) => {
      const lost = await within.all(
        `UPDATE gouji.task SET state = 'waiting', attempts = 0, taken = NULL, result = NULL, checked = NULL
         WHERE state = 'done' AND result = 'unreadable' AND host <> '' RETURNING id, host, cluster`,
      )
      const ids = lost.map(({ id }) => Number(id))
      await within.all('DELETE FROM gouji.answer WHERE task = ANY($1::int[])', ids)
      const jobs = lost.map(
        ({ id, host }): JobInsert => ({ data: { task: Number(id) }, group: { id: String(host) } }),
      )
      if (jobs.length > 0) await this.database.boss.insert('address', jobs, { db: within.db })
      const clusters = new Map<string, number>()
      for (const { cluster } of lost) clusters.set(String(cluster), (clusters.get(String(cluster)) ?? 0) + 1)
      for (const [cluster, count] of [...clusters].sort(byName)) {
        await this.addPending(cluster, count, within)
        // Reports of the same organ may find last year's now.
        await within.all(
          `UPDATE gouji.task SET state = 'taken'
           WHERE cluster = $1 AND state = 'done' AND usable = 1 AND role = 'report' AND prior IS NULL`,
          cluster,
        )
      }
      return lost.length
    })
  }

  async adopt(rows: readonly Adopted[]): Promise<void> {
    await this.told(async (within) => {
      const clusters: string[] = []
      for (const { row, content, previous } of rows) {
        const { report, checked, taken } = row
        if (!report || !checked || !taken) continue
        const open: Row | undefined = await within.get(
          `UPDATE gouji.task SET state = $2, attempts = $3, taken = $4, organ = $5, year = $6, usable = $7,
             prior = (SELECT id FROM gouji.task WHERE key = $8)
           WHERE key = $1 AND state = 'waiting' RETURNING id, cluster`,
          row.key,
          row.state,
          taken.attempts,
          JSON.stringify(taken),
          report.organ,
          report.year,
          report.status === 'checked' ? 1 : 0,
          previous,
        )
        if (!open) continue
        const id = Number(open.id)
        if (content) await this.saveContent(id, content.bytes, content.document, within)
        const kept = { ...checked, report: packJson(report), outcome: outcomeOf(report) }
        await this.saveChecked(id, kept, within)
        clusters.push(String(open.cluster))
      }
      await this.leaveClusters(clusters, within)
    })
  }

  async addConflicts(conflicts: readonly MergeConflict[]): Promise<void> {
    for (const conflict of conflicts)
      await this.database.all('INSERT INTO gouji.conflict (value) VALUES ($1)', JSON.stringify(conflict))
  }

  async finished(): Promise<boolean> {
    return (await this.database.get("SELECT 1 FROM gouji.task WHERE state <> 'done' LIMIT 1")) === undefined
  }
}

/** One order of names for all workers, so that two never wait for each other. */
function byName([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1
}
