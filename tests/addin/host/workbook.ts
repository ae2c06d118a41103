/** The workbook behind the simulated Excel: a real .xlsx, held by exceljs, with what Excel knows beside it. */
import ExcelJS from 'exceljs'
import { calculate, columnOf } from './calculation.ts'
import { addCustomParts, readCustomParts } from './package.ts'

/** Rows and columns count from 1. */
export interface Box {
  top: number
  left: number
  bottom: number
  right: number
}

/** An error as Excel answers it. */
export class HostError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface ConditionalFormat {
  id: string
  type: string
  ref: string
  formula: string
  stopIfTrue: boolean
  fill: string | null
  borders: Map<string, { style: string; color: string }>
  /** Came with the file. */
  own: false | ExcelJS.ConditionalFormattingRule
  /** Listed, but not to be found: what undoing a removal leaves behind in Excel. */
  broken?: true
}

/** What a cell shows and what it is made of. */
export interface Slot {
  value: string | number | boolean
  formula: string | number | boolean
  type: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error'
}

function letters(column: number): string {
  let text = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

export function addressOf({ top, left, bottom, right }: Box): string {
  const first = letters(left) + top
  return top === bottom && left === right ? first : `${first}:${letters(right)}${bottom}`
}

export function boxOf(address: string): Box {
  const plain = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(plain)
  if (!match) throw new HostError('InvalidArgument', `No such address: ${address}`)
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}

export class SimulatedWorkbook {
  name: string
  book = new ExcelJS.Workbook()
  active!: ExcelJS.Worksheet
  selection: { sheet: string; address: string } | null = null
  formats = new Map<ExcelJS.Worksheet, ConditionalFormat[]>()
  parts: { id: string; xml: string }[] = []
  /** Formulas that the stand-in for Excel's calculation cannot work out and that have no result. */
  uncalculated: string[] = []
  private ids = 0

  constructor(name: string) {
    this.name = name
  }

  async open(bytes: Uint8Array): Promise<this> {
    await this.book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
    const [first] = this.book.worksheets
    if (!first) throw new Error('A workbook without sheets')
    this.active = first
    this.parts = readCustomParts(bytes).map((xml) => ({ id: this.newId(), xml }))
    for (const sheet of this.book.worksheets) this.readFormats(sheet)
    return this
  }

  newId(): string {
    return `{SIMULATED-${++this.ids}}`
  }

  /** The file as Excel would save it, with the conditional formats and custom parts of the moment. */
  async save(): Promise<Uint8Array> {
    for (const sheet of this.book.worksheets) {
      const rules = this.formats.get(sheet) ?? []
      const target = sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] }
      target.conditionalFormattings = rules.map((format) => ({
        ref: format.ref,
        rules: [format.own || ruleOf(format)],
      }))
    }
    this.book.modified = new Date(0)
    const bytes = new Uint8Array(await this.book.xlsx.writeBuffer())
    return addCustomParts(
      bytes,
      this.parts.map(({ xml }) => xml),
    )
  }

  private readFormats(sheet: ExcelJS.Worksheet): void {
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: ExcelJS.ConditionalFormattingOptions[]
    }
    const formats: ConditionalFormat[] = conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.map((rule) => ({
        id: this.newId(),
        type: rule.type === 'expression' ? 'Custom' : 'CellValue',
        ref,
        formula: `=${'formulae' in rule ? String(rule.formulae?.[0] ?? '') : ''}`,
        stopIfTrue: false,
        fill: null,
        borders: new Map(),
        own: rule,
      })),
    )
    this.formats.set(sheet, formats)
  }

  find(key: string): ExcelJS.Worksheet | undefined {
    return this.book.worksheets.find((sheet) => sheet.name === key || this.idOf(sheet) === key)
  }

  idOf(sheet: ExcelJS.Worksheet): string {
    return `{SHEET-${sheet.id}}`
  }

  sheet(name: string): ExcelJS.Worksheet {
    const sheet = this.find(name)
    if (!sheet) throw new Error(`No sheet ${name}`)
    return sheet
  }

  slot(sheet: ExcelJS.Worksheet, row: number, column: number): Slot {
    const cell = cellAt(sheet, row, column)
    const empty: Slot = { value: '', formula: '', type: 'Empty' }
    // exceljs gives the value of a merged area in each of its cells; Excel in the first alone.
    if (!cell || (cell.isMerged && cell.master !== cell)) return empty
    const raw = cell.value
    if (raw === null || raw === undefined) return empty
    if (typeof raw === 'object' && cell.formula) return this.formulaSlot(sheet, cell)
    return plainSlot(raw)
  }

  private formulaSlot(sheet: ExcelJS.Worksheet, cell: ExcelJS.Cell): Slot {
    const formula = `=${cell.formula}`
    const value = calculate(cell.formula, (name, row, column) =>
      this.number(name === null ? sheet : this.sheet(name), row, column),
    )
    if (value !== null) return { value, formula, type: 'Double' }
    const { result } = cell
    if (result === undefined || result === null) this.uncalculated.push(`${sheet.name}!${cell.address}`)
    return { ...plainSlot(result ?? 0), formula }
  }

  private number(sheet: ExcelJS.Worksheet, row: number, column: number): number {
    const { value } = this.slot(sheet, row, column)
    return typeof value === 'number' ? value : 0
  }

  put(sheet: ExcelJS.Worksheet, box: Box, grid: unknown): void {
    const rows = box.bottom - box.top + 1
    const columns = box.right - box.left + 1
    if (!Array.isArray(grid) || grid.length !== rows || grid.some((line) => line.length !== columns))
      throw new HostError('InvalidArgument', 'The input array does not match the dimensions of the range.')
    grid.forEach((line: unknown[], y) => {
      line.forEach((value, x) => {
        const cell = sheet.getRow(box.top + y).getCell(box.left + x)
        this.requireUnlocked(sheet, cell)
        setCell(cell, value)
      })
    })
  }

  private requireUnlocked(sheet: ExcelJS.Worksheet, cell: ExcelJS.Cell): void {
    if (isProtected(sheet) && cell.protection?.locked !== false)
      throw new HostError(
        'AccessDenied',
        'You do not have permission to do this operation: the sheet is protected.',
      )
  }

  /** What has values; null for an empty sheet. */
  used(sheet: ExcelJS.Worksheet): Box | null {
    let box: Box | null = null
    sheet.eachRow({ includeEmpty: false }, (row, top) => {
      row.eachCell({ includeEmpty: false }, (cell, left) => {
        if (this.slot(sheet, top, left).type === 'Empty' && !cell.formula) return
        if (cell.isMerged && cell.master !== cell) return
        box = box
          ? {
              top: Math.min(box.top, top),
              left: Math.min(box.left, left),
              bottom: Math.max(box.bottom, top),
              right: Math.max(box.right, left),
            }
          : { top, left, bottom: top, right: left }
      })
    })
    return box
  }

  /** Style of the line at a side of a cell: two cells share it, and either may have it. */
  border(
    sheet: ExcelJS.Worksheet,
    row: number,
    column: number,
    side: 'top' | 'bottom' | 'left' | 'right',
  ): string {
    const [dy, dx, other] = (
      {
        top: [-1, 0, 'bottom'],
        bottom: [1, 0, 'top'],
        left: [0, -1, 'right'],
        right: [0, 1, 'left'],
      } as const
    )[side]
    const own = cellAt(sheet, row, column)?.border?.[side]?.style
    const beyond = cellAt(sheet, row + dy, column + dx)?.border?.[other]?.style
    return own || beyond ? 'Continuous' : 'None'
  }
}

