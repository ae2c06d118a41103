/** The extension in Chromium as a person uses it: the button on the toolbar is pressed, the panel is read. */
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { boxesOf, highlightsOn, overlaps, paintedOn, same } from './support/marks.ts'
import { example, lastYear, mutated } from './support/pages.ts'
import { settled, World } from './support/world.ts'

let world: World

beforeAll(async () => {
  world = await World.open()
})

afterAll(() => world?.close())

afterEach(() => world.forget())

describe('a click on a published report', () => {
  it('shows the verdict, the finding with both ends, and marks both on the page', async () => {
    await world.with(example, async (page, panel) => {
      const text = await panel.text()
      expect(text).toContain('云川县人民政府办公室 2025年度')
      expect(text).toContain('发现 1 处错误')
      expect(text).toContain('相差 17')
      const { badges, boxes } = await paintedOn(world.browser.context, page)
      expect(badges.map(({ text }) => text)).toContain('1')
      expect((await highlightsOn(page))['gouji-error']?.map(({ text }) => text)).toEqual(['134'])
      const totals = await boxesOf(page, 'td', '117')
      expect(totals.some((cell) => boxes.some((box) => same(cell, box)))).toBe(true)
    })
  })

  it('says on the button how many errors there are', async () => {
    await world.with(example, async (_, panel) => {
      const badge = `new Promise((done) => chrome.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) }, done))`
      expect(await panel.evaluate(badge)).toBe('1')
    })
  })

  it('goes from a mark to its finding and from a finding to its place', async () => {
    await world.with(mutated, async (page, panel) => {
      const { badges } = await paintedOn(world.browser.context, page)
      const target = badges.find(({ label }) => label.includes('正文'))
      if (!target) throw new Error(`no mark in the prose: ${JSON.stringify(badges)}`)
      await page.mouse.click(
        (target.box.left + target.box.right) / 2,
        (target.box.top + target.box.bottom) / 2,
      )
      await panel.until(
        `document.querySelector('.card.open .number')?.innerText === ${JSON.stringify(target.text)}`,
      )
      await page.evaluate(() => scrollTo(0, 0))
      const other = target.text === '1' ? '2' : '1'
      await panel.evaluate(
        `[...document.querySelectorAll('.card .number')].find((one) => one.innerText === '${other}').closest('button').click()`,
      )
      await page.waitForFunction(() => scrollY > 100)
    })
  })

  it('is walked through by the keyboard', async () => {
    await world.with(mutated, async (page, panel) => {
      const open = `document.querySelector('.card.open .number')?.innerText`
      await panel.until(`${open} === '1'`)
      await panel.key('n', 'KeyN')
      await panel.until(`${open} === '2'`)
      expect(await panel.evaluate('document.activeElement.closest(".card.open") !== null')).toBe(true)
      await panel.key('p', 'KeyP')
      await panel.until(`${open} === '1'`)
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      const before = await page.evaluate(() => scrollY)
      await panel.key('Enter', 'Enter', 13)
      await page.waitForFunction((y) => scrollY !== y, before)
      await panel.key('?', 'Slash')
      await panel.until(`document.querySelector('#panel').innerText.includes('下一个问题')`)
      await panel.key('Escape', 'Escape', 27)
      await panel.until(`document.querySelector('.banner')`)
    })
  })

  it('leaves the page as it was when the panel closes', async () => {
    const page = await world.visit(mutated)
    const state = (): Promise<unknown> =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        sheets: document.styleSheets.length,
        adopted: document.adoptedStyleSheets.length,
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
        highlights: [...CSS.highlights.keys()],
        style: getComputedStyle(document.querySelector('td')!, '::highlight(gouji-error)').backgroundColor,
      }))
    const before = await state()
    const panel = await world.check(page)
    // Painted, and laid out beside the panel.
    expect((await paintedOn(world.browser.context, page)).badges.length).toBeGreaterThan(0)
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0)
    const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight)
    const marked = await height()
    await page.evaluate(() => document.querySelector('gouji-marks')?.remove())
    expect(await height()).toBe(marked)
    await panel.close()
    await page.waitForFunction(() => CSS.highlights.size === 0)
    await expect.poll(state).toEqual(before)
    await page.close()
  })
})

