/**
 * .xlsx and .xlsm → SourceDocument. The parts are read here and not by a library: those at hand lose sheets whose part
 * has another name than usual, stop at books of other writers, and give a false number for some kinds of cell.
 */

import type { Block, SheetInfo, SourceDocument } from '../core/model/source.ts'
import { findMainPart, type Relationship, readRelationships } from './package.ts'
import { UnreadableSource } from './unreadable.ts'
import { addressOf } from './xlsx/address.ts'
import { readDrawing, type Shape } from './xlsx/drawing.ts'
import { hiddenLast, placeGrids } from './xlsx/place.ts'
import { distrustStaleResults } from './xlsx/recalculate.ts'
import { readSheet, type SheetContent, type SheetContext } from './xlsx/sheet.ts'
import { readSharedStrings } from './xlsx/strings.ts'
import { readStyles } from './xlsx/styles.ts'
import { decodeXml, XmlReader } from './xlsx/xml.ts'
import { ZipArchive } from './zip.ts'

/** Bounds of one workbook; what is beyond them is left out and said in `limits`. */
export const workbookLimits = { cells: 400_000, characters: 20_000_000 }

interface SheetEntry extends SheetInfo {
  relationship: string
}

interface Book {
  sheets: SheetEntry[]
  date1904: boolean
}

interface LoadedSheet {
  info: SheetInfo
  content: SheetContent
  shapes: Shape[]
  /** Parts of the drawing, for the pictures. */
  drawing: Map<string, Relationship>
}

function readBook(source: string, part: string): Book {
  const book: Book = { sheets: [], date1904: false }
  const xml = new XmlReader(source, part)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'workbookPr') {
      const flag = xml.attribute('date1904')
      book.date1904 = flag === '1' || flag === 'true'
    } else if (xml.name === 'sheet') {
      const state = xml.attribute('state')
      book.sheets.push({
        name: xml.attribute('name') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        relationship: xml.attribute('id') ?? '',
      })
    }
  }
  return book
}

class WorkbookReader {
  private readonly archive: ZipArchive
  private readonly document: SourceDocument

  constructor(archive: ZipArchive, name: string) {
    this.archive = archive
    this.document = { schema: 'gouji/source/1', kind: 'xlsx', name, blocks: [], limits: [] }
  }

  read(): SourceDocument {
    const main = findMainPart(this.archive)
    const source = main && this.text(main)
    if (!main || source === null) throw new UnreadableSource('damaged', 'zip: no workbook')
    const book = readBook(source, main)
    const parts = readRelationships(this.archive, main)
    const context = this.readContext(book, [...parts.values()])
    const sheets = book.sheets.map((entry) => this.loadSheet(entry, parts.get(entry.relationship), context))
    distrustStaleResults(sheets.map((sheet) => sheet.content.cells))
    for (const sheet of hiddenLast(sheets)) this.addSheet(sheet)
    this.document.sheets = sheets.map((sheet) => sheet.info)
    this.readTitle()
    return this.document
  }

  private text(part: string): string | null {
    const bytes = this.archive.read(part)
    return bytes && decodeXml(bytes)
  }

  private readContext(book: Book, parts: readonly Relationship[]): SheetContext {
    const partOf = (type: string) => parts.find((part) => part.type === type)?.target ?? ''
    const strings = partOf('sharedStrings')
    const styles = partOf('styles')
    return {
      strings: readSharedStrings(this.text(strings) ?? '', strings),
      formats: readStyles(this.text(styles) ?? '', styles),
      date1904: book.date1904,
      budget: { ...workbookLimits },
    }
  }

  private loadSheet(
    { name, hidden }: SheetEntry,
    part: Relationship | undefined,
    context: SheetContext,
  ): LoadedSheet {
    const info = { name, hidden }
    const source = part && /worksheet$/i.test(part.type) ? this.text(part.target) : null
    if (source === null || !part) {
      const isSheet = !part || /worksheet$/i.test(part.type)
      if (isSheet) this.document.limits.push({ code: 'sheet-cut', at: name })
      return { info, content: readSheet('', name, context), shapes: [], drawing: new Map() }
    }
    const content = readSheet(source, part.target, context)
    if (content.cut) this.document.limits.push({ code: content.cut, at: name })
    const target =
      content.drawing && readRelationships(this.archive, part.target).get(content.drawing)?.target
    const shapes: Shape[] = content.pictures.map((place) => ({ ...place, kind: 'picture', text: '' }))
    if (target) shapes.push(...readDrawing(this.text(target) ?? '', target))
    return { info, content, shapes, drawing: target ? readRelationships(this.archive, target) : new Map() }
  }

  private addSheet({ info, content, shapes, drawing }: LoadedSheet): void {
    const placed: { row: number; block: Block }[] = placeGrids(info.name, content, this.document.limits)
    shapes.forEach((shape, index) => {
      const block = this.shapeBlock(info.name, shape, index + 1, drawing)
      const at = placed.findIndex(({ row }) => row > shape.row)
      placed.splice(at < 0 ? placed.length : at, 0, { row: shape.row, block })
    })
    for (const { block } of placed) {
      if (info.hidden) block.hidden = true
      this.document.blocks.push(block)
    }
  }

  private shapeBlock(sheet: string, shape: Shape, number: number, drawing: LoadedSheet['drawing']): Block {
    const anchor = `${sheet}!${addressOf(shape.row, shape.column)}/shape${number}`
    if (shape.kind === 'text') return { kind: 'text', anchor, text: shape.text }
    return { kind: 'image', anchor, text: shape.text, address: drawing.get(shape.id ?? '')?.target ?? '' }
  }

  private readTitle(): void {
    const part = [...readRelationships(this.archive, '').values()].find(
      ({ type }) => type === 'core-properties',
    )
    const source = part && this.text(part.target)
    if (!part || !source) return
    const xml = new XmlReader(source, part.target)
    let title = ''
    for (let event = xml.next(); event !== 'end'; event = xml.next())
      if (event === 'text' && xml.name === 'title') title += xml.text
    if (title.trim() !== '') this.document.title = title.trim()
  }
}

/**
 * Reads a workbook: sheets in their order with hidden ones last, a grid for each region of a sheet, cell anchors like
 * `表三!J7`. Throws `UnreadableSource`.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  return new WorkbookReader(new ZipArchive(bytes), name).read()
}
