import type { Db, JobAttempt, JobInsert } from 'pg-boss'
import type { Claimed, Claims, Queued, Row, Statements } from './database.ts'
import { type PostgresDatabase, PostgresStatements, type QueueName, queues } from './postgres-database.ts'
import type { Batch, Task } from './table.ts'
import { nameWorker } from './workers.ts'

/** A job is one task, or reports that are to be checked together. */
interface JobData {
  task?: number
  members?: Batch['members']
}

/** Claims as jobs of pg-boss; beside each active job stands which worker has it. A claim is known by its job, fetched for the nth time. */
export class PostgresClaims implements Claims {
  readonly worker = nameWorker()
  private readonly database: PostgresDatabase

  constructor(database: PostgresDatabase) {
    this.database = database
  }

  /** By turns of their hosts, so that a worker finds free hosts at the head of the queue. */
  async queue(tasks: readonly Queued[], within: Statements): Promise<void> {
    const turns = new Map<string, number>()
    const jobs = tasks.map(({ id, host }) => {
      const turn = turns.get(host) ?? 0
      turns.set(host, turn + 1)
      return { host, turn, job: jobOf({ id, host }) }
    })
    const files = jobs.filter(({ host }) => host === '')
    const addresses = jobs.filter(({ host }) => host !== '').sort((a, b) => a.turn - b.turn)
    for (const [queue, some] of [['file', files] as const, ['address', addresses] as const])
      await this.insert(
        queue,
        some.map(({ job }) => job),
        within,
      )
  }

  async queueLater(task: Queued, until: number, within: Statements): Promise<void> {
    await this.insert('address', [{ ...jobOf(task), startAfter: new Date(until) }], within)
  }

  async queueBatches(batches: readonly Batch['members'][], within: Statements): Promise<void> {
    await this.insert(
      'batch',
      batches.map((members) => ({ data: { members } })),
      within,
    )
  }

  claimTasks(kind: 'file' | 'address', most: number): Promise<Claimed[]> {
    return this.database.transaction(async (within) => {
      const jobs = await this.fetch(kind, most, within)
      if (jobs.length === 0) return []
      const rows = await within.all(
        `SELECT * FROM task WHERE state = 'waiting' AND id IN ${this.database.numbers('?1')}`,
        JSON.stringify(jobs.map(({ data }) => data.task ?? 0)),
      )
      const byId = new Map(rows.map((row) => [Number(row.id), row]))
      const claimed: Claimed[] = []
      const gone: string[] = []
      for (const { claim, data } of jobs) {
        const row = byId.get(data.task ?? 0)
        if (row) claimed.push({ row, claim })
        // A merge brought it meanwhile.
        else gone.push(claim)
      }
      await this.endClaims(gone, within)
      return claimed
    })
  }

  claimBatches(most: number): Promise<Batch[]> {
    return this.database.transaction(async (within) => {
      const jobs = await this.fetch('batch', most, within)
      return jobs.map(({ claim, data }) => ({ claim, members: data.members ?? [] }))
    })
  }

  async end(tasks: readonly Task[], within: Statements): Promise<ReadonlySet<number>> {
    const held = await this.endClaims(
      tasks.map(({ claim }) => claim),
      within,
    )
    return new Set(tasks.filter(({ claim }) => held.has(claim)).map(({ id }) => id))
  }

  async endBatch({ claim }: Batch, within: Statements): Promise<boolean> {
    return (await this.endClaims([claim], within)).has(claim)
  }

  /** Those of the claims that were not lost: a job that went to another worker stands beside his name. */
  private async endClaims(claims: readonly string[], within: Statements): Promise<ReadonlySet<string>> {
    if (claims.length === 0) return new Set()
    const rows = await within.all(
      `DELETE FROM claim WHERE worker = ?1
         AND concat(queue, ' ', attempt, ' ', job) IN (SELECT json_array_elements_text(?2::json)) RETURNING *`,
      this.worker,
      JSON.stringify(claims),
    )
    await this.tellBoss('complete', rows, within)
    return new Set(rows.map(claimOf))
  }

  beat(): Promise<void> {
    return this.database.transaction(async (within) => {
      const rows = await within.all('SELECT * FROM claim WHERE worker = ?1', this.worker)
      await this.tellBoss('touch', rows, within)
    })
  }

  async workers(): Promise<string[]> {
    const rows = await this.database.all('SELECT DISTINCT worker FROM claim')
    return rows.map(({ worker }) => String(worker))
  }

  async release(worker: string, within: Statements): Promise<void> {
    const rows = await within.all('DELETE FROM claim WHERE worker = ?1 RETURNING *', worker)
    await this.tellBoss('fail', rows, within)
  }

  private async tellBoss(
    what: 'complete' | 'fail' | 'touch',
    rows: readonly Row[],
    within: Statements,
  ): Promise<void> {
    const { boss } = this.database
    const options = { db: dbOf(within) }
    for (const queue of queues) {
      const held = rows.filter((row) => row.queue === queue).map(attemptOf)
      if (held.length === 0) continue
      if (what === 'touch') await boss.touch(queue, held, options)
      else await boss[what](queue, held, null, options)
    }
  }

  private async insert(queue: QueueName, jobs: readonly JobInsert[], within: Statements): Promise<void> {
    for (let from = 0; from < jobs.length; from += 10_000)
      await this.database.boss.insert(queue, jobs.slice(from, from + 10_000), { db: dbOf(within) })
  }

  /** Who has a job is written with the fetching of it, so that the jobs of the dead are known. */
  private async fetch(
    queue: QueueName,
    most: number,
    within: Statements,
  ): Promise<{ claim: string; data: JobData }[]> {
    const options = { batchSize: most, ...(queue === 'address' ? { groupConcurrency: 1 } : {}) }
    const jobs = await this.database.boss.fetch<JobData>(queue, { ...options, db: dbOf(within) })
    const rows = jobs.map(({ id, retryCount }) => ({ job: id, queue, attempt: retryCount }))
    if (rows.length > 0)
      await within.run(
        `INSERT INTO claim (job, queue, attempt, worker)
         SELECT (value ->> 'job')::uuid, value ->> 'queue', (value ->> 'attempt')::int, ?2
         FROM json_array_elements(?1::json)
         ON CONFLICT (job) DO UPDATE SET attempt = excluded.attempt, worker = excluded.worker`,
        JSON.stringify(rows),
        this.worker,
      )
    return jobs.map(({ data }, index) => ({ claim: claimOf(rows[index] ?? {}), data }))
  }
}

function jobOf({ id, host }: Queued): JobInsert {
  return { data: { task: id }, ...(host === '' ? {} : { group: { id: host } }) }
}

/** What a claim is known by. */
function claimOf({ queue, attempt, job }: Row): string {
  return `${String(queue)} ${String(attempt)} ${String(job)}`
}

function attemptOf({ job, attempt }: Row): JobAttempt {
  return { id: String(job), retryCount: Number(attempt) }
}

function dbOf(within: Statements): Db {
  if (within instanceof PostgresStatements) return within.db
  throw new Error('statements of another database')
}
