import {
  chainPairs,
  type ListFault,
  type MergeConflict,
  pairPriors,
  type UnitEntry,
} from '../../core/index.ts'
import type { Statements } from './database.ts'
import { packJson } from './pack.ts'
import { candidateOf, taskOf } from './rows.ts'
import { insertTasks, keepCompared, keepTaken } from './stored-task.ts'
import { StoredWorker } from './stored-worker.ts'
import type { Adopted, Batch, BatchResult, JobTable, Task, TaskResult } from './table.ts'
import { longestBatch, outcomeOf, planTasks } from './tasks.ts'

/** The job table, whichever database it is in. */
export class StoredTable extends StoredWorker implements JobTable {
  add(entries: readonly UnitEntry[], faults: readonly ListFault[] = []): Promise<number> {
    return this.database.transaction(async (within) => {
      // Whoever adds a list at the same time waits here.
      await within.run("UPDATE meta SET value = value WHERE name = 'info'")
      const added = await insertTasks(planTasks(entries), within, this.database)
      await this.enterClusters(
        added.map(({ task }) => task.cluster),
        within,
      )
      await this.claims.queue(
        added.map(({ id, task: { host } }) => ({ id, host })),
        within,
      )
      for (const fault of faults)
        await within.run(
          'INSERT INTO fault (value) VALUES (?1) ON CONFLICT DO NOTHING',
          JSON.stringify(fault),
        )
      return added.filter(({ task }) => task.role === 'report').length
    })
  }

  claimFiles(most: number): Promise<Task[]> {
    return this.claimTasks('file', most)
  }

  claimAddresses(most: number): Promise<Task[]> {
    return this.claimTasks('address', most)
  }

  private async claimTasks(kind: 'file' | 'address', most: number): Promise<Task[]> {
    const claimed = await this.claims.claimTasks(kind, most)
    return claimed.map(({ row, claim }) => taskOf(row, claim))
  }

  async saveResults(results: readonly TaskResult[]): Promise<void> {
    await this.database.transaction(async (within) => {
      const clusters: string[] = []
      const held = await this.claims.end(
        results.map(({ task }) => task),
        within,
      )
      for (const { task, taken, bytes, document, organ, year, usable, checked } of results) {
        if (!held.has(task.id)) continue
        const state = task.role === 'report' && usable ? 'taken' : 'done'
        const content = { bytes, document }
        const came = { state, taken, organ, year, usable, content, checked } as const
        clusters.push(...(await keepTaken('id', task.id, came, within)))
      }
      await this.leaveClusters(clusters, within)
    })
  }

  async postpone(task: Task, until: number): Promise<void> {
    await this.database.transaction(async (within) => {
      if (!(await this.claims.end([task], within)).has(task.id)) return
      const row = await within.get(
        'UPDATE task SET attempts = attempts + 1 WHERE id = ?1 RETURNING host',
        task.id,
      )
      await this.claims.queueLater({ id: task.id, host: String(row?.host) }, until, within)
    })
  }

  claimBatches(most: number): Promise<Batch[]> {
    return this.claims.claimBatches(most)
  }

  async saveBatch(batch: Batch, results: readonly BatchResult[]): Promise<void> {
    const checks = new Map(results.map((result) => [result.id, result]))
    await this.database.transaction(async (within) => {
      if (!(await this.claims.endBatch(batch, within))) return
      for (const { id } of batch.members) await keepCompared(id, checks.get(id), within)
    })
  }

  async reopen(): Promise<number> {
    return this.database.transaction(async (within) => {
      const lost = await within.all(
        `UPDATE task SET state = 'waiting', attempts = 0, taken = NULL, result = NULL, checked = NULL
         WHERE state = 'done' AND result = 'unreadable' AND host <> '' RETURNING id, host, cluster`,
      )
      const queued = lost.map(({ id, host }) => ({ id: Number(id), host: String(host) }))
      await within.run(
        `DELETE FROM answer WHERE task IN ${this.database.numbers('?1')}`,
        JSON.stringify(queued.map(({ id }) => id)),
      )
      const clusters = lost.map(({ cluster }) => String(cluster))
      await this.enterClusters(clusters, within)
      // Reports of the same organ may find last year's now.
      for (const cluster of new Set(clusters))
        await within.run(
          `UPDATE task SET state = 'taken'
           WHERE cluster = ?1 AND state = 'done' AND usable = 1 AND role = 'report' AND prior IS NULL`,
          cluster,
        )
      await this.claims.queue(queued, within)
      return lost.length
    })
  }

  async adopt(rows: readonly Adopted[]): Promise<void> {
    await this.database.transaction(async (within) => {
      const clusters: string[] = []
      for (const { row, content, previous } of rows) {
        const { report, checked, taken, state } = row
        if (!report || !checked || !taken || state === 'waiting') continue
        const kept = { ...checked, report: packJson(report), outcome: outcomeOf(report) }
        const usable = report.status === 'checked'
        const came = { state, taken, organ: report.organ, year: report.year, usable, content, checked: kept }
        const left = await keepTaken('key', row.key, came, within)
        clusters.push(...left)
        if (left.length > 0)
          await within.run(
            'UPDATE task SET prior = (SELECT id FROM task WHERE key = ?2) WHERE key = ?1',
            row.key,
            previous,
          )
      }
      await this.leaveClusters(clusters, within)
    })
  }

  async addConflicts(conflicts: readonly MergeConflict[]): Promise<void> {
    await this.database.transaction(async (within) => {
      for (const conflict of conflicts)
        await within.run('INSERT INTO conflict (value) VALUES (?1)', JSON.stringify(conflict))
    })
  }

  async finished(): Promise<boolean> {
    return (await this.database.get("SELECT 1 FROM task WHERE state <> 'done' LIMIT 1")) === undefined
  }

  private async enterClusters(clusters: readonly string[], within: Statements): Promise<void> {
    const counts = countNames(clusters).map(([name, count]) => ({ name, count }))
    await within.run(
      `INSERT INTO cluster (name, pending)
       SELECT value ->> 'name', CAST(value ->> 'count' AS int) FROM ${this.database.list('?1')} WHERE true
       ON CONFLICT (name) DO UPDATE SET pending = cluster.pending + excluded.pending`,
      JSON.stringify(counts),
    )
  }

  private async leaveClusters(clusters: readonly string[], within: Statements): Promise<void> {
    for (const [cluster, count] of countNames(clusters)) {
      const row = await within.get(
        'UPDATE cluster SET pending = pending - ?2 WHERE name = ?1 RETURNING pending',
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
       FROM task LEFT JOIN task other ON other.key = task.named WHERE task.cluster = ?1 ORDER BY task.id`,
      cluster,
    )
    const open = new Set(rows.filter(({ state }) => state === 'taken').map(({ id }) => Number(id)))
    const pairs = new Map([...pairPriors(rows.map(candidateOf))].filter(([id]) => open.has(id)))
    const batches = chainPairs(pairs, longestBatch).map((chain) =>
      chain.map((id) => ({ id, previous: pairs.get(id) ?? 0 })),
    )
    await this.claims.queueBatches(batches, within)
    await within.run(
      `UPDATE task SET state = 'done' WHERE id IN ${this.database.numbers('?1')}`,
      JSON.stringify([...open].filter((id) => !pairs.has(id))),
    )
  }
}

/** How often each name is there, in one order for all workers, so that two never wait for each other. */
function countNames(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
