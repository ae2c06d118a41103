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
  empty: 'empty-file',
  'blank-pages': 'empty-file',
  'old-excel': 'older-file',
  'old-word': 'older-file',
  'wps-spreadsheet': 'older-file',
  'unknown-format': 'unknown-file',
  'format-not-yet': 'unknown-file',
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
    throw new HostFault(faults[error.reason] ?? 'not-a-report-file', error.detail ?? '')
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

/** What was dropped, taken from the event before it is over: a file, or a folder in the way that this browser gives it. */
type Dropped = File | FileSystemDirectoryEntry | Promise<FileSystemDirectoryHandle>

/** Not in Firefox. */
interface HandleItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}

/** Files in what is listed of a folder by name; `open` resolves to what a folder in it holds. */
interface Inside {
  name: string
  file?: () => Promise<File>
  open?: () => Promise<Inside[]>
}

/** All files of what was dropped, folders opened; at most `mostFiles`. */
export async function filesOf(items: DataTransferItemList, mostFiles: number): Promise<File[]> {
  const dropped = Array.from(items).flatMap((item) => droppedAs(item) ?? [])
  const files: File[] = []
  for (const each of dropped) {
    if (each instanceof File) files.push(each)
    else await collect(await listFolder(await each), files, mostFiles)
  }
  return files.slice(0, mostFiles)
}

/** In a page that was opened as a file, Chromium reads files and folders, but none of their entries. */
function droppedAs(item: DataTransferItem & HandleItem): Dropped | null {
  const entry = item.webkitGetAsEntry()
  if (!entry) return null
  if (!entry.isDirectory) return item.getAsFile()
  const handle = item.getAsFileSystemHandle?.()
  return handle
    ? handle.then((folder) => folder as FileSystemDirectoryHandle)
    : (entry as FileSystemDirectoryEntry)
}

async function collect(inside: readonly Inside[], files: File[], mostFiles: number): Promise<void> {
  for (const { file, open } of [...inside].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (files.length >= mostFiles) return
    if (file) files.push(await file())
    if (open) await collect(await open(), files, mostFiles)
  }
}

function listFolder(folder: FileSystemDirectoryEntry | FileSystemDirectoryHandle): Promise<Inside[]> {
  return 'createReader' in folder ? listEntries(folder) : listHandles(folder)
}

async function listHandles(folder: FileSystemDirectoryHandle): Promise<Inside[]> {
  const inside: Inside[] = []
  for await (const handle of folder.values())
    inside.push(
      handle.kind === 'file'
        ? { name: handle.name, file: () => handle.getFile() }
        : { name: handle.name, open: () => listHandles(handle) },
    )
  return inside
}

/** A reader gives a folder in portions, the last one empty. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<Inside[]> {
  const reader = folder.createReader()
  const inside: Inside[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (portion.length === 0) return inside
    inside.push(...portion.map(insideEntry))
  }
}

function insideEntry(entry: FileSystemEntry): Inside {
  const { name } = entry
  if (entry.isDirectory) return { name, open: () => listEntries(entry as FileSystemDirectoryEntry) }
  return {
    name,
    file: () =>
      new Promise((resolve, reject) => {
        ;(entry as FileSystemFileEntry).file(resolve, reject)
      }),
  }
}
