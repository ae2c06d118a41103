/**
 * A pull reader for the XML parts of a workbook: elements, attributes and text in one pass, prefixes dropped, no
 * document types (the package format forbids them, and with them go all entity bombs).
 */

import { UnreadableSource } from '../unreadable.ts'

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities.get(name) ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function decode(raw: string): string {
  return raw.includes('&') ? raw.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, decodeEntity) : raw
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const space = 0x20
const greater = 0x3e
const slash = 0x2f
const equals = 0x3d

/** What `next` came to. `empty` elements (`<a/>`) give an `open` and a `close`. */
export type XmlEvent = 'open' | 'close' | 'text' | 'end'

export class XmlReader {
  /** Local name of the element that `next` opened or closed. */
  name = ''
  /** Text after an event `text`; long text and CDATA come in several events. */
  text = ''
  private readonly source: string
  private readonly part: string
  private at = 0
  private readonly open: string[] = []
  private closing = false
  private attributes: string[] = []

  /** `part` names the place in error messages. */
  constructor(source: string, part: string) {
    this.source = source
    this.part = part
  }

  /** Number of elements that are open, the one just opened included. */
  get depth(): number {
    return this.open.length
  }

  /** The value of an attribute of the element just opened, by its local name. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributes.length; index += 2) {
      if (this.attributes[index] === name) return decode(this.attributes[index + 1] ?? '')
    }
    return undefined
  }

  next(): XmlEvent {
    if (this.closing) {
      this.closing = false
      this.open.pop()
      return 'close'
    }
    while (this.at < this.source.length) {
      if (this.source.charCodeAt(this.at) !== 0x3c) {
        const end = this.source.indexOf('<', this.at)
        this.text = decode(this.source.slice(this.at, end < 0 ? undefined : end))
        this.at = end < 0 ? this.source.length : end
        if (this.open.length > 0) return 'text'
        continue
      }
      const event = this.readMarkup()
      if (event) return event
    }
    if (this.open.length > 0) throw this.broken('ends early')
    return 'end'
  }

  /** Passes over everything up to the end of the element just opened. */
  skip(): void {
    const depth = this.open.length - 1
    while (this.open.length > depth) if (this.next() === 'end') return
  }

  private broken(why: string): UnreadableSource {
    return new UnreadableSource('damaged', `${this.part}: ${why}`)
  }

  private readMarkup(): XmlEvent | null {
    const { source, at } = this
    if (source.startsWith('</', at)) return this.readClose()
    if (source.startsWith('<!--', at)) return this.pass('-->')
    if (source.startsWith('<?', at)) return this.pass('?>')
    if (source.startsWith('<![CDATA[', at)) {
      const from = at + 9
      this.pass(']]>')
      this.text = source.slice(from, this.at - 3)
      return this.open.length > 0 ? 'text' : null
    }
    if (source.startsWith('<!', at)) throw this.broken('document type')
    return this.readOpen()
  }

  private pass(end: string): null {
    const to = this.source.indexOf(end, this.at)
    if (to < 0) throw this.broken('ends early')
    this.at = to + end.length
    return null
  }

  private readClose(): XmlEvent {
    const end = this.source.indexOf('>', this.at)
    if (end < 0) throw this.broken('ends early')
    const name = this.source.slice(this.at + 2, end).trim()
    if (this.open.pop() !== name) throw this.broken(`</${name.slice(0, 40)}> closes nothing`)
    this.at = end + 1
    this.name = localName(name)
    return 'close'
  }

  private readOpen(): XmlEvent {
    this.at++
    const name = this.readName()
    if (name === '') throw this.broken('no element name')
    this.attributes = []
    for (;;) {
      this.passSpace()
      const code = this.source.charCodeAt(this.at)
      if (code === greater) {
        this.at++
        break
      }
      if (code === slash && this.source.charCodeAt(this.at + 1) === greater) {
        this.at += 2
        this.closing = true
        break
      }
      this.readAttribute()
    }
    this.open.push(name)
    this.name = localName(name)
    return 'open'
  }

  private readAttribute(): void {
    const name = this.readName()
    this.passSpace()
    if (name === '' || this.source.charCodeAt(this.at) !== equals) throw this.broken('attribute')
    this.at++
    this.passSpace()
    const quote = this.source[this.at]
    if (quote !== '"' && quote !== "'") throw this.broken('attribute')
    const end = this.source.indexOf(quote, this.at + 1)
    if (end < 0) throw this.broken('ends early')
    this.attributes.push(localName(name), this.source.slice(this.at + 1, end))
    this.at = end + 1
  }

  private readName(): string {
    const from = this.at
    for (;;) {
      const code = this.source.charCodeAt(this.at)
      if (Number.isNaN(code) || code <= space || code === greater || code === slash || code === equals) break
      this.at++
    }
    return this.source.slice(from, this.at)
  }

  private passSpace(): void {
    while (this.source.charCodeAt(this.at) <= space) this.at++
  }
}

/** Text of a part: UTF-8 or, with a byte order mark, UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes)
}
