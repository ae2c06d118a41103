import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openSource, type SourceHints, sourceLimits } from '../../sources/open.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import {
  bookParts,
  oleFile,
  oneSheet,
  relationshipsXml,
  rowsXml,
  sheetXml,
  zip,
} from '../support/workbook.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function outcome(bytes: Uint8Array, name: string, hints?: SourceHints): Promise<string> {
  try {
    const document = await openSource(bytes, name, hints)
    return document.kind
  } catch (error) {
    if (error instanceof UnreadableSource) return `${error.reason}${error.detail ? ` (${error.detail})` : ''}`
    throw error
  }
}

const book = oneSheet(rowsXml([['规章', 1]]))
const page = '<html><head><title>年报</title></head><body><p>一、总体情况</p></body></html>'

describe('what the content says goes before what the name says', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['workbook', book, 'a.xlsx', 'xlsx'],
    ['workbook named otherwise', book, 'a.htm', 'xlsx'],
    [
      'workbook with macros',
      zip({ ...bookParts({ sheets: [{ name: '表', xml: sheetXml('') }] }), 'xl/vbaProject.bin': 'x' }),
      'a.xlsm',
      'xlsx',
    ],
    ['WPS workbook in the new format', book, 'a.et', 'xlsx'],
    ['page', encode(page), 'a.html', 'html'],
    ['page exported as .xls', encode(page), 'a.xls', 'html'],
    ['page exported as .doc', encode(`\ufeff\n<!-- x -->\n<html xmlns:o="urn">${page}`), 'a.doc', 'html'],
    [
      'page that Word saved, with its settings in a comment',
      encode(
        `<html xmlns:w="urn"><head><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>${page}`,
      ),
      'a.htm',
      'html',
    ],
    [
      'page that a spreadsheet program saved',
      encode(`<html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet"><body>${page}`),
      'a.htm',
      'html',
    ],
    ['XHTML', encode(`<?xml version="1.0"?><!-- a --><!DOCTYPE html>${page}`), 'a', 'html'],
    ['piece of a page', encode('<table><tr><td>规章</td></tr></table>'), 'pasted', 'html'],
    ['page with little mark-up, by its name', encode('年报<br>一、'), 'index.shtml?id=1', 'html'],
    ['text with little mark-up', encode('年报<br>一、'), 'a.txt', 'text'],
    ['text', encode('一、总体情况\n甲\t1\n乙\t2'), 'a.txt', 'text'],
    ['text named .html', encode('一、总体情况'), 'a.html', 'text'],
    ['text that compares', encode('a<b 而 c>d'), 'a.txt', 'text'],
    ['text that begins BM', encode('BM公司年报'), 'a.txt', 'text'],
  ]

  test.each(cases)('%s', async (_, bytes, name, kind) => {
    expect(await outcome(bytes, name)).toBe(kind)
  })
})

