import { describe, expect, it } from 'vitest'
import { decodePage } from '../../sources/charset.ts'
import { readHtml } from '../../sources/html.ts'
import { encodeGbk } from '../support/gbk.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (character) => character.charCodeAt(0))
  const bytes = new DataView(new ArrayBuffer(units.length * 2))
  for (const [i, unit] of units.entries()) bytes.setUint16(i * 2, unit, littleEndian)
  return new Uint8Array(bytes.buffer)
}

const line = '<p>本年新收政府信息公开申请117件，上年结转0件</p>'
const meta = (charset: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`
const short = (charset: string) => `<meta charset="${charset}">`
const filler = (length: number) => `<!-- ${'x'.repeat(length)} -->`
/** A text cut in the middle of a character, as systems cut descriptions. */
const broken = (encode: (text: string) => Uint8Array, head: string) =>
  Uint8Array.from([...encode(`${head}<meta name="description" content="本年`), 0xe6, ...encode(`">${line}`)])

type CharsetCase = [name: string, bytes: Uint8Array, hint: string | undefined, charset: string]

const cases: CharsetCase[] = [
  ['UTF-8 with a mark', utf8(`\ufeff${line}`), undefined, 'utf-8'],
  ['a mark wins over what is declared', utf8(`\ufeff${short('gbk')}${line}`), 'gb2312', 'utf-8'],
  ['UTF-16 with a mark', utf16(line, true, true), undefined, 'utf-16le'],
  ['big-endian UTF-16 with a mark', utf16(line, false, true), undefined, 'utf-16be'],
  ['UTF-16 without a mark', utf16(line, true, false), undefined, 'utf-16le'],
  ['big-endian UTF-16 without a mark', utf16(line, false, false), undefined, 'utf-16be'],
  ['GBK by the header', encodeGbk(line), 'GBK', 'gb18030'],
  ['GBK by meta', encodeGbk(meta('gb2312') + line), undefined, 'gb18030'],
  ['GBK by a short meta', encodeGbk(short('GB2312') + line), undefined, 'gb18030'],
  ['GBK without quotes', encodeGbk(`<meta charset=gbk>${line}`), undefined, 'gb18030'],
  [
    'GBK by an XML declaration',
    encodeGbk(`<?xml version="1.0" encoding="gb2312"?>${line}`),
    undefined,
    'gb18030',
  ],
  ['the header wins over meta', encodeGbk(short('big5') + line), 'gb18030', 'gb18030'],
  ['declared after 1024 bytes', encodeGbk(`${filler(3000)}${short('gbk')}${line}`), undefined, 'gb18030'],
  ['a declaration in a comment is none', utf8(`<!-- ${short('big5')} -->${line}`), undefined, 'utf-8'],
  [
    'a charset in a description is none',
    utf8(`<meta name="description" content="charset=big5">${line}`),
    undefined,
    'utf-8',
  ],
  ['GBK without a declaration', encodeGbk(line), undefined, 'gb18030'],
  ['little GBK without a declaration', encodeGbk('<p>无</p>'), undefined, 'gb18030'],
  ['UTF-8 without a declaration', utf8(line), undefined, 'utf-8'],
  ['GBK that says it is UTF-8', encodeGbk(short('utf-8') + line), undefined, 'gb18030'],
  ['GBK whose header says UTF-8', encodeGbk(line), 'utf-8', 'gb18030'],
  ['UTF-8 that says it is GBK', utf8(short('gb2312') + line), undefined, 'utf-8'],
  ['UTF-8 whose header says GBK', utf8(line), 'gbk', 'utf-8'],
  ['a header that says Latin 1 says nothing', encodeGbk(short('gbk') + line), 'ISO-8859-1', 'gb18030'],
  ['an unknown name says nothing', encodeGbk(short('chinese-simplified') + line), 'x-what', 'gb18030'],
  ['UTF-8 with one broken character', broken(utf8, short('utf-8')), undefined, 'utf-8'],
  ['undeclared UTF-8 with one broken character', broken(utf8, ''), undefined, 'utf-8'],
  ['GBK with one broken character', broken(encodeGbk, short('gbk')), undefined, 'gb18030'],
]

describe('the encoding of a page', () => {
  it.each(cases)('%s', (_name, bytes, hint, charset) => {
    const decoded = decodePage(bytes, hint)
    expect(decoded.charset).toBe(charset)
    expect(decoded.text.slice(decoded.text.indexOf('<p>'))).toBe(
      charset === 'gb18030' && bytes.length < 20 ? '<p>无</p>' : line,
    )
  })

  it('reads the characters that gb2312 does not have but its pages use', () => {
    const { text } = decodePage(encodeGbk(`${short('gb2312')}镕喆堃€`))
    expect(text.endsWith('镕喆堃€')).toBe(true)
  })

  it('a character broken before a tag does not swallow the tag', () => {
    const bytes = Uint8Array.from([...encodeGbk(`${short('gbk')}<td>本`), 0xc4, ...encodeGbk('<p>1</p>')])
    expect(readHtml(bytes, 'x').blocks).toHaveLength(2)
  })

  it('any bytes are read', () => {
    for (const bytes of [[], [0], [0xff], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x3c, 0], [0xfe, 0xff, 0xd8]]) {
      expect(readHtml(Uint8Array.from(bytes), 'x').kind).toBe('html')
    }
  })
})
