/** The task pane as it is built, from opening the workbook to handing out files. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readReport } from '../../core/index.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { launchChromium } from '../support/chromium.ts'
import { numbersOf } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { SimulatedExcel } from './host/excel.ts'
import { partsOf } from './host/package.ts'
import { type Library, libraries, serveOffice } from './host/page.ts'
import { buildPane, makeSound, openBook, openPane, type Pane, placeOf, type Sound } from './pane.ts'

let browser: Browser
let site: { folder: string; remove: () => void }
const open: Pane[] = []
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), buildPane()])
})
afterEach(async () => {
  const wrong: string[] = []
  for (const pane of open.splice(0)) {
    await pane.close()
    wrong.push(...pane.excel.protocol.unknown, ...pane.complaints)
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
})
afterAll(async () => {
  await browser.close()
  site.remove()
})

async function start(excel: SimulatedExcel, library: Library = 'windows', set = '1.14'): Promise<Pane> {
  const pane = await openPane(browser, site.folder, excel, library, set)
  open.push(pane)
  return pane
}

/** A report whose row 予以公开 has a wrong total. */
async function makeWrong(): Promise<Sound & { wrong: { sheet: string; address: string; right: number } }> {
  const sound = await makeSound()
  const place = placeOf(sound, 't3/granted/total')
  const cell = sound.book.getWorksheet(place.sheet)!.getCell(place.address)
  const right = Number(cell.value)
  cell.value = right + 36
  return { ...sound, wrong: { ...place, right } }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the page. */
async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await engine.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const errors = (page: Page) => page.locator('.card.error')
const sound = (page: Page) => page.locator('button.verdict.pass')

describe.each(Object.keys(libraries) as Library[])('%s', (library) => {
  test('opens, finds, goes to the cell, puts it right and checks again', async () => {
    const made = await makeWrong()
    const excel = await openBook(made)
    const { page } = await start(excel, library)
    const { sheet, address, right } = made.wrong
    await expect.poll(() => errors(page).count()).toBe(1)
    expect(await errors(page).textContent()).toContain(`应为 ${right}（现为 ${right + 36}）`)
    await errors(page).getByRole('button', { name: '定位', exact: true }).click()
    await expect.poll(() => excel.workbook.selection).toEqual({ sheet, address })
    await errors(page)
      .getByRole('button', { name: /填入 =SUM/ })
      .click()
    await sound(page).waitFor()
    expect(excel.workbook.sheet(sheet).getCell(address).formula).toMatch(/^SUM\(/)
  })
})

test('live: a change is checked by itself, with one sync, and nothing is written', async () => {
  const made = await makeSound()
  const excel = await openBook(made)
  const before = partsOf(await excel.workbook.save())
  const { page } = await start(excel)
  await sound(page).waitFor()
  await expect.poll(() => excel.events.size).toBe(6)
  expect(partsOf(await excel.workbook.save())).toEqual(before)
  const { sheet, address } = placeOf(made, 't3/granted/total')
  const syncs = () => excel.requests.filter(({ release }) => !release).length
  const asked = syncs()
  const value = Number(excel.workbook.sheet(sheet).getCell(address).value)
  excel.type(sheet, address, value + 1)
  await expect.poll(() => errors(page).count()).toBe(1)
  expect(syncs() - asked).toBe(1)
  excel.type(sheet, address, value)
  await sound(page).waitFor()
  expect(excel.reads.every((range) => range.startsWith(`${sheet}!`))).toBe(true)
  expect(partsOf(await excel.workbook.save())).toEqual(before)
})

test('marks stand until they are taken away, and a live check leaves them alone', async () => {
  const made = await makeWrong()
  const excel = await openBook(made)
  const { page } = await start(excel)
  await errors(page).first().waitFor()
  const before = partsOf(await excel.workbook.save())
  const menu = page.getByRole('button', { name: '更多' })
  await menu.click()
  await page.getByRole('button', { name: '标记', exact: true }).click()
  const marks = () => excel.workbook.formats.get(excel.workbook.sheet(made.wrong.sheet)) ?? []
  await expect.poll(() => marks().length).toBeGreaterThan(1)
  const stated = marks().find(({ ref }) => ref === made.wrong.address)
  expect(stated).toMatchObject({ fill: '#fdeceb', stopIfTrue: false })
  const ids = marks().map(({ id }) => id)
  excel.type(made.wrong.sheet, made.wrong.address, made.wrong.right + 35)
  await expect.poll(() => errors(page).textContent()).toContain(`现为 ${made.wrong.right + 35}`)
  expect(marks().map(({ id }) => id)).toEqual(ids)
  excel.type(made.wrong.sheet, made.wrong.address, made.wrong.right + 36)
  const saved = await excel.workbook.save()
  await menu.click()
  await page.getByRole('button', { name: '清除标记' }).click()
  await expect.poll(marks).toEqual([])
  expect(partsOf(await excel.workbook.save())).toEqual(before)
  const again = await start(await SimulatedExcel.open(saved))
  await errors(again.page).first().waitFor()
  expect(partsOf(await again.excel.workbook.save())).toEqual(before)
})

test('axe finds nothing in the pane with a finding, its tools and last year beside it', async () => {
  const { page } = await start(await openBook(await makeWrong()))
  await errors(page).first().waitFor()
  for (const tool of ['起草工具', '与上年对照']) {
    await page.getByRole('button', { name: tool }).click()
    expect(await violationsIn(page)).toEqual([])
  }
})

test('what is no problem stays none when the saved workbook is opened by somebody else', async () => {
  const made = await makeWrong()
  const first = await openBook(made)
  const { page } = await start(first)
  await errors(page).getByRole('button', { name: '不是问题…' }).click()
  await page.getByRole('textbox', { name: '这一处不是问题' }).fill('已核实')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect.poll(() => first.workbook.parts.length).toBe(1)
  const second = await start(await SimulatedExcel.open(await first.workbook.save()))
  await sound(second.page).waitFor()
  await second.page.getByText('已忽略').first().waitFor()
  expect(await errors(second.page).count()).toBe(0)
})

test('cell editing, protection and an Excel that is too old are told in a sentence', async () => {
  const made = await makeWrong()
  await made.book.getWorksheet(made.wrong.sheet)!.protect('', {})
  const excel = await openBook(made)
  const { page } = await start(excel)
  await errors(page)
    .getByRole('button', { name: /填入 =SUM/ })
    .click()
  await page.getByText('工作表受保护，没有改动任何地方').first().waitFor()
  excel.beginEditing()
  await page.getByRole('button', { name: '重新核对' }).click()
  await page.getByText('正在编辑单元格').first().waitFor()
  excel.endEditing()
  await page.getByRole('button', { name: '再试一次' }).click()
  await errors(page).first().waitFor()
  const old = await start(await openBook(made), 'windows', '1.12')
  await old.page.getByText('需要 Excel 2021').waitFor()
})

test('prose that is pasted is checked against the cells, with the sentence and the cell as its two ends', async () => {
  const made = await makeSound(3, 'sheet-per-table')
  const excel = await openBook(made)
  const { page } = await start(excel)
  await sound(page).waitFor()
  const received = made.report.figures['t3/new/total']?.value ?? 0
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '粘贴正文核对' }).click()
  await page
    .getByRole('textbox', { name: '粘贴正文核对' })
    .fill(`一、总体情况\n（二）依申请公开。${made.draft.year}年，共收到政府信息公开申请${received + 17}件。`)
  await page.getByRole('button', { name: '核对正文' }).click()
  await expect.poll(() => errors(page).count()).toBe(1)
  expect(await errors(page).textContent()).toContain(`${received + 17}`)
  await errors(page).locator('.head').click()
  await page.locator('.place mark').waitFor()
  expect(await page.locator('.place mark').textContent()).toContain(`${received + 17}`)
  await page.locator('.place').getByRole('button', { name: '关闭' }).click()
  await errors(page).locator('.places button', { hasText: '表三!' }).first().click()
  await expect.poll(() => excel.workbook.selection?.sheet).toBe('表三')
})

