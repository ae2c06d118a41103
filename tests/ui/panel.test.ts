/** The panel in a real Chromium: what people see, hear and do. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { launchChromium } from '../support/chromium.ts'
import { attached, clean, example, faulty, hostile, lastYear, noReport } from './demo/reports.ts'
import { type Served, serveDemo } from './demo/serve.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let served: Served
let page: Page
const heard: string[] = []

beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveDemo(), launchChromium()])
  page = await browser.newPage()
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(served.address)) heard.push(request.url())
  })
  await page.goto(served.address)
  await page.evaluate(axe)
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

afterEach(() => {
  if (heard.length > 0) throw new Error(`the browser said: ${heard.splice(0).join('\n')}`)
})

interface Opening {
  width?: number
  dark?: boolean
  forced?: boolean
  text?: string
  name?: string
  start?: Parameters<Window['demo']['start']>[0]
  /** Checks at once. */
  check?: boolean
}

/** A panel as if nothing had happened before. */
async function open({
  width = 400,
  dark = false,
  forced = false,
  text = faulty,
  name = 'report.html',
  start = {},
  check = true,
}: Opening = {}): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.evaluate(
    async (given) => {
      const { demo } = window
      await demo.reset()
      demo.text = given.text
      demo.name = given.name
      await demo.start(given.start)
    },
    { text, name, start },
  )
  if (!check) return
  await page.locator('.idle .main').click()
  await page.locator('.banner').waitFor()
}

function callsOf(name: string): Promise<unknown[]> {
  return page.evaluate(
    (wanted) => window.demo.calls.filter((call) => call.name === wanted).map((call) => call.given),
    name,
  )
}

/** The text of the file that the panel saves. */
async function savedText(): Promise<string> {
  await expect.poll(() => page.evaluate(() => window.demo.files.length)).toBe(1)
  const bytes = await page.evaluate(() => window.demo.files[0]?.bytes ?? [])
  return new TextDecoder().decode(new Uint8Array(bytes))
}

/** Chooses an entry of the menu by its words. */
async function choose(menu: string, words: string): Promise<void> {
  await page.locator(menu).click()
  await page.locator(`${menu}-list`).getByText(words).click()
}

async function violations(): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
      }
    }
    const { violations: found } = await engine.run()
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    )
  })
}

