/** A tab that shows a file, not a page: its document only holds the browser's own viewer. */
import { pageDocument } from '../../sources/page.ts'
import type { Reading } from '../protocol.ts'

/** The file as an attachment, since its words cannot be read from here; null for a page. */
export function attachmentPage({ contentType, URL: address }: Document): Reading | null {
  if (contentType !== 'application/pdf') return null
  const block = { kind: 'attachment', anchor: 'f0/b0', text: '', address, format: 'pdf' } as const
  return { document: pageDocument(address, { blocks: [block], limits: [], facts: {} }, address), address }
}
