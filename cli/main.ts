#!/usr/bin/env node
import module from 'node:module'
import { forgiveLibrary } from './stray.ts'
import { version } from './version.ts'

/** Loads the command's code only when it is needed, so that a version or a mistake costs nothing. */
async function main(words: readonly string[]): Promise<number> {
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    process.stdout.write(`gouji ${version}\n`)
    return 0
  }
  // Compiled code is kept for the next run, in the system's folder for temporary files, where this Node can (from 22.1 on).
  module.enableCompileCache?.()
  forgiveLibrary()
  const { runCommand } = await import('./command.ts')
  return runCommand(words)
}

// npm runs scripts in the project's folder; the paths that were typed are those of the folder that the user is in.
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
if (script === 'gouji' && folder !== undefined) process.chdir(folder)

// A reader that closes the pipe early (head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))
