/** A picture of a part of the page, cut out of what the tab shows. */
import { ask, type Browser, chrome } from '../browser.ts'
import type { Area } from '../protocol.ts'

/** Browsers allow two pictures a second. */
const pause = 550
let last = 0

/** PNG bytes; null where the tab is not in front or may not be seen. */
export async function captureArea(tab: number, area: Area): Promise<Uint8Array | null> {
  const wait = last + pause - Date.now()
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  last = Date.now()
  try {
    const { active, windowId } = await ask<Browser.tabs.Tab>((done) => chrome.tabs.get(tab, done))
    if (!active) return null
    const address = await ask<string>((done) =>
      chrome.tabs.captureVisibleTab(windowId, { format: 'png' }, done),
    )
    return await crop(address, area)
  } catch {
    return null
  }
}

async function crop(address: string, { x, y, width, height, viewport }: Area): Promise<Uint8Array> {
  const binary = atob(address.slice(address.indexOf(',') + 1))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const whole = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const scale = whole.width / viewport
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(whole, -Math.round(x * scale), -Math.round(y * scale))
  whole.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