describe('what a person decides', () => {
  it('不是问题 with a reason outlives a reload and a new check, and stands in the exports', async () => {
    const page = await world.visit(example)
    const panel = await world.check(page)
    await panel.key('n', 'KeyN')
    await panel.press('不是问题…')
    await panel.type('#waive-reason', '已电话核实，含撤回的申请')
    await panel.press('保存')
    await panel.until(`!document.querySelector('.group.error')`)
    await page.reload()
    await panel.until(`document.querySelector('.standing.stale')`)
    await world.browser.press(page)
    await panel.until(`${settled} && !document.querySelector('.standing.stale')`)
    expect(await panel.text()).not.toContain('发现 1 处错误')
    await panel.click('.group.waived .fold')
    expect(await panel.read('.group.waived')).toContain('已电话核实，含撤回的申请')
    await panel.click('.group.waived .card .head')
    await panel.press('恢复为问题')
    await panel.until(`document.querySelector('.group.error')`)
    await page.close()
  })

  it('notes selected text as a finding of its own', async () => {
    await world.with(example, async (page, panel) => {
      await page.evaluate(() => {
        const text = [...document.querySelectorAll('p')].find(({ textContent }) =>
          textContent?.includes('648条'),
        )
        const node = text?.firstChild as Text
        const at = node.data.indexOf('政务动态648条')
        getSelection()?.setBaseAndExtent(node, at, node, at + 8)
      })
      const tab = await panel.evaluate<number>(`Number(new URLSearchParams(location.search).get('tab'))`)
      await world.browser.fromWorker(`chrome.runtime.sendMessage({ to: 'panel', kind: 'note', tab: ${tab} })`)
      await panel.type('#note-text', '与栏目实际条数不符')
      expect(await panel.read('.note-form blockquote')).toBe('政务动态648条')
      await panel.press('添加')
      await panel.until(`document.querySelector('.card.open')?.innerText.includes('与栏目实际条数不符')`)
      const texts = Object.values(await highlightsOn(page)).flatMap((group) => group.map(({ text }) => text))
      expect(texts).toContain('政务动态648条')
    })
  })
})

describe('last year', () => {
  it('is the report of the same organ that was checked before in this browser', async () => {
    await world.with(
      lastYear,
      async (_, panel) => {
        expect(await panel.text()).toContain('2024年度')
        const kept = `chrome.storage.local.get(null).then((all) => Object.keys(all).join())`
        await expect.poll(() => panel.evaluate(kept)).toContain('2024')
      },
      { path: '/2024' },
    )
    await world.with(example, async (_, panel) => {
      expect(await panel.read('footer.bottom')).toContain('2024')
      await panel.until(`document.querySelector('#panel').innerText.includes('上年')`)
      const findings = await panel.evaluate<string>(
        `[...document.querySelectorAll('.card .message')].map((one) => one.innerText).join('\\n')`,
      )
      expect(findings).toMatch(/上年.*5|5.*上年/)
    })
  })
})

describe('files', () => {
  it('are made without a server and say where they come from', async () => {
    await world.with(mutated, async (page, panel) => {
      const folder = await world.browser.downloads()
      await panel.press('导出')
      await panel.press('数据（JSON）')
      const json = JSON.parse(readFileSync(await folder.next('.json'), 'utf8')) as {
        reports: { source: { url: string; sha256: string; takenAt: string }; findings: unknown[] }[]
        tool: { version: string; rules: string }
      }
      expect(json.reports[0]?.source.url).toBe(page.url())
      expect(json.reports[0]?.source.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(json.reports[0]?.findings.length).toBeGreaterThanOrEqual(2)
      expect(json.tool.rules).not.toBe('')
      await panel.press('导出')
      await panel.press('核对记录（网页）')
      const html = readFileSync(await folder.next('.html'), 'utf8')
      for (const part of [page.url(), json.reports[0]?.source.sha256 ?? '?', json.tool.rules])
        expect(html).toContain(part)
      expect(html).not.toContain('<script')
      expect(html).toContain('data:image/png;base64,')
      await panel.press('导出')
      await panel.press('问题台账（.xlsx）')
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(await folder.next('.xlsx'))
      const cells: string[] = []
      book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text))))
      expect(cells.join('\n')).toContain('云川县人民政府办公室')
      expect(cells.join('\n')).toContain(page.url())
      expect(cells.join('\n')).toContain('134')
    })
  })
})

