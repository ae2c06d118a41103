/** Runs the built command line as its users do, in a process of its own. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { inject } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** `gouji` with these words; `input` goes to its standard input. */
export function runGouji(
  words: readonly string[],
  options: { input?: string; cwd?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [resolve(inject('commandLine'), 'gouji.js'), ...words], {
    cwd: options.cwd ?? root,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.end(options.input ?? '')
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}
