import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { SourceDocument } from '../core/index.ts'
import { openSource } from '../sources/open.ts'
import { UnreadableSource } from '../sources/unreadable.ts'

/** No file above this is taken into memory; the formats have lower bounds of their own. */
const largestFile = 256 * 1024 * 1024

/** The document at a path (`-` is standard input), or saved by `gouji read`. Throws `UnreadableSource`. */
export async function openPath(path: string): Promise<SourceDocument> {
  const bytes = path === '-' ? await readStandardInput() : await readFileBytes(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const saved = await openSaved(bytes, path)
  if (saved) return saved
  return { ...(await openSource(bytes, path)), sha256 }
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

/** JSON objects are taken for saved documents; anything else is left to the sources. */
async function openSaved(bytes: Uint8Array, path: string): Promise<SourceDocument | null> {
  if (bytes[0] !== 0x7b) return null
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  const { parseSaved } = await import('../core/schema/index.ts')
  const document = parseSaved(json)
  if (!document) throw new UnreadableSource('not-gouji-json')
  return { ...document, name: path }
}