describe('leave to read the page', () => {
  it('holds over a reload and a change of tabs, and lapses on another site', async () => {
    const page = await world.visit(example)
    const panel = await world.check(page)
    const again = async (): Promise<void> => {
      await panel.click('.standing.stale .main, button.again')
      await panel.until(`${settled} && !document.querySelector('.standing.stale')`)
    }
    await page.reload()
    await panel.until(`document.querySelector('.standing.stale')`)
    await again()
    expect(await panel.text()).toContain('发现 1 处错误')
    const other = await world.browser.context.newPage()
    await other.bringToFront()
    await page.bringToFront()
    await other.close()
    await again()
    expect(await panel.text()).toContain('发现 1 处错误')
    await page.goto(world.site.at('/report', 'localhost'))
    await panel.until(`document.querySelector('.standing.stale')`)
    expect(await panel.read('.standing.stale')).toContain('再点一次浏览器工具栏上的')
    await world.browser.press(page)
    await panel.until(`${settled} && !document.querySelector('.standing.stale')`)
    expect(await panel.text()).toContain('发现 1 处错误')
    await page.close()
  })

  it('is asked for in words where it was never given', async () => {
    const page = await world.visit(example)
    const tab = await world.browser.tabOf(page)
    const stranger = await world.browser.context.newPage()
    await stranger.goto(`chrome-extension://${world.browser.id}/panel.html?tab=${tab}`)
    await stranger.waitForSelector('.standing.failed')
    expect(await stranger.innerText('.standing.failed')).toContain('请点击浏览器工具栏上的')
    await stranger.close()
    await page.close()
  })

  it('is not had by a page that puts the panel into a frame', async () => {
    const page = await world.visit(
      `<iframe width=400 height=600 src="chrome-extension://${world.browser.id}/panel.html?tab=1"></iframe>`,
    )
    const frame = page.frames()[1]
    await frame?.waitForFunction(() => document.body.innerText !== '')
    expect(await frame?.evaluate(() => document.body.innerText)).toContain('请点击工具栏上的')
    expect(await frame?.evaluate(() => document.querySelector('.gouji'))).toBeNull()
    await page.close()
  })
})

describe('quiet', () => {
  it('sends no request of its own', async () => {
    const page = await world.visit(mutated)
    await page.waitForLoadState('networkidle')
    const before = world.site.requests.length
    const sent = await world.browser.watchRequests()
    const panel = await world.check(page)
    await panel.key('n', 'KeyN')
    await panel.key('Enter', 'Enter', 13)
    await new Promise((done) => setTimeout(done, 500))
    expect(world.site.requests.slice(before)).toEqual([])
    expect(sent.filter((address) => !/^(?:chrome-extension|data|blob):/.test(address))).toEqual([])
    await page.close()
  })

  it('puts nothing into a page on which nobody clicked', async () => {
    const page = await world.visit(mutated)
    const session = await world.browser.context.newCDPSession(page)
    const scripts: string[] = []
    session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url))
    await session.send('Debugger.enable')
    const parsed = async (): Promise<boolean> => {
      await page.reload()
      return scripts.some((url) => url.startsWith('chrome-extension:'))
    }
    expect(await parsed()).toBe(false)
    expect(await page.evaluate(() => document.querySelector('gouji-marks, gouji-drawer'))).toBeNull()
    await world.check(page)
    expect(new Set(scripts.filter((url) => url.startsWith('chrome-extension:')))).toEqual(
      new Set([`chrome-extension://${world.browser.id}/page.js`]),
    )
    await page.close()
  })

  it('shows a panel in which axe finds nothing wrong, in both colours', async () => {
    const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
    await world.with(mutated, async (_, panel) => {
      await panel.key('n', 'KeyN')
      for (const value of ['light', 'dark']) {
        await panel.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-color-scheme', value }],
        })
        await panel.send('Runtime.evaluate', { expression: axe })
        const violations = await panel.evaluate<unknown[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
        )
        expect(violations).toEqual([])
      }
    })
  })
})

describe('the marks', () => {
  it('stay on their places through scrolling, resizing, zoom and late pictures', async () => {
    await world.with(mutated, async (page, panel) => {
      await panel.key('n', 'KeyN')
      const check = async (): Promise<void> => {
        await expect
          .poll(async () => {
            const { boxes, badges } = await paintedOn(world.browser.context, page)
            const cells = await boxesOf(page, 'td', '37')
            const words = Object.values(await highlightsOn(page)).flat()
            return [
              cells.every((cell) => boxes.some((box) => same(cell, box))),
              badges.length > 0,
              words.length > 0,
            ]
          })
          .toEqual([true, true, true])
      }
      await check()
      await page.evaluate(() => scrollTo(0, 900))
      await check()
      await page.setViewportSize({ width: 620, height: 700 })
      await check()
      await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'))
      await check()
      await page.evaluate(() => {
        const picture = document.createElement('img')
        picture.width = 400
        picture.height = 333
        document.querySelector('h1')?.before(picture)
      })
      await check()
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
      await check()
    })
  })

  it('stand over their figures, not over others', async () => {
    await world.with(mutated, async (page) => {
      const { boxes, badges } = await paintedOn(world.browser.context, page)
      for (const { box } of badges) {
        const near = { left: box.left - 2, top: box.top - 2, right: box.right + 2, bottom: box.bottom + 8 }
        const words = Object.values(await highlightsOn(page)).flat()
        expect([...boxes, ...words.map(({ box }) => box)].some((place) => overlaps(place, near))).toBe(true)
      }
    })
  })
})