describe('states', () => {
  test('before a check: what to do, and nothing empty', async () => {
    await open({ check: false })
    await expect.poll(() => page.locator('main').innerText()).toMatch(/打开一份.*核对本页.*不联网/s)
  })

  test('while it runs it says what is being done, and can be called off', async () => {
    await open({ check: false })
    await page.evaluate(() => {
      window.demo.held = true
    })
    await page.locator('.idle .main').click()
    await expect.poll(() => page.locator('.running').innerText()).toContain('正在读取内容')
    await page.locator('.running button').click()
    expect(await page.locator('.idle').isVisible()).toBe(true)
    expect(await callsOf('standing')).toEqual(['running', 'none'])
  })

  test('the verdict first, then the gravest finding open, with both numbers and the cell', async () => {
    await open({ text: example })
    expect(await page.locator('.banner').innerText()).toMatch(
      /云川县人民政府办公室 2025年度\s+2021版格式[^发]*发布于 2026-01-22\s+发现 1 处错误\s+已核对 \d+ 项，通过 \d+ 项 · 未能识别 0 处/,
    )
    const card = page.locator('.card.open')
    expect(await card.innerText()).toMatch(/134件.*≠ 本年新收 117.*相差 17/s)
    expect(await card.locator('mark.stated.error').innerText()).toBe('134')
    expect(await card.locator('td.mark.other').innerText()).toBe('117')
    expect(await callsOf('standing')).toEqual(['running', { errors: 1 }])
  })

  test('nothing found says what was checked', async () => {
    await open({ text: clean })
    expect(await page.locator('.groups').innerText()).toMatch(/核对了 1\d\d 项，没有发现/)
    await page.locator('.verdict.pass').click()
    expect(await page.locator('#group-passed').getAttribute('aria-expanded')).toBe('true')
    await page.locator('.group.passed summary').first().click()
    expect(await page.locator('.group.passed details[open] li').count()).toBeGreaterThan(2)
  })

  test('a failure is told in a sentence, keeps what was there, and can be retried', async () => {
    await open()
    await page.evaluate(() => {
      window.demo.fault = 'lapsed'
    })
    await page.locator('.again').click()
    expect(await page.locator('.failed').innerText()).toContain('读取权限已失效')
    expect(await page.locator('.card').count()).toBe(3)
    await page.evaluate(() => {
      window.demo.fault = null
    })
    await page.locator('.failed .main').click()
    await page.locator('.failed').waitFor({ state: 'detached' })
  })

  test('what is no report, or only an attachment, says so and what to do', async () => {
    await open({ text: noReport })
    expect(await page.locator('main').innerText()).toMatch(
      /不是年度报告：没有找到.*请打开年度报告的正文页面/s,
    )
    await open({ text: attached })
    const shown = await page.locator('main').innerText()
    expect(shown).toMatch(/report\.pdf|年度报告\.pdf/)
    expect(await page.locator('.chip', { hasText: 'pdf' }).count()).toBe(1)
    expect(await callsOf('standing')).toEqual(['running', 'cannotTell'])
  })

  test('a page that changed, moved or lapsed is said to be old', async () => {
    await open()
    for (const [kind, words] of [
      ['changed', '页面已变化'],
      ['moved', '别的页面'],
      ['lapsed', '权限已失效'],
    ] as const) {
      await page.evaluate((event) => window.demo.send({ kind: event }), kind)
      expect(await page.locator('.stale').innerText()).toContain(words)
    }
  })

  test('a host that is live checks by itself after a change', async () => {
    await open({ start: { kind: 'workbook', can: { live: true } } })
    await page.evaluate((text) => {
      window.demo.text = text
      for (let count = 0; count < 5; count++) window.demo.send({ kind: 'changed' })
    }, clean)
    await page.locator('.verdict.pass').waitFor()
    expect(await callsOf('snapshot')).toHaveLength(2)
  })
})

