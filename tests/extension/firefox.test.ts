/** The extension in Firefox: the button opens the sidebar, the sidebar reads and marks the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension } from './support/build.ts'
import { Firefox } from './support/firefox.ts'
import { example, hostileStyle, mutated, withHead } from './support/pages.ts'
import { Site } from './support/site.ts'

let firefox: Firefox
let site: Site

beforeAll(async () => {
  site = await Site.open()
  firefox = await Firefox.launch(await buildExtension('firefox'))
})

afterAll(async () => {
  await firefox?.close()
  await site?.close()
})

const marked = `CSS.highlights.size > 0 && document.querySelector('gouji-marks')`
const errorWords = `[...(CSS.highlights.get('gouji-error') ?? [])].map(String)`
const errorCells = `[...(CSS.highlights.get('gouji-cell-error') ?? [])].map(String)`
const whole = 'document.documentElement.outerHTML'

describe('Firefox', () => {
  it('a press opens the sidebar, which marks the page and says how many errors there are', async () => {
    await firefox.open(site.put('/report', mutated))
    const before = await firefox.evaluate<string>(whole)
    expect(before).not.toContain('gouji')
    await firefox.press()
    await firefox.until(marked)
    expect(await firefox.sidebarIsOpen()).toBe(true)
    expect(await firefox.badge()).toBe('2')
    expect(await firefox.evaluate(errorWords)).toEqual(['134'])
    expect(await firefox.evaluate(errorCells)).toEqual(['37'])
    await firefox.closeSidebar()
    await firefox.until('CSS.highlights.size === 0')
    expect(await firefox.evaluate(whole)).toBe(before)
  })

  it('a press over another page checks that one', async () => {
    await firefox.open(site.put('/other', example))
    await firefox.press()
    await firefox.until(marked)
    expect(await firefox.badge()).toBe('1')
    await firefox.closeSidebar()
  })

  it('a page whose policy forbids styles and whose sheets reach for every element', async () => {
    const strict = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }
    await firefox.open(site.put('/strict', withHead(mutated, hostileStyle), strict))
    await firefox.press()
    await firefox.until(marked)
    expect(await firefox.evaluate(errorCells)).toEqual(['37'])
    await firefox.closeSidebar()
  })

  it('the panel tells the finding, and asks for a press where the page was not given to it', async () => {
    await firefox.open(site.put('/report', mutated))
    await firefox.press()
    await firefox.until(marked)
    const panel = await firefox.openOwn('panel.html')
    await firefox.until(`document.querySelector('.banner')`, panel)
    const text = await firefox.evaluate<string>('document.body.innerText', panel)
    expect(text).toContain('云川县人民政府办公室')
    expect(text).toContain('37')
    await firefox.closeSidebar()
    await firefox.open(site.at('/report', 'localhost'))
    const stranger = await firefox.openOwn('panel.html')
    await firefox.until(`document.querySelector('.standing.failed')`, stranger)
    expect(await firefox.evaluate<string>('document.body.innerText', stranger)).toMatch(/工具栏|toolbar/)
  })
})
