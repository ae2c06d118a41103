/** Draws the icons of the add-in and the extension from their drawings; run after a drawing was changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { iconSizes } from '../../addin/site/manifest.ts'
import { launchChromium } from '../support/chromium.ts'

const root = resolve(import.meta.dirname, '../..')
const drawings = [
  {
    drawing: 'addin/site/icon.svg',
    sizes: iconSizes,
    file: (size: number) => `addin/static/icon-${size}.png`,
  },
  {
    drawing: 'extension/icon.svg',
    sizes: [16, 32, 48, 128],
    file: (size: number) => `extension/public/icon/${size}.png`,
  },
]
const browser = await launchChromium()
for (const { drawing, sizes, file } of drawings) {
  const svg = readFileSync(resolve(root, drawing), 'utf8')
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    writeFileSync(resolve(root, file(size)), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
}
await browser.close()
