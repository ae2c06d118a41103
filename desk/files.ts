/** Files into a page and out of it. The readers of each format are loaded when the first file needs them. */
import type { SourceDocument, UnreadableReason } from '../core/index.ts'
import type { PdfTables } from '../sources/pdf/library.ts'
import { HostFault, type HostFaultCode } from '../ui/host.ts'

/** No file above this is taken into memory; the formats have lower bounds of their own. */
const largestFile = 100 * 1024 * 1024

const faults: Partial<Record<UnreadableReason, HostFaultCode>> = {
  'too-large': 'too-large',
  'zip-bomb': 'too-large',
  damaged: 'damaged-file',
  encrypted: 'encrypted-file',
  'old-kernel': 'old-kernel',
}

/** The bytes of a file. Rejects with a `HostFault`. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > largestFile) throw new HostFault('too-large')
  return new Uint8Array(await file.arrayBuffer())
}

/** Reads a file. Rejects with a `HostFault`. */
export async function openFile(file: File, pdfTables?: PdfTables): Promise<SourceDocument> {
  const bytes = await bytesOf(file)
  const { openBytes } = await import('../sources/open.ts')
  const { UnreadableSource } = await import('../sources/unreadable.ts')
  try {
    return await openBytes(bytes, file.name, {
      ...(pdfTables ? { pdfTables } : {}),
      ...(file.type === '' ? {} : { mime: file.type }),
    })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new HostFault(faults[error.reason] ?? 'not-a-report-file', error.reason)
  }
}

/** Hands bytes to the user as a download. */
export function saveFile(name: string, bytes: Uint8Array, mime: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** All files of what was dropped, folders opened; at most `mostFiles`. */
export async function filesOf(items: DataTransferItemList, mostFiles: number): Promise<File[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files: File[] = []
  for (const entry of entries) await collect(entry, files, mostFiles)
  return files
}

async function collect(entry: FileSystemEntry, files: File[], mostFiles: number): Promise<void> {
  if (files.length >= mostFiles) return
  if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry))
  else
    for (const inner of await list(entry as FileSystemDirectoryEntry)) await collect(inner, files, mostFiles)
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** A reader gives a folder in portions, the last one empty. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (portion.length === 0) return all.sort((one, other) => (one.name < other.name ? -1 : 1))
    all.push(...portion)
  }
}
