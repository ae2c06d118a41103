/** What only a drafting workbook has: entries with hints, names, tints, print areas. */

import type { Cell, Workbook, Worksheet } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../core/index.ts'
import { isDraftLook, styleOf, tintOf } from './looks.ts'

/** Paints a cell and those merged into it: lines of a merged cell are drawn by its parts. */
export function paintDraftCell(sheet: Worksheet, plan: CellPlan): void {
  const { row, column, rowSpan = 1, columnSpan = 1, look, open } = plan
  if (!isDraftLook(look)) return
  const style = { ...styleOf(look), ...(open ? { protection: { locked: false } } : {}) }
  for (let y = row; y < row + rowSpan; y++)
    for (let x = column; x < column + columnSpan; x++) Object.assign(sheet.getCell(y, x), style)
}

export function addEntry(cell: Cell, { entry }: CellPlan): void {
  if (!entry) return
  cell.dataValidation = {
    type: entry.kind === 'count' ? 'whole' : 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: entry.title,
    prompt: entry.hint,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: entry.title,
    error: entry.refusal,
  }
}

export function nameRanges(book: Workbook, { names = [] }: WorkbookPlan): void {
  for (const { name, sheet, range } of names) {
    book.definedNames.add(`'${sheet}'!${range.replace(/[A-Z]+|\d+/g, '$$$&')}`, name)
  }
}

export function addConditions(sheet: Worksheet, { conditions = [] }: SheetPlan): void {
  conditions.forEach(({ range, formula, tint }, index) => {
    sheet.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style: tintOf(tint) }],
    })
  })
}

export function setUpPrint(sheet: Worksheet, { print }: SheetPlan): void {
  if (!print) return
  const { area, landscape, repeatRows, onePage } = print
  sheet.pageSetup = {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    // exceljs puts the `$` before the columns only.
    printArea: area.replace(/\d+/g, '$$$&'),
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
    ...(repeatRows === undefined ? {} : { printTitlesRow: repeatRows }),
  }
  sheet.headerFooter = { oddFooter: '&C&9第 &P 页' }
}

/** The bytes with rows that are as high as their text needs now and stay so: exceljs can only fix a height. */
export function letRowsGrow(bytes: Uint8Array, { sheets }: WorkbookPlan): Uint8Array {
  const growing = sheets.map(
    ({ heights = [] }) => new Set(heights.flatMap(({ row, fits }) => (fits ? [row] : []))),
  )
  if (growing.every(({ size }) => size === 0)) return bytes
  const parts = unzipSync(bytes)
  growing.forEach((rows, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`
    const part = parts[name]
    if (!part || rows.size === 0) return
    const text = strFromU8(part).replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (tag, row: string) =>
      rows.has(Number(row)) ? tag.replace(' customHeight="1"', '') : tag,
    )
    parts[name] = strToU8(text)
  })
  return zipSync(parts, { level: 9 })
}
