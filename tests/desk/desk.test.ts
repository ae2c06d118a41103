/** The offline page as it is shipped: one file, opened from the disk in a real Chromium. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type GridBlock, messagesOf } from '../../core/index.ts'
import { packDesk } from '../../desk/pack.ts'
import { readHtmlText } from '../../sources/html.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { launchPrinter } from '../support/print.ts'
import { clean, example, faulty, hostile, lastYear, noReport } from '../ui/demo/reports.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { desk: words, panel: panelWords } = messagesOf('zh-CN')

let folder: string
let shipped: string
let address: string
let browser: Browser
let context: BrowserContext
let page: Page
const heard: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-desk-'))
  ;[shipped, browser] = await Promise.all([packDesk(), launchPrinter()])
  const file = join(folder, 'gouji-desk.html')
  writeFileSync(file, shipped)
  address = pathToFileURL(file).href
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
  })
  page = await openPage()
})

afterEach(async () => {
  await context.close()
  if (heard.length > 0) throw new Error(`the browser said: ${heard.splice(0).join('\n')}`)
})

/** Waits as long as a busy machine may need. */
function eventually<Value>(look: () => Value | Promise<Value>) {
  return expect.poll(look, { timeout: 20_000 })
}

async function openPage(): Promise<Page> {
  const opened = await context.newPage()
  opened.on('console', (message) => heard.push(message.text()))
  opened.on('pageerror', (error) => heard.push(String(error)))
  opened.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) heard.push(request.url())
  })
  await opened.goto(address)
  await opened.locator('.intake').waitFor()
  return opened
}

interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}

function fileOf(name: string, content: string | Uint8Array): Given {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

async function give(...files: Given[]): Promise<void> {
  await page.locator('.intake input[type=file]').first().setInputFiles(files)
}

async function check(name: string, content: string | Uint8Array): Promise<void> {
  await give(fileOf(name, content))
  await page.locator('.banner').waitFor()
}

/** What the file of a download holds. */
async function download(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [done] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: done.suggestedFilename(), bytes: readFileSync(await done.path()) }
}

describe('the file', () => {
  test('is small enough, and what the first view needs comes first', () => {
    expect(shipped.length).toBeLessThanOrEqual(6 * 1024 * 1024)
    expect(shipped.indexOf('goujiImport')).toBeGreaterThan(0)
    expect(shipped.lastIndexOf("goujiImport('main')")).toBeLessThanOrEqual(400 * 1024)
  })

  test('lets nothing be asked of a network', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(shipped)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('says so where the browser cannot unpack it', async () => {
    const old = await context.newPage()
    await old.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'))
    await old.goto(address)
    await eventually(() => old.locator('#desk').textContent()).toBe(words.old)
  })
})

describe('a file', () => {
  test('is checked and shown as it was read, both ends marked', async () => {
    await check('report.html', example)
    expect(await page.locator('.banner').innerText()).toContain('发现 1 处错误')
    expect(await page.locator('.paper mark.stated.error').innerText()).toBe('134')
    await page.locator('.paper td.mark.other').first().waitFor()
    expect(await page.locator('.paper td.mark.other').first().innerText()).toBe('117')
  })

  test('a mark leads to its finding, a finding to its mark', async () => {
    await check('report.html', example)
    await page.locator('.paper .number.error').first().click()
    await eventually(() => page.locator('.side :focus').count()).toBe(1)
    await page.locator('.card').getByRole('button', { name: panelWords.goTo, exact: true }).first().click()
    await eventually(() => page.locator('.paper [data-anchor]:focus mark').innerText()).toBe('134')
    await eventually(() => isInSight('.paper mark.stated.error')).toBe(true)
  })

  test('a number that is pointed at shows its relations', async () => {
    await check('report.html', clean)
    await page.locator('#menu').click()
    await page.locator('#menu-list').getByText(panelWords.figures).click()
    await page.locator('.paper td', { hasText: /^117$/ }).first().hover()
    await eventually(() => page.locator('.inspector > .chosen').innerText()).toContain('117')
  })

  test('what is not a report, or is no file of a known kind, is said', async () => {
    await check('weather.html', noReport)
    expect(await page.locator('.banner').innerText()).toContain('没有找到')
    await give(fileOf('damaged.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])))
    await eventually(() => page.locator('.side').innerText()).toContain(panelWords.faults['damaged-file'])
  })

  test('hostile text is shown as text', async () => {
    await check('hostile.html', hostile)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.locator('.paper').innerText()).toContain('<svg onload=hacked=1>')
    expect(await page.locator('.paper svg, .paper img, .paper script').count()).toBe(0)
  })

  test('selected text is noted as a finding', async () => {
    await check('report.html', clean)
    await page.locator('.paper p', { hasText: '共新收' }).first().click({ clickCount: 3 })
    await page.getByRole('button', { name: words.note }).click()
    await page.locator('.side textarea').fill('请核实来源')
    await page.locator('.side form button[type=submit]').click()
    await eventually(() => page.locator('.side').innerText()).toContain('请核实来源')
  })

  test('what a person decided is there after opening the page anew', async () => {
    await check('report.html', example)
    await page.getByRole('button', { name: panelWords.waive }).first().click()
    await page.locator('.side textarea').fill('已核实')
    await page.locator('.side form button[type=submit]').click()
    await eventually(() => page.locator('.banner').innerText()).not.toContain('错误')
    page = await openPage()
    await check('report.html', example)
    expect(await page.locator('.banner').innerText()).not.toContain('错误')
  })
})

/** Drops what is on the disk, as a file manager does. */
async function drop(...paths: string[]): Promise<void> {
  const session = await context.newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 600, data })
}

