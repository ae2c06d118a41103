/** The extension's own page in Chromium: files as on the offline page, and the list that is opened one by one. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesOf } from '../../core/index.ts'
import { ExtensionBrowser } from './support/browser.ts'
import { buildExtension, buildWithConsent, copyWith } from './support/build.ts'
import { clean, example, withBody } from './support/pages.ts'
import { Site } from './support/site.ts'
import { World } from './support/world.ts'

const { workbench: words, desk } = messagesOf('zh-CN')

let world: World

beforeAll(async () => {
  world = await World.open()
})

afterAll(() => world?.close())

/** Waits as long as a busy machine may need. */
function eventually<Value>(look: () => Value | Promise<Value>) {
  return expect.poll(look, { timeout: 20_000 })
}

/** The workbench in a tab that something in the extension opened. */
async function openedBench(): Promise<Page> {
  const found = (): Page | undefined =>
    world.browser.context.pages().find((page) => page.url().includes('/workbench.html'))
  await eventually(found).toBeDefined()
  return found()!
}

describe('the desk in the extension', () => {
  it('is led to from a page with only an attachment, with its address and what to do', async () => {
    const attached = withBody(
      example,
      () =>
        '<h1>2025年政府信息公开工作年度报告</h1><p><a href="/files/report.docx">附件：2025年年度报告.docx</a></p>',
    )
    await world.with(attached, async (_, panel) => {
      await panel.click('.advice button.link')
      const bench = await openedBench()
      const address = world.site.at('/files/report.docx')
      await eventually(() => bench.locator('.notice a').getAttribute('href')).toBe(address)
      expect(await bench.locator('.notice').innerText()).toContain(words.save)
      expect(world.site.requests).not.toContain('/files/report.docx')
      await bench.getByText(words.dismiss).click()
      expect(await bench.locator('.notice').count()).toBe(0)
      await bench.close()
    })
  })

  it('is opened from the panel’s menu, checks a dropped page and draws a PDF', async () => {
    await world.with(example, async (page, panel) => {
      const pdf = await page.pdf()
      await panel.press(messagesOf('zh-CN').panel.more)
      await panel.press(words.open)
      const bench = await openedBench()
      const input = bench.getByLabel(desk.pick, { exact: true })
      await input.setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(example) })
      await eventually(() => bench.locator('.banner').innerText()).toContain('发现 1 处错误')
      await input.setInputFiles({ name: '年报.pdf', mimeType: 'application/pdf', buffer: pdf })
      await eventually(() => bench.locator('.pages .page canvas').count()).toBeGreaterThan(0)
      await eventually(() => bench.locator('.pages .frame').count()).toBeGreaterThan(0)
      await bench.close()
    })
  })
})

