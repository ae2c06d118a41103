/** One worksheet part → its cells with a value, its merged areas and what is hidden. */

import { type Area, columnNumber, maxColumn, maxRow, parseArea } from './address.ts'
import { decimalText, numberText } from './number.ts'
import { plainString, readString } from './strings.ts'
import { type CellFormat, plainFormat } from './styles.ts'
import { XmlReader } from './xml.ts'

/** A cell that holds something. Rows and columns are one-based. */
export interface SheetCell {
  row: number
  column: number
  text: string
  /** The number that the text was made from. */
  value?: number
  illegible?: 'no-result' | 'error'
  /** Text of the formula; of a shared one as its first cell has it, which stands `shift` rows and columns away. */
  formula?: string
  shift?: { rows: number; columns: number }
}

export interface SheetContent {
  /** By row, then column; no address twice. */
  cells: SheetCell[]
  merges: Area[]
  hiddenRows: Set<number>
  /** By column; 1 is hidden. */
  hiddenColumns: Uint8Array
  /** First and last column of the empty cells with borders in a row. */
  bordered: Map<number, { from: number; to: number }>
  /** Places of pictures that stand in cells. */
  pictures: { row: number; column: number }[]
  /** Relationship id of the drawing. */
  drawing?: string
  /** Why cells or merged areas were left out; null where none were. */
  cut: 'too-many-cells' | 'sheet-cut' | null
}

/** What the cells of all sheets of a workbook refer to, and what they may still take. */
export interface SheetContext {
  strings: readonly string[]
  formats: readonly CellFormat[]
  date1904: boolean
  budget: { cells: number; characters: number }
}

/** Of one sheet. */
const maxMerges = 50_000
const maxBorderedRows = 20_000
const maxPictures = 1000

interface OpenCell {
  row: number
  column: number
  type: string
  format: CellFormat
  raw: string | null
  string: string | null
  formula: string | null
  shared: string | null
  /** Has a rich value, with an error for programs that do not know it. */
  rich: boolean
}

export function emptyContent(): SheetContent {
  return {
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Uint8Array(maxColumn + 1),
    bordered: new Map(),
    pictures: [],
    cut: null,
  }
}

class SheetReader {
  private readonly xml: XmlReader
  private readonly context: SheetContext
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>()
  private readonly content = emptyContent()
  private row = 0
  private column = 0
  private columnRuns = 0

  constructor(xml: XmlReader, context: SheetContext) {
    this.xml = xml
    this.context = context
  }

