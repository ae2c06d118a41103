/** Makes the pictures of the offline page for the user guide: several files with a PDF among them, and one report. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packDesk } from '../../desk/pack.ts'
import { launchPrinter } from '../support/print.ts'
import { example, faulty, lastYear } from '../ui/demo/reports.ts'

const images = new URL('../../docs/images/', import.meta.url)
mkdirSync(images, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'gouji-desk-'))
const browser = await launchPrinter()

async function makeAll(): Promise<void> {
  const file = join(folder, 'gouji-desk.html')
  writeFileSync(file, await packDesk())
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 860 } })
  await page.setContent(example)
  const pdf = await page.pdf({ format: 'A4' })
  await page.goto(pathToFileURL(file).href)
  const input = page.locator('.intake input[type=file]').first()
  const give = (name: string, content: string | Buffer) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(content),
  })
  await input.setInputFiles([give('2025年年报.html', example)])
  await page.locator('.card.open').waitFor()
  await page.screenshot({ path: new URL('desk.png', images).pathname })
  await input.setInputFiles([
    give('2025年年报.pdf', pdf),
    give('2024年年报.html', lastYear),
    give('送审稿.html', faulty),
  ])
  await page.locator('.frame.stated').first().waitFor({ timeout: 60_000 })
  await page.waitForFunction(() =>
    document.querySelector('.list [role=status]')?.textContent?.startsWith('4'),
  )
  await page.screenshot({ path: new URL('desk-files.png', images).pathname })
}

try {
  await makeAll()
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
