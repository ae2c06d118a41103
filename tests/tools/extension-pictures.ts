/** Makes the pictures of the user guide: the page and, beside it, the panel, as they stand in the browser. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { example, mutated } from '../extension/support/pages.ts'
import type { Panel } from '../extension/support/panel.ts'
import { World } from '../extension/support/world.ts'

const folder = new URL('../../docs/images/', import.meta.url)
mkdirSync(folder, { recursive: true })
const world = await World.open()

/** Two pictures side by side, as the browser shows page and side panel. */
async function keep(name: string, page: Page, panel: Panel): Promise<void> {
  const [left, right] = [await page.screenshot(), await panel.screenshot()]
  const frame = await world.browser.context.newPage()
  const picture = (bytes: Buffer): string => `<img src="data:image/png;base64,${bytes.toString('base64')}">`
  await frame.setContent(
    `<style>body{margin:0;background:#fff}div{display:inline-flex;align-items:stretch;border:1px solid #d0d7de}img{display:block}img+img{border-left:1px solid #8c959f}</style><div>${picture(left)}${picture(right)}</div>`,
  )
  await frame.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  writeFileSync(new URL(`${name}.png`, folder), await frame.locator('div').screenshot())
  await frame.close()
}

const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 400))

async function makeAll(): Promise<void> {
  const first = await world.visit(example, '/2025')
  const panel = await world.check(first)
  await panel.press('定位')
  await quiet()
  await keep('extension', first, panel)
  await first.close()
  await world.forget()

  const second = await world.visit(mutated, '/report')
  const other = await world.check(second)
  await other.until(`document.querySelector('.card.open')`)
  await other.press('定位')
  await quiet()
  await keep('extension-cell', second, other)
  await second.emulateMedia({ colorScheme: 'dark' })
  await other.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: 'dark' }],
  })
  await other.press('不是问题…')
  await quiet()
  await keep('extension-dark', second, other)
}

try {
  await makeAll()
} finally {
  await world.close()
}
