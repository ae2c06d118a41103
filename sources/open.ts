/**
 * The door for bytes, shared by all hosts: any file → SourceDocument. What it is is told by what stands in it, and by
 * its name only in doubt. The readers of each format are loaded when used.
 */

import type { Report } from '../core/model/report.ts'
import type { SourceDocument } from '../core/model/source.ts'
import { decodePage } from './charset.ts'
import { detectFormat, extensionOf, isEmpty, isJunk, isMhtml, isPage, officeOf } from './format.ts'
import type { PdfTables } from './pdf/library.ts'
import { UnreadableSource } from './unreadable.ts'

/** Largest files that are looked at, in bytes. */
export const sourceLimits = { text: 64 * 1024 * 1024, workbook: 100 * 1024 * 1024 }

/** What is known about a source from outside. */
export interface SourceHints {
  /** Address that it was taken from. */
  url?: string
  /** Charset that the server gave. */
  charset?: string
  /** Media type that the server or the browser gave, with or without its parameters. */
  mime?: string
  /** Gives the tables that the PDF library opens by name. Needed in browsers only. */
  pdfTables?: PdfTables
  /** Makes a .docx or .xlsx of an old format, where the host can; null where it cannot. */
  convert?: (bytes: Uint8Array, failure: UnreadableSource) => Promise<Uint8Array | null>
}

/**
 * Opens a file that a person gave: a document of any readable format, or one that `gouji read` saved. Documents carry
 * the sha256 of the bytes where the host can tell it. Throws `UnreadableSource`.
 */
export async function openBytes(
  bytes: Uint8Array,
  name: string,
  hints: SourceHints = {},
): Promise<SourceDocument> {
  const json = parseJson(bytes)
  return json === undefined ? openDocument(bytes, name, hints) : openSaved(json, name)
}

/** Opens what a report is compared with: a document, or the reports that saved findings tell of. Throws `UnreadableSource`. */
export async function openEarlier(
  bytes: Uint8Array,
  name: string,
  hints: SourceHints = {},
): Promise<SourceDocument | Report[]> {
  const json = parseJson(bytes)
  if (json === undefined) return openDocument(bytes, name, hints)
  const { recallReports } = await import('../core/schema/index.ts')
  return recallReports(json, name) ?? openSaved(json, name)
}

async function openDocument(bytes: Uint8Array, name: string, hints: SourceHints): Promise<SourceDocument> {
  const document = await openOrConvert(bytes, name, hints)
  const sha256 = await digest(bytes)
  return sha256 === null ? document : { ...document, sha256 }
}

async function openOrConvert(bytes: Uint8Array, name: string, hints: SourceHints): Promise<SourceDocument> {
  try {
    return await openSource(bytes, name, hints)
  } catch (error) {
    if (!(error instanceof UnreadableSource) || !hints.convert) throw error
    const converted = await hints.convert(bytes, error)
    if (!converted) throw error
    return openSource(converted, name, hints)
  }
}

/** Lower-case hex; null where the browser gives no digests (pages without https). */
async function digest(bytes: Uint8Array): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The value of a JSON object; undefined for anything else, which is left to the readers. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x7b) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

async function openSaved(json: unknown, name: string): Promise<SourceDocument> {
  const { parseSaved } = await import('../core/schema/index.ts')
  const document = parseSaved(json)
  if (!document) throw new UnreadableSource('not-gouji-json')
  return { ...document, name }
}

async function openPackage(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (bytes.length > sourceLimits.workbook) throw new UnreadableSource('too-large')
  const [{ ZipArchive }, { packageKind }] = await Promise.all([import('./zip.ts'), import('./package.ts')])
  const kind = packageKind(new ZipArchive(bytes))
  if (kind === 'workbook') return (await import('./xlsx.ts')).readWorkbook(bytes, name)
  if (kind === 'document') return (await import('./docx.ts')).readDocx(bytes, name)
  if (kind === 'ofd') throw new UnreadableSource('format-not-yet', 'ofd')
  throw new UnreadableSource('unknown-format', kind === 'other' ? 'zip' : kind)
}

async function refuseOle(bytes: Uint8Array, name: string): Promise<never> {
  const { isOle, oleNames } = await import('./ole.ts')
  if (!isOle(bytes)) throw new UnreadableSource('damaged', 'ole')
  const names = oleNames(bytes)
  const extension = extensionOf(name)
  if (names.has('encryptedpackage') || names.has('\u0006dataspaces')) throw new UnreadableSource('encrypted')
  if (/^ett?$/.test(extension)) throw new UnreadableSource('wps-spreadsheet')
  if (names.has('workbook') || names.has('book')) throw new UnreadableSource('old-excel')
  if (names.has('worddocument')) throw new UnreadableSource('old-word')
  if (/^(?:xls|xlt|xlsx|xlsm)$/.test(extension)) throw new UnreadableSource('old-excel')
  if (/^(?:doc|dot|wps|wpt)$/.test(extension)) throw new UnreadableSource('old-word')
  throw new UnreadableSource('unknown-format', 'ole')
}

async function openText(bytes: Uint8Array, name: string, hints: SourceHints): Promise<SourceDocument> {
  if (bytes.length > sourceLimits.text) throw new UnreadableSource('too-large')
  const { type, charset } = readMime(hints.mime)
  const { text } = decodePage(bytes, hints.charset ?? charset)
  if (isEmpty(text)) throw new UnreadableSource('empty')
  const office = officeOf(text)
  if (office) throw new UnreadableSource(office === 'excel' ? 'old-excel' : 'old-word', 'xml')
  if (isMhtml(text)) return openMhtml(bytes, name, hints)
  if (isPage(text, name, type)) return (await import('./html.ts')).readHtmlText(text, name, hints)
  if (isJunk(text)) throw new UnreadableSource('unknown-format')
  const { readText } = await import('./text.ts')
  const document = readText(text, name, await markupReader(text))
  if (hints.url !== undefined) document.url = hints.url
  return document
}

async function openMhtml(bytes: Uint8Array, name: string, { url }: SourceHints): Promise<SourceDocument> {
  const document = (await import('./mhtml.ts')).readMhtml(bytes, name)
  return url === undefined ? document : { ...document, url }
}

/** `text/html; charset=gbk` */
function readMime(mime = ''): { type: string; charset?: string } {
  const [type = '', ...parameters] = mime.slice(0, 200).toLowerCase().split(';')
  const charset = parameters
    .map((one) => /^\s*charset="?([\w-]+)/.exec(one)?.[1])
    .find((one) => one !== undefined)
  return { type: type.trim(), ...(charset === undefined ? {} : { charset }) }
}

/** Tables in HTML inside a text are read as those of a page. */
async function markupReader(text: string) {
  if (!/<table[\s>]/i.test(text)) return undefined
  const { readHtmlText } = await import('./html.ts')
  return (markup: string) => readHtmlText(markup, '').blocks
}

/**
 * Reads bytes of any readable format. `name` is kept in the document and helps where the content does not say what it
 * is. Throws `UnreadableSource`.
 */
export async function openSource(
  bytes: Uint8Array,
  name: string,
  hints: SourceHints = {},
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableSource('empty')
  const format = detectFormat(bytes)
  if (format.kind === 'refused') throw new UnreadableSource(format.reason, format.detail)
  if (format.kind === 'ole') return refuseOle(bytes, name)
  if (format.kind === 'package') return openPackage(bytes, name)
  if (format.kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, name, hints.pdfTables)
  return openText(bytes, name, hints)
}
