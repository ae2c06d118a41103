import {
  type FileFault,
  type Locale,
  nameLevels,
  type Profile,
  rules,
  tellFault,
  type Waiver,
} from '../core/index.ts'
import type { Parsed } from '../core/schema/index.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { UnusableFile, UsageError } from './arguments.ts'
import { readBytes } from './open.ts'

/** What the user set for a run beside its inputs; plain data, so that it can be sent to a worker. */
export interface Settings {
  profile?: Profile
  waivers: Waiver[]
}

export interface SettingsFiles {
  profile: string | null
  waivers: readonly string[]
}

/** A file of settings as it was read. */
export interface SettingsText {
  name: string
  text: string
}

/** Reads the profile and the waivers. Throws `UsageError` with every mistake of a file, `UnusableFile` where it cannot be opened. */
export async function openSettings(files: SettingsFiles, locale: Locale): Promise<Settings> {
  const { profile, waivers } = await readSettingsFiles(files)
  return parseSettings(profile, waivers, locale)
}

/** The texts of the files, as they are. Throws `UnusableFile`. */
export async function readSettingsFiles({
  profile,
  waivers,
}: SettingsFiles): Promise<{ profile: SettingsText | null; waivers: SettingsText[] }> {
  const read = async (name: string): Promise<SettingsText> => ({ name, text: await readText(name) })
  return {
    profile: profile === null ? null : await read(profile),
    waivers: await Promise.all(waivers.map(read)),
  }
}

/** What the texts say. Throws `UsageError` with every mistake of a file. */
export async function parseSettings(
  profile: SettingsText | null,
  files: readonly SettingsText[],
  locale: Locale,
): Promise<Settings> {
  const waivers: Waiver[] = []
  if (profile === null && files.length === 0) return { waivers }
  const { parseProfile, parseWaivers } = await import('../core/schema/index.ts')
  for (const { name, text } of files) waivers.push(...take(parseWaivers(text), name, locale))
  if (profile === null) return { waivers }
  const file = take(parseProfile(profile.text), profile.name, locale)
  const { levels, unknown } = nameLevels(file.levels, rules)
  if (unknown.length > 0) refuse(profile.name, unknown.map(unknownRule), locale)
  return { profile: { ...file, levels }, waivers }
}

function unknownRule(id: string): FileFault {
  return { path: ['levels', id], kind: 'unknown-rule', word: id }
}

function take<Value>(parsed: Parsed<Value>, path: string, locale: Locale): Value {
  return parsed.faults ? refuse(path, parsed.faults, locale) : parsed.value
}

function refuse(path: string, faults: readonly FileFault[], locale: Locale): never {
  const lines = faults.map((fault) => `\n  ${tellFault(fault, locale)}`)
  throw new UsageError('bad-file', path + lines.join(''))
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readBytes(path))
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
}