  read(): SheetContent {
    const { xml } = this
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'sheetData') this.readRows()
      else if (xml.name === 'col') this.readColumn()
      else if (xml.name === 'mergeCell') this.readMerge()
      else if (xml.name === 'drawing') this.readDrawing()
    }
    return this.content
  }

  private readColumn(): void {
    const { xml } = this
    const width = xml.attribute('width')
    if (!isTrue(xml.attribute('hidden')) && !(width !== undefined && Number(width) === 0)) return
    const from = Number(xml.attribute('min'))
    const to = Number(xml.attribute('max'))
    if (from >= 1 && to >= from && this.columnRuns++ < maxColumn)
      this.content.hiddenColumns.fill(1, from, Math.min(to, maxColumn) + 1)
  }

  private readMerge(): void {
    const area = parseArea(this.xml.attribute('ref') ?? '')
    if (!area || (area.top === area.bottom && area.left === area.right)) return
    if (this.content.merges.length >= maxMerges) this.content.cut = 'sheet-cut'
    else this.content.merges.push(area)
  }

  private readDrawing(): void {
    const id = this.xml.attribute('id')
    if (id !== undefined) this.content.drawing = id
  }

  private readRows(): void {
    const { xml } = this
    const depth = xml.depth
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'row') this.enterRow()
      else if (xml.name === 'c') this.readCell()
    }
  }

  private enterRow(): void {
    const { xml } = this
    const given = xml.attribute('r')
    this.row = given === undefined ? this.row + 1 : Number(given)
    this.column = 0
    const height = xml.attribute('ht')
    if (isTrue(xml.attribute('hidden')) || (height !== undefined && Number(height) === 0))
      this.content.hiddenRows.add(this.row)
  }

  private enterCell(): OpenCell | null {
    const { xml } = this
    const address = /^([A-Za-z]{1,3})([0-9]{1,7})$/.exec(xml.attribute('r') ?? '')
    this.column = address ? columnNumber(address[1] ?? '') : this.column + 1
    const row = address ? Number(address[2]) : this.row
    if (!(row >= 1 && row <= maxRow && this.column <= maxColumn)) return null
    return {
      row,
      column: this.column,
      type: xml.attribute('t') ?? 'n',
      format: this.context.formats[Number(xml.attribute('s') ?? 0)] ?? plainFormat,
      raw: null,
      string: null,
      formula: null,
      shared: null,
      rich: xml.attribute('vm') !== undefined,
    }
  }

  private readCell(): void {
    const { xml } = this
    const depth = xml.depth
    const cell = this.enterCell()
    if (!cell) {
      this.content.cut = 'sheet-cut'
      xml.skip()
      return
    }
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'v') cell.raw = this.readText()
      else if (xml.name === 'is') cell.string = readString(xml)
      else if (xml.name === 'f') this.readFormula(cell)
      else xml.skip()
    }
    this.keep(cell)
  }

  private readText(): string {
    const { xml } = this
    const depth = xml.depth
    let text = ''
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next())
      if (event === 'text') text += xml.text
    return text
  }

  private readFormula(cell: OpenCell): void {
    const shared = this.xml.attribute('t') === 'shared' ? (this.xml.attribute('si') ?? null) : null
    const formula = this.readText().trim()
    cell.formula = formula
    cell.shared = shared
    if (shared !== null && formula !== '' && !this.masters.has(shared))
      this.masters.set(shared, { formula, row: cell.row, column: cell.column })
  }

  private keep(open: OpenCell): void {
    if (isPicture(open)) {
      if (this.content.pictures.length < maxPictures)
        this.content.pictures.push({ row: open.row, column: open.column })
      return
    }
    const cell: SheetCell = { row: open.row, column: open.column, ...this.valueOf(open) }
    const empty = cell.text.trim() === '' && !cell.illegible
    if (empty && open.format.bordered) this.addBorder(open.row, open.column)
    if (empty) return
    const { budget } = this.context
    if (budget.cells < 1 || budget.characters < cell.text.length) {
      this.content.cut = 'too-many-cells'
      budget.cells = 0
      return
    }
    budget.cells--
    budget.characters -= cell.text.length
    this.addFormula(cell, open)
    this.content.cells.push(cell)
  }

  private addFormula(cell: SheetCell, open: OpenCell): void {
    if (open.formula === null) return
    const master = open.shared === null ? undefined : this.masters.get(open.shared)
    cell.formula = open.formula || (master?.formula ?? '')
    if (master && open.formula === '')
      cell.shift = { rows: open.row - master.row, columns: open.column - master.column }
  }

  private addBorder(row: number, column: number): void {
    const known = this.content.bordered.get(row)
    if (known) {
      known.from = Math.min(known.from, column)
      known.to = Math.max(known.to, column)
    } else if (this.content.bordered.size < maxBorderedRows) {
      this.content.bordered.set(row, { from: column, to: column })
    }
  }

  private valueOf(open: OpenCell): Pick<SheetCell, 'text' | 'value' | 'illegible'> {
    const { type, raw } = open
    if (type === 'inlineStr') return { text: open.string ?? '' }
    if (type === 'str') {
      if (raw === null && open.formula !== null) return { text: '', illegible: 'no-result' }
      return { text: plainString(raw ?? open.string ?? '') }
    }
    const trimmed = (raw ?? '').trim()
    if (trimmed === '') return open.formula === null ? { text: '' } : { text: '', illegible: 'no-result' }
    if (type === 's') {
      const text = /^\d{1,9}$/.test(trimmed) ? this.context.strings[Number(trimmed)] : undefined
      return text === undefined ? { text: '', illegible: 'error' } : { text }
    }
    if (type === 'b') return { text: trimmed === '0' || trimmed === 'false' ? 'FALSE' : 'TRUE' }
    if (type === 'e') return { text: trimmed, illegible: 'error' }
    if (type === 'd') return { text: trimmed.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ') }
    return this.numberOf(trimmed, open.format)
  }

  private numberOf(raw: string, format: CellFormat): Pick<SheetCell, 'text' | 'value' | 'illegible'> {
    const value = /^[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?$/.test(raw) ? Number(raw) : Number.NaN
    if (!Number.isFinite(value)) return { text: raw, illegible: 'error' }
    if (format.kind === 'number') return { text: decimalText(value), value }
    return { text: numberText(value, format.kind, this.context.date1904), value }
  }
}

/** A picture in a cell: WPS writes a function, Excel an error with a rich value. */
function isPicture({ formula, type, raw, rich }: OpenCell): boolean {
  return (rich && type === 'e' && raw === '#VALUE!') || /^(?:_xlfn\.)?DISPIMG\(/i.test(formula ?? '')
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Cells in order of their places; of two at one address the first. */
function order(cells: SheetCell[]): SheetCell[] {
  const sorted = cells.every((cell, index) => {
    const before = cells[index - 1]
    return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column)
  })
  if (sorted) return cells
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  return ordered.filter((cell, index) => {
    const before = ordered[index - 1]
    return !before || before.row !== cell.row || before.column !== cell.column
  })
}

/** Reads a worksheet part; takes what it keeps from the context's budget. Throws `UnreadableSource`. */
export function readSheet(source: string, part: string, context: SheetContext): SheetContent {
  const content = new SheetReader(new XmlReader(source, part), context).read()
  content.cells = order(content.cells)
  return content
}
