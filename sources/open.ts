/** Any bytes → SourceDocument: what they are is told by what stands in them, and by their name only in doubt. */

import type { SourceDocument } from '../core/model/source.ts'
import { decodePage } from './charset.ts'
import { UnreadableSource } from './unreadable.ts'

/** Largest files that are looked at, in bytes. */
export const sourceLimits = { text: 64 * 1024 * 1024, workbook: 100 * 1024 * 1024 }

/** What is known about a source from outside. */
export interface SourceHints {
  /** Address that it was taken from. */
  url?: string
  /** Charset that the server gave. */
  charset?: string
}

type Format =
  | { kind: 'package' | 'ole' | 'pdf' | 'text' }
  | { kind: 'refused'; reason: 'unknown-format'; detail: string }

/** First bytes of files that are no text and are not read. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x42, 0x4d], 'bmp'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value)
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

function detect(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'package' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'ole' }
  if (isPdf(bytes)) return { kind: 'pdf' }
  for (const [signature, detail] of signatures) {
    // "BM" may begin a text; a picture has zeros in its header.
    if (startsWith(bytes, signature) && (detail !== 'bmp' || bytes[6] === 0))
      return { kind: 'refused', reason: 'unknown-format', detail }
  }
  return { kind: 'text' }
}

function extensionOf(name: string): string {
  const path = name.split(/[?#]/, 1)[0] ?? ''
  return (/\.([a-z0-9]{1,8})$/i.exec(path)?.[1] ?? '').toLowerCase()
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

const pageExtension = /^(?:s?html?|xhtml?|jhtml|jspx?|aspx?|php|do|action)$/
/** Elements that begin a page or a piece of one. */
const pageStart =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|script|style|link|div|table|p|span|section|article|h[1-6]|center|font|ul|ol|form|iframe)[\s/>])/i
const headLength = 20_000
const pageMark = /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i
/** Roots of the XML formats of Office 2003. Pages that Word or Excel saved have such elements too, inside comments. */
const officeRoot = /^<(?:(?:w:)?wordDocument|pkg:package|((?:ss:)?Workbook))[\s/>]/i

/** The text from its first mark-up or word on: XML declarations and comments may stand before a page. */
function skipProlog(text: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : ''
    const to = end === '' ? -1 : text.indexOf(end, at)
    if (to < 0) return text.slice(at, at + headLength)
    at = to + end.length
  }
}

/** Whether a text is a page. A text that only contains a few tags is none unless its name says so. */
function isPage(text: string, name: string): boolean {
  const head = skipProlog(text)
  if (pageStart.test(head) || pageMark.test(head)) return true
  return pageExtension.test(extensionOf(name)) && /<[a-z!][^<>]{0,500}>/i.test(head)
}

function isEmpty(text: string): boolean {
  return text.replace(/\0/g, '').trim() === ''
}

/** Share of characters that no text has, among the first of a text. */
function isJunk(text: string): boolean {
  const sample = text.slice(0, 100_000)
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0xfffd || (code < 0x20 && (code < 9 || code > 13))) odd++
  }
  return odd > 8 && odd > sample.length * 0.02
}

async function openText(bytes: Uint8Array, name: string, hints: SourceHints): Promise<SourceDocument> {
  if (bytes.length > sourceLimits.text) throw new UnreadableSource('too-large')
  const { text } = decodePage(bytes, hints.charset)
  if (isEmpty(text)) throw new UnreadableSource('empty')
  const head = text.slice(0, 2000)
  const office = officeRoot.exec(skipProlog(text))
  if (office) throw new UnreadableSource(office[1] ? 'old-excel' : 'old-word', 'xml')
  if (/^(?:MIME-Version|From|Content-Type):/i.test(head) && /boundary=|multipart\/related/i.test(head))
    throw new UnreadableSource('unknown-format', 'mhtml')
  if (isPage(text, name)) return (await import('./html.ts')).readHtmlText(text, name, hints)
  if (isJunk(text)) throw new UnreadableSource('unknown-format')
  const { readText } = await import('./text.ts')
  const document = readText(text, name, await markupReader(text))
  if (hints.url !== undefined) document.url = hints.url
  return document
}

/** Tables in HTML inside a text are read as those of a page. */
async function markupReader(text: string) {
  if (!/<table[\s>]/i.test(text)) return undefined
  const { readHtmlText } = await import('./html.ts')
  return (markup: string) => readHtmlText(markup, '').blocks
}

/**
 * Reads a page, a text or a workbook. `name` is kept in the document and helps where the content does not say what it
 * is. Throws `UnreadableSource`.
 */
export async function openSource(
  bytes: Uint8Array,
  name: string,
  hints: SourceHints = {},
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableSource('empty')
  const format = detect(bytes)
  if (format.kind === 'refused') throw new UnreadableSource(format.reason, format.detail)
  if (format.kind === 'ole') return refuseOle(bytes, name)
  if (format.kind === 'package') return openPackage(bytes, name)
  if (format.kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, name)
  return openText(bytes, name, hints)
}
