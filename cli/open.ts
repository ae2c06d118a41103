import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Report, SourceDocument } from '../core/index.ts'
import { openSource } from '../sources/open.ts'
import { UnreadableSource } from '../sources/unreadable.ts'

/** No file above this is taken into memory; the formats have lower bounds of their own. */
const largestFile = 256 * 1024 * 1024

/** The document at a path (`-` is standard input), or saved by `gouji read`. Throws `UnreadableSource`. */
export async function openPath(path: string): Promise<SourceDocument> {
  return openBytes(await readBytes(path), path)
}

/** Last year's report: a document, or the reports that saved findings tell of. Throws `UnreadableSource`. */
export async function openPrior(path: string): Promise<SourceDocument | Report[]> {
  const bytes = await readBytes(path)
  const json = parseJson(bytes)
  if (json !== undefined) {
    const { recallReports } = await import('../core/schema/index.ts')
    const reports = recallReports(json, path)
    if (reports) return reports
  }
  return openBytes(bytes, path)
}

/** The bytes of a file, or of standard input (`-`). Throws `UnreadableSource`. */
export function readBytes(path: string): Promise<Uint8Array> {
  return path === '-' ? readStandardInput() : readFileBytes(path)
}

async function openBytes(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  const json = parseJson(bytes)
  if (json !== undefined) return openSaved(json, path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...(await openDocument(bytes, path)), sha256 }
}

/** Old formats are converted where that is possible here. */
async function openDocument(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  try {
    return await openSource(bytes, path)
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    const { convertOld } = await import('./convert.ts')
    const converted = await convertOld(bytes, error)
    if (!converted) throw error
    return openSource(converted, path)
  }
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

/** The value of a JSON object; undefined for anything else, which is left to the sources. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x7b) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

async function openSaved(json: unknown, path: string): Promise<SourceDocument> {
  const { parseSaved } = await import('../core/schema/index.ts')
  const document = parseSaved(json)
  if (!document) throw new UnreadableSource('not-gouji-json')
  return { ...document, name: path }
}
