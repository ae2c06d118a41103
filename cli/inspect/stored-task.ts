/** Rows of tasks as they are written, and what belongs to them. */
import type { TakenStamp } from '../../core/index.ts'
import type { Statements } from './database.ts'
import type { Checked, PackedContent } from './table.ts'
import type { NewTask } from './tasks.ts'

/** What is known of a report that was taken. */
interface Taken {
  state: 'taken' | 'done'
  taken: TakenStamp
  organ: string | null
  year: number | null
  usable: boolean
  content: PackedContent | null
  checked: Checked
}

/** The id of a task that is new; null where it is there already. */
export async function insertTask(task: NewTask, within: Statements): Promise<number | null> {
  const { key, role, entry, cluster, host, named } = task
  const row = await within.get(
    `INSERT INTO task (key, role, entry, unit, expected, cluster, host, named)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING RETURNING id`,
    key,
    role,
    JSON.stringify(entry),
    entry.unit,
    entry.year,
    cluster,
    host,
    named,
  )
  if (!row) return null
  // What could not be had is given in another way now.
  if (entry.unit !== '')
    await within.run(
      `UPDATE task SET role = 'replaced' WHERE role = 'report' AND unit = ?1
         AND expected IS NOT DISTINCT FROM ?2 AND result = 'unreadable' AND key <> ?3`,
      entry.unit,
      entry.year,
      key,
    )
  return Number(row.id)
}

/** Keeps what came of a task that waits; resolves to its cluster, or to nothing where it waits no more. */
export async function keepTaken(
  column: 'id' | 'key',
  name: number | string,
  { state, taken, organ, year, usable, content, checked }: Taken,
  within: Statements,
): Promise<string[]> {
  const row = await within.get(
    `UPDATE task SET state = ?2, attempts = ?3, taken = ?4, organ = ?5, year = ?6, usable = ?7
     WHERE ${column} = ?1 AND state = 'waiting' RETURNING id, cluster`,
    name,
    state,
    taken.attempts,
    JSON.stringify(taken),
    organ,
    year,
    usable ? 1 : 0,
  )
  if (!row) return []
  const id = Number(row.id)
  if (content?.bytes)
    await within.run(
      `INSERT INTO content (task, bytes, document) VALUES (?1, ?2, ?3)
       ON CONFLICT (task) DO UPDATE SET bytes = ?2, document = ?3`,
      id,
      content.bytes,
      content.document,
    )
  await saveChecked(id, checked, within)
  return [String(row.cluster)]
}

export async function saveChecked(
  id: number,
  { report, outcome, at, rules, version }: Checked,
  within: Statements,
): Promise<void> {
  await within.run(
    'INSERT INTO answer (task, report) VALUES (?1, ?2) ON CONFLICT (task) DO UPDATE SET report = ?2',
    id,
    report,
  )
  await within.run(
    'UPDATE task SET result = ?2, errors = ?3, reviews = ?4, notes = ?5, checked = ?6 WHERE id = ?1',
    id,
    outcome.result,
    outcome.errors,
    outcome.reviews,
    outcome.notes,
    JSON.stringify({ at, rules, version }),
  )
}
