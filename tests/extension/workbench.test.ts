/** The extension's own page in Chromium: files as on the offline page, and the list that is opened one by one. */
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesOf } from '../../core/index.ts'
import { example, withBody } from './support/pages.ts'
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
