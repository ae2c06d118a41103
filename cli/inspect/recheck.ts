import {
  answerReport,
  choosePrior,
  describeAnswer,
  type LedgerLine,
  listLedger,
  messagesOf,
  openLedger,
  planRecheck,
  type Rechecked,
  type RecheckState,
  type ReturnedLedger,
  readReport,
  recheckRows,
  rules,
  type SeenAgain,
  type SourceDocument,
  type Target,
  type UnitEntry,
} from '../../core/index.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { UnusableFile, UsageError } from '../arguments.ts'
import { openPath } from '../open.ts'
import type { Settings } from '../settings.ts'
import type { InspectArguments } from './arguments.ts'
import { pathOfEntry } from './entries.ts'
import { openInspection } from './open-table.ts'
import { openResults } from './results.ts'
import { inspectEntries, isState, settingsOf } from './run.ts'
import type { InspectionReader, InspectionRow } from './table.ts'
import { deliver, refuseExisting } from './write-files.ts'

/**
 * `gouji inspect recheck LEDGER STATE --output NEW.xlsx`: the reports of the returned ledger are fetched or read again into
 * a state of their own, and each row of the ledger is told what became of it. RESULTS.json in the place of the state:
 * nothing is fetched.
 */
export async function runRecheck(given: InspectArguments): Promise<number> {
  const { paths, values, locale } = given
  const [path, state, more] = paths
  const { output } = values
  if (path === undefined || state === undefined || more !== undefined) throw new UsageError('needs-ledger')
  const isSaved = /\.json$/i.test(state)
  if (!isSaved && !isState(state)) throw new UsageError('needs-ledger')
  if (output === undefined) throw new UsageError('needs-output')
  refuseExisting([output])
  const ledger = await readLedgerFile(path, given)
  const lines = listLedger(ledger)
  const seen = isSaved ? await seeSaved(state, given) : await seeAgain(lines, path, state, given)
  const results = await matchLines(lines, seen)
  const { writeWorkbook } = await import('../../export/xlsx.ts')
  const plan = planRecheck(ledger, results, locale, new Date().toISOString())
  await deliver(output, await writeWorkbook(plan), locale)
  process.stderr.write(`${tellResults(results, given)}\n`)
  return results.some(({ state: became }) => became === 'open') ? 1 : 0
}

async function readLedgerFile(path: string, { locale }: InspectArguments): Promise<ReturnedLedger> {
  try {
    const ledger = openLedger(await openPath(path))
    if (ledger) return ledger
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
  throw new UsageError('bad-file', messagesOf(locale).ledger.cli.notLedger(path))
}

/** Reports looked at again, by what a line of the ledger may know them by. */
interface SeenReports {
  find(line: LedgerLine): Promise<SeenAgain | null>
}

const judgements = new Set(rules.filter(({ kind }) => kind === 'judgement').map(({ id }) => id))

async function matchLines(lines: readonly LedgerLine[], seen: SeenReports): Promise<Rechecked[]> {
  const groups = new Map<string, LedgerLine[]>()
  for (const line of lines) {
    const key = JSON.stringify([line.source, line.unit, line.year])
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const results = new Map<LedgerLine, Rechecked>()
  for (const group of groups.values()) {
    const [first] = group
    const again = first ? await seen.find(first) : null
    const states = recheckRows(
      group.map(({ row }) => row),
      again,
      judgements,
    )
    group.forEach((line, index) => {
      const state = states[index]
      if (state) results.set(line, state)
    })
  }
  return lines.map((line) => results.get(line) ?? { state: 'unreachable', why: 'not-looked-at' })
}

/** Takes the reports of the ledger again, each once. */
async function seeAgain(
  lines: readonly LedgerLine[],
  path: string,
  state: string,
  { values, locale }: InspectArguments,
): Promise<SeenReports> {
  const entries = new Map<string, UnitEntry>()
  lines.forEach((line, index) => {
    if (line.source !== '' && !entries.has(line.source))
      entries.set(line.source, entryOf(line, path, index + 1))
  })
  await inspectEntries(state, async () => ({ entries: [...entries.values()], faults: [] }), values, locale)
  const reader = await openInspection(state)
  try {
    const settings = await settingsOf(await reader.info())
    const found = new Map<string, SeenAgain>()
    for await (const row of reader.rows()) {
      if (row.role === 'report' && row.state === 'done')
        found.set(pathOfEntry(row.entry), await judgeRow(row, reader, settings, locale))
    }
    return { find: async ({ source }) => found.get(source) ?? null }
  } finally {
    await reader.close()
  }
}

function entryOf({ unit, year, source, previous }: LedgerLine, list: string, row: number): UnitEntry {
  return {
    list,
    row,
    unit,
    level: '',
    district: '',
    year,
    target: targetOf(source),
    previous: previous === '' ? null : targetOf(previous),
    must: false,
    failed: false,
    drawn: null,
  }
}

function targetOf(source: string): Target {
  return /^https?:\/\//i.test(source) ? { kind: 'address', url: source } : { kind: 'file', path: source }
}

/** A report of the new state with every relation: the state keeps findings only, so it is judged once more. */
async function judgeRow(
  row: InspectionRow,
  reader: InspectionReader,
  settings: Settings,
  locale: InspectArguments['locale'],
): Promise<SeenAgain> {
  const { report, taken } = row
  const sha256 = taken?.sha256 ?? undefined
  const document = (await reader.content(row.id))?.document
  if (!report || !document) {
    const { status = 'unreadable', reason } = report ?? {}
    return { status, reason, sha256, findings: [] }
  }
  const own = readReport(document)
  const previous = row.checked?.previous == null ? null : await reader.content(row.checked.previous)
  const prior = previous?.document ? choosePrior(own, [readReport(previous.document)]) : null
  const answer = answerReport(own, rules, { ...settings, ...(prior ? { prior } : {}) })
  const { status, reason, findings, outcomes } = describeAnswer(answer, { locale, explainPasses: true })
  return {
    status,
    reason,
    sha256,
    findings,
    ...(outcomes ? { outcomes } : {}),
    texts: textsOf(document),
  }
}

function textsOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'grid' ? block.cells.map(({ text }) => text) : [block.text],
  )
}

/** Saved results in the place of a new look: by name, else by organ and year. */
async function seeSaved(path: string, { locale }: InspectArguments): Promise<SeenReports> {
  const results = await openResults(path, locale)
  const byName = new Map<string, SeenAgain>()
  const byOrgan = new Map<string, SeenAgain>()
  for await (const { report, facts } of results.items()) {
    const { source, status, reason, findings, outcomes } = report
    const seen: SeenAgain = {
      status,
      reason,
      sha256: source.sha256,
      findings,
      ...(outcomes ? { outcomes } : {}),
    }
    byName.set(source.name, seen)
    byOrgan.set(JSON.stringify([facts.unit ?? report.organ, report.year]), seen)
  }
  return {
    find: async ({ source, unit, year }) =>
      byName.get(source) ?? byOrgan.get(JSON.stringify([unit, year])) ?? null,
  }
}

const states: readonly RecheckState[] = ['corrected', 'open', 'changed', 'unreachable', 'waived']

function tellResults(results: readonly Rechecked[], { locale }: InspectArguments): string {
  const { ledger } = messagesOf(locale)
  return ledger.cli.rechecked(
    states.map((state) => [
      ledger.recheck.states[state],
      results.filter((result) => result.state === state).length,
    ]),
  )
}
