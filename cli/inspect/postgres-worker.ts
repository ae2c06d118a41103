import type { Job } from 'pg-boss'
import {
  type PostgresDatabase,
  type QueueName,
  queues,
  type Statements,
  tellError,
} from './postgres-database.ts'
import { PostgresReader } from './postgres-reader.ts'
import type { RobotsRecord } from './table.ts'
import { isDead, living, nameWorker } from './workers.ts'

/** Milliseconds since 1970 by the clock of the server, which all workers share. */
const now = '(extract(epoch from clock_timestamp()) * 1000)'

interface Claim {
  queue: QueueName
  job: Job
}

/** A worker at an inspection in PostgreSQL: what it holds, and its turn at hosts. */
export class PostgresWorker extends PostgresReader {
  protected readonly worker = nameWorker()
  /** Jobs that this worker holds, by the id that tasks carry. */
  protected readonly claims = new Map<string, Claim>()

  constructor(database: PostgresDatabase) {
    super(database)
    living.add(this.worker)
  }

  async holdHost(host: string, lease: number): Promise<number> {
    const held = await this.database.get(
      `INSERT INTO gouji.host AS h (name, holder, held) VALUES ($1, $2, ${now} + $3)
       ON CONFLICT (name) DO UPDATE SET holder = $2, held = ${now} + $3
       WHERE h.free <= ${now} AND h.held <= ${now} RETURNING name`,
      host,
      this.worker,
      lease,
    )
    if (held) return 0
    const row = await this.database.get(
      `SELECT greatest(free, held) - ${now} AS wait FROM gouji.host WHERE name = $1`,
      host,
    )
    return Math.max(1, Number(row?.wait ?? 1))
  }

  async freeHost(host: string, next: number): Promise<void> {
    await this.database.all(
      `UPDATE gouji.host SET holder = NULL, held = 0, free = greatest(free, ${now} + $2)
       WHERE name = $1 AND holder = $3`,
      host,
      next - Date.now(),
      this.worker,
    )
  }

  async robots(origin: string): Promise<RobotsRecord | null> {
    const row = await this.database.get('SELECT robots FROM gouji.host WHERE name = $1', origin)
    return typeof row?.robots === 'string' ? (JSON.parse(row.robots) as RobotsRecord) : null
  }

  async saveRobots(origin: string, record: RobotsRecord): Promise<void> {
    await this.database.all(
      'INSERT INTO gouji.host (name, robots) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET robots = $2',
      origin,
      JSON.stringify(record),
    )
  }

  async beat(): Promise<void> {
    for (const queue of queues) {
      const held = [...this.claims.values()].filter((claim) => claim.queue === queue)
      const attempts = held.map(({ job: { id, retryCount } }) => ({ id, retryCount }))
      if (attempts.length > 0) await this.database.boss.touch(queue, attempts)
    }
    await this.releaseDead()
  }

  override async close(): Promise<void> {
    living.delete(this.worker)
    await this.release(this.worker).catch(() => {})
    await this.database.close()
  }

  /** Jobs of workers of this machine that are no more are free at once; those of other machines after a minute. */
  async releaseDead(): Promise<void> {
    const workers = await this.database.all(
      'SELECT DISTINCT worker FROM gouji.claim UNION SELECT holder FROM gouji.host WHERE holder IS NOT NULL',
    )
    for (const { worker } of workers)
      if (isDead(String(worker), this.worker)) await this.release(String(worker))
  }

  private async release(worker: string): Promise<void> {
    await this.told(async (within) => {
      const jobs = await within.all('DELETE FROM gouji.claim WHERE worker = $1 RETURNING job, queue', worker)
      for (const queue of queues) {
        const ids = jobs.filter((job) => job.queue === queue).map(({ job }) => String(job))
        if (ids.length > 0) await this.database.boss.fail(queue, ids, null, { db: within.db })
      }
      await within.all('UPDATE gouji.host SET holder = NULL, held = 0 WHERE holder = $1', worker)
    })
  }

  protected async told<Result>(change: (within: Statements) => Promise<Result>): Promise<Result> {
    try {
      return await this.database.transaction(change)
    } catch (error) {
      throw tellError(error)
    }
  }
}