describe('findings', () => {
  test('marks carry the numbers of the cards; each end is marked with its very text', async () => {
    await open({ text: example })
    const [marks] = (await callsOf('mark')) as [
      { number: number; role: string; text: string; label: string }[],
    ]
    expect(marks.filter(({ role }) => role === 'stated').map(({ text }) => text)).toEqual(['134'])
    expect(marks.filter(({ role }) => role === 'other').map(({ text }) => text)).toEqual(['117'])
    expect(new Set(marks.map(({ number }) => number))).toEqual(new Set([1]))
    expect(marks[0]?.label).toBe('第 1 个问题，错误，正文收件数与表格，所述')
  })

  test('keys go through them, to their place, and back from a form', async () => {
    await open()
    const inHand = () => page.evaluate(() => document.activeElement?.id)
    await page.keyboard.press('n')
    expect(await inHand()).toBe('finding-2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await inHand()).toBe('finding-3')
    await page.keyboard.press('p')
    expect(await inHand()).toBe('finding-2')
    await page.keyboard.press('Enter')
    const [spot] = (await callsOf('goTo')) as [{ text: string }]
    expect(spot.text).toContain('2024年')
    await page.keyboard.press('w')
    expect(await inHand()).toBe('waive-reason')
    await page.keyboard.type('n?')
    expect(await page.locator('#waive-reason').inputValue()).toBe('n?')
    await page.keyboard.press('Escape')
    expect(await page.locator('.form').count()).toBe(0)
    expect(await inHand()).toBe('finding-2')
    await page.keyboard.press('?')
    expect(await page.locator('.sheet h2').innerText()).toBe('快捷键')
    await page.keyboard.press('Escape')
    expect(await page.locator('.banner').isVisible()).toBe(true)
  })

  test('the tab order is the reading order, and every stop can be seen', async () => {
    await open({ text: example })
    const tops: string[] = []
    await page.locator('h1').click()
    await page.keyboard.press('Tab')
    for (let count = 0; count < 30; count++) {
      const stop = await page.evaluate(() => {
        const { activeElement } = document
        if (!activeElement || activeElement === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
        const box = activeElement.getBoundingClientRect()
        return {
          name: (activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '')
            .trim()
            .slice(0, 20),
          outline: `${outlineStyle} ${outlineWidth}`,
          height: box.height,
        }
      })
      if (!stop) break
      expect(stop.outline, stop.name).toBe('solid 2px')
      expect(stop.height, stop.name).toBeGreaterThanOrEqual(24)
      tops.push(stop.name)
      await page.keyboard.press('Tab')
    }
    expect(tops.slice(0, 4)).toEqual(['重新核对', '更多', '发现 1 处错误', expect.stringContaining('已核对')])
    expect(tops.slice(-4)).toEqual([
      expect.stringContaining('已核对'),
      expect.stringContaining('未能识别'),
      '未选择',
      '导出',
    ])
  })

  test('a card that is clicked stays in sight when the one above it closes', async () => {
    await open()
    await page.locator('.card .head').nth(2).click()
    const box = await page.locator('.card.open .head').boundingBox()
    expect(box && box.y > 40 && box.y < 300, JSON.stringify(box)).toBe(true)
    expect(await callsOf('goTo')).toHaveLength(1)
  })

  test('a mark that is picked on the page brings its card', async () => {
    await open()
    await page.evaluate(() => window.demo.send({ kind: 'picked', number: 3 }))
    await expect.poll(() => page.locator('.card.open .title').innerText()).toBe('单元格是否填写')
  })

  test('a place that cannot be seen says so; one that changed makes the result old', async () => {
    await open({ check: false, text: example })
    await page.evaluate(() => {
      window.demo.markStates = ['hidden']
    })
    await page.locator('.idle .main').click()
    await expect.poll(() => page.locator('.card.open .missed').allInnerTexts()).toContain('此处不可见')
    expect(await page.locator('.stale').count()).toBe(0)
    await page.evaluate(() => {
      window.demo.markStates = ['changed']
    })
    await page.locator('.again').click()
    await page.locator('.stale').waitFor()
  })

  test('not a problem needs a reason, is kept, outlives a re-check and stands in exports', async () => {
    await open({ text: example })
    await page.locator('[data-act=waive]').click()
    await page.locator('.form .main').click()
    expect(await page.locator('#waive-hint').innerText()).toBe('请写明理由。')
    await page.locator('#waive-reason').fill('含信件申请 17 件')
    await page.locator('.form .main').click()
    await page.locator('.verdict.dim').waitFor()
    expect(await page.locator('.verdicts').innerText()).toMatch(/未发现问题.*1 处已标为/s)
    await page.evaluate(() => window.demo.start())
    await page.locator('.idle .main').click()
    await page.locator('.verdict.dim').click()
    expect(await page.locator('.group.waived').innerText()).toContain('含信件申请 17 件')
    await choose('#export', '数据（JSON）')
    const json = findingsFile.parse(JSON.parse(await savedText()))
    expect(json.reports[0]?.findings[0]?.waiver?.reason).toBe('含信件申请 17 件')
    expect(json.summary).toMatchObject({ errors: 0, waived: 1 })
    await page.locator('.group.waived .head').click()
    await page.getByText('恢复为问题').click()
    await page.locator('.verdict.error').waitFor()
  })

  test('a rule that is switched off is another thing, and can be switched on again', async () => {
    await open({ text: example })
    await page.locator('.card.open summary', { hasText: '依据' }).click()
    await page.getByText('关闭此规则').click()
    await page.locator('.verdict.pass').waitFor()
    await choose('#menu', '设置')
    expect(await page.locator('.settings').innerText()).toContain('正文收件数与表格')
    await page.getByText('重新启用').click()
    await page.keyboard.press('Escape')
    await page.locator('.verdict.error').waitFor()
  })

  test('text that a person selected becomes a finding among the others', async () => {
    await open({ text: clean })
    await page.evaluate(() =>
      window.demo.send({
        kind: 'selected',
        spot: { anchor: 'f0/b12', start: 0, end: 4, text: '开展社会评议1次' },
      }),
    )
    await page.locator('.note-form .main').click()
    expect(await page.locator('.note-form .wrong').innerText()).toBe('请写明是什么问题。')
    await page.locator('#note-text').fill('与去年一字不差')
    await page.getByLabel('错误').check()
    await page.locator('.note-form .main').click()
    await page.locator('.verdict.error').waitFor()
    expect(await page.locator('.card.open').innerText()).toMatch(/人工添加.*与去年一字不差.*开展社会评议1次/s)
    await page.locator('.again').click()
    await page.locator('.verdict.error').waitFor()
    await choose('#export', '核对记录')
    expect(await savedText()).toContain('与去年一字不差')
    await page.locator('.card.open').getByText('删除这一条').click()
    await page.locator('.verdict.pass').waitFor()
  })

  test('the one possible number is put right where the host can write, with before and after in sight', async () => {
    await open({ start: { kind: 'workbook', can: { write: true } } })
    expect(await page.locator('.fix').innerText()).toMatch(/现为 151 → 改为 115/)
    await page.locator('.fix button').click()
    expect(await callsOf('write')).toEqual([
      [
        {
          anchor: expect.stringMatching(/^f0\//),
          figure: 't3/handled/natural-person',
          before: '151',
          after: { kind: 'number', value: 115 },
        },
      ],
    ])
    await expect.poll(async () => (await callsOf('snapshot')).length).toBe(2)
  })
})

describe('beside the report', () => {
  test('any figure tells what it took part in, from the table here and from the page', async () => {
    await open()
    await choose('#menu', '查看数字')
    await page.locator('.number-button', { hasText: '151' }).click()
    const shown = await page.locator('.inspector > .chosen').innerText()
    expect(shown).toMatch(/“办理结果总计”行“自然人”列：151/)
    expect(shown.match(/✗ /g)).toHaveLength(3)
    const [spot] = (await callsOf('goTo')) as [{ anchor: string; text: string }]
    expect(spot.text).toBe('151')
    await page.evaluate(
      (anchor) => window.demo.send({ kind: 'pointed', anchor }),
      spot.anchor.replace(/c\d+$/, 'c9'),
    )
    await expect.poll(() => page.locator('.inspector > .chosen h3').innerText()).not.toContain('151')
  })

  test('a checked report serves as last year’s the year after', async () => {
    await open({ text: lastYear })
    expect(await page.locator('.bottom').innerText()).toContain('未选择')
    await page.evaluate((text) => {
      window.demo.text = text
    }, clean)
    await page.locator('.again').click()
    await page.locator('.verdict.error').waitFor()
    expect(await page.locator('.bottom').innerText()).toContain('2024年度')
    expect(await page.locator('.card.open').innerText()).toMatch(/上年/)
    await page.locator('.bottom .link').click()
    await expect
      .poll(() => page.locator('.sheet').innerText())
      .toMatch(/云川县人民政府办公室 2024年度.*已用于核对/s)
    await page.getByText('清除记住的报告').click()
    await page.getByText('还没有记住的报告').waitFor()
  })

  test('last year’s report from a file, and a file that is none', async () => {
    await open({ text: clean })
    await page.locator('.bottom .link').click()
    const give = (name: string, text: string): Promise<void> =>
      page.locator('.picker input').setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(text) })
    await give('weather.html', noReport)
    await expect
      .poll(() => page.locator('.toast').innerText())
      .toContain('没有在“weather.html”里读出年度报告')
    await give('2024.html', lastYear)
    await page.getByText('已用于核对').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.verdict.error').waitFor()
  })

  test('a draft beside the page: what differs, numbered as it is marked', async () => {
    await open({ text: clean })
    await choose('#menu', '与稿件对比')
    await page
      .locator('.picker input')
      .setInputFiles({ name: 'draft.html', mimeType: 'text/html', buffer: Buffer.from(faulty) })
    await page.locator('.changes').waitFor()
    expect(await page.locator('.changes').innerText()).toMatch(/办理结果总计·自然人\s+151\s+115\s+-36/)
    const sets = (await callsOf('mark')) as { number: number; text: string }[][]
    expect(sets[sets.length - 1]?.[0]).toMatchObject({ number: 1, text: '115' })
    await page.keyboard.press('Escape')
    const after = (await callsOf('mark')) as unknown[][]
    expect(after[after.length - 1]).toEqual([])
  })

  test('prose from elsewhere is checked against the tables', async () => {
    await open({ text: clean, start: { kind: 'workbook' } })
    await choose('#menu', '粘贴正文核对')
    await page.locator('#prose').fill('一、总体情况\n2025年，本机关共新收政府信息公开申请 118 件。')
    await page.locator('.sheet form .main').first().click()
    await page.locator('.verdict.error').waitFor()
    expect(await page.locator('.card.open').innerText()).toMatch(/118.*117/s)
  })

  test('lists and profiles are loaded, and a faulty one is told with its place', async () => {
    await open({ text: example })
    await choose('#menu', '设置')
    const give = (json: unknown): Promise<void> =>
      page.locator('.picker input').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(json)),
      })
    await give({ schema: 'gouji/waivers/1', waivers: [{ organ: '某局' }] })
    await expect.poll(() => page.locator('.toast').innerText()).toContain('waivers 第 1 条 year：缺少这一项')
    await give({ schema: 'gouji/profile/1', name: '某省口径', levels: { 'claimed-received': 'note' } })
    await expect
      .poll(() => page.locator('.settings').innerText())
      .toContain('规则配置：某省口径，限制 1 条规则的级别')
    await page.keyboard.press('Escape')
    await page.locator('.verdict.note').waitFor()
    await choose('#export', '规则配置（JSON）')
    expect(JSON.parse(await savedText())).toMatchObject({
      schema: 'gouji/profile/1',
      name: '某省口径',
      levels: { 'claimed-received': 'note' },
    })
  })

  test('the ledger is a plan for the host', async () => {
    await open()
    await choose('#export', '问题台账')
    await expect
      .poll(() => page.evaluate(() => window.demo.files.map(({ name }) => name)))
      .toEqual(['云川县人民政府办公室 2025 年报勾稽.xlsx'])
  })
})

