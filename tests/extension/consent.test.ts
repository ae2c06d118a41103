/** The browser's own question, whether the extension may read the sites of the list, answered on a screen as a person does. */
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messagesOf } from '../../core/index.ts'
import { ExtensionBrowser } from './support/browser.ts'
import { buildExtension } from './support/build.ts'
import { clean, example } from './support/pages.ts'
import { Screen } from './support/screen.ts'
import { Site } from './support/site.ts'

const { workbench: words } = messagesOf('zh-CN')

let screen: Screen | string = ''
let site: Site

beforeAll(async () => {
  ;[screen, site] = await Promise.all([Screen.open(), Site.open()])
  if (typeof screen === 'string') process.stdout.write(`\nNOT TESTED, the question for sites: ${screen}\n`)
})

afterAll(async () => {
  if (typeof screen !== 'string') await screen.close()
  await site.close()
})

/** Presses keys until the page shows what comes of it: nobody tells when the question stands there. */
async function answer(page: Page, keys: readonly string[], done: () => Promise<boolean>): Promise<void> {
  // Keys that come before the question do nothing in the page.
  await page.evaluate(() => {
    for (let count = 0; count < 2; count++) {
      const place = document.body.appendChild(document.createElement('div'))
      place.tabIndex = 0
      if (count === 0) place.focus()
    }
  })
  for (let turn = 0; turn < 15 && !(await done()); turn++) {
    await page.waitForTimeout(1000)
    if (typeof screen !== 'string') screen.press(words.title, ...keys)
    await page.waitForTimeout(500)
  }
}

it('is asked for the sites of the list and no other; a refusal is told, a consent lets the list run', async ({
  skip,
}) => {
  if (typeof screen === 'string') return skip(screen)
  const browser = await ExtensionBrowser.launch(
    await buildExtension('chrome'),
    'zh_CN',
    undefined,
    screen.display,
  )
  try {
    const granted = (): Promise<unknown> =>
      browser.fromWorker('chrome.permissions.getAll().then(({ origins }) => origins.sort().join(" "))')
    const page = await browser.context.newPage()
    const states = (): Promise<string> =>
      page
        .locator('tr[data-state]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.state).join(' '))
    await page.goto(`chrome-extension://${browser.id}/workbench.html`)
    await page.bringToFront()
    await page.getByRole('button', { name: words.list, exact: true }).click()
    await page
      .getByLabel(words.pasteHint)
      .fill([site.put('/faulty', example), site.at('/clean', 'localhost')].join('\n'))
    site.put('/clean', clean)
    await page.getByRole('button', { name: words.add, exact: true }).click()
    await page.getByLabel(words.pace).fill('1')
    await page.getByLabel(words.pace).press('Tab')
    const start = page.getByRole('button', { name: words.start, exact: true })

    await start.click()
    const alert = page.locator('[role=alert]')
    await answer(page, ['Escape'], async () => (await alert.count()) > 0)
    expect(await alert.innerText()).toBe(words.troubles.refused)
    expect(await states()).toBe('waiting waiting')
    expect(await granted()).toBe('')
    expect(site.requests).toEqual([])

    await start.click()
    // What is marked at first is the refusal.
    await answer(page, ['Tab', 'Return'], async () => (await granted()) !== '')
    expect(await granted()).toBe('http://127.0.0.1/* http://localhost/*')
    await expect.poll(states, { timeout: 60_000 }).toBe('done done')
    expect(await alert.count()).toBe(0)
    expect(await page.innerText('.listing .rows')).toContain('发现 1 处错误')
  } finally {
    await browser.close()
  }
})
