import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { printBook } from './book.ts'
import { printDocument } from './document.ts'
import { faults } from './faults.ts'
import { print, type Sample } from './generate.ts'
import { measureClean, measureFault } from './rates.ts'
import { printText } from './text.ts'

/** FUZZ_SEED starts elsewhere. */
const from = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

test.each([
  ['pages', print, 6000, 0.5],
  ['texts', printText, 4000, 0.35],
  ['workbooks', printBook, 2000, 0.35],
  ['Word documents', printDocument, 2000, 0.5],
] as const)(`consistent %s, from seed ${from}`, async (name, printer, count, wildness) => {
  const rates = await measureClean(printer, { from, count }, wildness)
  console.info(
    `${name}: ${rates.exact} of ${rates.reports} read exactly, ${(rates.warnings / rates.reports).toFixed(2)} warnings each`,
  )
  expect(rates.wrong).toEqual([])
})

test.each(Object.keys(faults))(`%s, from seed ${from}`, async (name) => {
  const rates = await measureFault(name, { from, count: 300 }, 0.35)
  console.info(
    `${name}: ${rates.caught} of ${rates.made} caught, ${rates.pinned} of ${rates.pinnable} pinned`,
  )
  expect(rates.wrong.filter((line) => line.includes('astray'))).toEqual([])
  expect(rates.caught / rates.made).toBeGreaterThan(0.95)
})

test(`pages copied out of Chromium, from seed ${from}`, async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  const copy = async (seed: number): Promise<Sample> => {
    const sample = print(seed)
    await page.setContent(String(sample.content))
    const content = await page.evaluate(() => {
      const selection = getSelection()
      selection?.selectAllChildren(document.body)
      return String(selection)
    })
    return { ...sample, name: `${seed}.txt`, content }
  }
  const rates = await measureClean(copy, { from, count: 1000 })
  await browser.close()
  console.info(`copied: ${rates.exact} of ${rates.reports} read exactly`)
  expect(rates.wrong).toEqual([])
  expect(rates.exact / rates.reports).toBeGreaterThan(0.95)
})
