/** Runs the command line as its users do, in a process of its own. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

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
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, resolve(root, 'cli/main.ts'), ...words], {
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
