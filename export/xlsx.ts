import type { Borders, Cell, FillPattern, Workbook } from 'exceljs'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../core/index.ts'

/** The workbook as .xlsx bytes. exceljs is loaded here and nowhere else. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  for (const sheet of plan.sheets) addSheet(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: Workbook, { name, widths, cells, frozen }: SheetPlan): void {
  const sheet = book.addWorksheet(name)
  if (frozen) sheet.views = [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns }]
  sheet.columns = widths.map((width) => ({ width }))
  for (const plan of cells) {
    const { row, column, rowSpan = 1, columnSpan = 1 } = plan
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1)
    fillCell(sheet.getCell(row, column), plan)
  }
}

function fillCell(cell: Cell, { content, look }: CellPlan): void {
  if (content.kind === 'number') cell.value = content.value
  else if (content.kind === 'formula') cell.value = { formula: content.formula, result: content.result }
  else if (content.text !== '') cell.value = guardText(content.text)
  if (look === 'title') cell.font = { bold: true, size: 14 }
  else if (look === 'note') cell.font = { color: { argb: 'FF666666' } }
  else {
    cell.border = thin
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: look === 'label' ? 'left' : 'right' }
    if (look === 'doubtful') cell.fill = doubtful
  }
}

const line = { style: 'thin', color: { argb: 'FF999999' } } as const

const thin: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

const doubtful: FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }

/** Text that a spreadsheet program could take for a formula, once it is edited or saved as CSV, gets an apostrophe. */
function guardText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