describe('dropping', () => {
  test('a file', async () => {
    writeFileSync(join(folder, 'report.html'), example)
    await drop(join(folder, 'report.html'))
    await page.locator('.banner').waitFor()
    expect(await page.locator('.banner').innerText()).toContain('发现 1 处错误')
  })

  test('a folder with folders in it, and a file beside it', async () => {
    mkdirSync(join(folder, 'reports/inner'), { recursive: true })
    writeFileSync(join(folder, 'reports/inner/last.html'), lastYear)
    writeFileSync(join(folder, 'reports/this.html'), clean)
    writeFileSync(join(folder, 'faulty.html'), faulty)
    await drop(join(folder, 'reports'), join(folder, 'faulty.html'))
    await eventually(() => page.locator('.list .acts p').innerText()).toBe(words.count(3))
    expect(await page.locator('.list .row').count()).toBe(3)
    expect(await page.locator('.list .row').nth(2).innerText()).toContain('错误')
  })

  test('what the browser does not let be read is said', async () => {
    await page.evaluate(() => {
      DataTransferItem.prototype.webkitGetAsEntry = () => {
        throw new DOMException('', 'SecurityError')
      }
    })
    await drop(join(folder, 'gouji-desk.html'))
    await eventually(() => page.locator('.desk').innerText()).toContain(words.dropFailed)
  })
})

describe('several files', () => {
  test('each has its verdict, last year’s report is found among them, all go into one ledger', async () => {
    await give(fileOf('this.html', clean), fileOf('last.html', lastYear), fileOf('faulty.html', faulty))
    await eventually(() => page.locator('.list .acts p').innerText()).toBe(words.count(3))
    const rows = page.locator('.list .row')
    expect(await rows.count()).toBe(3)
    expect(await rows.nth(2).innerText()).toContain('错误')
    expect(await rows.nth(0).getAttribute('aria-current')).toBe('true')
    await eventually(() => page.locator('.side .bottom').innerText()).toContain('2024年度')
    const { name, bytes } = await download(() => page.getByRole('button', { name: words.ledger }).click())
    expect(name).toBe(words.ledgerName)
    const { blocks } = await readWorkbook(new Uint8Array(bytes), name)
    expect(JSON.stringify(blocks)).toContain('151')
  })

  test('one that cannot be read stands in the list as such', async () => {
    await give(fileOf('report.html', clean), fileOf('broken.pdf', '%PDF-1.4 nothing'))
    await eventually(() => page.locator('.list .acts p').innerText()).toBe(words.count(2))
    expect(await page.locator('.list .row').nth(1).innerText()).toContain(panelWords.faults['damaged-file'])
  })
})

/** A table as it is copied: a line a row, a tab between cells. */
function linesOf({ cells, rows }: GridBlock): string {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('\t'),
  ).join('\n')
}

