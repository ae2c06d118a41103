/**
 * Builders of workbooks, part by part, for what no library would write: parts with odd names, false sizes, cells
 * without addresses, formulas without results. Ordinary workbooks are better written with exceljs.
 */

import { crc32, deflateRawSync } from 'node:zlib'
import type { Cell, GridBlock, SourceDocument } from '../../core/model/source.ts'
import { readWorkbook } from '../../sources/xlsx.ts'

/** What a directory entry may claim instead of the truth. */
export interface EntryLies {
  name?: string
  size?: number
  packed?: number
  crc?: number
  flags?: number
  method?: number
  /** Use the local header of another entry, by its index. */
  offsetOf?: number
}

export interface ZipOptions {
  stored?: boolean
  lies?: Record<string, EntryLies>
}

function header(bytes: number, fields: readonly (readonly [number, 2 | 4, number])[]): Buffer {
  const buffer = Buffer.alloc(bytes)
  for (const [at, width, value] of fields) {
    if (width === 2) buffer.writeUInt16LE(value, at)
    else buffer.writeUInt32LE(value, at)
  }
  return buffer
}

/** A zip archive of the given parts, in order. */
export function zip(parts: Record<string, string | Uint8Array>, options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const [key, content] of Object.entries(parts)) {
    const lies = options.lies?.[key] ?? {}
    const data = Buffer.from(content)
    const packed = options.stored ? data : deflateRawSync(data)
    const name = Buffer.from(lies.name ?? key)
    const flags = lies.flags ?? 0x800
    const method = lies.method ?? (options.stored ? 0 : 8)
    const crc = lies.crc ?? crc32(data)
    const packedSize = lies.packed ?? packed.length
    const size = lies.size ?? data.length
    offsets.push(offset)
    const local = header(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, method],
      [14, 4, crc],
      [18, 4, packedSize],
      [22, 4, size],
      [26, 2, name.length],
    ])
    const entry = header(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, method],
      [16, 4, crc],
      [20, 4, packedSize],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, lies.offsetOf === undefined ? offset : (offsets[lies.offsetOf] ?? 0)],
    ])
    chunks.push(local, name, packed)
    directory.push(entry, name)
    offset += local.length + name.length + packed.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const count = directory.length / 2
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, length],
    [16, 4, offset],
  ])
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/** A relationships part; targets by their ids and types. */
export function relationshipsXml(list: readonly { id: string; type: string; target: string }[]): string {
  const items = list.map(({ id, type, target }) => {
    const address =
      type === 'core-properties' ? `${packageRelationships}/metadata/${type}` : `${office}/${type}`
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`
}

/** A worksheet part around the inside of `sheetData`; `before` and `after` go beside it. */
export function sheetXml(rows: string, after = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** Rows of text and number cells from A1 on; null leaves a cell out. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, row) => {
      const inside = cells.map((value, column) => {
        if (value === null) return ''
        const address = `${String.fromCharCode(65 + column)}${row + 1}`
        return typeof value === 'number'
          ? `<c r="${address}"><v>${value}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`
      })
      return `<row r="${row + 1}">${inside.join('')}</row>`
    })
    .join('')
}

export interface SheetParts {
  name: string
  xml: string
  /** Path of the part below `xl/`. */
  path?: string
  /** As the workbook's relationships print it, where that is not `path`. */
  target?: string
  state?: 'hidden' | 'veryHidden'
  type?: string
}

export interface BookParts {
  sheets: readonly SheetParts[]
  /** `xl/sharedStrings.xml`, whole. */
  strings?: string
  /** `xl/styles.xml`, whole. */
  styles?: string
  /** Inside `workbook` before and after `sheets`. */
  before?: string
  after?: string
  extra?: Record<string, string | Uint8Array>
}

/** The parts of a workbook, to change before they go into `zip`. */
export function bookParts(book: BookParts): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationshipsXml([{ id: 'r1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
  }
  const relationships: { id: string; type: string; target: string }[] = []
  const list = book.sheets.map(({ name, state, path, target, type }, index) => {
    const id = `rId${index + 1}`
    const own = path ?? `worksheets/sheet${index + 1}.xml`
    relationships.push({ id, type: type ?? 'worksheet', target: target ?? own })
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="${id}"/>`
  })
  if (book.strings !== undefined)
    relationships.push({ id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' })
  if (book.styles !== undefined) relationships.push({ id: 'rIdStyles', type: 'styles', target: 'styles.xml' })
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${main}" xmlns:r="${office}">${book.before ?? ''}<sheets>${list.join('')}</sheets>${book.after ?? ''}</workbook>`
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml(relationships)
  book.sheets.forEach(({ path, xml }, index) => {
    parts[`xl/${path ?? `worksheets/sheet${index + 1}.xml`}`] = xml
  })
  if (book.strings !== undefined) parts['xl/sharedStrings.xml'] = book.strings
  if (book.styles !== undefined) parts['xl/styles.xml'] = book.styles
  return { ...parts, ...book.extra }
}

/** A workbook of one sheet named 表. */
export function oneSheet(rows: string, after = '', rest: Partial<BookParts> = {}): Uint8Array {
  return zip(bookParts({ sheets: [{ name: '表', xml: sheetXml(rows, after) }], ...rest }))
}

/** Shared strings part of plain strings. */
export function stringsXml(strings: readonly string[]): string {
  return `<sst xmlns="${main}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`
}

/** Styles part with the given number formats, one cell format each after the plain one; the last has a border. */
export function stylesXml(codes: readonly (string | number)[]): string {
  const custom = codes.map((code, index) =>
    typeof code === 'string' ? `<numFmt numFmtId="${170 + index}" formatCode="${escapeXml(code)}"/>` : '',
  )
  const formats = codes.map(
    (code, index) => `<xf numFmtId="${typeof code === 'string' ? 170 + index : code}" borderId="0"/>`,
  )
  return `<styleSheet xmlns="${main}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" borderId="0"/>${formats.join('')}<xf numFmtId="0" borderId="1"/></cellXfs></styleSheet>`
}

/** An OLE compound file with streams of the given names and nothing in them. */
export function oleFile(names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0, 76)
  bytes.writeUInt32LE(0xfffffffd, 512)
  bytes.writeUInt32LE(0xfffffffe, 516)
  ;['Root Entry', ...names].slice(0, 4).forEach((name, index) => {
    const at = 1024 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
  })
  return new Uint8Array(bytes)
}

export function gridsOf(document: SourceDocument): GridBlock[] {
  return document.blocks.filter((block): block is GridBlock => block.kind === 'grid')
}

/** The cell at an address of any sheet. */
export function cellAt(document: SourceDocument, address: string): Cell | undefined {
  return gridsOf(document)
    .flatMap((grid) => grid.cells)
    .find(({ anchor }) => anchor.endsWith(`!${address}`))
}

/** Text of each cell that has one, by its address; `<no-result>` and `<error>` for illegible ones. For one sheet. */
export async function textsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const document = await readWorkbook(bytes, 'book.xlsx')
  const texts: Record<string, string> = {}
  for (const { anchor, text, illegible } of gridsOf(document).flatMap((grid) => grid.cells)) {
    const value = illegible ? `<${illegible}>` : text
    if (value !== '') texts[anchor.slice(anchor.lastIndexOf('!') + 1)] = value
  }
  return texts
}
