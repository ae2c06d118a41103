import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runGouji } from '../cli/run.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
let folder = ''
let file = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-html-'))
  file = join(folder, 'report.html')
  await runGouji(['check', 'examples/report.html', '--format', 'html', '--output', file])
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The page at a width, and what the browser had to say about it. */
async function openAt(width: number): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: true })
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) heard.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
  return { page, heard }
}

describe('in a browser', () => {
  test.each([320, 768, 1400])(
    'at %i px the look is applied, nothing is refused or fetched, nothing overflows',
    async (width) => {
      const { page, heard } = await openAt(width)
      expect(heard).toEqual([])
      const radius = await page
        .locator('.card')
        .first()
        .evaluate((card) => getComputedStyle(card).borderTopLeftRadius)
      expect(radius).toBe('6px')
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await page.close()
    },
  )

  test('a card leads to the marked place and back, by keyboard', async () => {
    const { page } = await openAt(1400)
    const link = page.locator('.card .places a').first()
    await link.focus()
    await page.keyboard.press('Enter')
    const target = await page.evaluate(() => location.hash.slice(1))
    const mark = page.locator(`#${target}`)
    const box = await mark.boundingBox()
    expect(box && box.y >= 0 && box.y < 800).toBe(true)
    await page.locator('.paper .tag').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.hash)).toBe('#r1-f1')
    await page.close()
  })
})
