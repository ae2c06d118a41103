/** Draws the icons of the add-in from their drawing; run after the drawing was changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { iconSizes } from '../../addin/site/manifest.ts'
import { launchChromium } from '../support/chromium.ts'

const addin = resolve(import.meta.dirname, '../../addin')
const drawing = readFileSync(`${addin}/site/icon.svg`, 'utf8')
const browser = await launchChromium()
for (const size of iconSizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
  writeFileSync(`${addin}/static/icon-${size}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
