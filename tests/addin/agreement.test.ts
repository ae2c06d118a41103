/** The open workbook and its saved file give the same document. */
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../../sources/xlsx.ts'
import { launchChromium } from '../support/chromium.ts'
import { makeDraft } from '../support/draft.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'
import { type AdapterWindow, openAdapter } from './adapter.ts'
import { SimulatedExcel } from './host/excel.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each(workbookLayoutNames.map((name, index) => [name, index + 1] as const))('%s', async (name, seed) => {
  const bytes = await writeWorkbook(name, makeDraft(seededRandom(seed), { busy: 0.6 }))
  const excel = await SimulatedExcel.open(bytes, 'x.xlsx')
  const adapter = await openAdapter(browser, excel)
  const live = await adapter.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    return (await host.snapshot(new AbortController().signal)).document
  })
  const { limits, ...saved } = await readWorkbook(bytes, 'x.xlsx')
  expect(live).toEqual({ ...saved, limits })
  expect(excel.protocol.unknown).toEqual([])
  expect(adapter.complaints).toEqual([])
  await adapter.close()
})
