import type { Claimed, Claims, Queued, Row, Statements } from './database.ts'
import type { SqliteFile } from './sqlite-file.ts'
import type { Batch, Task } from './table.ts'
import { leaseLength, nameWorker } from './workers.ts'

/** Claims in a state file: who holds a task, and until when, stands in its row. What waits is its own queue. */
export class SqliteClaims implements Claims {
  readonly worker = nameWorker()
  private readonly file: SqliteFile

  constructor(file: SqliteFile) {
    this.file = file
  }

  async queue(tasks: readonly Queued[], within: Statements): Promise<void> {
    await within.run(
      `UPDATE task SET due = 0 WHERE due > 0 AND id IN ${this.file.numbers('?1')}`,
      JSON.stringify(tasks.map(({ id }) => id)),
    )
  }

  async queueLater({ id }: Queued, until: number, within: Statements): Promise<void> {
    await within.run('UPDATE task SET due = ?2 WHERE id = ?1', id, Math.round(until))
  }

  async queueBatches(batches: readonly Batch['members'][], within: Statements): Promise<void> {
    for (const members of batches)
      for (const { id, previous } of members)
        await within.run(
          'UPDATE task SET batch = ?2, prior = ?3 WHERE id = ?1',
          id,
          members[0]?.id ?? 0,
          previous,
        )
  }

  claimTasks(kind: 'file' | 'address', most: number): Promise<Claimed[]> {
    return this.file.transaction(async (within) => {
      const now = Date.now()
      const claimed: Claimed[] = []
      for (const { id } of await within.all(choices[kind], now, most)) {
        const row = await within.get(
          'UPDATE task SET holder = ?2, held = ?3 WHERE id = ?1 RETURNING *',
          Number(id),
          this.worker,
          now + leaseLength,
        )
        if (row) claimed.push({ row, claim: this.worker })
      }
      return claimed
    })
  }

  claimBatches(most: number): Promise<Batch[]> {
    return this.file.transaction(async (within) => {
      const now = Date.now()
      const open = await within.all(
        'SELECT DISTINCT batch FROM task WHERE batch IS NOT NULL AND held <= ?1 LIMIT ?2',
        now,
        most,
      )
      const batches: Batch[] = []
      for (const { batch } of open) {
        const members = await within.all(
          'UPDATE task SET holder = ?2, held = ?3 WHERE batch = ?1 RETURNING id, prior',
          Number(batch),
          this.worker,
          now + leaseLength,
        )
        batches.push({ claim: this.worker, members: members.map(memberOf) })
      }
      return batches
    })
  }

  async end(tasks: readonly Pick<Task, 'id'>[], within: Statements): Promise<ReadonlySet<number>> {
    const rows = await within.all(
      `UPDATE task SET holder = NULL, held = 0
       WHERE id IN ${this.file.numbers('?1')} AND holder = ?2 AND state = 'waiting' RETURNING id`,
      JSON.stringify(tasks.map(({ id }) => id)),
      this.worker,
    )
    return new Set(rows.map(({ id }) => Number(id)))
  }

  async endBatch({ members }: Batch, within: Statements): Promise<boolean> {
    const ended = await within.run(
      `UPDATE task SET batch = NULL, holder = NULL, held = 0
       WHERE id IN ${this.file.numbers('?1')} AND holder = ?2 AND batch IS NOT NULL`,
      JSON.stringify(members.map(({ id }) => id)),
      this.worker,
    )
    return ended > 0
  }

  async beat(): Promise<void> {
    await this.file.run('UPDATE task SET held = ?2 WHERE holder = ?1', this.worker, Date.now() + leaseLength)
  }

  async workers(): Promise<string[]> {
    const rows = await this.file.all('SELECT DISTINCT holder FROM task WHERE holder IS NOT NULL')
    return rows.map(({ holder }) => String(holder))
  }

  async release(worker: string, within: Statements): Promise<void> {
    await within.run('UPDATE task SET holder = NULL, held = 0 WHERE holder = ?1', worker)
  }
}

/** Tasks that may be claimed at ?1, at most ?2: of each host at most one, and none where one is held. */
const choices = {
  file: `SELECT id FROM task WHERE state = 'waiting' AND host = '' AND due <= ?1 AND held <= ?1 LIMIT ?2`,
  address: `SELECT id FROM (
      SELECT (SELECT id FROM task WHERE host = host.name AND state = 'waiting' AND due <= ?1 AND held <= ?1
              ORDER BY due, id LIMIT 1) AS id
      FROM host WHERE waiting > 0 AND free <= ?1 AND held <= ?1
        AND NOT EXISTS (SELECT 1 FROM task WHERE host = host.name AND holder IS NOT NULL AND held > ?1)
      ORDER BY free)
    WHERE id IS NOT NULL LIMIT ?2`,
}

function memberOf({ id, prior }: Row): Batch['members'][number] {
  return { id: Number(id), previous: Number(prior) }
}
