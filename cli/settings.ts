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

/** Reads the profile and the waivers. Throws `UsageError` with every mistake of a file, `UnusableFile` where it cannot be opened. */
export async function openSettings(files: SettingsFiles, locale: Locale): Promise<Settings> {
  const waivers: Waiver[] = []
  if (files.profile === null && files.waivers.length === 0) return { waivers }
  const { parseWaivers } = await import('../core/schema/index.ts')
  for (const path of files.waivers) waivers.push(...take(parseWaivers(await readText(path)), path, locale))
  if (files.profile === null) return { waivers }
  return { profile: await openProfile(files.profile, locale), waivers }
}

async function openProfile(path: string, locale: Locale): Promise<Profile> {
  const { parseProfile } = await import('../core/schema/index.ts')
  const file = take(parseProfile(await readText(path)), path, locale)
  const { levels, unknown } = nameLevels(file.levels, rules)
  if (unknown.length > 0) refuse(path, unknown.map(unknownRule), locale)
  return { ...file, levels }
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
