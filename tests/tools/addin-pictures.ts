/** Makes the pictures of the guide's chapter on the Excel add-in: `npm run screenshots:addin`. Organ and figures are invented. */
import { resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { SimulatedExcel } from '../addin/host/excel.ts'
import { buildPane, makeSound, openBook, openPane, type Pane, placeOf } from '../addin/pane.ts'
import { launchChromium } from '../support/chromium.ts'
import { htmlLayouts } from '../support/layouts/html.ts'

const target = resolve(import.meta.dirname, '../../docs/images')
const browser = await launchChromium()
const site = await buildPane()

async function shoot(name: string, excel: SimulatedExcel, act: (pane: Pane) => Promise<void>): Promise<void> {
  const pane = await openPane(browser, site.folder, excel)
  await act(pane)
  await pane.page.screenshot({ path: `${target}/addin-${name}.png` })
  await pane.close()
}

const made = await makeSound()
const { sheet, address } = placeOf(made, 't3/granted/total')
const cell = made.book.getWorksheet(sheet)?.getCell(address)
if (cell) cell.value = Number(cell.value) + 36
await shoot('finding', await openBook(made), async ({ page }) => {
  await page.locator('.card.error').waitFor()
})

await shoot('last-year', await openBook(made), async ({ page, excel }) => {
  await page.locator('.card.error').waitFor()
  await page.getByRole('button', { name: '未选择' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: '上年.html',
    mimeType: 'text/html',
    buffer: Buffer.from(htmlLayouts.clean!({ ...made.draft, year: made.draft.year - 1 })),
  })
  await page.getByText('已用于核对').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '与上年对照' }).click()
  excel.select(sheet, address)
  await page.locator('.selected').waitFor()
})

const empty = new ExcelJS.Workbook()
empty.addWorksheet('Sheet1').getCell('A1').value = '起草用'
const blank = await SimulatedExcel.open(new Uint8Array(await empty.xlsx.writeBuffer()))
await shoot('template', blank, async ({ page }) => {
  await page.getByRole('textbox', { name: '单位名称' }).fill('某县林业局')
  await page.getByRole('textbox', { name: '年度' }).fill('2025')
})
await browser.close()
site.remove()
