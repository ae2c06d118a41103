import { type ListFault, type Locale, messagesOf, tellReason } from '../../core/index.ts'
import { UsageError } from '../arguments.ts'
import type { InspectArguments } from './arguments.ts'
import { pathOfEntry } from './entries.ts'
import { openInspection } from './open-table.ts'
import type { InspectionCounts, InspectionReader, InspectionRow } from './table.ts'

/** Lines of one kind that are shown; all of them stand in the state. */
const most = 20

/** `gouji inspect status STATE`: what is done and what came of it. */
export async function runStatus({ paths, locale }: InspectArguments): Promise<number> {
  const [state, more] = paths
  if (state === undefined || more !== undefined) throw new UsageError('needs-state')
  const reader = await openInspection(state)
  try {
    await writeStatus(reader, locale)
    return 0
  } finally {
    await reader.close()
  }
}

/** Writes totals, results, and what a person must look at; resolves to the totals. */
export async function writeStatus(reader: InspectionReader, locale: Locale): Promise<InspectionCounts> {
  const { inspect: words } = messagesOf(locale)
  const counts = await reader.counts()
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  write(words.totals(counts.done, counts.reports))
  for (const [result, name] of Object.entries(words.results)) {
    const count = counts.results[result] ?? 0
    if (count > 0) write(`  ${name} ${count}`)
  }
  write(words.findings(counts.errors, counts.reviews, counts.notes))
  const faults = await reader.faults()
  if (faults.length > 0) {
    write(words.faultsTitle(faults.length))
    for (const fault of faults.slice(0, most)) write(`  ${tellListFault(fault, locale)}`)
    if (faults.length > most) write(`  ${words.more(faults.length - most)}`)
  }
  const { errors, review, passed } = counts.results
  const unchecked =
    counts.done - (errors ?? 0) - (review ?? 0) - (passed ?? 0) - (counts.results['cannot-tell'] ?? 0)
  if (unchecked > 0) {
    write(words.uncheckedTitle(unchecked))
    for (const row of await reader.unchecked(most)) write(`  ${tellUnchecked(row, locale)}`)
    if (unchecked > most) write(`  ${words.more(unchecked - most)}`)
  }
  const ruleSets = await reader.ruleSets()
  if (ruleSets.length > 1) write(words.ruleSets(ruleSets.length))
  return counts
}

/** A row of a list that was not taken up, in words. */
export function tellListFault({ list, row, kind, word }: ListFault, locale: Locale): string {
  const { inspect: words } = messagesOf(locale)
  return words.row(list, row, words.listFaults[kind](word))
}

function tellUnchecked({ entry, report }: InspectionRow, locale: Locale): string {
  const messages = messagesOf(locale)
  const reason = report?.reason
  const why = reason === undefined ? '' : tellReason(reason as Parameters<typeof tellReason>[0], messages)
  const detail = report?.detail === undefined ? '' : `（${report.detail}）`
  return `${entry.unit === '' ? '' : `${entry.unit} `}${pathOfEntry(entry)}：${why}${detail}`
}