/** A cell if the workbook has it: asking must not make one. */
export function cellAt(sheet: ExcelJS.Worksheet, row: number, column: number): ExcelJS.Cell | undefined {
  return sheet.findRow(row)?.findCell(column)
}

export function isProtected(sheet: ExcelJS.Worksheet): boolean {
  return protectionOf(sheet)?.sheet === true
}

export function protectionOf(sheet: ExcelJS.Worksheet): { sheet?: boolean; formatCells?: boolean } | null {
  return (sheet as unknown as { sheetProtection: { sheet?: boolean; formatCells?: boolean } | null })
    .sheetProtection
}

function setCell(cell: ExcelJS.Cell, value: unknown): void {
  if (value === null) return
  if (typeof value === 'string' && value.startsWith('='))
    cell.value = { formula: value.slice(1), date1904: false }
  else cell.value = value === '' ? null : (value as ExcelJS.CellValue)
}

function plainSlot(raw: ExcelJS.CellValue): Slot {
  if (typeof raw === 'number') return { value: raw, formula: raw, type: 'Double' }
  if (typeof raw === 'boolean') return { value: raw, formula: raw, type: 'Boolean' }
  if (raw instanceof Date) {
    const serial = 25_569 + raw.getTime() / 86_400_000
    return { value: serial, formula: serial, type: 'Double' }
  }
  if (raw && typeof raw === 'object' && 'error' in raw) {
    return { value: raw.error, formula: raw.error, type: 'Error' }
  }
  const text = textOf(raw)
  return { value: text, formula: text, type: text === '' ? 'Empty' : 'String' }
}

function textOf(raw: ExcelJS.CellValue): string {
  if (typeof raw !== 'object' || raw === null) return String(raw ?? '')
  if ('richText' in raw) return raw.richText.map(({ text }) => text).join('')
  if ('hyperlink' in raw) return textOf(raw.text)
  return ''
}

function ruleOf({
  formula,
  fill,
  borders,
  stopIfTrue,
}: ConditionalFormat): ExcelJS.ConditionalFormattingRule {
  const style: Partial<ExcelJS.Style> = {}
  if (fill !== null)
    style.fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill.slice(1)}` } }
  if (borders.size > 0) {
    const line = { style: 'thin' as const }
    style.border = { top: line, bottom: line, left: line, right: line }
  }
  const rule = { type: 'expression' as const, formulae: [formula.slice(1)], style, priority: 1 }
  return stopIfTrue ? ({ ...rule, stopIfTrue } as ExcelJS.ConditionalFormattingRule) : rule
}
