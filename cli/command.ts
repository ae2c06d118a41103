import {
  type DiskFault,
  findTopic,
  type Locale,
  messagesOf,
  tellWhereHelpIs,
  writeHelp,
} from '../core/index.ts'
import { readArguments, UnusableFile, UsageError } from './arguments.ts'
import { InspectionFault } from './inspect/fault.ts'
import { version } from './version.ts'

/** Runs a command line to its exit code: 0 fine, 1 findings, 2 wrong usage, 3 something named could not be used. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    const given = readArguments(words)
    if (given.command === 'version') process.stdout.write(`gouji ${version}\n`)
    else if (given.command === 'help') process.stdout.write(writeHelp(given.topic, given.locale))
    else if (given.command === 'check') return await (await import('./check.ts')).runCheck(given)
    else if (given.command === 'compare') return await (await import('./compare.ts')).runCompare(given)
    else if (given.command === 'rollup') return await (await import('./rollup.ts')).runRollup(given)
    else if (given.command === 'similar') return await (await import('./similar.ts')).runSimilar(given)
    else if (given.command === 'read') return await (await import('./read.ts')).runRead(given)
    else if (given.command === 'inspect')
      return await (await import('./inspect/command.ts')).runInspect(given.words)
    else if (given.command === 'template') return await (await import('./template.ts')).runTemplate(given)
    else if (given.command === 'publish') return await (await import('./publish.ts')).runPublish(given)
    else if (given.command === 'rules') (await import('./rules.ts')).runRules(given)
    return 0
  } catch (error) {
    const known =
      error instanceof UsageError || error instanceof UnusableFile || error instanceof InspectionFault
    const { unreadable, usage, inspect, disk } = messagesOf(localeOf(words))
    const system = known ? null : diskFault(error)
    if (system) {
      process.stderr.write(`gouji: ${system.path}: ${disk[system.fault]}\n`)
      return 3
    }
    if (!known) throw error
    if (error instanceof InspectionFault) {
      process.stderr.write(`gouji: ${inspect.faults[error.fault](error.word)}\n`)
      return 3
    }
    if (error instanceof UnusableFile) {
      process.stderr.write(`gouji: ${error.path}: ${unreadable[error.reason]}\n`)
      return 3
    }
    const where = tellWhereHelpIs(findTopic(words), localeOf(words))
    process.stderr.write(`gouji: ${usage[error.fault](error.word)}${where}\n`)
    return 2
  }
}

/** A file that cannot be written, named in the user's words; null for every other failure. */
function diskFault(error: unknown): { path: string; fault: DiskFault } | null {
  if (!(error instanceof Error)) return null
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const fault = diskFaults.get(code)
  const named = dest ?? path
  return fault && named !== undefined ? { path: named.replace(/\.part$/, ''), fault } : null
}

const diskFaults: ReadonlyMap<string, DiskFault> = new Map([
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['EEXIST', 'no-folder'],
  ['EISDIR', 'is-folder'],
  ['ERR_FS_EISDIR', 'is-folder'],
  ['EACCES', 'refused'],
  ['EPERM', 'refused'],
  ['EROFS', 'refused'],
  ['EBUSY', 'refused'],
  ['ENOSPC', 'full'],
  ['ENAMETOOLONG', 'long-name'],
])

/** The language of a command line that may be wrong in other ways. */
function localeOf(words: readonly string[]): Locale {
  const given = words[words.indexOf('--locale') + 1]
  return words.includes('--locale=en') || (words.includes('--locale') && given === 'en') ? 'en' : 'zh-CN'
}