test('last year beside this year: from a file, for the cell that is selected and as a list', async () => {
  const made = await makeSound()
  const excel = await openBook(made)
  const { page } = await start(excel)
  await sound(page).waitFor()
  const last = { ...made.draft, year: made.draft.year - 1 }
  await page.getByRole('button', { name: '未选择' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: '上年.html',
    mimeType: 'text/html',
    buffer: Buffer.from(htmlLayouts.clean!(last)),
  })
  await page.getByText('已用于核对').first().waitFor()
  const { sheet, address } = placeOf(made, 't3/granted/total')
  const value = made.report.figures['t3/granted/total']?.value
  excel.select(sheet, address)
  await page.locator('.selected', { hasText: `本年 ${value}` }).waitFor()
  await page.locator('.selected', { hasText: `上年 ${value}` }).waitFor()
  await page.getByRole('button', { name: '与上年对照' }).click()
  const row = page.locator('.years tr', { hasText: '“予以公开”行“总计”列' })
  expect(await row.locator('td').allTextContents()).toEqual([String(value), String(value)])
})

test('a large workbook is checked when asked to, not by itself; a hidden sheet is told', async () => {
  const made = await makeWrong()
  const extra = made.book.addWorksheet('明细')
  for (let row = 1; row <= 700; row++) extra.addRow(Array.from({ length: 30 }, (_, column) => row + column))
  const excel = await openBook(made)
  const { page } = await start(excel)
  await errors(page).first().waitFor()
  await expect.poll(() => excel.events.size).toBe(6)
  excel.type('明细', 'A1', 5)
  await page.getByText('工作簿已改动').waitFor()
  await page.locator('.standing').getByRole('button', { name: '重新核对' }).click()
  await page.getByText('工作簿已改动').waitFor({ state: 'detached' })
  await page.locator('main[aria-busy="false"]').waitFor()
  excel.workbook.sheet(made.wrong.sheet).state = 'hidden'
  await errors(page).getByRole('button', { name: '定位', exact: true }).click()
  await page.getByText('请先取消隐藏').first().waitFor()
})