/** The list's page of the workbench in a tab. */
async function listIn(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.id}/workbench.html`)
  await page.getByRole('button', { name: words.list, exact: true }).click()
  return page
}

const states = (page: Page): Promise<(string | undefined)[]> =>
  page.locator('tr[data-state]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.state))

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

describe('the list', () => {
  it('is run at a human pace, paused, taken up again after a crash, and taken away as ledger and evidence', async () => {
    const site = await Site.open()
    const extension = await buildWithConsent(['127.0.0.1', 'localhost'])
    let browser = await ExtensionBrowser.launch(extension)
    try {
      site.put('/faulty', example)
      site.put('/wall', '<script>document.cookie = "a=b"</script>', {}, 412)
      site.put('/clean', clean)
      site.put('/login', '<form><label>口令<input type="password"></label></form>')
      site.put('/away', '', { location: site.at('/faulty', 'gouji.localhost') }, 302)
      const asked = (path: string): number => site.requests.filter((each) => each === path).length

      let page = await listIn(browser)
      await page.getByLabel(words.load).setInputFiles({
        name: '清单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            '单位,级别,网址',
            `云川县,县,${site.at('/faulty')}`,
            `有墙的,县,${site.at('/wall')}`,
            `没问题的,市,${site.at('/clean', 'localhost')}`,
            '没网址的,市,',
            `要登录的,市,${site.at('/login')}`,
          ].join('\n'),
        ),
      })
      await eventually(() => page.innerText('.listing')).toContain('第 5 行')
      await page.getByLabel(words.pasteHint).fill(`${site.at('/away')}\n${site.at('/faulty')}`)
      await press(page, words.add)
      await eventually(() => states(page)).toEqual(Array(5).fill('waiting'))
      await page.getByLabel(words.pace).fill('1')
      await page.getByLabel(words.pace).press('Tab')
      await press(page, words.start)
      await eventually(() => states(page)).toEqual(['done', 'open', 'waiting', 'waiting', 'waiting'])
      await browser.crash()

      browser = await ExtensionBrowser.launch(extension, 'zh_CN', browser.profile)
      page = await listIn(browser)
      await eventually(() => states(page)).toEqual(['done', 'open', 'waiting', 'waiting', 'waiting'])
      await press(page, words.goOn)
      await eventually(() => asked('/wall')).toBe(2)
      await press(page, words.pause)
      await eventually(() => states(page)).toEqual(['done', 'manual', 'waiting', 'waiting', 'waiting'])
      await page.waitForTimeout(2500)
      expect(asked('/clean')).toBe(0)
      await press(page, words.goOn)
      await expect
        .poll(() => states(page), { timeout: 60_000 })
        .toEqual(['done', 'manual', 'done', 'manual', 'manual'])

      const text = await page.innerText('.listing .rows')
      expect(text).toContain('发现 1 处错误')
      expect(text).toContain('网站有防护页面（412）')
      expect(text).toContain(words.obstacles.login())
      expect(text).toContain(words.obstacles.elsewhere())
      expect([asked('/faulty'), asked('/clean'), asked('/login')]).toEqual([2, 1, 1])
      const open = browser.context.pages().map((each) => new URL(each.url()).pathname)
      expect(open).toEqual(expect.arrayContaining(['/wall', '/login']))
      expect(open).not.toContain('/clean')

      // What stood in the way is gone: the reviewer's own tab is checked.
      site.put('/wall', clean.replaceAll('云川县', '山前县'))
      const wall = browser.context.pages().find((each) => each.url().endsWith('/wall'))
      await wall?.reload()
      await page.locator('tr[data-state=manual]').first().getByText(words.show).click()
      await page.locator('tr[data-state=manual]').first().getByText(words.again).click()
      await expect
        .poll(() => states(page), { timeout: 30_000 })
        .toEqual(['done', 'done', 'done', 'manual', 'manual'])

      const downloads = await browser.downloads()
      await press(page, words.ledger)
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(await downloads.next('.xlsx'))
      const cells = book.worksheets.flatMap((sheet) =>
        sheet.getSheetValues().map((row) => JSON.stringify(row ?? [])),
      )
      expect(cells.some((row) => row.includes('云川县') && row.includes('134'))).toBe(true)
      expect(cells.some((row) => row.includes('要登录的') && row.includes('需人工打开'))).toBe(true)

      await press(page, words.evidence)
      const all = unzipSync(readFileSync(await downloads.next('.zip')))
      expect(Object.keys(all).sort()).toEqual(
        ['证据-云川县.zip', '证据-有墙的.zip', '证据-没问题的.zip'].sort(),
      )
      const files = unzipSync(all['证据-云川县.zip']!)
      const decode = (name: string): string => new TextDecoder().decode(files[name])
      const hashes = decode('SHA-256清单.txt').trim().split('\n')
      expect(hashes.length).toBe(4)
      for (const line of hashes) {
        const [hash, name = ''] = line.split('  ')
        expect(createHash('sha256').update(files[name]!).digest('hex')).toBe(hash)
      }
      const marked = decode('2025/标注页.html')
      expect(marked.includes('134')).toBe(true)
      expect(marked.includes(createHash('sha256').update(files['2025/原件.html']!).digest('hex'))).toBe(true)
      expect(marked.match(/<b class="gouji-tag error" id="m1-0"/g)).toHaveLength(1)
      expect(decode('2025/原件.html')).toContain('<td>117</td>')
    } finally {
      await browser.close()
      await site.close()
    }
  })

  it('tries a page once more, later, where the site was down, and leaves it to a person then', async () => {
    const site = await Site.open()
    const browser = await ExtensionBrowser.launch(await buildWithConsent(['127.0.0.1', 'localhost']))
    try {
      const asked = (path: string): number => site.requests.filter((each) => each === path).length
      const page = await listIn(browser)
      await page.clock.install()
      await page
        .getByLabel(words.pasteHint)
        .fill([site.put('/soon', '等一会儿', {}, 503), site.put('/never', '等一会儿', {}, 500)].join('\n'))
      await press(page, words.add)
      await page.getByLabel(words.pace).fill('1')
      await page.getByLabel(words.pace).press('Tab')
      await press(page, words.start)
      /** Time passes quicker than it does. */
      function soon<Value>(look: () => Promise<Value>) {
        const quicker = () => page.clock.fastForward(1000).then(look)
        return expect.poll(quicker, { timeout: 60_000, interval: 250 })
      }
      const later = async (): Promise<number> =>
        (await page.innerText('.listing .rows')).split(words.states.later).length - 1
      await soon(later).toBe(2)
      expect([asked('/soon'), asked('/never')]).toEqual([1, 1])
      site.put('/soon', clean)
      await page.clock.fastForward('01:00')
      await soon(() => states(page)).toEqual(['done', 'manual'])
      expect(await page.innerText('.listing .rows')).toContain(words.obstacles.status('500'))
    } finally {
      await browser.close()
      await site.close()
    }
  })

  it('says so where the browser cannot ask for sites', async () => {
    const browser = await ExtensionBrowser.launch(
      copyWith(await buildExtension('chrome'), {
        manifest: (manifest) => Reflect.deleteProperty(manifest, 'optional_host_permissions'),
      }),
    )
    try {
      const page = await listIn(browser)
      await page.getByLabel(words.pasteHint).fill('http://127.0.0.1:9/report')
      await press(page, words.add)
      await press(page, words.start)
      await eventually(() => page.innerText('[role=alert]')).toContain('不支持按需授权')
      expect(await states(page)).toEqual(['waiting'])
    } finally {
      await browser.close()
    }
  })
})
