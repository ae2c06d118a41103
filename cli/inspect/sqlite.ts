import {
  chainPairs,
  type ListFault,
  type MergeConflict,
  pairPriors,
  type UnitEntry,
} from '../../core/index.ts'
import { packJson } from './pack.ts'
import { candidateOf, taskOf } from './rows.ts'
import { openSqliteFile } from './sqlite-file.ts'
import { SqliteReader } from './sqlite-reader.ts'
import { SqliteWorker } from './sqlite-worker.ts'
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
import { leaseLength } from './workers.ts'

/** Opens a state file for reading. Throws `InspectionFault`. */
export async function openSqliteReader(path: string): Promise<SqliteReader> {
  return new SqliteReader(await openSqliteFile(path, false))
}

/** Opens a state file for work; `begin` makes a new one. Throws `InspectionFault`. */
export async function openSqliteTable(path: string, begin: InspectionInfo | null): Promise<JobTable> {
  const file = await openSqliteFile(path, begin !== null)
  if (begin)
    file.run(
      "INSERT INTO meta (name, value) VALUES ('info', ?) ON CONFLICT DO NOTHING",
      JSON.stringify(begin),
    )
  return new SqliteTable(file)
}

class SqliteTable extends SqliteWorker implements JobTable {
  async add(entries: readonly UnitEntry[], faults: readonly ListFault[] = []): Promise<number> {
    return this.file.transaction(() => {
      const added = planTasks(entries).filter((task) => this.insert(task) && task.role === 'report').length
      for (const fault of faults)
        this.file.run('INSERT INTO fault (value) VALUES (?) ON CONFLICT DO NOTHING', JSON.stringify(fault))
      return added
    })
  }

