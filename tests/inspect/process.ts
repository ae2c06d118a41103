/** The built command line as a process of its own that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { inject } from 'vitest'

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts `gouji inspect` with these words. */
export function startInspect(
  words: readonly string[],
  options: { uid?: number; cwd?: string } = {},
): {
  child: ChildProcess
  finished: Promise<Finished>
} {
  const child = spawn(process.execPath, [resolve(inject('commandLine'), 'gouji.js'), 'inspect', ...words], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const finished = new Promise<Finished>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
  return { child, finished }
}

/** Runs it to its end. */
export function inspect(
  words: readonly string[],
  options: { uid?: number; cwd?: string } = {},
): Promise<Finished> {
  return startInspect(words, options).finished
}
