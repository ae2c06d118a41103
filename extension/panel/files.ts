/** Files into the panel and out of it. Readers and writers are loaded when the first file needs them. */
import type { SourceDocument, UnreadableReason } from '../../core/index.ts'
import { HostFault, type HostFaultCode } from '../../ui/host.ts'

/** No file above this is taken into memory; the formats have lower bounds of their own. */
const largestFile = 100 * 1024 * 1024

const faults: Partial<Record<UnreadableReason, HostFaultCode>> = {
  'too-large': 'too-large',
  'zip-bomb': 'too-large',
  damaged: 'damaged-file',
  encrypted: 'encrypted-file',
  'old-kernel': 'old-kernel',
}

export async function openFile(file: File): Promise<SourceDocument> {
  if (file.size > largestFile) throw new HostFault('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { openSource } = await import('../../sources/open.ts')
  const { UnreadableSource } = await import('../../sources/unreadable.ts')
  try {
    return { ...(await openSource(bytes, file.name)), sha256: await hashOf(bytes) }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new HostFault(faults[error.reason] ?? 'not-a-report-file', error.reason)
  }
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
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