test('the ledger opens as a workbook of its own', async () => {
  const excel = await openBook(await makeWrong())
  const { page } = await start(excel)
  await errors(page).first().waitFor()
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('button', { name: /问题台账/ }).click()
  await expect.poll(() => excel.opened.length).toBe(1)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(excel.opened[0]!) as unknown as ExcelJS.Buffer)
  expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain('予以公开')
})

test('an empty workbook: the national template comes in as sheets, and is checked as it is filled in', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Sheet1').getCell('A1').value = '起草用'
  const excel = await SimulatedExcel.open(new Uint8Array(await book.xlsx.writeBuffer()))
  const { page } = await start(excel)
  await page.getByRole('textbox', { name: '单位名称' }).fill('某县林业局')
  await page.getByRole('textbox', { name: '年度' }).fill('2025')
  await page.getByRole('button', { name: '插入空白模板' }).click()
  await expect.poll(() => excel.workbook.book.worksheets.length).toBeGreaterThan(4)
  await page.getByText('某县林业局').first().waitFor()
  await page.locator('button.verdict').first().waitFor()
  expect(excel.workbook.active.name).not.toBe('Sheet1')
  expect(excel.workbook.sheet('Sheet1').getCell('A1').value).toBe('起草用')
})

test('the checked copy is a new workbook with the same figures and a sheet of checks', async () => {
  const made = await makeSound()
  const excel = await openBook(made)
  const before = partsOf(await excel.workbook.save())
  const { page } = await start(excel)
  await sound(page).waitFor()
  await page.getByRole('button', { name: '起草工具' }).click()
  await page.getByRole('button', { name: '另存为带校核的工作簿' }).click()
  await expect.poll(() => excel.opened.length).toBe(1)
  const copy = readReport(await readWorkbook(excel.opened[0]!, 'copy.xlsx'))
  expect(numbersOf(copy)).toEqual(numbersOf(made.report))
  expect(copy.source.sheets?.map(({ name }) => name).join()).toContain('校核')
  expect(partsOf(await excel.workbook.save())).toEqual(before)
})

test('outside of Excel the same page checks a file that is dropped, and shows its places', async () => {
  const { draft } = await makeSound()
  const { address, close } = await serveOffice(site.folder, null, '')
  const page = await browser.newPage({ viewport: { width: 400, height: 900 } })
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  page.on('request', (request) => {
    const own = request.url().startsWith(address) || request.url().startsWith('blob:')
    if (!own) wrong.push(request.url())
  })
  await page.goto(`${address}/pane.html`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '年报.html',
      mimeType: 'text/html',
      buffer: Buffer.from(htmlLayouts.clean!(draft)),
    })
  await page.locator('button.verdict').first().waitFor()
  await page.locator('.places button').first().click()
  await page.locator('.paper [data-anchor]:focus').waitFor()
  expect(wrong).toEqual([])
  await page.close()
  await close()
})