describe('looks', () => {
  test.each([
    ['zh-CN', false],
    ['zh-CN', true],
    ['en', false],
    ['en', true],
  ] as const)('axe finds nothing in %s, dark: %s', async (locale, dark) => {
    await open({ start: { locale }, dark, width: 320 })
    await page.locator('[data-act=waive]').click()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#group-passed').click()
    await page.locator('.group.passed summary').first().click()
    expect(await violations()).toEqual([])
    if (dark === (locale === 'en')) return
    for (let entry = 0; entry < 5; entry++) {
      await page.locator('#menu').click()
      await page.locator('#menu-list button').nth(entry).click()
      await page.locator('.sheet').waitFor()
      expect(await violations()).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test.each([320, 400, 800])('nothing runs out of %i px', async (width) => {
    await open({ width })
    const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await over()).toBeLessThanOrEqual(0)
    for (const words of ['查看数字', '上年报告', '与稿件对比', '设置', '快捷键']) {
      await choose('#menu', words)
      expect(await over(), words).toBeLessThanOrEqual(0)
      await page.keyboard.press('Escape')
    }
  })

  test('language and look change at once and are kept', async () => {
    await open()
    await choose('#menu', '设置')
    await page.getByText('English').click()
    await page.getByText('dark', { exact: true }).click()
    expect(await page.locator('.sheet h2').innerText()).toBe('Settings')
    const ground = await page
      .locator('.gouji')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(ground).toBe('rgb(21, 24, 28)')
    await page.evaluate(() => window.demo.start())
    await expect.poll(() => page.locator('.idle .main').innerText()).toBe('Check this page')
  })

  test('words of a page are words', async () => {
    await open({ text: hostile })
    await page.keyboard.press('n')
    expect(await page.locator('.card.open').innerText()).toContain('134件<script>win')
    await choose('#menu', '查看数字')
    expect(await page.locator('.inspector').innerText()).toContain('<svg onload=hacked=1>')
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.locator('#panel img, #panel script').count()).toBe(0)
  })

  test('in forced colours marks keep their frames', async () => {
    await open({ forced: true })
    const outline = await page
      .locator('td.mark.stated')
      .first()
      .evaluate((cell) => getComputedStyle(cell).outlineStyle)
    expect(outline).toBe('solid')
  })
})
