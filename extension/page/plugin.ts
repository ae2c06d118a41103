/** A tab that shows a file, not a page: its document only holds the browser's own viewer. */
import { type SourceDocument, sourceSchema } from '../../core/model/source.ts'
import type { Reading } from '../protocol.ts'

const formats: ReadonlyMap<string, string> = new Map([['application/pdf', 'pdf']])

/** The file as an attachment, since its words cannot be read from here; null for a page. */
export function attachmentPage(page: Document): Reading | null {
  const format = formats.get(page.contentType)
  if (!format) return null
  const address = page.URL
  const document: SourceDocument = {
    schema: sourceSchema,
    kind: 'html',
    name: address,
    url: address,
    blocks: [{ kind: 'attachment', anchor: 'f0/b0', text: '', address, format }],
    limits: [],
  }
  return { document, address }
}
