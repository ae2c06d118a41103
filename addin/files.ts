/** Files that the user picks and gets. */

import type { SourceDocument } from '../core/index.ts'
import { openBytes } from '../sources/open.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { HostFault, type HostFaultCode } from '../ui/host.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Largest file that the pane takes in, in bytes. */
const largestFile = 50 * 1024 * 1024

const codes: Readonly<Partial<Record<UnreadableSource['reason'], HostFaultCode>>> = {
  'too-large': 'too-large',
  'zip-bomb': 'too-large',
  encrypted: 'encrypted-file',
  damaged: 'damaged-file',
  'old-kernel': 'old-kernel',
}

/** Tables of the PDF library, which the build puts beside the page. */
async function pdfTables(name: string): Promise<Uint8Array> {
  const response = await fetch(`./pdfjs/cmaps/${encodeURIComponent(name)}`)
  if (!response.ok) throw new Error(name)
  return new Uint8Array(await response.arrayBuffer())
}

/** Reads a file. Rejects with a `HostFault`. */
export async function openFile(file: File): Promise<SourceDocument> {
  if (file.size > largestFile) throw new HostFault('too-large', file.name)
  try {
    return await openBytes(new Uint8Array(await file.arrayBuffer()), file.name, { pdfTables })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new HostFault(codes[error.reason] ?? 'not-a-report-file', error.message)
  }
}

/** Hands bytes to the browser as a download. */
export function saveFile(name: string, bytes: Uint8Array, mime: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
