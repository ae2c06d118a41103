/**
 * Reads a zip archive that somebody else made: the directory first, with every bound checked there, then single parts
 * on demand. Sizes in a directory can lie, so a part is inflated into a buffer of the announced size and not a byte more.
 */

import { BrokenDeflate, checksum, DeflateOverflow, inflate } from './inflate.ts'
import { UnreadableSource } from './unreadable.ts'

/** Bounds of an archive. Only parts that are read count against `bytes`. */
export const zipLimits = {
  entries: 2000,
  /** Of one name, in bytes. */
  nameLength: 1024,
  /** Sum of the inflated sizes of all parts that are read. */
  bytes: 50 * 1024 * 1024,
  /** Above this ratio of inflated to packed size a part that breaks the bound was made to break it. */
  bombRatio: 200,
}

export type ZipLimits = typeof zipLimits

interface Entry {
  name: string
  flags: number
  method: number
  crc: number
  packed: number
  size: number
  /** Offset of the local header. */
  offset: number
  /** Offset and length of the name in the directory. */
  nameAt: number
  nameLength: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

/** Names as the OPC standard compares them: no leading slash, `/` between folders, letters in lower case. */
export function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

function damaged(detail: string): UnreadableSource {
  return new UnreadableSource('damaged', `zip: ${detail}`)
}

/** An archive whose directory passed the checks. Parts are named as `partName` names them. */
export class ZipArchive {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly limits: ZipLimits
  private readonly entries = new Map<string, Entry>()
  private spent = 0

  constructor(bytes: Uint8Array, limits: ZipLimits = zipLimits) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.limits = limits
    this.readDirectory()
    this.refuseOverlaps()
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(partName(name))
  }

  /** The bytes of a part, or null where the archive has none of that name. Throws `UnreadableSource`. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(partName(name))
    if (!entry) return null
    if (entry.flags & 1) throw new UnreadableSource('encrypted', `zip: ${entry.name}`)
    this.spent += entry.size
    if (this.spent > this.limits.bytes) {
      const bomb = entry.size > this.limits.bombRatio * Math.max(entry.packed, 1)
      throw new UnreadableSource(bomb ? 'zip-bomb' : 'too-large', `zip: ${entry.name}`)
    }
    const from = this.dataOffset(entry)
    const packed = this.bytes.subarray(from, from + entry.packed)
    const content = this.unpack(entry, packed)
    if (checksum(content) !== entry.crc) throw damaged(`checksum of ${entry.name}`)
    return content
  }

  private unpack(entry: Entry, packed: Uint8Array): Uint8Array {
    if (entry.method === 0) {
      if (entry.packed !== entry.size) throw damaged(`size of ${entry.name}`)
      return packed
    }
    if (entry.method !== 8) throw damaged(`packing method ${entry.method}`)
    try {
      return inflate(packed, entry.size)
    } catch (error) {
      if (error instanceof DeflateOverflow)
        throw new UnreadableSource('zip-bomb', `zip: size of ${entry.name} is false`)
      if (error instanceof BrokenDeflate) throw damaged(`${entry.name}: ${error.message}`)
      throw error
    }
  }

  private short(at: number): number {
    if (at < 0 || at + 2 > this.bytes.length) throw damaged('directory ends')
    return this.view.getUint16(at, true)
  }

  private long(at: number): number {
    if (at < 0 || at + 4 > this.bytes.length) throw damaged('directory ends')
    return this.view.getUint32(at, true)
  }

  private longLong(at: number): number {
    return this.long(at + 4) * 0x1_0000_0000 + this.long(at)
  }

  /** Offset of the end record: the last one whose comment reaches exactly to the end of the file, else the last one. */
  private findEnd(): number {
    let fallback = -1
    const lowest = Math.max(0, this.bytes.length - 22 - 0xffff)
    for (let at = this.bytes.length - 22; at >= lowest; at--) {
      if (this.bytes[at] !== 0x50 || this.view.getUint32(at, true) !== endSignature) continue
      if (at + 22 + this.short(at + 20) === this.bytes.length) return at
      if (fallback < 0) fallback = at
    }
    if (fallback < 0) throw damaged('no directory')
    return fallback
  }

