/** Builders of Word documents, part by part. */
import { escapeXml, relationshipsXml, zip } from './workbook.ts'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

export interface WordParts {
  /** Inside `w:body`. */
  body: string
  /** Inside `w:styles`. */
  styles?: string
  /** Inside `w:numbering`. */
  numbering?: string
  /** Inside `w:footnotes`. */
  footnotes?: string
  /** Further relationships of the document. */
  relationships?: readonly { id: string; type: string; target: string }[]
  extra?: Record<string, string | Uint8Array>
}

function partXml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inside}</w:${root}>`
}

function contentTypes(parts: readonly string[]): string {
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const types = [['document', 'document.main'], ...parts.map((part) => [part, part])].map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${office}.${type}+xml"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`
}

/** The parts of a document, to change before they go into `zip`. */
export function wordParts(given: WordParts): Record<string, string | Uint8Array> {
  const own = (['styles', 'numbering', 'footnotes'] as const).filter((name) => given[name] !== undefined)
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(own),
    '_rels/.rels': relationshipsXml([{ id: 'r1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': partXml('document', `<w:body>${given.body}</w:body>`),
    'word/_rels/document.xml.rels': relationshipsXml([
      ...own.map((name) => ({ id: name, type: name, target: `${name}.xml` })),
      ...(given.relationships ?? []),
    ]),
  }
  for (const name of own) parts[`word/${name}.xml`] = partXml(name, given[name] ?? '')
  return { ...parts, ...given.extra }
}

export function wordFile(given: WordParts | string): Uint8Array {
  return zip(wordParts(typeof given === 'string' ? { body: given } : given))
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph around runs, or around a text; `properties` go into `w:pPr`. */
export function par(inside: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${pPr}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`
}

/** A paragraph in a list. */
export function item(text: string, list: number, level = 0): string {
  return par(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

export function tc(inside: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${properties}</w:tcPr>${inside.startsWith('<') ? inside : par(inside)}</w:tc>`
}

export function tr(cells: readonly string[], properties = ''): string {
  const trPr = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`
  return `<w:tr>${trPr}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`
}

export function tbl(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

/** An abstract list with levels of format, pattern and start, and the list of the same number that uses it. */
export function listXml(
  id: number,
  levels: readonly (readonly [format: string, pattern: string, start?: number, more?: string])[],
): { abstract: string; list: string } {
  const inside = levels.map(
    ([format, pattern, start = 1, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  return {
    abstract: `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`,
    list: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  }
}

/** Inside of a numbering part; abstract lists come before lists. */
export function numberingXml(lists: readonly { abstract: string; list: string }[], more = ''): string {
  return lists.map(({ abstract }) => abstract).join('') + lists.map(({ list }) => list).join('') + more
}
