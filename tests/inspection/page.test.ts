import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LedgerReport, writeLedgerPage } from '../../core/index.ts'
import { script, scriptHash } from '../../core/write/ledger/page/script.ts'
import { ledgerStyle, ledgerStyleHash } from '../../core/write/ledger/page/style.ts'
import { launchPrinter } from '../support/print.ts'
import { ledgerOfPlanted, plantedReports } from './planted.ts'

const facts = {
  tool: { name: 'gouji', version: '0.0.0', rules: '0123456789abcdef' },
  madeAt: '2026-03-02T10:00:00+08:00',
}

/** What a page, a list or a person could try to smuggle in. */
const hostile = `"><img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`

const folder = mkdtempSync(join(tmpdir(), 'gouji-ledger-'))
const path = join(folder, '问题台账.html')
let reports: LedgerReport[] = []
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  reports = await Promise.all(plantedReports.map((planted) => ledgerOfPlanted(planted)))
  const planted = plantedReports.find(({ fault }) => fault === 'claim')
  if (!planted) throw new Error('no report with a claim')
  const smuggled = await ledgerOfPlanted(planted, [], { unit: hostile, url: `javascript:${hostile}` })
  reports.push({ ...smuggled, rows: smuggled.rows.map((row) => ({ ...row, quotes: [hostile] })) })
  writeFileSync(path, writeLedgerPage(reports, 'zh-CN', facts))
  browser = await launchPrinter()
  page = await browser.newPage({ acceptDownloads: true })
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(path).href)
}, 60_000)

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const planted = plantedReports.reduce((sum, { errors }) => sum + errors, 0)

test('the page’s policy names its own style and script and nothing else', () => {
  expect(createHash('sha256').update(script.text).digest('base64')).toBe(scriptHash)
  expect(createHash('sha256').update(ledgerStyle.text).digest('base64')).toBe(ledgerStyleHash)
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(path, 'utf8'))?.[1]
  expect(policy).toMatch(
    /^default-src 'none'; style-src (?:'sha256-[^']+' ?){2}; script-src 'sha256-[^']+'; /,
  )
})

test('shows every planted error; hostile text stays text and asks for nothing', async () => {
  expect(await page.locator('.finding').count()).toBe(planted + 1)
  expect(await page.textContent('#count')).toBe(`显示 ${planted + 1} / ${planted + 1} 条`)
  expect(await page.title()).not.toBe('broken')
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(await page.locator('main a[href^="javascript"]').count()).toBe(0)
  expect(await page.locator('.finding blockquote').last().textContent()).toBe(hostile)
  expect(complaints).toEqual([])
})

test('the charts say in words what they draw', async () => {
  const label = await page.locator('svg').nth(3).getAttribute('aria-label')
  const errorsOf = (year: number): number =>
    plantedReports.filter((each) => each.year === year).reduce((sum, { errors }) => sum + errors, 0)
  const smuggled = plantedReports.find(({ fault }) => fault === 'claim')?.year
  const plus = (year: number): number => errorsOf(year) + (smuggled === year ? 1 : 0)
  expect(label).toBe(`按年度：2023 ${plus(2023)}、2024 ${plus(2024)}`)
})

test('searches and filters', async () => {
  const [unit] = plantedReports.filter(({ errors }) => errors > 0)
  await page.selectOption('#by-unit', unit?.unit ?? '')
  const ofUnit = plantedReports.filter((each) => each.unit === unit?.unit)
  expect(await page.locator('.finding:visible').count()).toBe(
    ofUnit.reduce((sum, { errors }) => sum + errors, 0),
  )
  await page.click('#reset')
  await page.fill('#search', '正文收件数与表格 2024')
  await expect.poll(() => page.locator('.finding:visible').count()).toBeLessThan(planted)
  for (const text of await page.locator('.finding:visible h4').allTextContents())
    expect(text).toContain('2024')
  await page.click('#reset')
  expect(await page.locator('.finding:visible').count()).toBe(planted + 1)
})

test('ticks and remarks outlive a reload and can be exported', async () => {
  await page.locator('.tick').nth(1).check()
  await page.locator('.remark').nth(1).fill('=1+1，已电话核实')
  await page.locator('.remark').nth(1).blur()
  // What a page keeps reaches the next one a moment later.
  await expect
    .poll(async () => {
      await page.reload()
      return page.locator('.tick').nth(1).isChecked()
    })
    .toBe(true)
  expect(await page.locator('.remark').nth(1).inputValue()).toBe('=1+1，已电话核实')
  await page.selectOption('#by-state', 'done')
  expect(await page.locator('.finding:visible').count()).toBe(1)
  const waiting = page.waitForEvent('download')
  await page.click('#export')
  const download = await waiting
  expect(download.suggestedFilename()).toBe('处理情况.csv')
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines[0]).toBe('\ufeff"序号","单位","年度","问题类型","处理情况","备注","指纹"')
  expect(lines[2]).toContain(`"已处理","'=1+1，已电话核实"`)
  expect(lines.length).toBe(planted + 1 + 2)
  expect(complaints).toEqual([])
})

test('works where the browser keeps nothing, and says so', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('denied')
      },
    })
  })
  const other = await context.newPage()
  await other.goto(pathToFileURL(path).href)
  await other.locator('.tick').first().check()
  expect(await other.locator('#not-kept').isVisible()).toBe(true)
  expect(await other.locator('#kept').isVisible()).toBe(false)
  await context.close()
})

test('has no accessibility fault that axe knows of, light and dark', async () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
  for (const colorScheme of ['light', 'dark'] as const) {
    // The page's own policy would keep the checker out.
    const context = await browser.newContext({ bypassCSP: true, colorScheme })
    const other = await context.newPage()
    await other.goto(pathToFileURL(path).href)
    await other.evaluate(axe)
    const faults = await other.evaluate(async () => {
      const runner = (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: unknown[] }[] }> }
        }
      ).axe
      return (await runner.run()).violations.map(({ id, nodes }) => `${id} ${nodes.length}`)
    })
    expect(faults).toEqual([])
    await context.close()
  }
})

test('text fragments lead to the finding on the page', async () => {
  const report = reports.find(({ rows }) => rows.length === 2)
  const source = plantedReports.find(({ url }) => url === report?.address)
  const target = join(folder, 'report.html')
  const filler = '<p>　</p>'.repeat(120)
  writeFileSync(
    target,
    (source?.page ?? '').replace('<body>', `<body>${filler}`).replace('</body>', `${filler}</body>`),
  )
  for (const { link } of report?.rows ?? []) {
    const fragment = link.slice(link.indexOf('#'))
    const other = await browser.newPage({ viewport: { width: 800, height: 400 } })
    await other.goto(`${pathToFileURL(target).href}${fragment}`)
    await expect.poll(() => other.evaluate(() => window.scrollY)).toBeGreaterThan(300)
    await other.close()
  }
})