  private insert({ key, role, entry, cluster, host, named }: NewTask): boolean {
    const isNew = this.file.run(
      `INSERT INTO task (key, role, entry, unit, expected, cluster, host) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      key,
      role,
      JSON.stringify(entry),
      entry.unit,
      entry.year,
      cluster,
      host,
    )
    if (isNew === 0) return false
    // What could not be had is given in another way now.
    if (entry.unit !== '')
      this.file.run(
        `UPDATE task SET role = 'replaced'
         WHERE role = 'report' AND unit = ? AND expected IS ? AND result = 'unreadable' AND key <> ?`,
        entry.unit,
        entry.year,
        key,
      )
    this.addPending(cluster, 1)
    this.addWaiting(host, 1)
    if (named !== null)
      this.file.run('INSERT INTO naming (key, previous) VALUES (?, ?) ON CONFLICT DO NOTHING', key, named)
    return true
  }

  private addPending(cluster: string, count: number): void {
    this.file.run(
      `INSERT INTO cluster (name, pending) VALUES (?1, ?2)
       ON CONFLICT DO UPDATE SET pending = pending + ?2`,
      cluster,
      count,
    )
  }

  private addWaiting(host: string, count: number): void {
    if (host === '') return
    this.file.run(
      'INSERT INTO host (name, waiting) VALUES (?1, max(?2, 0)) ON CONFLICT DO UPDATE SET waiting = waiting + ?2',
      host,
      count,
    )
  }

  async claimFiles(most: number): Promise<Task[]> {
    const now = Date.now()
    return this.claim(() =>
      this.file.all(
        `SELECT id FROM task WHERE state = 'waiting' AND host = '' AND due <= ?1 AND held <= ?1 LIMIT ?2`,
        now,
        most,
      ),
    )
  }

  async claimAddresses(most: number): Promise<Task[]> {
    const now = Date.now()
    return this.claim(() =>
      this.file.all(
        `SELECT id FROM (
           SELECT (SELECT id FROM task WHERE host = host.name AND state = 'waiting' AND due <= ?1 AND held <= ?1
                   ORDER BY due, id LIMIT 1) AS id
           FROM host WHERE waiting > 0 AND free <= ?1 AND held <= ?1
             AND NOT EXISTS (SELECT 1 FROM task WHERE host = host.name AND holder IS NOT NULL AND held > ?1)
           ORDER BY free)
         WHERE id IS NOT NULL LIMIT ?2`,
        now,
        most,
      ),
    )
  }

  private claim(choose: () => Record<string, unknown>[]): Task[] {
    return this.file.transaction(() =>
      choose().map(({ id }) => {
        const row = this.file.get(
          'UPDATE task SET holder = ?, held = ? WHERE id = ? RETURNING *',
          this.worker,
          Date.now() + leaseLength,
          Number(id),
        )
        return taskOf(row ?? {}, this.worker)
      }),
    )
  }

  async saveResults(results: readonly TaskResult[]): Promise<void> {
    this.file.transaction(() => {
      const clusters = new Set(results.flatMap((result) => this.saveResult(result) ?? []))
      for (const cluster of clusters) this.settle(cluster)
    })
  }

  /** The cluster of a report that was still to be taken; null where the claim was lost. */
  private saveResult({
    task,
    taken,
    bytes,
    document,
    organ,
    year,
    usable,
    checked,
  }: TaskResult): string | null {
    const open = this.file.get(
      "SELECT cluster, host FROM task WHERE id = ? AND holder = ? AND state = 'waiting'",
      task.id,
      this.worker,
    )
    if (!open) return null
    this.file.run(
      `UPDATE task SET state = ?, holder = NULL, held = 0, attempts = ?, taken = ?, organ = ?, year = ?, usable = ?
       WHERE id = ?`,
      task.role === 'report' && usable ? 'taken' : 'done',
      taken.attempts,
      JSON.stringify(taken),
      organ,
      year,
      usable ? 1 : 0,
      task.id,
    )
    if (bytes)
      this.file.run('REPLACE INTO content (task, bytes, document) VALUES (?, ?, ?)', task.id, bytes, document)
    this.saveChecked(task.id, checked)
    this.addWaiting(String(open.host), -1)
    const cluster = String(open.cluster)
    this.addPending(cluster, -1)
    return cluster
  }

  private saveChecked(id: number, { report, outcome, at, rules, version }: Checked): void {
    this.file.run('REPLACE INTO answer (task, report) VALUES (?, ?)', id, report)
    this.file.run(
      'UPDATE task SET result = ?, errors = ?, reviews = ?, notes = ?, checked = ? WHERE id = ?',
      outcome.result,
      outcome.errors,
      outcome.reviews,
      outcome.notes,
      JSON.stringify({ at, rules, version }),
      id,
    )
  }

  /** Once all of a cluster are there, last year's reports are found: who has one is checked again, the others are done. */
  private settle(cluster: string): void {
    if (this.file.get('SELECT pending FROM cluster WHERE name = ?', cluster)?.pending !== 0) return
    const rows = this.file.all(
      `SELECT id, unit, expected, organ, year, usable, state,
         (SELECT other.id FROM naming JOIN task other ON other.key = naming.previous WHERE naming.key = task.key) AS named
       FROM task WHERE cluster = ? ORDER BY id`,
      cluster,
    )
    const open = new Set(rows.filter(({ state }) => state === 'taken').map(({ id }) => Number(id)))
    if (open.size === 0) return
    const pairs = [...pairPriors(rows.map(candidateOf))].filter(([id]) => open.has(id))
    const known = new Map(pairs)
    for (const chain of chainPairs(known, longestBatch)) {
      for (const id of chain)
        this.file.run(
          'UPDATE task SET batch = ?, prior = ? WHERE id = ?',
          chain[0] ?? 0,
          known.get(id) ?? null,
          id,
        )
    }
    this.file.run(
      "UPDATE task SET state = 'done' WHERE cluster = ? AND state = 'taken' AND batch IS NULL",
      cluster,
    )
  }

  async postpone({ id, attempts }: Task, until: number): Promise<void> {
    this.file.run(
      'UPDATE task SET holder = NULL, held = 0, due = ?, attempts = ? WHERE id = ? AND holder = ?',
      until,
      attempts + 1,
      id,
      this.worker,
    )
  }

  async claimBatches(most: number): Promise<Batch[]> {
    const now = Date.now()
    return this.file.transaction(() =>
      this.file
        .all('SELECT DISTINCT batch FROM task WHERE batch IS NOT NULL AND held <= ? LIMIT ?', now, most)
        .map(({ batch }) => {
          const members = this.file.all(
            'UPDATE task SET holder = ?, held = ? WHERE batch = ? RETURNING id, prior',
            this.worker,
            now + leaseLength,
            Number(batch),
          )
          return {
            claim: this.worker,
            members: members.map(({ id, prior }) => ({ id: Number(id), previous: Number(prior) })),
          }
        }),
    )
  }

  async saveBatch({ members }: Batch, results: readonly BatchResult[]): Promise<void> {
    const checks = new Map(results.map((result) => [result.id, result]))
    this.file.transaction(() => {
      for (const { id } of members) {
        const result = checks.get(id)
        const held = this.file.run(
          `UPDATE task SET state = 'done', batch = NULL, prior = ?, holder = NULL, held = 0
           WHERE id = ? AND holder = ? AND batch IS NOT NULL`,
          result?.previous ?? null,
          id,
          this.worker,
        )
        if (held > 0 && result) this.saveChecked(id, result.checked)
      }
    })
  }

  async reopen(): Promise<number> {
    return this.file.transaction(() => {
      const lost = this.file.all(
        "SELECT id, cluster, host FROM task WHERE state = 'done' AND result = 'unreadable' AND host <> ''",
      )
      for (const { id, cluster, host } of lost) {
        this.file.run(
          "UPDATE task SET state = 'waiting', due = 0, attempts = 0, taken = NULL, result = NULL, checked = NULL WHERE id = ?",
          Number(id),
        )
        this.file.run('DELETE FROM answer WHERE task = ?', Number(id))
        this.addPending(String(cluster), 1)
        this.addWaiting(String(host), 1)
        // Reports of the same organ may find last year's now.
        this.file.run(
          "UPDATE task SET state = 'taken' WHERE cluster = ? AND state = 'done' AND usable = 1 AND role = 'report' AND prior IS NULL",
          String(cluster),
        )
      }
      return lost.length
    })
  }

  async adopt(rows: readonly Adopted[]): Promise<void> {
    this.file.transaction(() => {
      const clusters = new Set<string>()
      for (const { row, content, previous } of rows) {
        const { report, checked, taken } = row
        const open = this.file.get(
          "SELECT id, cluster, host FROM task WHERE key = ? AND state = 'waiting'",
          row.key,
        )
        if (!open || !report || !checked || !taken) continue
        const id = Number(open.id)
        const usable = report.status === 'checked'
        this.file.run(
          `UPDATE task SET state = ?, attempts = ?, taken = ?, organ = ?, year = ?, usable = ?,
             prior = (SELECT id FROM task WHERE key = ?) WHERE id = ?`,
          row.state,
          taken.attempts,
          JSON.stringify(taken),
          report.organ,
          report.year,
          usable ? 1 : 0,
          previous,
          id,
        )
        if (content)
          this.file.run(
            'REPLACE INTO content (task, bytes, document) VALUES (?, ?, ?)',
            id,
            content.bytes,
            content.document,
          )
        this.saveChecked(id, { ...checked, report: packJson(report), outcome: outcomeOf(report) })
        this.addWaiting(String(open.host), -1)
        this.addPending(String(open.cluster), -1)
        clusters.add(String(open.cluster))
      }
      for (const cluster of clusters) this.settle(cluster)
    })
  }

  async addConflicts(conflicts: readonly MergeConflict[]): Promise<void> {
    this.file.transaction(() => {
      for (const conflict of conflicts)
        this.file.run('INSERT INTO conflict (value) VALUES (?)', JSON.stringify(conflict))
    })
  }

  async finished(): Promise<boolean> {
    return this.file.get("SELECT 1 FROM task WHERE state <> 'done' LIMIT 1") === undefined
  }
}
