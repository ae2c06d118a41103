import { messagesOf } from '../core/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { version } from './version.ts'

/** Runs a command line to its exit code: 0 fine, 1 findings, 2 wrong usage, 3 something named could not be used. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    const given = readArguments(words)
    if (given.command === 'version') process.stdout.write(`gouji ${version}\n`)
    else if (given.command === 'help') process.stdout.write(messagesOf(given.locale).help)
    else if (given.command === 'check') return await (await import('./check.ts')).runCheck(given)
    else if (given.command === 'read') return await (await import('./read.ts')).runRead(given)
    else if (given.command === 'rules') (await import('./rules.ts')).runRules(given)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const { usage } = messagesOf(words.includes('en') || words.includes('--locale=en') ? 'en' : 'zh-CN')
    process.stderr.write(`gouji: ${usage[error.fault](error.word)}\n`)
    return 2
  }
}
