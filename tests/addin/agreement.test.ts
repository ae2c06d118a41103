/** The open workbook and its saved file give the same document; a page and a workbook with its figures the same verdicts. */

import type { Browser } from '@playwright/test'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GridBlock, type Report, readReport, type SourceDocument } from '../../core/index.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { launchChromium } from '../support/chromium.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { makeDraft } from '../support/draft.ts'
import { check, checkFile, numbersOf } from '../support/engine.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'
import { type AdapterWindow, openAdapter } from './adapter.ts'
import { SimulatedExcel } from './host/excel.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function readLive(bytes: Uint8Array): Promise<SourceDocument> {
  const excel = await SimulatedExcel.open(bytes, 'x.xlsx')
  const adapter = await openAdapter(browser, excel)
  const document = await adapter.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    return (await host.snapshot(new AbortController().signal)).document
  })
  expect(excel.protocol.unknown).toEqual([])
  expect(adapter.complaints).toEqual([])
  await adapter.close()
  return document
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  expect(await readLive(bytes)).toEqual(await readWorkbook(bytes, 'x.xlsx'))
}

test.each(workbookLayoutNames.flatMap((name) => [1, 2].map((seed) => [name, seed] as const)))(
  '%s %i',
  async (name, seed) => {
    await expectSame(await writeWorkbook(name, makeDraft(seededRandom(seed * 31), { busy: 0.6 })))
  },
)

test('values of every kind, merged and hidden areas, tables beside each other and empty frames', async () => {
  const book = new ExcelJS.Workbook()
  book.title = '一本工作簿'
  const sheet = book.addWorksheet('a!b, c')
  const line = { style: 'thin' } as const
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = { richText: [{ text: '富' }, { text: '文本' }] }
  sheet.getCell('A2').value = '=像公式的文字'
  sheet.getCell('B2').value = { text: '链接', hyperlink: 'https://example.org/' }
  sheet.getCell('C2').value = true
  sheet.getCell('D2').value = { error: '#N/A' }
  sheet.getCell('E2').value = 0.951
  sheet.getCell('E2').numFmt = '0.0%'
  sheet.getCell('F2').value = new Date(Date.UTC(2025, 0, 31))
  sheet.getCell('F2').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('A3').value = { formula: 'SUM(B4:C4)', result: 3 }
  sheet.getCell('B3').value = ' '
  sheet.getCell('A4').value = '两行\n文字'
  sheet.getCell('B4').value = 1
  sheet.getCell('C4').value = 2.5
  sheet.getCell('C4').value = 2
  for (const address of ['A5', 'B5', 'C5', 'A6', 'B6'])
    sheet.getCell(address).border = { left: line, right: line, bottom: line, top: line }
  sheet.getRow(4).hidden = true
  sheet.getColumn(6).hidden = true
  for (let row = 10; row < 14; row++) {
    sheet.getCell(row, 1).value = `项${row}`
    sheet.getCell(row, 2).value = row
    sheet.getCell(row, 8).value = `目${row}`
    sheet.getCell(row, 9).value = row * 2
  }
  // A table whose last line is drawn as the lower border of its last row: no empty frame below.
  for (const address of ['A13', 'B13']) sheet.getCell(address).border = { bottom: line }
  sheet.getCell('A200').value = '远处'
  book.addWorksheet('隐藏', { state: 'hidden' }).getCell('B2').value = 5
  book.addWorksheet('空表')
  await expectSame(await bytesOf(book))
})

/** The tables of a page as sheets. */
function copyTables(report: Report): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const { organ, year } = report.identity
  book.addWorksheet('封面').getCell('A1').value = `${organ}${year}年政府信息公开工作年度报告`
  const blocks = new Set(Object.values(report.tables).flatMap((table) => table.blocks))
  for (const index of blocks) {
    const block = report.source.blocks[index]
    if (block?.kind === 'grid') copyGrid(book.addWorksheet(`表${index}`), block)
  }
  return book
}

function copyGrid(sheet: ExcelJS.Worksheet, grid: GridBlock): void {
  for (const { row, column, rowSpan, columnSpan, text } of grid.cells) {
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan)
    sheet.getCell(row + 1, column + 1).value = /^\d{1,9}$/.test(text) ? Number(text) : text
  }
}

/** What the relations between the figures of the tables came to. */
function verdictsOf(report: Report): string[] {
  return check(report)
    .result.outcomes.filter(({ equation, claim }) => equation && claim === undefined)
    .map(({ rule, instance, state }) => `${rule} ${instance} ${state}`)
}

describeCorpus('corpus: a page and a workbook with its tables', () => {
  test.each(corpusReports('.html').map((file) => [file.name, file] as const))('%s', async (_, { path }) => {
    const page = (await checkFile(path)).report
    const live = readReport(await readLive(await bytesOf(copyTables(page))))
    expect(Object.keys(numbersOf(page)).length).toBeGreaterThan(0)
    expect(numbersOf(live)).toEqual(numbersOf(page))
    expect(verdictsOf(live)).toEqual(verdictsOf(page))
  })
})
