/** Workbooks as programs write them: exceljs, LibreOffice, and published ones where they are at hand. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GridBlock } from '../../core/model/source.ts'
import { openSource } from '../../sources/open.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { timeOf } from '../support/time.ts'

function drawBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表三')
  sheet.getCell('B2').value = { richText: [{ text: '申请人' }, { text: '情况', font: { bold: true } }] }
  sheet.mergeCells('B2:D2')
  sheet.addRow([])
  sheet.getRow(3).values = [null, '自然人', '商业企业', '总计'].flatMap((value) => value ?? '一、本年新收')
  sheet.getRow(4).values = ['二、上年结转', 117, 0, { formula: 'SUM(B4:C4)', result: 117 }]
  sheet.getRow(5).values = ['三、', '12', 5949.088667, { formula: 'SUM(B5:C5)' }]
  sheet.getCell('A6').value = { text: '网址', hyperlink: 'https://example.test/' }
  sheet.getCell('B6').value = new Date(Date.UTC(2025, 0, 31))
  sheet.getCell('B6').numFmt = 'yyyy-mm-dd'
  sheet.getCell('C6').value = 0.951
  sheet.getCell('C6').numFmt = '0.0%'
  sheet.getCell('D6').value = { error: '#REF!' }
  sheet.getCell('A7').value = true
  sheet.getCell('A7').note = '批注'
  sheet.getRow(8).hidden = true
  sheet.getCell('A8').value = '隐行'
  sheet.getColumn(6).hidden = true
  sheet.getCell('F4').value = '隐列'
  book.addWorksheet('去年', { state: 'hidden' }).getCell('C9').value = '2023年'
  book.addWorksheet('更早', { state: 'veryHidden' }).getCell('A1').value = '2022年'
  return book
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}

interface Plain {
  [address: string]: string
}

async function readPlain(bytes: Uint8Array): Promise<Plain> {
  const document = await readWorkbook(bytes, 'book.xlsx')
  const grids = document.blocks.filter((block): block is GridBlock => block.kind === 'grid')
  const cells = grids.flatMap((grid) =>
    grid.cells.map((cell) => ({ ...cell, hidden: cell.hidden ?? grid.hidden })),
  )
  return Object.fromEntries(
    cells
      .filter(({ text, illegible }) => text !== '' || illegible)
      .map(({ anchor, text, illegible, hidden, columnSpan }) => [
        anchor,
        `${illegible ? `<${illegible}>` : text}${hidden ? ' hidden' : ''}${columnSpan > 1 ? ` over ${columnSpan}` : ''}`,
      ]),
  )
}

const expected: Plain = {
  '表三!B2': '申请人情况 over 3',
  '表三!A3': '一、本年新收',
  '表三!B3': '自然人',
  '表三!C3': '商业企业',
  '表三!D3': '总计',
  '表三!A4': '二、上年结转',
  '表三!B4': '117',
  '表三!C4': '0',
  '表三!D4': '117',
  '表三!F4': '隐列 hidden',
  '表三!A5': '三、',
  '表三!B5': '12',
  '表三!C5': '5949.088667',
  '表三!D5': '<no-result>',
  '表三!A6': '网址',
  '表三!B6': '2025-01-31',
  '表三!C6': '95.1%',
  '表三!D6': '<error>',
  '表三!A7': 'TRUE',
  '表三!A8': '隐行 hidden',
  '去年!C9': '2023年 hidden',
  '更早!A1': '2022年 hidden',
}

test('a workbook of exceljs', async () => {
  expect(await readPlain(await bytesOf(drawBook()))).toEqual(expected)
})

test('what exceljs reads from a large workbook of its own is read here, too', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('数据')
  for (let row = 1; row <= 1000; row++)
    sheet.addRow(Array.from({ length: 20 }, (_, column) => (row * 37 + column * 11) % 1000))
  const bytes = await bytesOf(book)
  expect(await timeOf(() => readWorkbook(bytes, 'book.xlsx'))).toBeLessThan(3000)
  const document = await readWorkbook(bytes, 'book.xlsx')
  const [grid] = document.blocks
  expect(grid).toMatchObject({ kind: 'grid', rows: 1000, columns: 20 })
  const wrong = (grid?.kind === 'grid' ? grid.cells : []).filter(
    ({ row, column, text }) => text !== sheet.getCell(row + 1, column + 1).text,
  )
  expect(wrong).toEqual([])
})

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path))

describe.skipIf(!office)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))
  const convert = (format: string, name: string) =>
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 60_000 },
    )
  const open = (name: string) => openSource(new Uint8Array(readFileSync(join(folder, name))), name)

  beforeAll(async () => {
    writeFileSync(join(folder, 'book.xlsx'), await bytesOf(drawBook()))
    convert('ods', 'book.xlsx')
    convert('xls', 'book.ods')
    rmSync(join(folder, 'book.xlsx'))
    convert('xlsx', 'book.ods')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('writes a workbook that reads as the one it was made from', async () => {
    const plain = await readPlain(new Uint8Array(readFileSync(join(folder, 'book.xlsx'))))
    // It calculates what was not calculated: the text 12 counts for nothing.
    expect(plain).toEqual({ ...expected, '表三!D5': '5949.088667' })
  })

  test('writes old and other formats that are refused by their names', async () => {
    await expect(open('book.xls')).rejects.toMatchObject({ reason: 'old-excel' })
    await expect(open('book.ods')).rejects.toMatchObject({
      reason: 'unknown-format',
      detail: 'open-document',
    })
  })
})
if (!office) console.log('LibreOffice is absent: its workbooks were left out')

const corpus = process.env.GOUJI_CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname
const budget = join(corpus, 'not-a-report/budget-template-xlsx/source.xlsx')

test.skipIf(!existsSync(budget))('a published budget workbook reads whole in bounded time', async () => {
  const bytes = new Uint8Array(readFileSync(budget))
  expect(await timeOf(() => openSource(bytes, 'source.xlsx'))).toBeLessThan(2000)
  const document = await openSource(bytes, 'source.xlsx')
  expect(document.limits).toEqual([])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  expect(document.sheets?.map(({ name }) => name)).toEqual(book.worksheets.map(({ name }) => name))
  const read = new Set(
    document.blocks
      .flatMap((block) => (block.kind === 'grid' ? block.cells : []))
      .map(({ anchor, text }) => `${anchor} ${text.trim()}`),
  )
  const missing: string[] = []
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value } = cell
        if (cell.isMerged && cell.master !== cell) return
        if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') return
        const line = `${sheet.name}!${cell.address} ${String(value).replace(/\r\n?/g, '\n').trim()}`
        if (!read.has(line)) missing.push(line)
      }),
    )
  }
  expect(missing).toEqual([])
})
if (!existsSync(budget)) console.log('The published documents are absent: their workbook was left out')
