import type { CellValue, Workbook, Worksheet } from 'exceljs'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../core/index.ts'
import { cleanText } from './clean.ts'
import { addConditions, addEntry, letRowsGrow, nameRanges, paintDraftCell, setUpPrint } from './xlsx/draft.ts'
import { paintCell } from './xlsx/paint.ts'

/** The workbook as .xlsx bytes. exceljs is loaded here and nowhere else. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  if (plan.title !== undefined) book.title = cleanText(plan.title)
  for (const sheet of plan.sheets) await addSheet(book, sheet)
  nameRanges(book, plan)
  return letRowsGrow(new Uint8Array(await book.xlsx.writeBuffer()), plan)
}

async function addSheet(book: Workbook, plan: SheetPlan): Promise<void> {
  const { name, widths, cells, frozen, hiddenColumns = [], heights = [] } = plan
  const sheet = book.addWorksheet(name)
  if (frozen) sheet.views = [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns }]
  sheet.columns = widths.map((width) => ({ width }))
  for (const column of hiddenColumns) sheet.getColumn(column).hidden = true
  for (const cellPlan of cells) {
    const { row, column, rowSpan = 1, columnSpan = 1 } = cellPlan
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1)
    const cell = sheet.getCell(row, column)
    cell.value = contentOf(cellPlan)
    paintCell(cell, cellPlan)
    paintDraftCell(sheet, cellPlan)
    if (cellPlan.name !== undefined) cell.name = cellPlan.name
    addEntry(cell, cellPlan)
  }
  for (const { row, height } of heights) sheet.getRow(row).height = height
  addFilter(sheet, plan)
  addChoices(sheet, plan)
  addPictures(book, sheet, plan)
  setPaper(sheet, plan)
  setUpPrint(sheet, plan)
  addConditions(sheet, plan)
  if (plan.locked) await sheet.protect('', { formatRows: true, formatColumns: true })
}

function addFilter(sheet: Worksheet, { filter, cells }: SheetPlan): void {
  if (!filter) return
  const last = cells.reduce((most, { row }) => Math.max(most, row), filter.row)
  sheet.autoFilter = { from: { row: filter.row, column: 1 }, to: { row: last, column: filter.columns } }
}

/** Offered, never enforced: people may write what they like. */
function addChoices(sheet: Worksheet, { choices = [] }: SheetPlan): void {
  for (const { column, from, to, options } of choices) {
    const formula = `"${options.join(',')}"`
    for (let row = from; row <= to; row++)
      sheet.getCell(row, column).dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [formula],
      }
  }
}

function addPictures(book: Workbook, sheet: Worksheet, { pictures = [] }: SheetPlan): void {
  for (const { row, column, width, height, png } of pictures) {
    // exceljs takes any array of bytes where its types name Node's own.
    const buffer = png as unknown as NonNullable<Parameters<Workbook['addImage']>[0]['buffer']>
    const image = book.addImage({ buffer, extension: 'png' })
    sheet.addImage(image, {
      tl: { col: column - 1 + 0.05, row: row - 1 + 0.05 },
      ext: { width, height },
      editAs: 'oneCell',
    })
  }
}

/** Numbers of ECMA-376 part 1, 18.3.1.63. */
const paperSizes = { A3: 8, A4: 9 }

function setPaper(sheet: Worksheet, { landscape }: SheetPlan): void {
  if (!landscape) return
  const { A3, A4 } = paperSizes
  sheet.pageSetup = {
    paperSize: landscape.paper === 'A3' ? A3 : A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
  }
  if (landscape.repeat > 0) sheet.pageSetup.printTitlesRow = `1:${landscape.repeat}`
  sheet.headerFooter.oddFooter = '&P / &N'
}

function contentOf({ content, goTo }: CellPlan): CellValue {
  if (content.kind === 'number') return content.value
  if (content.kind === 'formula') return { formula: content.formula, result: content.result }
  if (content.text === '') return null
  const text = guardText(content.text)
  if (goTo !== undefined) return { text, hyperlink: `#${goTo}` }
  const target = content.kind === 'link' ? targetOf(content.address) : null
  return target === null ? text : { text, hyperlink: target }
}

/** Spreadsheet programs refuse books with longer addresses. */
const longestAddress = 2000

/**
 * Where a link leads, in the form that spreadsheet programs take for one: addresses of the web, and files that lie
 * beside the workbook. Null for anything else: a book with a malformed target is damaged to them.
 */
function targetOf(address: string): string | null {
  const target = /^https?:\/\//i.test(address) ? webTarget(address) : fileTarget(address)
  return target !== null && target.length <= longestAddress ? target : null
}

function webTarget(address: string): string | null {
  try {
    return new URL(address).href
      .replace(/%(?![\da-f]{2})/gi, '%25')
      .replace(/[\s"<>\\^`{|}]/g, encodeURIComponent)
  } catch {
    return null
  }
}

function fileTarget(address: string): string | null {
  const isBeside = /^\.\/[^:\\]*$/.test(address) && !address.split('/').includes('..')
  return isBeside ? address.replace(/[%#?"<>^`{|}\s]/g, encodeURIComponent) : null
}

/** What a cell holds at most. */
const longestText = 32_000

/** Text that a spreadsheet program could take for a formula, once it is edited or saved as CSV, gets an apostrophe. */
function guardText(given: string): string {
  const text = cleanText(given)
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text
  return /^[=+\-@\t\r]/.test(cut) && !/^-+$/.test(cut) ? `'${cut}` : cut
}
