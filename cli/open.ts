import { open } from 'node:fs/promises'
import type { Report, SourceDocument } from '../core/index.ts'
import { openBytes, openEarlier, type SourceHints } from '../sources/open.ts'
import { UnreadableSource } from '../sources/unreadable.ts'

/** No file above this is taken into memory; the formats have lower bounds of their own. */
const largestFile = 256 * 1024 * 1024

/** The document at a path (`-` is standard input), or saved by `gouji read`. Throws `UnreadableSource`. */
export async function openPath(path: string): Promise<SourceDocument> {
  return openBytes(await readBytes(path), path, { convert })
}

/** The document of bytes that are here already; `name` is what they are called. Throws `UnreadableSource`. */
export function openTaken(bytes: Uint8Array, name: string, hints: SourceHints): Promise<SourceDocument> {
  return openBytes(bytes, name, { ...hints, convert })
}

/** Last year's report: a document, or the reports that saved findings tell of. Throws `UnreadableSource`. */
export async function openPrior(path: string): Promise<SourceDocument | Report[]> {
  return openEarlier(await readBytes(path), path, { convert })
}

/** Old formats through LibreOffice, where it is installed. */
async function convert(bytes: Uint8Array, failure: UnreadableSource): Promise<Uint8Array | null> {
  const { convertOld } = await import('./convert.ts')
  return convertOld(bytes, failure)
}

/** The bytes of a file, or of standard input (`-`). Throws `UnreadableSource`. */
export function readBytes(path: string): Promise<Uint8Array> {
  return path === '-' ? readStandardInput() : readFileBytes(path)
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const piece = Buffer.from(chunk as Uint8Array)
    size += piece.length
    if (size > largestFile) throw new UnreadableSource('too-large')
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const status = await file.stat()
      if (status.isDirectory()) throw new UnreadableSource('is-a-folder')
      if (status.size > largestFile) throw new UnreadableSource('too-large')
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw explainFileError(error)
  }
}

function explainFileError(error: unknown): Error {
  if (error instanceof UnreadableSource) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableSource('not-found')
  if (code === 'EACCES' || code === 'EPERM') return new UnreadableSource('no-permission')
  if (code === 'EISDIR') return new UnreadableSource('is-a-folder')
  return new UnreadableSource('damaged', message)
}
