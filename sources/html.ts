import type { SourceDocument } from '../core/model/source.ts'
import { decodePage } from './charset.ts'
import { pageDocument, type Snapshot } from './page.ts'
import { ParsedPage } from './parse.ts'
import { takeSnapshot } from './snapshot.ts'

/** Bytes or characters of a page that are read; the rest is left out (`text-cut`). */
export const MAX_PAGE_LENGTH = 64 * 1024 * 1024

/** What is known about a page from outside: the charset of its HTTP header, the address it was taken from. */
export interface PageHints {
  charset?: string
  url?: string
}

/** Reads a saved or fetched page. Any bytes give a document; bounds that were met stand in `limits`. */
export function readHtml(bytes: Uint8Array, name: string, hints: PageHints = {}): SourceDocument {
  const { text } = decodePage(bytes.subarray(0, MAX_PAGE_LENGTH), hints.charset)
  return readDecoded(text, name, bytes.length > MAX_PAGE_LENGTH, hints.url)
}

/** Reads a page that is text already. */
export function readHtmlText(text: string, name: string, hints: Pick<PageHints, 'url'> = {}): SourceDocument {
  return readDecoded(text.slice(0, MAX_PAGE_LENGTH), name, text.length > MAX_PAGE_LENGTH, hints.url)
}

function readDecoded(text: string, name: string, cut: boolean, url: string | undefined): SourceDocument {
  const page = new ParsedPage()
  const root = page.parse(text)
  const snapshot: Snapshot = root ? takeSnapshot(page, root) : { blocks: [], limits: [], facts: {} }
  const isNoted = snapshot.limits.some(({ code }) => code === 'text-cut')
  if ((cut || page.cut) && !isNoted) snapshot.limits.push({ code: 'text-cut' })
  return pageDocument(name, snapshot, url)
}
