/** Makes the pictures of the user guide: the page and, beside it, the panel, as they stand in the browser. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { messagesOf } from '../../core/index.ts'
import { buildWithConsent } from '../extension/support/build.ts'
import { clean, example, mutated } from '../extension/support/pages.ts'
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

/** The list after its run: pages with and without errors, one that a person has to open. */
async function pictureList(): Promise<void> {
  const { workbench: words } = messagesOf('zh-CN')
  const site = 'gov.localhost'
  const bench = await World.open(await buildWithConsent([site]))
  try {
    bench.site.put('/yunchuan/2025.html', example)
    bench.site.put('/shanqian/2025.html', clean)
    bench.site.put('/lingnan/2025.html', mutated)
    bench.site.put('/wall', '<script>document.cookie = "a=b"</script>', {}, 412)
    const page = await bench.browser.context.newPage()
    await page.setViewportSize({ width: 1200, height: 560 })
    await page.goto(`chrome-extension://${bench.browser.id}/workbench.html`)
    await page.getByRole('button', { name: words.list, exact: true }).click()
    const rows = [
      ['云川县人民政府办公室', '/yunchuan/2025.html'],
      ['山前县人民政府办公室', '/shanqian/2025.html'],
      ['岭南区卫生健康局', '/wall'],
      ['岭南区人民政府办公室', '/lingnan/2025.html'],
    ].map(([unit, path = '']) => `${unit},${bench.site.at(path, site)}`)
    await page.getByLabel(words.pasteHint).fill(['单位,网址', ...rows].join('\n'))
    await page.getByRole('button', { name: words.add, exact: true }).click()
    await page.getByLabel(words.pace).fill('1')
    await page.getByRole('button', { name: words.start, exact: true }).click()
    await page.locator('tr[data-state=done]').nth(2).waitFor({ timeout: 60_000 })
    await page.getByLabel(words.pace).fill('8')
    await page.getByRole('button', { name: words.ledger, exact: true }).focus()
    await quiet()
    writeFileSync(new URL('extension-list.png', folder), await page.screenshot())
  } finally {
    await bench.close()
  }
}

try {
  await makeAll()
} finally {
  await world.close()
}
await pictureList()
