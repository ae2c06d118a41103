import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from './arguments.ts'

/** Where the answer goes. A file appears under its name only when it is complete. */
export interface Output {
  write(text: string): Promise<void>
  close(): Promise<void>
  terminal: boolean
  columns: number
}

/** Standard output, or a file. */
export async function openOutput(path: string | null): Promise<Output> {
  return path === null ? openStandardOutput() : openFile(path)
}

function openStandardOutput(): Output {
  const { stdout } = process
  return {
    terminal: stdout.isTTY && !process.env.NO_COLOR,
    columns: stdout.columns ?? 100,
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    async close() {},
  }
}

async function openFile(path: string): Promise<Output> {
  const unfinished = `${path}.part`
  await makeFolderOf(path)
  const stream = createWriteStream(unfinished)
  await once(stream, 'open')
  return {
    terminal: false,
    columns: 100,
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    async close() {
      stream.end()
      await once(stream, 'close')
      await rm(path, { force: true })
      await rename(unfinished, path)
    },
  }
}

/** The folder that a file goes into is made where it is not there. */
export async function makeFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
}

/** Writes a file that is not there yet; one that is there is never touched. */
export async function writeNewFile(path: string, bytes: Uint8Array | string): Promise<void> {
  await makeFolderOf(path)
  try {
    await writeFile(path, bytes, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new UsageError('file-exists', path)
    throw error
  }
}
