import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Locale, messagesOf } from '../../core/index.ts'
import { UsageError } from '../arguments.ts'

/** Throws `UsageError` where one of the files is there: people may have written into it. */
export function refuseExisting(paths: readonly string[]): void {
  const there = paths.find((path) => existsSync(path))
  if (there !== undefined) throw new UsageError('file-exists', there)
}

/** Writes a file that appears under its name only when it is complete, and says so. */
export async function deliver(path: string, bytes: Uint8Array, locale: Locale): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  process.stderr.write(`${messagesOf(locale).ledger.cli.written(path)}\n`)
}
