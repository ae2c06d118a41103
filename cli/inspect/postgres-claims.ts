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
      for (const { claim, data } of jobs) {
        const row = byId.get(data.task ?? 0)
        if (row) claimed.push({ row, claim })
        // A merge brought it meanwhile.
        else await this.end({ claim }, within)
      }
      return claimed
    })
  }

  claimBatches(most: number): Promise<Batch[]> {
    return this.database.transaction(async (within) => {
      const jobs = await this.fetch('batch', most, within)
      return jobs.map(({ claim, data }) => ({ claim, members: data.members ?? [] }))
    })
  }

  async end({ claim }: Pick<Task, 'claim'>, within: Statements): Promise<boolean> {
    const { queue, ...attempt } = readClaim(claim)
    const answer: { affected?: number } = await this.database.boss.complete(queue, attempt, null, {
      db: dbOf(within),
    })
    await within.run('DELETE FROM claim WHERE job = ?1', attempt.id)
    return answer.affected === 1
  }

  endBatch(batch: Batch, within: Statements): Promise<boolean> {
    return this.end(batch, within)
  }

  async beat(): Promise<void> {
    const rows = await this.database.all('SELECT * FROM claim WHERE worker = ?1', this.worker)
    for (const queue of queues) {
      const held = rows.filter((row) => row.queue === queue).map(attemptOf)
      if (held.length > 0) await this.database.boss.touch(queue, held)
    }
  }

  async workers(): Promise<string[]> {
    const rows = await this.database.all('SELECT DISTINCT worker FROM claim')
    return rows.map(({ worker }) => String(worker))
  }

  async release(worker: string, within: Statements): Promise<void> {
    const rows = await within.all('DELETE FROM claim WHERE worker = ?1 RETURNING *', worker)
    for (const queue of queues) {
      const held = rows.filter((row) => row.queue === queue).map(attemptOf)
      if (held.length > 0) await this.database.boss.fail(queue, held, null, { db: dbOf(within) })
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
    for (const { id, retryCount } of jobs)
      await within.run(
        `INSERT INTO claim (job, queue, attempt, worker) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (job) DO UPDATE SET attempt = ?3, worker = ?4`,
        id,
        queue,
        retryCount,
        this.worker,
      )
    return jobs.map(({ id, retryCount, data }) => ({ claim: `${queue} ${retryCount} ${id}`, data }))
  }
}

function jobOf({ id, host }: Queued): JobInsert {
  return { data: { task: id }, ...(host === '' ? {} : { group: { id: host } }) }
}

function readClaim(claim: string): JobAttempt & { queue: QueueName } {
  const [name, attempt, id = ''] = claim.split(' ')
  const queue = queues.find((each) => each === name) ?? 'file'
  return { queue, id, retryCount: Number(attempt) }
}

function attemptOf({ job, attempt }: Row): JobAttempt {
  return { id: String(job), retryCount: Number(attempt) }
}

function dbOf(within: Statements): Db {
  if (within instanceof PostgresStatements) return within.db
  throw new Error('statements of another database')
}
