/** P7: what the task pane loads. P12: how often Excel is asked, and what a change costs. Reading a large workbook. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { checkReport, readReport, rules, type SourceDocument } from '../core/index.ts'
import { readWorkbook } from '../sources/xlsx.ts'
import type { SimulatedExcel } from '../tests/addin/host/excel.ts'
import { buildPane, makeSound, openBook, openPane, placeOf } from '../tests/addin/pane.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { atMost, median, type Row } from './measure.ts'

export async function measureAddin(): Promise<Row[]> {
  return [...(await measurePane()), await measureChange(), await measureLargeBook()]
}

async function measurePane(): Promise<Row[]> {
  const site = await buildPane()
  const page = readFileSync(join(site.folder, 'pane.html'), 'utf8')
  const loaded = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const bytes = loaded.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(site.folder, file)), { level: 9 }).length,
    0,
  )
  const browser = await launchChromium()
  const made = await makeSound()
  const excel = await openBook(made)
  const pane = await openPane(browser, site.folder, excel)
  await pane.page.locator('button.verdict.pass').waitFor()
  const { sheet, address } = placeOf(made, 't3/granted/total')
  const value = Number(excel.workbook.sheet(sheet).getCell(address).value)
  // Registering for events asks as well.
  while (excel.events.size < 6) await new Promise((done) => setTimeout(done, 50))
  const asked: number[] = []
  for (let change = 1; change <= 5; change++) {
    const before = syncsOf(excel)
    excel.type(sheet, address, value + change)
    await pane.page.locator('.card.error', { hasText: `现为 ${value + change}` }).waitFor()
    asked.push(syncsOf(excel) - before)
  }
  await pane.close()
  await browser.close()
  site.remove()
  return [
    atMost('P7', 'task pane without office.js, KB gzip', bytes / 1024, 75),
    atMost('P12', 'context.sync per live check, most of 5 changes', Math.max(...asked), 2),
  ]
}

function syncsOf({ requests }: SimulatedExcel): number {
  return requests.filter(({ release }) => !release).length
}

function check(document: SourceDocument): void {
  checkReport(rules, readReport(document))
}

async function timeOfAsync(run: () => unknown, times: number): Promise<number> {
  const samples: number[] = []
  for (let index = 0; index < times + 2; index++) {
    const start = performance.now()
    await run()
    if (index >= 2) samples.push(performance.now() - start)
  }
  return median(samples)
}

/** Nothing is kept from one check to the next: the engine reads and judges the whole small book again. */
async function measureChange(): Promise<Row> {
  const made = await makeSound()
  const bytes = new Uint8Array(await made.book.xlsx.writeBuffer())
  const whole = await timeOfAsync(async () => check(await readWorkbook(bytes, 'd.xlsx')), 30)
  const { sheet, address } = placeOf(made, 't3/granted/total')
  const cell = made.book.getWorksheet(sheet)?.getCell(address)
  if (cell) cell.value = Number(cell.value) + 1
  const changed = await readWorkbook(new Uint8Array(await made.book.xlsx.writeBuffer()), 'd.xlsx')
  const after = await timeOfAsync(() => check(changed), 30)
  return atMost('P12', 'engine after one cell changed ÷ whole check of the workbook', after / whole, 1)
}

async function measureLargeBook(): Promise<Row> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('数据')
  for (let row = 1; row <= 5000; row++)
    sheet.addRow(Array.from({ length: 30 }, (_, column) => row * 100 + column))
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const own = await timeOfAsync(() => readWorkbook(bytes, 'e.xlsx'), 5)
  const peer = await timeOfAsync(
    () => new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer),
    5,
  )
  return atMost('xlsx', 'reading 5,000 rows × 30 columns ÷ exceljs load', own / peer, 1.2)
}
