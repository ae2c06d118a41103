/** Rows of tasks as they are written, and what belongs to them. */
import type { TakenStamp } from '../../core/index.ts'
import type { Database, Statements, Value } from './database.ts'
import type { BatchResult, Checked, PackedContent } from './table.ts'
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

/** Adds the tasks that are new, in order; resolves to these. What could not be had is given in another way by some of them. */
export async function insertTasks(
  tasks: readonly NewTask[],
  within: Statements,
  database: Database,
): Promise<{ id: number; task: NewTask }[]> {
  const last = Number((await within.get('SELECT max(id) AS id FROM task'))?.id ?? 0)
  const added: { id: number; task: NewTask }[] = []
  for (let from = 0; from < tasks.length; from += 1000) {
    const some = new Map(tasks.slice(from, from + 1000).map((task) => [task.key, task]))
    const rows = await within.all(
      `INSERT INTO task (key, role, entry, unit, expected, cluster, host, named)
       SELECT value ->> 'key', value ->> 'role', value ->> 'entry', value ->> 'unit',
         CAST(value ->> 'expected' AS int), value ->> 'cluster', value ->> 'host', value ->> 'named'
       FROM ${database.list('?1')} WHERE true ON CONFLICT DO NOTHING RETURNING id, key`,
      JSON.stringify([...some.values()].map(columnsOf)),
    )
    for (const { id, key } of rows) {
      const task = some.get(String(key))
      if (task) added.push({ id: Number(id), task })
    }
  }
  await within.run(
    `UPDATE task SET role = 'replaced' WHERE role = 'report' AND result = 'unreadable' AND unit <> ''
       AND EXISTS (SELECT 1 FROM task newer WHERE newer.id > ?1 AND newer.cluster = task.cluster
         AND newer.unit = task.unit AND newer.expected IS NOT DISTINCT FROM task.expected)`,
    last,
  )
  return added
}

function columnsOf({ key, role, entry, cluster, host, named }: NewTask): Record<string, unknown> {
  const { unit, year } = entry
  return { key, role, entry: JSON.stringify(entry), unit, expected: year, cluster, host, named }
}

/** Keeps what came of a task that waits; resolves to its cluster, or to nothing where it waits no more. */
export async function keepTaken(
  column: 'id' | 'key',
  name: number | string,
  { state, taken, organ, year, usable, content, checked }: Taken,
  within: Statements,
): Promise<string[]> {
  const row = await within.get(
    `UPDATE task SET state = ?2, attempts = ?3, taken = ?4, organ = ?5, year = ?6, usable = ?7,
       result = ?8, errors = ?9, reviews = ?10, notes = ?11, checked = ?12
     WHERE ${column} = ?1 AND state = 'waiting' RETURNING id, cluster`,
    name,
    state,
    taken.attempts,
    JSON.stringify(taken),
    organ,
    year,
    usable ? 1 : 0,
    ...columnsOfAnswer(checked),
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
  await saveAnswer(id, checked, within)
  return [String(row.cluster)]
}

/** Ends a task that was taken; without an answer here it keeps the one that it has. */
export async function keepCompared(
  id: number,
  result: BatchResult | undefined,
  within: Statements,
): Promise<void> {
  const ended = await within.run(
    "UPDATE task SET state = 'done', prior = ?2 WHERE id = ?1 AND state = 'taken'",
    id,
    result?.previous ?? null,
  )
  if (ended === 0 || !result) return
  await within.run(
    'UPDATE task SET result = ?2, errors = ?3, reviews = ?4, notes = ?5, checked = ?6 WHERE id = ?1',
    id,
    ...columnsOfAnswer(result.checked),
  )
  await saveAnswer(id, result.checked, within)
}

/** `result`, `errors`, `reviews`, `notes`, `checked`. */
function columnsOfAnswer({ outcome, at, rules, version }: Checked): Value[] {
  const { result, errors, reviews, notes } = outcome
  return [result, errors, reviews, notes, JSON.stringify({ at, rules, version })]
}

async function saveAnswer(id: number, { report }: Checked, within: Statements): Promise<void> {
  await within.run(
    'INSERT INTO answer (task, report) VALUES (?1, ?2) ON CONFLICT (task) DO UPDATE SET report = ?2',
    id,
    report,
  )
}
