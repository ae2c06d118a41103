/** What stays from one time to the next in the host's store; everything that comes back is checked before use. */
import {
  choosePrior,
  type Locale,
  type Note,
  nameLevels,
  type Profile,
  type Report,
  readReport,
  rules,
  type Waiver,
} from '../core/index.ts'
import type { Host, Store } from './host.ts'
import type { Kept, Look, Prior, Theme } from './state.ts'

/**
 * Names in the store. `verdicts` holds a `gouji/waivers/1` file, `profile` a `gouji/profile/1` file, `prior` and each
 * `report/ORGAN/YEAR` a `gouji/read/1` file as JSON values; `panel` how the panel looks.
 */
export const storeNames = {
  verdicts: 'verdicts',
  profile: 'profile',
  prior: 'prior',
  panel: 'panel',
  reports: 'report/',
} as const

/** Loaded when something is read back or saved, so that an empty store costs nothing. */
const schemas = () => import('../core/schema/index.ts')

/** What was kept, as far as it is sound; `lost`: names of what was not. */
export interface Recalled {
  kept: Kept
  look: Partial<Look>
  lost: string[]
}

/** Everything that was kept, under what the office has set. */
export async function recall({ store, policy }: Host): Promise<Recalled> {
  const lost: string[] = []
  const read = async <Value>(
    name: string,
    take: (value: unknown) => Value | null | Promise<Value | null>,
  ) => {
    const value = await store.get(name)
    if (value === undefined || value === null) return null
    const taken = await take(value)
    if (taken === null) lost.push(name)
    return taken
  }
  const verdicts = await read(storeNames.verdicts, async (value) => {
    const { parseVerdicts } = await schemas()
    return parseVerdicts(JSON.stringify(value)).value
  })
  const own = await read(storeNames.profile, readProfile)
  const panel = (await read(storeNames.panel, readPanel)) ?? { off: [] }
  const { off, ...look } = panel
  const set = readPolicy(await policy?.())
  const office = set.profile === undefined ? null : await readOfficeProfile(set.profile)
  return {
    kept: {
      waivers: verdicts?.waivers ?? [],
      notes: verdicts?.notes ?? [],
      profile: office ?? own,
      off: set.locked ? [] : off,
      locked: set.locked,
    },
    look,
    lost,
  }
}

async function readProfile(value: unknown): Promise<Profile | null> {
  const { parseProfile } = await schemas()
  const { value: file } = parseProfile(JSON.stringify(value))
  return file && { ...file, levels: nameLevels(file.levels, rules).levels }
}

/** An office need not name the schema. */
async function readOfficeProfile(value: unknown): Promise<Profile | null> {
  const { profileSchema } = await schemas()
  return readProfile({ schema: profileSchema, ...asObject(value) })
}

/** An office's settings: a profile as its file has it, and whether users may change settings. */
function readPolicy(value: unknown): { profile?: unknown; locked: boolean } {
  const { profile, locked } = asObject(value)
  return { ...(profile === undefined ? {} : { profile }), locked: locked === true }
}

function readPanel(value: unknown): Partial<Look> & { off: string[] } {
  const { locale, theme, person, off } = asObject(value)
  const known = new Set(rules.map(({ id }) => id))
  return {
    ...(isOneOf(locale, ['zh-CN', 'en'] as const) ? { locale } : {}),
    ...(isOneOf(theme, ['system', 'light', 'dark'] as const) ? { theme } : {}),
    ...(typeof person === 'string' ? { person: person.slice(0, 100) } : {}),
    off: Array.isArray(off) ? off.filter((id): id is string => known.has(id as never)) : [],
  }
}

