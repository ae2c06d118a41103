/** One report as drafting workbooks of the habits that are known. */
import ExcelJS from 'exceljs'
import type { Draft } from '../draft.ts'
import { type PrintedRow, printTables, slotsOf } from '../tables.ts'

interface Placement {
  row: number
  column: number
  merge: boolean
  asText: boolean
}

function place(sheet: ExcelJS.Worksheet, rows: PrintedRow[], at: Partial<Placement>): number {
  const { row: top = 1, column: left = 1, merge = true, asText = false } = at
  const grid = slotsOf(rows)
  grid.forEach((line, y) => {
    line.forEach(({ cell, starts }, x) => {
      if (!starts) return
      const target = sheet.getCell(top + y, left + x)
      target.value = cell.figure && !asText ? Number(cell.text) : cell.text
      if (merge && (cell.columns > 1 || cell.rows > 1)) {
        sheet.mergeCells(top + y, left + x, top + y + cell.rows - 1, left + x + cell.columns - 1)
      }
    })
  })
  return top + grid.length
}

function title(draft: Draft): string {
  return `${draft.organ}${draft.year}年政府信息公开工作年度报告`
}

const sections = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]

function sheetPerTable(draft: Draft): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const cover = book.addWorksheet('封面')
  cover.getCell('B3').value = title(draft)
  const tables = printTables(draft)
  place(book.addWorksheet('表二'), tables.t2, {})
  place(book.addWorksheet('表三'), tables.t3, {})
  place(book.addWorksheet('表四'), tables.t4, {})
  return book
}

function singleSheet(draft: Draft): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(`${draft.year}年报`)
  sheet.getCell('A1').value = title(draft)
  const tables = printTables(draft)
  let row = 3
  ;[tables.t2, tables.t3, tables.t4].forEach((rows, index) => {
    sheet.getCell(row, 1).value = sections[index] ?? ''
    row = place(sheet, rows, { row: row + 1 }) + 2
  })
  return book
}

function pastedGrid(draft: Draft): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('说明').getCell('A1').value = '请各单位于1月20日前报送。'
  const sheet = book.addWorksheet('Sheet1')
  sheet.getCell('C2').value = title(draft)
  const tables = printTables(draft)
  const next = place(sheet, tables.t2, { row: 5, column: 3, asText: true })
  place(sheet, tables.t3, { row: next + 3, column: 3, asText: true })
  place(sheet, tables.t4, { row: next + 40, column: 3, asText: true })
  return book
}

function unmerged(draft: Draft): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const tables = printTables(draft)
  const sheet = book.addWorksheet(`${draft.year}`)
  sheet.getCell('A1').value = title(draft)
  let row = 3
  for (const rows of [tables.t2, tables.t3, tables.t4]) row = place(sheet, rows, { row, merge: false }) + 1
  return book
}

/** Totals as formulas with the results that a spreadsheet program stored. */
function formulas(draft: Draft): ExcelJS.Workbook {
  const book = sheetPerTable(draft)
  const sheet = book.getWorksheet('表三')
  sheet?.eachRow((row, number) => {
    const cell = row.getCell(10)
    if (number > 3 && typeof cell.value === 'number') {
      cell.value = { formula: `SUM(D${number}:I${number})`, result: cell.value }
    }
  })
  return book
}

/** Chapters with prose and tables on one sheet, as a report typed in a spreadsheet. */
function wholeReport(draft: Draft): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('年度报告')
  let row = 1
  const line = (text: string): void => {
    sheet.getCell(row, 1).value = text
    sheet.mergeCells(row, 1, row, 15)
    row++
  }
  const tables = printTables(draft)
  line(title(draft))
  for (const text of draft.prose.preamble) line(text)
  line('一、总体情况')
  for (const text of draft.prose.overview) line(text)
  ;[tables.t2, tables.t3, tables.t4].forEach((rows, index) => {
    line(sections[index] ?? '')
    row = place(sheet, rows, { row })
  })
  line('五、存在的主要问题及改进情况')
  for (const text of draft.prose.problems) line(text)
  line('六、其他需要报告的事项')
  for (const text of draft.prose.other) line(text)
  return book
}

const books: Readonly<Record<string, (draft: Draft) => ExcelJS.Workbook>> = {
  'sheet-per-table': sheetPerTable,
  'single-sheet': singleSheet,
  'pasted-grid': pastedGrid,
  unmerged,
  formulas,
  'whole-report': wholeReport,
}

export const workbookLayoutNames: readonly string[] = Object.keys(books)

/** The bytes of a workbook layout. */
export async function writeWorkbook(name: string, draft: Draft): Promise<Uint8Array> {
  const make = books[name]
  if (!make) throw new Error(`no workbook layout ${name}`)
  return new Uint8Array(await make(draft).xlsx.writeBuffer())
}
