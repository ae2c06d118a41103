/**
 * DEFLATE (RFC 1951) into a buffer of known size, and CRC-32. Written out here because browsers of Chromium 88 have no
 * `DecompressionStream('deflate-raw')`, and because a bound on the output holds only where the output is made.
 */

/** The data is not a valid DEFLATE stream, or gives fewer bytes than announced. */
export class BrokenDeflate extends Error {}

/** The stream gives more bytes than its directory entry announced. */
export class DeflateOverflow extends Error {}

const maxBits = 15
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
]
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
]
const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
const lengthCodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Decoding table: indexed by the next `bits` bits; an entry is `symbol << 4 | length`, 0 where no code fits. */
interface Codes {
  table: Uint16Array
  bits: number
}

function buildCodes(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(maxBits + 1)
  let bits = 0
  for (const length of lengths) {
    if (length === 0) continue
    counts[length] = (counts[length] ?? 0) + 1
    if (length > bits) bits = length
  }
  const next = new Uint16Array(maxBits + 2)
  let code = 0
  for (let length = 1; length <= maxBits; length++) {
    code = (code + (length > 1 ? (counts[length - 1] ?? 0) : 0)) << 1
    if (code + (counts[length] ?? 0) > 1 << length) throw new BrokenDeflate('too many codes')
    next[length] = code
  }
  const table = new Uint16Array(1 << bits)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const value = next[length] ?? 0
    next[length] = value + 1
    let reversed = 0
    for (let bit = 0; bit < length; bit++) if (value & (1 << bit)) reversed |= 1 << (length - 1 - bit)
    for (let at = reversed; at < table.length; at += 1 << length) table[at] = (symbol << 4) | length
  }
  return { table, bits }
}

function fixedCodes(): { lengths: Codes; distances: Codes } {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280)
  return { lengths: buildCodes(lengths), distances: buildCodes(new Uint8Array(30).fill(5)) }
}

class Inflater {
  private readonly input: Uint8Array
  private readonly output: Uint8Array
  private read = 0
  private written = 0
  private hold = 0
  private held = 0

  constructor(input: Uint8Array, output: Uint8Array) {
    this.input = input
    this.output = output
  }

  run(): void {
    let last = false
    while (!last) {
      last = this.take(1) === 1
      const type = this.take(2)
      if (type === 0) this.copyStored()
      else if (type === 1) {
        const codes = fixedCodes()
        this.decode(codes.lengths, codes.distances)
      } else if (type === 2) this.decodeDynamic()
      else throw new BrokenDeflate('unknown block type')
    }
    if (this.written !== this.output.length) throw new BrokenDeflate('too short')
  }

  /** Bits beyond the end of the input read as 0; using more than there are is an error. */
  private fill(count: number): void {
    while (this.held < count) {
      this.hold |= (this.input[this.read] ?? 0) << this.held
      this.read++
      this.held += 8
    }
    if (this.read > this.input.length + 4) throw new BrokenDeflate('input ends')
  }

  private take(count: number): number {
    if (count === 0) return 0
    this.fill(count)
    const value = this.hold & ((1 << count) - 1)
    this.hold >>>= count
    this.held -= count
    return value
  }

  private symbol(codes: Codes): number {
    this.fill(codes.bits)
    const entry = codes.table[this.hold & ((1 << codes.bits) - 1)] ?? 0
    const length = entry & 15
    if (length === 0) throw new BrokenDeflate('no such code')
    this.hold >>>= length
    this.held -= length
    return entry >>> 4
  }

  private copyStored(): void {
    this.read -= this.held >> 3
    this.hold = 0
    this.held = 0
    const length = (this.input[this.read] ?? 0) | ((this.input[this.read + 1] ?? 0) << 8)
    const check = (this.input[this.read + 2] ?? 0) | ((this.input[this.read + 3] ?? 0) << 8)
    this.read += 4
    if ((length ^ check) !== 0xffff || this.read + length > this.input.length)
      throw new BrokenDeflate('stored block')
    if (this.written + length > this.output.length) throw new DeflateOverflow('stored block')
    this.output.set(this.input.subarray(this.read, this.read + length), this.written)
    this.read += length
    this.written += length
  }

  private decodeDynamic(): void {
    const literals = this.take(5) + 257
    const distances = this.take(5) + 1
    const ordered = this.take(4) + 4
    if (literals > 286 || distances > 30) throw new BrokenDeflate('too many symbols')
    const codeLengths = new Uint8Array(19)
    for (let at = 0; at < ordered; at++) codeLengths[lengthCodeOrder[at] ?? 0] = this.take(3)
    const codes = buildCodes(codeLengths)
    const lengths = new Uint8Array(literals + distances)
    let at = 0
    while (at < lengths.length) {
      const symbol = this.symbol(codes)
      if (symbol < 16) {
        lengths[at++] = symbol
        continue
      }
      if (symbol === 16 && at === 0) throw new BrokenDeflate('nothing to repeat')
      const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7)
      if (at + times > lengths.length) throw new BrokenDeflate('lengths run over')
      lengths.fill(value, at, at + times)
      at += times
    }
    this.decode(buildCodes(lengths.subarray(0, literals)), buildCodes(lengths.subarray(literals)))
  }

  private decode(lengths: Codes, distances: Codes): void {
    const output = this.output
    for (;;) {
      const symbol = this.symbol(lengths)
      if (symbol < 256) {
        if (this.written >= output.length) throw new DeflateOverflow('literal')
        output[this.written++] = symbol
        continue
      }
      if (symbol === 256) return
      const length = (lengthBase[symbol - 257] ?? 0) + this.take(lengthExtra[symbol - 257] ?? 0)
      const code = this.symbol(distances)
      const distance = (distanceBase[code] ?? 0) + this.take(distanceExtra[code] ?? 0)
      if (length === 0 || distance === 0 || distance > this.written) throw new BrokenDeflate('bad copy')
      const end = this.written + length
      if (end > output.length) throw new DeflateOverflow('copy')
      for (let to = this.written, from = to - distance; to < end; to++, from++) output[to] = output[from] ?? 0
      this.written = end
    }
  }
}

/** Inflates to exactly `size` bytes. Throws `DeflateOverflow` as soon as one byte more would be written, `BrokenDeflate` otherwise. */
export function inflate(input: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size)
  new Inflater(input, output).run()
  return output
}

const crcTable = new Int32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as zip archives store it. */
export function checksum(bytes: Uint8Array): number {
  let value = -1
  for (let at = 0; at < bytes.length; at++) {
    value = (crcTable[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8)
  }
  return (value ^ -1) >>> 0
}
