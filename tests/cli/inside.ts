/** Runs the command line inside the test's own process, which is much faster than a process of its own. */
import { join } from 'node:path'
import { vi } from 'vitest'
import { runCommand } from '../../cli/command.ts'
import type { Run } from './run.ts'

/** `gouji` with these words; those that look like files or patterns lie in the folder. */
export async function runInside(folder: string, words: readonly string[]): Promise<Run> {
  const run: Run = { code: null, stdout: '', stderr: '' }
  const catchInto = (name: 'stdout' | 'stderr') =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      run[name] += String(text)
      return true
    })
  const spies = [catchInto('stdout'), catchInto('stderr')]
  try {
    run.code = await runCommand(words.map((word) => (isPath(word) ? join(folder, word) : word)))
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  const short = (text: string): string => text.replaceAll(`${folder}/`, '')
  return { code: run.code, stdout: short(run.stdout), stderr: short(run.stderr) }
}

function isPath(word: string): boolean {
  return !word.startsWith('--') && /[./*]/.test(word)
}
