/** Kinds of pages: as government sites have them, as Word makes them, and as nobody would wish them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pageC } from '../../bench/inputs.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'
import { boxesOf, highlightsOn, paintedOn, same } from './support/marks.ts'
import { clobbering, example, hostileStyle, mutated, tampering, withBody, withHead } from './support/pages.ts'
import { World } from './support/world.ts'

let world: World

beforeAll(async () => {
  world = await World.open()
})

afterAll(() => world?.close())

afterEach(() => world.forget())

const wordsOn = async (page: Parameters<typeof highlightsOn>[0]): Promise<string[]> =>
  Object.values(await highlightsOn(page)).flatMap((group) => group.map(({ text }) => text))

describe('reports as they are published', () => {
  it.each(Object.keys(htmlLayouts))('%s: a wrong figure is found and framed', async (layout) => {
    const draft = makeDraft(seededRandom(7), { busy: 0.6 })
    const right = draft.figures['t3/granted/natural-person'] ?? 0
    draft.figures['t3/granted/natural-person'] = right + 90
    await world.with(htmlLayouts[layout]!(draft), async (page, panel) => {
      expect(await panel.read('.banner')).toContain('处错误')
      const { boxes } = await paintedOn(world.browser.context, page)
      const cells = await boxesOf(page, 'td, th', String(right + 90))
      const framed = cells.some((cell) => boxes.some((box) => same(cell, box)))
      expect(framed || (await wordsOn(page)).includes(String(right + 90))).toBe(true)
    })
  })

  it('a page of 3 MB is read and marked', async () => {
    await world.with(pageC().replace(/<td[^>]*>\s*<p[^>]*>/, '$&'), async (_, panel) => {
      expect(await panel.read('.banner')).toMatch(/共核对|处/)
    })
  })

  it('in a frame of the same site, inside a part that scrolls', async () => {
    world.site.put(
      '/inner',
      withBody(mutated, (body) => `<div style="height:400px;overflow:auto">${body}</div>`),
    )
    const outer = `<title>外</title><h1>门户</h1><iframe src="/inner" width=900 height=600></iframe>`
    await world.with(outer, async (page, panel) => {
      expect(await panel.read('.banner')).toContain('发现 2 处错误')
      await panel.until(`document.querySelector('.card.open')`)
      await panel.press('定位')
      const frame = page.frames()[1]!
      await frame.waitForFunction(() => document.querySelector('div')!.scrollTop > 0)
      const cell = await frame.evaluate(() => {
        const { top, bottom } = [...document.querySelectorAll('td')]
          .find(({ textContent }) => textContent === '37')!
          .getBoundingClientRect()
        return { top, bottom }
      })
      expect(cell.top).toBeGreaterThan(0)
      expect(cell.bottom).toBeLessThan(410)
      const marks = await frame.evaluate(() => [...CSS.highlights].length)
      expect(marks).toBeGreaterThan(0)
    })
  })

  it('in a frame of the same site inside one of another: read and marked from inside', async () => {
    world.site.put('/inner', mutated)
    world.site.put('/middle', `<iframe src="${world.site.at('/inner')}" width=900 height=600></iframe>`)
    const outer = `<title>外</title><iframe src="${world.site.at('/middle', 'localhost')}" width=950 height=650></iframe>`
    await world.with(outer, async (page, panel) => {
      expect(await panel.read('.banner')).toContain('发现 2 处错误')
      const frame = page.frames().find((one) => one.url().endsWith('/inner'))!
      await expect.poll(() => frame.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0)
      await panel.press('定位')
      await frame.waitForFunction(() => scrollY > 0)
    })
  })

  it.each([
    ['of another site', (address: string) => `src="${address.replace('127.0.0.1', 'localhost')}"`],
    ['without an origin', (address: string) => `sandbox="allow-scripts" src="${address}"`],
  ])('in a frame %s: it is said that it cannot be read', async (_, attributes) => {
    const address = world.site.put('/inner', mutated)
    const outer = `<title>外</title><p>年报</p><iframe ${attributes(address)} width=900 height=600></iframe>`
    await world.with(outer, async (_page, panel) => {
      expect(await panel.text()).not.toContain('处错误')
      expect(await panel.text()).toContain('请在新标签页中打开后核对')
      expect(await panel.text()).toContain('/inner')
    })
  })
})

describe('pages that change', () => {
  it('another report put in without loading is noticed, a clock is not', async () => {
    await world.with(
      withBody(example, (body) => `<div id=app>${body}</div><p id=clock>12:00</p>`),
      async (page, panel) => {
        await page.evaluate(() => {
          setInterval(() => {
            document.querySelector('#clock')!.textContent = new Date().toISOString()
          }, 100)
        })
        await new Promise((done) => setTimeout(done, 2500))
        expect(await panel.read('.standing')).toBe('')
        await page.evaluate(
          (next) => {
            history.pushState(null, '', '/other')
            document.querySelector('#app')!.innerHTML = next
          },
          mutated.replace(/^[\s\S]*<body>/, ''),
        )
        await panel.until(`document.querySelector('.standing.stale')`)
        expect(await panel.read('.standing')).toContain('页面已变化')
        await panel.press('重新核对')
        await panel.until(`document.querySelector('.banner').innerText.includes('2 处错误')`)
      },
    )
  })

  it('a body that comes late is noticed', async () => {
    const late = withBody(example, () => '<main id=app>正在加载…</main>')
    await world.with(late, async (page, panel) => {
      await page.evaluate(
        (body) => {
          document.querySelector('#app')!.innerHTML = body
        },
        example.replace(/^[\s\S]*<body>/, ''),
      )
      await panel.until(`document.querySelector('.standing.stale')`)
    })
  })

  it('a figure that is another one now is not marked', async () => {
    await world.with(example, async (page, panel) => {
      await page.evaluate(() => {
        for (const cell of document.querySelectorAll('td'))
          if (cell.textContent === '117') cell.textContent = '1170'
      })
      await panel.until(`document.querySelector('.standing.stale')`)
      await panel.evaluate(
        `[...document.querySelectorAll('.places button')].find((one) => one.innerText.includes('表格')).click()`,
      )
      await panel.until(
        `/已变化，没有定位|已不在页面上/.test(document.querySelector('[aria-live]').textContent)`,
      )
    })
  })

  it('a place that cannot be seen says so in the list', async () => {
    const hidden = withHead(example, '<style>.article p:nth-of-type(4) { display: none }</style>')
    await world.with(hidden, async (_, panel) => {
      await panel.until(`document.querySelector('.card.open')?.innerText.includes('此处不可见')`)
    })
  })
})

describe('hostile pages', () => {
  it('style sheets that reach for every element', async () => {
    await world.with(withHead(mutated, hostileStyle), async (page, panel) => {
      expect(await panel.read('.banner')).toContain('发现 2 处错误')
      const { badges, boxes } = await paintedOn(world.browser.context, page)
      const cells = await boxesOf(page, 'td', '37')
      expect(cells.every((cell) => boxes.some((box) => same(cell, box)))).toBe(true)
      for (const { box } of badges) expect(box.right - box.left).toBeLessThan(60)
    })
  })

  it('built-ins that were tampered with, names that were taken', async () => {
    const page = withHead(
      withBody(mutated, (body) => clobbering + body),
      tampering,
    )
    await world.with(page, async (_, panel) => {
      expect(await panel.read('.banner')).toContain('发现 2 处错误')
      expect(await panel.read('.standing')).toBe('')
    })
  })

  it('scripts in cells and in names stay text', async () => {
    const evil = mutated
      .replace('云川县人民政府办公室<br>', '云川县人民政府办公室&lt;img src=x onerror=alert(1)&gt;<br>')
      .replace(
        '<td>37</td>',
        '<td>37<b title="&lt;script&gt;">&lt;script&gt;window.evil=1&lt;/script&gt;</b></td>',
      )
    await world.with(evil, async (page, panel) => {
      expect(await panel.evaluate('document.querySelectorAll("#panel img, #panel script").length')).toBe(0)
      expect(await panel.evaluate('window.evil')).toBeUndefined()
      expect(await page.evaluate('window.evil')).toBeUndefined()
    })
  })

  it('a policy that forbids styles and scripts', async () => {
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" }
    const page = await world.visit(mutated, '/strict', headers)
    const panel = await world.check(page)
    expect(await panel.read('.banner')).toContain('发现 2 处错误')
    await expect
      .poll(async () => {
        const { boxes } = await paintedOn(world.browser.context, page)
        const cells = await boxesOf(page, 'td', '37')
        return cells.length > 0 && cells.every((cell) => boxes.some((box) => same(cell, box)))
      })
      .toBe(true)
    await page.close()
  })

  it('a report inside open shadow roots is read and marked', async () => {
    const shadow = withBody(
      mutated,
      (body) => `<x-report><template shadowrootmode=open>${body}</template></x-report>`,
    )
    await world.with(shadow, async (page, panel) => {
      expect(await panel.read('.banner')).toContain('发现 2 处错误')
      const { boxes } = await paintedOn(world.browser.context, page)
      const cell = await page.evaluate(() => {
        const cells = [...document.querySelector('x-report')!.shadowRoot!.querySelectorAll('td')]
        const { left, top, right, bottom } = cells
          .find(({ textContent }) => textContent === '37')!
          .getBoundingClientRect()
        return { left, top, right, bottom }
      })
      expect(boxes.some((box) => same(cell, box))).toBe(true)
    })
  })
})

describe('pages that are no report', () => {
  it.each([
    ['an empty page', '<title>空</title>', '没有找到'],
    ['a news page', '<title>新闻</title><h1>我县召开会议</h1><p>会议强调，要做好各项工作。</p>', '没有找到'],
    [
      'a page with the report as an attachment',
      '<title>某局2025年政府信息公开工作年度报告</title><h1>某局2025年政府信息公开工作年度报告</h1><p><a href="/a.pdf">某局2025年政府信息公开工作年度报告.pdf</a></p>',
      '附件',
    ],
    [
      'a page with pictures',
      `<title>某局2025年政府信息公开工作年度报告</title><h1>某局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全年公开信息10条。</p>${'<p><img src="/1.jpg" width=800 height=1000></p>'.repeat(3)}`,
      '图片',
    ],
  ])('%s says what to do', async (_, body, word) => {
    await world.with(body, async (_page, panel) => {
      expect(await panel.text()).toContain(word)
      expect(await panel.text()).not.toContain('未发现问题')
      const badge = await panel.evaluate(
        `new Promise((done) => chrome.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) }, done))`,
      )
      expect(badge).toBe('?')
    })
  })

  it('a PDF in the browser’s own viewer says what to do', async () => {
    const page = await world.visit(await (await world.visit(example)).pdf(), '/report.pdf', {
      'content-type': 'application/pdf',
    })
    const panel = await world.check(page)
    expect(await panel.text()).toContain('附件')
    expect(await panel.text()).toContain('/report.pdf')
    await page.close()
  })

  it('a page of the browser itself says that it may not be read', async () => {
    const page = await world.browser.context.newPage()
    await page.goto('chrome://version')
    await page.bringToFront()
    const panel = await world.browser.openPanel(page)
    await panel.until(`document.querySelector('.standing.failed')`)
    expect(await panel.read('.standing.failed')).toContain('浏览器不允许扩展读取这个页面')
    await page.close()
  })
})

describe('paper', () => {
  it('has the numbers in a list behind the page, and no frames', async () => {
    await world.with(mutated, async (page) => {
      const print = (event: string): Promise<boolean> =>
        page.evaluate((name) => dispatchEvent(new Event(name)), event)
      const { badges } = await paintedOn(world.browser.context, page)
      expect(badges.length).toBeGreaterThan(0)
      await print('beforeprint')
      const printed = await paintedOn(world.browser.context, page)
      expect(printed.badges).toEqual([])
      expect(printed.boxes).toHaveLength(1)
      const end = await page.evaluate(() => document.body.getBoundingClientRect().bottom)
      expect(printed.boxes[0]?.top).toBeGreaterThanOrEqual(end - 1)
      expect(await wordsOn(page)).toContain('37')
      await print('afterprint')
      expect((await paintedOn(world.browser.context, page)).badges).toEqual(badges)
    })
  })
})
