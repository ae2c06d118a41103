/** Bytes of the head in which a declaration is looked for. Browsers look at 1024; pages with long heads declare later. */
const DECLARATION_BYTES = 8192

/**
 * Decodes a page. A byte order mark decides; then what was declared over HTTP (`hint`) or in the page, unless the bytes
 * belie it; then the bytes: what is valid UTF-8 is UTF-8, all else that Chinese pages use is read by gb18030.
 */
export function decodePage(bytes: Uint8Array, hint?: string): { text: string; charset: string } {
  const marked = markedCharset(bytes)
  if (marked) return decodeAs(bytes, marked)
  const declared = knownCharset(hint) ?? declaredCharset(bytes)
  const strict = decodeStrictly(bytes, 'utf-8')
  if (declared === null || declared === 'utf-8') {
    if (strict !== null) return { text: strict, charset: 'utf-8' }
    return decodeBetter(bytes, 'utf-8', 'gb18030')
  }
  // A page that declares GBK and is valid UTF-8 with Chinese in it is UTF-8.
  if (strict !== null && /[\u4e00-\u9fff]/.test(strict)) return { text: strict, charset: 'utf-8' }
  return declared === 'gb18030' ? decodeBetter(bytes, 'gb18030', 'utf-8') : decodeAs(bytes, declared)
}

function markedCharset(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // UTF-16 without a mark, told by its first `<` and a letter, `!` or `?` after it.
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : null
}

/** The encoding that a label means, or null where it is none or says nothing: servers call anything ISO-8859-1. */
function knownCharset(label: string | undefined): string | null {
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label.trim())
    if (encoding === 'gbk') return 'gb18030'
    if (encoding.startsWith('utf-16')) return 'utf-8'
    return /^(?:windows-125|iso-8859)/.test(encoding) ? null : encoding
  } catch {
    return null
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, DECLARATION_BYTES))
    .replace(/<!--[\s\S]*?-->/g, '')
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  if (xml) return knownCharset(xml[1])
  for (const [tag] of head.matchAll(/<meta[\s/][^>]*>/gi)) {
    const isContentType = /http-equiv\s*=\s*["']?\s*content-type/i.test(tag)
    const label = (
      isContentType ? /charset\s*=\s*["']?\s*([\w.:-]+)/i : /[\s/"']charset\s*=\s*["']?\s*([\w.:-]+)/i
    ).exec(tag)
    const known = knownCharset(label?.[1])
    if (known) return known
  }
  return null
}

function decodeAs(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Decodes by the encoding that leaves fewer characters illegible, by the first where both leave as many. */
function decodeBetter(bytes: Uint8Array, first: string, second: string): { text: string; charset: string } {
  const a = decodeAs(bytes, first)
  const lost = countLost(a.text)
  if (lost === 0) return a
  const b = decodeAs(bytes, second)
  return countLost(b.text) < lost ? b : a
}

function countLost(text: string): number {
  let lost = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++
  return lost
}
