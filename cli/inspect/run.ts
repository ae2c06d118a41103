import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { type ListFault, messagesOf } from '../../core/index.ts'
import type { ParsedUnits } from '../../core/schema/index.ts'
import { UsageError } from '../arguments.ts'
import { parseSettings, readSettingsFiles, type Settings } from '../settings.ts'
import { reaches } from '../tally.ts'
import { version } from '../version.ts'
import { type InspectArguments, type InspectValues, readInspectFailOn, readNumber } from './arguments.ts'
import { Engine } from './engine.ts'
import { readEntries } from './entries.ts'
import { InspectionFault } from './fault.ts'
import type { FetchSettings } from './fetch/fetcher.ts'
import { openTable } from './open-table.ts'
import { startRunProgress } from './progress.ts'
import { writeStatus } from './status.ts'
import type { InspectionCounts, InspectionInfo, JobTable } from './table.ts'

/** `gouji inspect run STATE [INPUT…]`: takes and checks what is not done yet; resolves to the exit code. */
export async function runInspection({ paths, values, locale }: InspectArguments): Promise<number> {
  const [state, ...inputs] = paths
  if (state === undefined || !isState(state)) throw new UsageError('needs-state')
  const failOn = readInspectFailOn(values)
  const find = inputs.length === 0 ? null : () => readEntries(inputs)
  const { counts, faults } = await inspectEntries(state, find, values, locale)
  const { errors, reviews, notes, lost } = counts
  if (lost > 0 || faults.some(({ row, kind }) => row !== null || kind === 'no-header')) return 3
  return reaches({ error: errors, warning: reviews, note: notes }, failOn) ? 1 : 0
}

/** Takes up new entries, where there are any, and does what is not done yet. The state is made where it is not there. */
export async function inspectEntries(
  state: string,
  find: (() => Promise<ParsedUnits>) | null,
  values: InspectValues,
  locale: InspectionInfo['locale'],
): Promise<{ counts: InspectionCounts; faults: ListFault[] }> {
  const fetch = readFetchSettings(values)
  const run = readRunSettings(values)
  const words = messagesOf(locale).inspect
  const settings = await readSettingsFiles({ profile: values.profile ?? null, waivers: values.waivers ?? [] })
  await parseSettings(settings.profile, settings.waivers, locale)
  const found = find && (await find())
  const table = await openTable(state, found ? beginInspection(settings, locale) : null)
  try {
    const info = await settle(table, values, settings, state)
    const before = await table.counts()
    if (before.done > 0) process.stderr.write(`${words.resumed(before.done, before.reports)}\n`)
    if (found) {
      const added = await table.add(found.entries, found.faults)
      process.stderr.write(`${words.added(added)}\n`)
    }
    if (values.again) await table.reopen()
    const used = await settingsOf(info)
    await work(table, { settings: used, locale: info.locale, fetch, ...run }, words)
    return { counts: await writeStatus(table, locale), faults: await table.faults() }
  } finally {
    await table.close()
  }
}

/** A list in the place of the state file would be taken for one. */
export function isState(name: string): boolean {
  return !/^https?:|\.(?:xls[xm]?|csv|tsv|txt|html?|mht(?:ml)?|pdf|docx?)$/i.test(name)
}

async function work(
  table: JobTable,
  settings: ConstructorParameters<typeof Engine>[1],
  words: ReturnType<typeof messagesOf>['inspect'],
): Promise<void> {
  const { tasks, waiting } = await table.counts()
  const progress = startRunProgress(tasks - waiting, tasks, words)
  try {
    await new Engine(table, settings, (done) => progress.show(done)).run()
  } finally {
    progress.end()
  }
}

type Texts = Awaited<ReturnType<typeof readSettingsFiles>>

function beginInspection({ profile, waivers }: Texts, locale: InspectionInfo['locale']): InspectionInfo {
  return {
    schema: 'gouji/inspection/1',
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    locale,
    profile: profile?.text ?? null,
    waivers: waivers.map(({ text }) => text),
  }
}

/** The inspection's own settings hold; others may only be given while nothing is done. */
async function settle(
  table: JobTable,
  values: InspectValues,
  { profile, waivers }: Texts,
  state: string,
): Promise<InspectionInfo> {
  const info = await table.info()
  const given = { profile: profile?.text ?? null, waivers: waivers.map(({ text }) => text) }
  const same =
    (values.profile === undefined || given.profile === info.profile) &&
    (values.waivers === undefined || JSON.stringify(given.waivers) === JSON.stringify(info.waivers))
  if (!same) throw new InspectionFault('other-settings', state)
  return info
}

/** The settings that an inspection keeps. */
export function settingsOf({ profile, waivers, locale }: InspectionInfo): Promise<Settings> {
  return parseSettings(
    profile === null ? null : { name: 'profile', text: profile },
    waivers.map((text) => ({ name: 'waivers', text })),
    locale,
  )
}

/** How pages are fetched, from the command line. */
export function readFetchSettings(values: InspectValues): FetchSettings {
  const contact = values.contact ?? ''
  if (!/^[\x20-\x7e]{0,200}$/.test(contact)) throw new UsageError('bad-contact')
  const told = contact === '' ? '' : `; ${contact.replace(/[()]/g, '')}`
  return {
    userAgent: `gouji/${version} (checks annual reports of government information disclosure${told})`,
    allowPrivate: values['allow-private'] ?? false,
    largest: readNumber(values, 'largest', 32, [1, 256]) * 1024 * 1024,
    timeout: readNumber(values, 'timeout', 60, [1, 600]) * 1000,
    delay: readNumber(values, 'delay', 2, [0, 600]) * 1000,
  }
}

function readRunSettings(values: InspectValues) {
  return {
    workers: Math.round(readNumber(values, 'workers', Math.max(1, availableParallelism() - 1), [1, 64])),
    connections: Math.round(readNumber(values, 'connections', 8, [1, 256])),
    tries: Math.round(readNumber(values, 'tries', 3, [1, 20])),
    backOff: readNumber(values, 'back-off', 10, [0, 3600]) * 1000,
  }
}
