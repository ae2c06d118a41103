/** Tells formats apart by what stands in the bytes or the text, and by a name only in doubt. */

/** What a file is: a package is a zip, `ole` the container of old Office files. */
export type Format =
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

/** By the first bytes. What is nothing else counts as text. */
export function detectFormat(bytes: Uint8Array): Format {
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

/** The ending of a path or an address, in lower case without the dot; '' where there is none. */
export function extensionOf(name: string): string {
  const path = name.split(/[?#]/, 1)[0] ?? ''
  return (/\.([a-z0-9]{1,8})$/i.exec(path)?.[1] ?? '').toLowerCase()
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

/** Whether a text is a page. A text that only contains a few tags is none unless its name or media type says so. */
export function isPage(text: string, name: string, mime = ''): boolean {
  const head = skipProlog(text)
  if (pageStart.test(head) || pageMark.test(head)) return true
  if (mime !== 'text/html' && mime !== 'application/xhtml+xml' && !pageExtension.test(extensionOf(name)))
    return false
  return /<[a-z!][^<>]{0,500}>/i.test(head)
}

/** Whether a text prints nothing. */
export function isEmpty(text: string): boolean {
  return text.replace(/\0/g, '').trim() === ''
}

/** Share of characters that no text has, among the first of a text. */
export function isJunk(text: string): boolean {
  const sample = text.slice(0, 100_000)
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0xfffd || (code < 0x20 && (code < 9 || code > 13))) odd++
  }
  return odd > 8 && odd > sample.length * 0.02
}

/** The Office program whose XML of 2003 a text is. */
export function officeOf(text: string): 'word' | 'excel' | null {
  const root = officeRoot.exec(skipProlog(text))
  return root ? (root[1] ? 'excel' : 'word') : null
}

/** Whether a text is a page saved with its pictures in one file (MHTML). */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 2000)
  return (
    /^(?:MIME-Version|From|Subject|Date|Content-Type|Content-Location|X-[\w-]{1,40}):/i.test(head) &&
    /boundary=|multipart\/related/i.test(head)
  )
}
