/** The report of a seed as a drafting workbook: its three tables somewhere on one sheet or on three. */
import ExcelJS from 'exceljs'
import { type PrintedRow, slotsOf } from '../support/tables.ts'
import { compose, type Options, type Sample, sampleOf } from './generate.ts'
import type { Habits } from './habits.ts'

interface Way {
  merged: boolean
  asText: boolean
  left: number
  top: number
}

function put(sheet: ExcelJS.Worksheet, rows: readonly PrintedRow[], row: number, way: Way): number {
  const grid = slotsOf(rows)
  grid.forEach((line, y) => {
    line.forEach(({ cell, starts }, x) => {
      if (!starts || cell.text === '') return
      const isNumber = cell.figure !== undefined && !way.asText && /^\d+(\.\d+)?$/.test(cell.text)
      sheet.getCell(row + y, way.left + x).value = isNumber ? Number(cell.text) : cell.text
    })
  })
  if (way.merged) merge(sheet, grid, row, way.left)
  return row + grid.length
}

function merge(sheet: ExcelJS.Worksheet, grid: ReturnType<typeof slotsOf>, row: number, left: number): void {
  grid.forEach((line, y) => {
    line.forEach(({ cell, starts }, x) => {
      if (!starts || cell.columns * cell.rows === 1) return
      let high = 1
      while (high < cell.rows && grid[y + high]?.[x]?.cell === cell) high++
      let wide = 1
      while (wide < cell.columns && line[x + wide]?.cell === cell) wide++
      if (high * wide > 1) sheet.mergeCells(row + y, left + x, row + y + high - 1, left + x + wide - 1)
    })
  })
}

const titles = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]

function chooseWay(habits: Habits): Way {
  const { random } = habits
  return {
    merged: !habits.has('not merged', 0.2),
    asText: habits.has('numbers as text', 0.3),
    left: habits.has('offset column', 0.3) ? random.integer(2, 5) : 1,
    top: habits.has('offset row', 0.3) ? random.integer(2, 9) : 1,
  }
}

/** The report of a seed as a workbook. */
export async function printBook(seed: number, options: Options = {}): Promise<Sample> {
  const { draft, habits, layout, printed } = compose(seed, options)
  const way = chooseWay(habits)
  const book = new ExcelJS.Workbook()
  const title = `${draft.organ}${draft.year}年政府信息公开工作年度报告`
  const together = habits.has('one sheet', 0.4)
  const headed = !habits.has('tables without titles', 0.3)
  let sheet = book.addWorksheet(together ? '年报' : '封面')
  sheet.getCell(way.top, way.left).value = title
  let row = way.top + 2
  ;[layout.t2, layout.t3, layout.t4].forEach((grids, index) => {
    if (!together) {
      sheet = book.addWorksheet(['表二', '表三', '表四'][index] ?? '')
      row = way.top
    }
    if (headed) {
      sheet.getCell(row, way.left).value = titles[index] ?? ''
      row += 1
    }
    for (const grid of grids) row = put(sheet, grid, row, way) + 1
    row += 1
  })
  return sampleOf(seed, 'xlsx', new Uint8Array(await book.xlsx.writeBuffer()), { draft, habits, printed })
}
