/** Saved web archives (.mht, .mhtml): one MIME message with the page and what belongs to it (RFC 2557). */
import type { SourceDocument } from '../core/model/source.ts'
import { readHtml } from './html.ts'
import { UnreadableSource } from './unreadable.ts'

/** Parts that are looked at; pictures and styles come after the page. */
const mostParts = 5000
/** Messages inside messages. */
const deepest = 5

interface Part {
  headers: ReadonlyMap<string, string>
  /** One character a byte. */
  body: string
}

/** Reads the page of a web archive. Throws `UnreadableSource` where it has none. */
export function readMhtml(bytes: Uint8Array, name: string): SourceDocument {
  const { page, charset, url } = unwrapMhtml(bytes)
  return readHtml(page, name, {
    ...(charset === undefined ? {} : { charset }),
    ...(url !== undefined && /^https?:/i.test(url) ? { url } : {}),
  })
}

/** The page's own bytes. Throws `UnreadableSource` where there are none. */
export function unwrapMhtml(bytes: Uint8Array): {
  page: Uint8Array
  charset: string | undefined
  url: string | undefined
} {
  const page = findPage(splitMessage(asBytes(bytes)), deepest)
  if (!page) throw new UnreadableSource('damaged', 'mhtml: no page')
  return {
    page: decodeBody(page),
    charset: parameterOf(page, 'charset'),
    url: page.headers.get('content-location')?.trim(),
  }
}

/** One character for each byte, so that MIME's line rules can be read before any charset is known. */
function asBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}

function splitMessage(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  // A line that begins with white space goes on with the one above.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const field = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (field !== '' && !headers.has(field)) headers.set(field, line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function parameterOf({ headers }: Part, name: string): string | undefined {
  const value = headers.get('content-type') ?? ''
  for (const piece of value.split(';').slice(1)) {
    const equals = piece.indexOf('=')
    if (piece.slice(0, Math.max(0, equals)).trim().toLowerCase() !== name) continue
    return piece
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
  }
  return undefined
}

/** The part that the message begins with, else its first page. */
function findPage(part: Part, depth: number): Part | null {
  const type = typeOf(part)
  if (type === 'text/html' || type === 'application/xhtml+xml') return part
  const boundary = parameterOf(part, 'boundary')
  if (!type.startsWith('multipart/') || boundary === undefined || boundary === '' || depth === 0) return null
  const parts = splitParts(part.body, boundary)
  const start = parameterOf(part, 'start')
  const first = start && parts.find(({ headers }) => headers.get('content-id') === start)
  for (const candidate of first ? [first, ...parts] : parts) {
    const page = findPage(candidate, depth - 1)
    if (page) return page
  }
  return null
}

function splitParts(body: string, boundary: string): Part[] {
  const mark = `--${boundary}`
  const parts: Part[] = []
  let from = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`)
  while (from >= 0 && parts.length < mostParts) {
    const line = body.indexOf('\n', body.indexOf(mark, from) + mark.length)
    if (line < 0 || body.startsWith('--', body.indexOf(mark, from) + mark.length)) break
    const next = body.indexOf(`\n${mark}`, line)
    parts.push(splitMessage(body.slice(line + 1, next < 0 ? body.length : next)))
    from = next
  }
  return parts
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase()
  if (encoding === 'base64') return toBytes(decodeBase64(body))
  if (encoding === 'quoted-printable') {
    const joined = body.replace(/=[ \t]*\r?\n/g, '')
    return toBytes(
      joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
  }
  return toBytes(body)
}

function decodeBase64(body: string): string {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, '')
  try {
    return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)))
  } catch {
    throw new UnreadableSource('damaged', 'mhtml: base64')
  }
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