describe('what is refused, and why', () => {
  const document = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': '<w:document xmlns:w="w"/>',
  }
  const binary = {
    ...document,
    '_rels/.rels': relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'xl/workbook.bin' }]),
    'xl/workbook.bin': 'x',
  }
  const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + (index >> 3)) % 251)
  const cases: [string, Uint8Array, string, string][] = [
    ['nothing', new Uint8Array(0), 'a.txt', 'empty'],
    ['white space', encode(' \n\u3000\t'), 'a.txt', 'empty'],
    ['a mark and zeros', encode('\ufeff\0\0'), 'a.html', 'empty'],
    ['encrypted workbook', oleFile(['EncryptionInfo', 'EncryptedPackage']), 'a.xlsx', 'encrypted'],
    ['encrypted workbook by its data spaces', oleFile(['\u0006DataSpaces']), 'a.xlsx', 'encrypted'],
    ['old workbook', oleFile(['Workbook']), 'a.xls', 'old-excel'],
    ['old workbook under a new name', oleFile(['Workbook']), 'a.xlsx', 'old-excel'],
    ['very old workbook', oleFile(['Book']), 'a.xls', 'old-excel'],
    ['WPS workbook', oleFile(['Workbook']), 'a.et', 'wps-spreadsheet'],
    ['old document', oleFile(['WordDocument', '1Table']), 'a.doc', 'old-word'],
    ['WPS document', oleFile(['WordDocument']), 'a.wps', 'old-word'],
    ['old workbook without names', oleFile([]), 'a.xls', 'old-excel'],
    ['other compound file', oleFile(['PowerPoint Document']), 'a.ppt', 'unknown-format (ole)'],
    ['beginning of a compound file', oleFile(['Workbook']).subarray(0, 100), 'a.xls', 'damaged (ole)'],
    [
      'workbook as XML',
      encode('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'a.xls',
      'old-excel (xml)',
    ],
    [
      'document as XML',
      encode('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'a.doc',
      'old-word (xml)',
    ],
    ['document', zip(document), 'a.docx', 'docx'],
    ['beginning of a PDF', encode('%PDF-1.7\n%\u00e2'), 'a.pdf', 'damaged (pdf: Invalid PDF structure.)'],
    ['PDF behind junk', encode('\0\0\r\n%PDF-1.4'), 'a.html', 'damaged (pdf: Invalid PDF structure.)'],
    ['OFD', zip({ 'OFD.xml': '<x/>' }), 'a.ofd', 'format-not-yet (ofd)'],
    [
      'OpenDocument',
      zip({ mimetype: 'x', 'content.xml': '<x/>' }),
      'a.ods',
      'unknown-format (open-document)',
    ],
    ['binary workbook', zip(binary), 'a.xlsb', 'unknown-format (binary-workbook)'],
    ['archive of files', zip({ 'a.txt': 'x' }), 'a.zip', 'unknown-format (zip)'],
    [
      'package without its document',
      zip({ '[Content_Types].xml': '<Types/>', 'xl/styles.xml': '<x/>' }),
      'a.xlsx',
      'damaged (zip: no document part)',
    ],
    ['half a workbook', book.subarray(0, book.length >> 1), 'a.xlsx', 'damaged (zip: no directory)'],
    [
      'mail without a page',
      encode('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n<html>'),
      'a.mht',
      'damaged (mhtml: no page)',
    ],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a.png', 'unknown-format (png)'],
    ['RTF', encode('{\\rtf1}'), 'a.doc', 'unknown-format (rtf)'],
    ['junk', random, 'a.txt', 'unknown-format'],
    ['zeros', new Uint8Array(4000), 'a.bin', 'empty'],
  ]

  test.each(cases)('%s', async (_, bytes, name, reason) => {
    expect(await outcome(bytes, name)).toBe(reason)
  })

  test('files beyond the bounds', async () => {
    expect(await outcome(new Uint8Array(sourceLimits.text + 1).fill(0x20), 'a.txt')).toBe('too-large')
    const large = new Uint8Array(sourceLimits.workbook + 1)
    large.set([0x50, 0x4b, 3, 4])
    expect(await outcome(large, 'a.xlsx')).toBe('too-large')
  })

  test('bombs: in size, in number of parts, in entities, in nesting', async () => {
    const bomb = bookParts({ sheets: [{ name: '表', xml: '' }] })
    bomb['xl/worksheets/sheet1.xml'] = Buffer.concat([
      Buffer.from('<worksheet>'),
      Buffer.alloc(60 * 1024 * 1024, 32),
    ])
    expect(await outcome(zip(bomb), 'a.xlsx')).toMatch(/^zip-bomb/)
    const entities = sheetXml(rowsXml([['&x;', 1]])).replace(
      /^<\?[^>]*\?>/,
      '<!DOCTYPE x [<!ENTITY x "xxxxxxxx">]>',
    )
    expect(await outcome(zip(bookParts({ sheets: [{ name: '表', xml: entities }] })), 'a.xlsx')).toMatch(
      /^damaged/,
    )
    const deep = sheetXml(`${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}`)
    expect(await outcome(zip(bookParts({ sheets: [{ name: '表', xml: deep }] })), 'a.xlsx')).toBe('xlsx')
  })
})

const text = '一、总体情况\n甲\t1\n乙\t2'

async function first(bytes: Uint8Array, hints?: SourceHints): Promise<string> {
  const document = await openSource(bytes, 'a.txt', hints)
  const [block] = document.blocks
  return block?.kind === 'text' ? block.text : ''
}

describe('charsets of text', () => {
  test('UTF-16 with a mark, UTF-8 with and without, GBK', async () => {
    expect(await first(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('一、总体情况')
    expect(await first(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe('一、总体情况')
    expect(await first(encode(`\ufeff${text}`))).toBe('一、总体情况')
    expect(await first(encode(text))).toBe('一、总体情况')
    const gbk = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6])
    expect(await first(gbk)).toBe('一、总体情况')
    expect(await first(gbk, { charset: 'gb2312' })).toBe('一、总体情况')
  })

  test('the address is kept', async () => {
    const url = 'https://example.test/a'
    expect(await openSource(encode(text), 'a.txt', { url })).toMatchObject({ name: 'a.txt', url })
    expect(await openSource(encode(page), 'a', { url })).toMatchObject({ name: 'a', url })
  })

  test('HTML tables inside Markdown are grids with spans', async () => {
    const markdown =
      '# 年报\n\n## 二、主动公开\n\n<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>\n\n## 三、收到'
    const { kind, blocks } = await openSource(encode(markdown), 'a.md')
    expect(kind).toBe('text')
    expect(blocks.map((block) => block.kind)).toEqual(['text', 'text', 'grid', 'text'])
    expect(blocks[2]).toMatchObject({ rows: 2, columns: 2, cells: [{ rowSpan: 2 }, {}, {}] })
  })
})

const corpus = process.env.GOUJI_CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname
const published: [string, string][] = [
  ['xigong-office-2025/source.txt', 'text'],
  ['pingtan-2021/source.html', 'html'],
  ['not-a-report/budget-template-xlsx/source.xlsx', 'xlsx'],
  ['not-a-report/blank-template-docx/source.docx', 'docx'],
  ['huaian-city-2024/source.pdf', 'pdf'],
]
test.skipIf(!existsSync(corpus)).each(published)('the published %s', async (path, kind) => {
  expect(await outcome(new Uint8Array(readFileSync(`${corpus}/${path}`)), path)).toBe(kind)
})
if (!existsSync(corpus)) console.log('The published documents are absent: they were left out')
