/**
 * Older browsers, told by what they lack: the built package runs in a current Chromium from which newer abilities were
 * taken away. The built-ins of Chromium 88 are kept to by the builder's target and by the house's own check.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { buildExtension, copyWith } from './support/build.ts'
import { boxesOf, overlaps, paintedOn, same } from './support/marks.ts'
import { mutated } from './support/pages.ts'
import { settled, World } from './support/world.ts'

/** What came after Chromium 104: highlights; after 88: built-ins and promises that our own code could lean on. */
const older = `(() => {
  for (const name of ['Highlight', 'HighlightRegistry', 'structuredClone', 'CSSStyleSheet'])
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true })
  if (globalThis.CSS) Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true })
  for (const [type, names] of [
    [Array, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
    [String, ['at', 'isWellFormed', 'toWellFormed']],
    [Uint8Array, ['at', 'toSorted', 'toBase64', 'toHex']],
  ])
    for (const name of names) delete type.prototype[name]
  for (const [type, names] of [[Object, ['hasOwn', 'groupBy']], [Map, ['groupBy']], [Promise, ['withResolvers', 'try']], [Array, ['fromAsync']], [AbortSignal, ['timeout', 'any']]])
    for (const name of names) delete type[name]
  delete AbortSignal.prototype.throwIfAborted
  delete AbortSignal.prototype.reason
  const api = globalThis.chrome
  const silence = (room, name) => {
    const call = api?.[room]?.[name]
    if (call) api[room][name] = (...given) => { const answer = call.apply(api[room], given); answer?.catch?.(() => {}) }
  }
  for (const [room, name] of [['scripting', 'executeScript'], ['scripting', 'insertCSS'], ['scripting', 'removeCSS'], ['runtime', 'sendMessage'], ['tabs', 'get'], ['tabs', 'query'], ['action', 'setBadgeText']])
    silence(room, name)
})()`

const withoutSidePanel = (manifest: Record<string, unknown>): void => {
  manifest.permissions = (manifest.permissions as string[]).filter((name) => name !== 'sidePanel')
}

const worlds: World[] = []

async function openWorld(change: Parameters<typeof copyWith>[1]): Promise<World> {
  const world = await World.open(copyWith(await buildExtension('chrome'), change))
  worlds.push(world)
  return world
}

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

describe('without a side panel (Chromium 88 to 115)', () => {
  it('the panel is a drawer in the page, reads and marks it, and leaves nothing behind', async () => {
    const world = await openWorld({ manifest: withoutSidePanel })
    const page = await world.visit(mutated)
    const before = await page.content()
    const panel = await world.check(page)
    expect(await panel.read('.banner')).toContain('发现 2 处错误')
    const { boxes } = await paintedOn(world.browser.context, page)
    const cells = await boxesOf(page, 'td', '37')
    expect(cells.every((cell) => boxes.some((box) => same(cell, box)))).toBe(true)
    expect(await page.evaluate(() => document.querySelector('gouji-drawer')?.shadowRoot)).toBeNull()
    await page.evaluate(() => document.querySelector('gouji-drawer')?.remove())
    await expect.poll(() => page.content()).toBe(before)
    await page.close()
  })

  it('the drawer opens once more with a second press', async () => {
    const world = await openWorld({ manifest: withoutSidePanel })
    const page = await world.visit(mutated)
    await world.check(page)
    const again = await world.check(page)
    await again.until(settled)
    expect(await page.evaluate(() => document.querySelectorAll('gouji-drawer').length)).toBe(1)
    expect(await again.read('.banner')).toContain('发现 2 处错误')
    await page.close()
  })

  it('over a page that lets nothing in, the panel opens as a window and says so', async () => {
    const world = await openWorld({ manifest: withoutSidePanel })
    const page = await world.browser.context.newPage()
    await page.goto('chrome://version')
    await page.bringToFront()
    const panel = await world.browser.openPanel(page)
    await panel.until(`document.querySelector('.standing.failed')`)
    expect(await panel.read('.standing.failed')).toContain('浏览器不允许扩展读取这个页面')
    await page.close()
  })
})

describe('without highlights, newer built-ins and promises (Chromium 88 to 104)', () => {
  it('text is marked by boxes that stand under it', async () => {
    const world = await openWorld({ before: older, manifest: withoutSidePanel })
    const page = await world.visit(mutated)
    const panel = await world.check(page)
    expect(await panel.evaluate('typeof Highlight + typeof Array.prototype.at + typeof Object.hasOwn')).toBe(
      'undefinedundefinedundefined',
    )
    expect(await panel.read('.banner')).toContain('发现 2 处错误')
    const { boxes } = await paintedOn(world.browser.context, page)
    const words = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf('134件')
        if (at < 0) continue
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + 3)
        const { left, top, right, bottom } = range.getBoundingClientRect()
        return { left, top, right, bottom }
      }
      throw new Error('no 134')
    })
    const under = boxes.filter((box) => overlaps(box, words))
    expect(under.some((box) => same(box, words))).toBe(true)
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    await panel.key('n', 'KeyN')
    await panel.press('导出')
    await page.close()
  })
})