  private readDirectory(): void {
    const end = this.findEnd()
    let count = this.short(end + 10)
    let at = this.long(end + 16)
    const locator = end - 20
    if (locator >= 0 && this.long(locator) === locator64Signature) {
      const record = this.longLong(locator + 8)
      if (this.long(record) !== end64Signature) throw damaged('zip64 record')
      count = this.longLong(record + 32)
      at = this.longLong(record + 48)
    }
    if (count > this.limits.entries) throw new UnreadableSource('zip-bomb', `zip: ${count} entries`)
    for (let index = 0; index < count; index++) at = this.readEntry(at)
  }

  /** Reads one directory entry and returns the offset of the next. */
  private readEntry(at: number): number {
    if (this.long(at) !== directorySignature) throw damaged('directory entry')
    const nameLength = this.short(at + 28)
    const extraLength = this.short(at + 30)
    if (nameLength > this.limits.nameLength) throw new UnreadableSource('zip-bomb', 'zip: name too long')
    const entry: Entry = {
      name: new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: this.short(at + 8),
      method: this.short(at + 10),
      crc: this.long(at + 16),
      packed: this.long(at + 20),
      size: this.long(at + 24),
      offset: this.long(at + 42),
      nameAt: at + 46,
      nameLength,
    }
    this.readWideSizes(entry, at + 46 + nameLength, extraLength)
    const folder = /[\\/]$/.test(entry.name)
    const name = partName(entry.name)
    if (!folder) {
      if (this.entries.has(name)) throw damaged(`two parts are named ${entry.name}`)
      this.entries.set(name, entry)
    }
    return at + 46 + nameLength + extraLength + this.short(at + 32)
  }

  /** Sizes of 4 GB and more stand in extra field 1; some writers use it for small parts, too. */
  private readWideSizes(entry: Entry, from: number, length: number): void {
    let at = from
    while (at + 4 <= from + length) {
      const end = at + 4 + this.short(at + 2)
      if (this.short(at) === 1) {
        let field = at + 4
        const next = (): number => {
          if (field + 8 > end) throw damaged('zip64 field')
          field += 8
          return this.longLong(field - 8)
        }
        if (entry.size === 0xffffffff) entry.size = next()
        if (entry.packed === 0xffffffff) entry.packed = next()
        if (entry.offset === 0xffffffff) entry.offset = next()
        return
      }
      at = end
    }
  }

  /** Whether the header before the data has the name that the directory has. */
  private isNamedAlike({ offset, nameAt, nameLength }: Entry): boolean {
    if (this.short(offset + 26) !== nameLength) return false
    const local = this.bytes.subarray(offset + 30, offset + 30 + nameLength)
    return local.every((value, index) => value === this.bytes[nameAt + index])
  }

  private dataOffset(entry: Entry): number {
    if (this.long(entry.offset) !== localSignature) throw damaged(`header of ${entry.name}`)
    return entry.offset + 30 + this.short(entry.offset + 26) + this.short(entry.offset + 28)
  }

  /** Entries that share their bytes make a small file unpack to a huge one. */
  private refuseOverlaps(): void {
    const ordered = [...this.entries.values()].sort((a, b) => a.offset - b.offset)
    let end = 0
    for (const entry of ordered) {
      if (entry.offset < end) throw new UnreadableSource('zip-bomb', `zip: ${entry.name} overlaps`)
      end = this.dataOffset(entry) + entry.packed
      if (!this.isNamedAlike(entry)) throw damaged(`two names for ${entry.name}`)
      if (end > this.bytes.length) throw damaged(`${entry.name} is cut off`)
    }
  }
}
