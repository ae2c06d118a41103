import { existsSync, rmSync } from 'node:fs'
import { type MergeConflict, type MergeSide, mergeSides, messagesOf } from '../../core/index.ts'
import { UsageError } from '../arguments.ts'
import type { InspectArguments } from './arguments.ts'
import { openInspection, openTable } from './open-table.ts'
import { writeStatus } from './status.ts'
import type { Adopted, InspectionReader, InspectionRow, JobTable } from './table.ts'

/** Rows that are taken over in one go. */
const chunk = 64

/** `gouji inspect merge A B… --output STATE`: several parts into one. */
export async function runMerge({ paths, values, locale }: InspectArguments): Promise<number> {
  const { output } = values
  const [first] = paths
  if (first === undefined) throw new UsageError('needs-parts')
  if (output === undefined) throw new UsageError('needs-output')
  if (existsSync(output)) throw new UsageError('file-exists', output)
  const parts = await Promise.all(paths.map(openInspection))
  // A merge that is cut short leaves no file that looks whole.
  const unfinished = `${output}.part`
  rmSync(unfinished, { force: true })
  const isFile = !output.includes('://')
  const table = await openTable(isFile ? unfinished : output, await parts[0]!.info())
  const { inspect: words } = messagesOf(locale)
  try {
    const conflicts = await mergeParts(parts, paths, table)
    await table.addConflicts(conflicts)
    const counts = await writeStatus(table, locale)
    process.stdout.write(`${words.merged(counts.reports, counts.done)}\n`)
    if (conflicts.length > 0) process.stdout.write(`${words.conflictsTitle(conflicts.length)}\n`)
    for (const { unit, year, kind, kept, other } of conflicts)
      process.stdout.write(`  ${words.conflict(unit, year, kind, kept, other)}\n`)
  } finally {
    await table.close()
    await Promise.all(parts.map((part) => part.close()))
  }
  if (isFile) (await import('node:fs')).renameSync(unfinished, output)
  return 0
}

async function mergeParts(
  parts: readonly InspectionReader[],
  names: readonly string[],
  table: JobTable,
): Promise<MergeConflict[]> {
  const conflicts: MergeConflict[] = []
  /** Which part has the best result for each report. */
  const best = new Map<string, { part: number; id: number; side: MergeSide }>()
  for (const [index, part] of parts.entries()) {
    for await (const row of part.rows()) {
      const side = sideOf(row, names[index] ?? '')
      const known = best.get(row.key)
      if (!known) {
        best.set(row.key, { part: index, id: row.id, side })
        continue
      }
      const { keep, conflict } = mergeSides(row.key, known.side, side)
      if (conflict && row.role === 'report') conflicts.push(conflict)
      if (keep === 'second') best.set(row.key, { part: index, id: row.id, side })
    }
  }
  for (const part of parts) await addRows(part, table)
  for (const [index, part] of parts.entries()) {
    let some: Adopted[] = []
    for await (const row of part.rows()) {
      const chosen = best.get(row.key)
      if (row.state === 'waiting' || chosen?.part !== index || chosen.id !== row.id) continue
      const previous = row.checked?.previous ?? null
      some.push({
        row,
        content: await part.packedContent(row.id),
        previous: previous === null ? null : ((await part.row(previous))?.key ?? null),
      })
      if (some.length >= chunk) {
        await table.adopt(some)
        some = []
      }
    }
    await table.adopt(some)
  }
  return conflicts
}

/** Brings the entries of a part into the table; last year's reports come with the entries that name them. */
async function addRows(part: InspectionReader, table: JobTable): Promise<void> {
  let entries: InspectionRow['entry'][] = []
  for await (const { role, entry } of part.rows()) {
    if (role === 'report') entries.push(entry)
    if (entries.length >= 1000) {
      await table.add(entries, [])
      entries = []
    }
  }
  await table.add(entries, await part.faults())
}

function sideOf({ entry, state, taken, report, checked }: InspectionRow, part: string): MergeSide {
  return {
    part,
    unit: entry.unit === '' ? (report?.organ ?? '') : entry.unit,
    year: entry.year ?? report?.year ?? null,
    done: state !== 'waiting',
    reached: report !== null && report.status !== 'unreadable',
    at: taken?.at ?? '',
    sha256: taken?.sha256 ?? null,
    rules: checked?.rules ?? '',
    fingerprints: (report?.findings ?? []).map(({ fingerprint }) => fingerprint),
  }
}
