import { constants, crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BrokenDeflate, checksum, DeflateOverflow, inflate } from '../../sources/inflate.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { ZipArchive, zipLimits } from '../../sources/zip.ts'
import { seededRandom } from '../support/random.ts'
import { timeOf } from '../support/time.ts'
import { type ZipOptions, zip } from '../support/workbook.ts'

function reasonOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof UnreadableSource) return error.reason
    throw error
  }
  return 'read'
}

const parts = { 'xl/a.xml': '<a/>'.repeat(50), 'xl/b.xml': '<b/>' }

function readAll(archive: Uint8Array): string {
  return reasonOf(() => {
    const opened = new ZipArchive(archive)
    for (const name of opened.names) opened.read(name)
  })
}

function withLie(lies: NonNullable<ZipOptions['lies']>): string {
  return readAll(zip(parts, { lies }))
}

describe('inflate', () => {
  const random = seededRandom(5)
  const noise = Buffer.from(Array.from({ length: 70_000 }, () => random.integer(0, 255)))
  const text = Buffer.from('一、本年新收政府信息公开申请数量 117 0 0 0\n'.repeat(3000))
  const samples: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['noise', noise],
    ['text', text],
    ['one byte many times', Buffer.alloc(200_000, 7)],
    ['both', Buffer.concat([text, noise, text])],
  ]

  test.each(samples)('gives back %s at every level and strategy', (_, data) => {
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]) {
        const packed = deflateRawSync(data, { level, strategy })
        expect(Buffer.from(inflate(packed, data.length)).equals(data)).toBe(true)
      }
    }
  })

  test('stops at the first byte too many and notices each byte too few', () => {
    const packed = deflateRawSync(text)
    expect(() => inflate(packed, text.length - 1)).toThrow(DeflateOverflow)
    expect(() => inflate(packed, text.length + 1)).toThrow(BrokenDeflate)
    expect(() => inflate(packed.subarray(0, packed.length >> 1), text.length)).toThrow(BrokenDeflate)
    expect(() => inflate(new Uint8Array(0), 5)).toThrow(BrokenDeflate)
  })

  test('checksums as zip does', () => {
    for (const [, data] of samples) expect(checksum(data)).toBe(crc32(data))
  })
})

describe('archives', () => {
  test('read stored and deflated parts under the names that Windows writes, too', () => {
    for (const stored of [true, false]) {
      const archive = new ZipArchive(zip({ 'XL\\Sheet.XML': '<a/>' }, { stored }))
      expect(archive.names).toEqual(['xl/sheet.xml'])
      expect(new TextDecoder().decode(archive.read('/xl/sheet.xml') ?? undefined)).toBe('<a/>')
    }
    expect(new ZipArchive(zip(parts)).read('xl/c.xml')).toBeNull()
  })

  test('sizes that lie are found out', () => {
    expect(withLie({})).toBe('read')
    expect(withLie({ 'xl/a.xml': { size: 10 } })).toBe('zip-bomb')
    expect(withLie({ 'xl/a.xml': { size: 9999 } })).toBe('damaged')
    expect(withLie({ 'xl/a.xml': { size: 0xfffffffe } })).toBe('zip-bomb')
    expect(withLie({ 'xl/b.xml': { packed: 9999 } })).toBe('damaged')
    expect(withLie({ 'xl/a.xml': { crc: 1 } })).toBe('damaged')
  })

  test('encrypted parts, unknown packing and shared bytes are refused', () => {
    expect(withLie({ 'xl/a.xml': { flags: 1 } })).toBe('encrypted')
    expect(withLie({ 'xl/a.xml': { method: 12 } })).toBe('damaged')
    expect(withLie({ 'xl/b.xml': { offsetOf: 0 } })).toBe('zip-bomb')
    expect(withLie({ 'xl/b.xml': { name: 'XL/A.xml' } })).toBe('damaged')
    expect(withLie({ 'xl/b.xml': { name: 'x'.repeat(2000) } })).toBe('zip-bomb')
  })

  test('too many entries and too many bytes are refused before anything is unpacked', () => {
    const many = Object.fromEntries(
      Array.from({ length: zipLimits.entries + 1 }, (_, index) => [`p${index}`, '']),
    )
    expect(readAll(zip(many))).toBe('zip-bomb')
    const small = { ...zipLimits, bytes: 100 }
    expect(reasonOf(() => new ZipArchive(zip({ a: 'x'.repeat(60) }), small).read('a'))).toBe('read')
    const twice = new ZipArchive(zip({ a: 'x'.repeat(60), b: 'y'.repeat(60) }), small)
    twice.read('a')
    expect(reasonOf(() => twice.read('b'))).toBe('too-large')
    expect(reasonOf(() => new ZipArchive(zip({ a: 'x'.repeat(90_000) }), small).read('a'))).toBe('zip-bomb')
  })

  test('a bomb of 200 MB is refused before it is unpacked', async () => {
    const bomb = zip({ 'xl/a.xml': Buffer.alloc(200 * 1024 * 1024, 32) })
    expect(await timeOf(() => expect(readAll(bomb)).toBe('zip-bomb'))).toBeLessThan(500)
  })

  test('cut files are damaged, never a crash', () => {
    const whole = zip(parts)
    for (let length = 0; length < whole.length; length++)
      expect(readAll(whole.subarray(0, length))).toBe('damaged')
  })

  test('a comment behind the directory is no matter', () => {
    const whole = zip(parts)
    const commented = new Uint8Array(whole.length + 4)
    commented.set(whole)
    commented[whole.length - 2] = 4
    expect(readAll(commented)).toBe('read')
  })
})