describe('pasting', () => {
  test('text in the form', async () => {
    await page.getByRole('button', { name: words.paste }).click()
    const text = readHtmlText(example, '')
      .blocks.map((block) => (block.kind === 'grid' ? linesOf(block) : block.text))
      .join('\n')
    await page.locator('#desk-paste').fill(text)
    await page.getByRole('button', { name: words.pasteCheck, exact: true }).click()
    await page.locator('.banner').waitFor()
    expect(await page.locator('.banner').innerText()).toContain('2025')
  })

  test('a page’s mark-up anywhere', async () => {
    await page.evaluate((markup) => {
      const data = new DataTransfer()
      data.setData('text/html', markup)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, example)
    await page.locator('.banner').waitFor()
    expect(await page.locator('.banner').innerText()).toContain('发现 1 处错误')
  })
})

describe('a PDF', () => {
  async function print(): Promise<Buffer> {
    const printer = await context.newPage()
    await printer.setContent(example)
    const pdf = await printer.pdf({ format: 'A4' })
    await printer.close()
    return pdf
  }

  test('is shown page by page with frames around the places', async () => {
    await check('report.pdf', await print())
    expect(await page.locator('.banner').innerText()).toContain('发现 1 处错误')
    const frame = page.locator('.page .frame.stated.error')
    await frame.waitFor()
    const inside = await frame.evaluate((element) => {
      const canvas = element.parentElement?.querySelector('canvas')
      const brush = canvas?.getContext('2d')
      if (!canvas || !brush) return 0
      const box = element.getBoundingClientRect()
      const whole = canvas.getBoundingClientRect()
      const scale = canvas.width / whole.width
      const { data } = brush.getImageData(
        (box.left - whole.left) * scale,
        (box.top - whole.top) * scale,
        box.width * scale,
        box.height * scale,
      )
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark++
      return dark / (data.length / 4)
    })
    // Print covers a few percent of the place of a text, and nothing of an empty one.
    expect(inside).toBeGreaterThan(0.02)
    await page.getByRole('button', { name: words.asText }).click()
    expect(await page.locator('.paper').innerText()).toContain('134')
  })

  test('an older browser says what it cannot do', async () => {
    const pdf = await print()
    await context.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
    page = await openPage()
    await give(fileOf('report.pdf', pdf))
    await eventually(() => page.locator('.side').innerText()).toContain(panelWords.faults['old-kernel'])
  })
})

test('a file that cannot be opened says why, and nothing of another file stays beside it', async () => {
  await give(fileOf('this.html', faulty))
  await page.locator('.banner').waitFor()
  await give(fileOf('空.html', ''), fileOf('图.html', '\u0089PNG\r\n\u001a\n'))
  await eventually(() => page.locator('.standing.failed').innerText()).toContain(
    panelWords.faults['empty-file'],
  )
  expect(await page.locator('.side .banner').count()).toBe(0)
  await eventually(() => page.locator('.list').innerText()).toContain(panelWords.faults['empty-file'])
  await page.locator('.list .row').first().click()
  await page.locator('.banner').waitFor()
  expect(await page.locator('.standing.failed').count()).toBe(0)
})

test('on a narrow screen the verdict comes before the report, and nothing sticks out', async () => {
  await page.setViewportSize({ width: 320, height: 700 })
  await give(fileOf('this.html', faulty))
  await page.locator('.banner').waitFor()
  const places = await page.evaluate(() => {
    const top = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().top ?? -1
    const { scrollWidth, clientWidth } = document.documentElement
    return {
      head: top('.head h1'),
      intake: top('.intake'),
      banner: top('.banner'),
      paper: top('.paper'),
      over: scrollWidth - clientWidth,
    }
  })
  expect(places.intake).toBeGreaterThan(places.head)
  expect(places.banner).toBeGreaterThan(places.intake)
  expect(places.paper).toBeGreaterThan(places.banner)
  expect(places.over).toBe(0)
  const parts = page.locator('.columns > *')
  const boxes = await parts.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))
  const [upper, lower] = (boxes as { top: number; bottom: number }[]).sort(
    (one, other) => one.top - other.top,
  )
  expect(lower?.top).toBeGreaterThanOrEqual(upper?.bottom ?? Number.POSITIVE_INFINITY)
})

test.each([
  ['light', 1400],
  ['dark', 1400],
  ['light', 400],
] as const)('axe finds nothing: %s, %d wide', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  await give(fileOf('this.html', faulty), fileOf('last.html', lastYear))
  await eventually(() => page.locator('.list .acts p').innerText()).toBe(words.count(2))
  await page.locator('.banner').waitFor()
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await engine.run(document)
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
  })
  expect(found).toEqual([])
})

function isInSight(selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}