function isOneOf<Value extends Locale | Theme>(value: unknown, values: readonly Value[]): value is Value {
  return values.some((each) => each === value)
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Keeps how the panel looks and which rules are switched off. */
export async function keepLook(store: Store, look: Look, off: readonly string[]): Promise<void> {
  await store.set(storeNames.panel, { ...look, off })
}

/** Keeps waivers and notes; a note about a report whose organ or year was not read is not kept. */
export async function keepVerdicts(
  store: Store,
  waivers: readonly Waiver[],
  notes: readonly Note[],
): Promise<void> {
  const known = notes.filter(({ organ, year }) => organ !== null && year !== null)
  if (waivers.length === 0 && known.length === 0) return store.delete(storeNames.verdicts)
  const { waiversSchema } = await schemas()
  await store.set(storeNames.verdicts, {
    schema: waiversSchema,
    waivers,
    ...(known.length > 0 ? { notes: known } : {}),
  })
}

/** Keeps a profile as its file has it; null forgets it. */
export async function keepProfile(store: Store, profile: Profile | null): Promise<void> {
  if (profile === null) return store.delete(storeNames.profile)
  const { writeProfile } = await schemas()
  await store.set(storeNames.profile, JSON.parse(writeProfile(profile)))
}

/** A report larger than this, as JSON, is not kept. */
const largestReport = 1_000_000
/** Of many reports the oldest years are forgotten first. */
const mostReports = 200

/** Keeps a checked report of a known organ and year, to serve as last year's next time. Says whether it did. */
export async function rememberReport(store: Store, report: Report): Promise<boolean> {
  const name = storeNameOf(report.identity.organ, report.identity.year)
  const saved = name === null || report.status !== 'checked' ? null : await saveReport(report)
  if (name === null || saved === null) return false
  const names = await store.list(storeNames.reports)
  if (!names.includes(name) && names.length >= mostReports) {
    const [oldest] = [...names].sort((one, other) => yearOf(one) - yearOf(other))
    if (oldest !== undefined) await store.delete(oldest)
  }
  await store.set(name, saved)
  return true
}

function storeNameOf(organ: string | null, year: number | null): string | null {
  if (organ === null || year === null) return null
  return `${storeNames.reports}${organ.replace(/\s/g, '').slice(0, 200)}/${year}`
}

/** Names a report by its organ and year, by its address where these were not read. */
export function nameReport({ identity, source }: Report): string {
  return storeNameOf(identity.organ, identity.year) ?? `?${source.url ?? source.name}`
}

function yearOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0)
}

/** What `gouji read --save` would write, cut down to the report's own blocks where these alone read the same. */
async function saveReport(report: Report): Promise<object | null> {
  const { source, extent, identity } = report
  const { savedSchema } = await schemas()
  const short = { ...source, blocks: source.blocks.slice(extent.from, extent.to) }
  const again = source.parts ? report : readReport(short)
  const same =
    again !== report &&
    again.status === 'checked' &&
    again.identity.organ === identity.organ &&
    again.identity.year === identity.year &&
    Object.keys(again.figures).length === Object.keys(report.figures).length
  const saved = { schema: savedSchema, source: same ? short : source, report: {} }
  return JSON.stringify(saved).length > largestReport ? null : saved
}

/** The organ's report of the year before, where it was checked here. */
export async function recallPrior(store: Store, report: Report): Promise<Prior | null> {
  const { organ, year } = report.identity
  const name = storeNameOf(organ, year === null ? null : year - 1)
  const found = name === null ? null : await recallReport(store, name)
  return found && { report: found, from: 'remembered', name: found.source.name, of: nameReport(report) }
}

/**
 * The report that the user chose as last year's. It is taken for the first report of the year after it that is checked,
 * which is remembered, and for no other: another organ's would give false errors.
 */
export async function recallChosen(store: Store, report: Report): Promise<Prior | null> {
  const value = asObject(await store.get(storeNames.prior))
  const of = nameReport(report)
  const bound = asObject(value.report).of
  if (value.schema === undefined || (bound !== undefined && bound !== of)) return null
  const found = await recallReport(store, storeNames.prior)
  if (!found || nameReport(found) === of || !choosePrior(report, [found])) return null
  if (bound === undefined) await store.set(storeNames.prior, { ...value, report: { of } })
  return { report: found, from: 'chosen', name: found.source.name, of }
}

async function recallReport(store: Store, name: string): Promise<Report | null> {
  const value = await store.get(name)
  if (value === undefined || value === null) return null
  const { parseSaved } = await schemas()
  const source = parseSaved(value)
  if (!source) return null
  const report = readReport(source)
  return report.status === 'checked' ? report : null
}

/** Keeps a report as last year's of the next one that is checked, whatever organ that is of. Says whether it did. */
export async function keepChosen(store: Store, report: Report): Promise<boolean> {
  const saved = await saveReport(report)
  if (saved !== null) await store.set(storeNames.prior, saved)
  return saved !== null
}

/** A report that is kept in this host. */
export interface Remembered {
  name: string
  organ: string
  year: number
}

/** The reports that are kept, newest year first. */
export async function listRemembered(store: Store): Promise<Remembered[]> {
  const names = await store.list(storeNames.reports)
  return names
    .map((name) => ({
      name,
      organ: name.slice(storeNames.reports.length).replace(/\/\d+$/, ''),
      year: yearOf(name),
    }))
    .sort((one, other) => other.year - one.year || (one.organ < other.organ ? -1 : 1))
}

/** Forgets every report that was kept. */
export async function forgetReports(store: Store): Promise<void> {
  for (const name of await store.list(storeNames.reports)) await store.delete(name)
  await store.delete(storeNames.prior)
}
