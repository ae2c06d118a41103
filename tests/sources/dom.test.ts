import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { array, constantFrom, sample } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SourceDocument, sourceSchema } from '../../core/model/source.ts'
import { decodePage } from '../../sources/charset.ts'
import { readHtml } from '../../sources/html.ts'
import { bundleScript, launchChromium, type ServedPage, servePages } from '../support/chromium.ts'
import { showBlocks } from '../support/show-source.ts'
import { nastyPages } from './nasty-pages.ts'
import { tableCases } from './table-cases.ts'
import { walkCases } from './walk-cases.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const corpus = process.env.GOUJI_CORPUS ?? '../shared/corpus'

const pages = new Map<string, ServedPage>()
let browser: Browser
let page: Page
let site: Awaited<ReturnType<typeof servePages>>
let script = ''

beforeAll(async () => {
  script = await bundleScript('sources/dom.ts', 'gouji')
  browser = await launchChromium()
  page = await browser.newPage()
  site = await servePages(pages)
  // Only the page itself is loaded: no pictures, styles or frames from anywhere.
  await page.route('**/*', (route) =>
    route.request().url().startsWith(site.address) ? route.continue() : route.abort(),
  )
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Runs in the page what a string says, with the bundled source at hand as `gouji`. */
const run = <T>(expression: string): Promise<T> => page.evaluate<T>(`${script};${expression}`)

async function open(body: Uint8Array | string, type = 'text/html; charset=utf-8'): Promise<void> {
  pages.set('/page', { body, type })
  await page.goto(`${site.address}/page`, { waitUntil: 'load' })
}

/** The two may differ in the address only: one was there, the other has only what the page says. */
function withoutAddress(document: SourceDocument): SourceDocument {
  const rest = { ...document }
  delete rest.url
  return rest
}

async function readLive(): Promise<SourceDocument> {
  return withoutAddress(
    await run<SourceDocument>('gouji.readPage(document, "x").then(({ document }) => document)'),
  )
}

function readParsed(bytes: Uint8Array): SourceDocument {
  return withoutAddress(readHtml(bytes, 'x'))
}

/** What Chromium and parse5 make of the same bytes. */
async function readBoth(bytes: Uint8Array): Promise<{ live: SourceDocument; parsed: SourceDocument }> {
  await open(bytes, `text/html; charset=${decodePage(bytes).charset}`)
  return { live: await readLive(), parsed: readParsed(bytes) }
}

const noDocument: SourceDocument = { schema: sourceSchema, kind: 'html', name: 'x', blocks: [], limits: [] }

/** Reads pages that are written into one open page, one after the other. */
async function readWritten(pages: readonly string[]): Promise<SourceDocument[]> {
  await open('')
  const documents = await run<SourceDocument[]>(`(async () => {
    const read = []
    for (const html of ${JSON.stringify(pages)}) {
      document.open()
      document.write(html)
      document.close()
      read.push((await gouji.readPage(document, 'x')).document)
    }
    return read
  })()`)
  return documents.map(withoutAddress)
}

const soupPiece = constantFrom(
  ...'甲|乙|1| |\n|&nbsp;|<p>|</p>|<div>|</div>|<b>|</b>|<a href=x>|</a>|<i>|</i>|<table>|</table>|<tr>|</tr>'.split(
    '|',
  ),
  ...'<td>|</td>|<th>|<tbody>|<tfoot>|<caption>|<td colspan=2>|<td rowspan=2>|<td hidden>|<li>|<ul>|</ul>'.split(
    '|',
  ),
  ...'<br>|<span>|</span>|<form>|<svg>|</svg>|<span hidden>|<h2>|</h2>|<pre>|</pre>|<nav>|</nav>|<font>'.split(
    '|',
  ),
  ...'</font>|<o:p>|</o:p>|<!--x-->|<hr>|<img src=a.jpg>|<template>|</template>|<select>|</select>|<option>'.split(
    '|',
  ),
)

const filesUnder = (folder: string, name: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => name.test(file))
        .map((file) => `${folder}/${file}`)
        .sort()
    : []

describe('a page in Chromium and its bytes through parse5 give the same document', () => {
  const examples = filesUnder('examples', /\.html?$/)
  const published = filesUnder(corpus, /\.html?$/)
  if (published.length === 0) console.warn(`Left out: no published pages at ${corpus} (set GOUJI_CORPUS).`)

  it.each([...examples, ...published])('%s', async (file) => {
    const { live, parsed } = await readBoth(new Uint8Array(readFileSync(file)))
    expect(live).toEqual(parsed)
  })

  it.each(nastyPages)('%s', async (_name, bytes) => {
    const { live, parsed } = await readBoth(bytes)
    expect(live).toEqual(parsed)
  })

  it('each case of the walk', async () => {
    const cases = [...walkCases, ...tableCases].flatMap(([, group]) => group)
    const documents = await readWritten(cases.map(([, html]) => html))
    for (const [i, [name, , blocks]] of cases.entries()) {
      expect([name, ...showBlocks(documents[i] ?? noDocument)]).toEqual([name, ...blocks])
    }
  })

  it('tag soup', async () => {
    const soups = sample(array(soupPiece, { minLength: 5, maxLength: 60 }), {
      numRuns: 1000,
      seed: 20_211_130,
    })
    const documents = await readWritten(soups.map((soup) => soup.join('')))
    for (const [i, soup] of soups.entries()) {
      const html = soup.join('')
      expect({ html, ...documents[i] }).toEqual({ html, ...readParsed(utf8(html)) })
    }
  })
})

describe('in the page only', () => {
  it('reads frames of the same origin, and says which others it could not read', async () => {
    pages.set('/inner', { body: '<title>内</title><p>乙</p>' })
    await open(`<p>甲</p><iframe src="/inner"></iframe><iframe src="http://127.0.0.1:9/x"></iframe><p>丙</p>`)
    const document = await readLive()
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual(['f0/b0', 'f1/b0', 'f0/b1'])
    expect(showBlocks(document)).toEqual(['"甲"', '"乙"', '"丙"'])
    expect(document.limits).toEqual([{ code: 'frame-unread', at: 'http://127.0.0.1:9/x' }])
  })

  it('reads open shadow roots that scripts attach', async () => {
    await open('<div id=a><b slot=s>光</b></div>')
    await page.evaluate(
      `document.querySelector('#a').attachShadow({mode:'open'}).innerHTML = '<p>影<slot name=s></slot>'`,
    )
    expect(showBlocks(await readLive())).toEqual(['"影光"'])
  })

  it('reads cells and rows that scripts put in odd places', async () => {
    await open('<table id=a><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>')
    await page.evaluate(`{
      const table = document.querySelector('#a')
      const row = table.appendChild(document.createElement('tr'))
      row.innerHTML = '<td>乙</td><div>丙</div><td>2</td>'
      table.appendChild(document.createElement('p')).textContent = '丁'
    }`)
    expect(showBlocks(await readLive())).toEqual([
      'grid 2x2',
      '  0: 0 甲 | 1 1',
      '  1: 0 乙 | 1 2',
      '"丙"',
      '"丁"',
    ])
  })

  it('tells the node of each anchor', async () => {
    await open(
      '<div>甲<p>乙<b>丙</b></p></div><table><tr><td>丁</td><td>1</td></tr></table><img src="a.jpg"><a href="a.pdf">戊</a>',
    )
    const nodes = await run<string[]>(
      'gouji.readPage(document, "x").then(({ nodes }) => Array.from(nodes, ([anchor, node]) => anchor + " " + node.nodeName + " " + node.textContent))',
    )
    expect(nodes).toEqual([
      'f0/b0 #text 甲',
      'f0/b1 #text 乙',
      'f0/b2 TABLE 丁1',
      'f0/b2/r0c0 TD 丁',
      'f0/b2/r0c1 TD 1',
      'f0/b3 #text 戊',
      'f0/b4 IMG ',
      'f0/b5 A 戊',
    ])
  })

  it('reads the same where the page added to the built-in prototypes', async () => {
    const html = '<p>甲<b hidden>乙</b></p><table><tr><td>丙</td><td>1</td></tr></table>'
    await open(html)
    await page.evaluate(`{
      Object.prototype.hidden = true
      Object.prototype.heading = 3
      Array.prototype.remove = function () { return this }
      Array.prototype.last = 1
      String.prototype.trim2 = 1
    }`)
    expect(showBlocks(await readLive())).toEqual(showBlocks(readParsed(utf8(html))))
  })

  it('reads trees that are deeper than any parser builds', async () => {
    // Hidden, since Chromium itself cannot lay out such a page.
    await open('<div id=a hidden></div>')
    await page.evaluate(`{
      let node = document.querySelector('#a')
      for (let i = 0; i < 5000; i++) node = node.appendChild(document.createElement(i % 2 ? 'div' : 'span'))
      node.textContent = '甲'
    }`)
    const document = await readLive()
    expect(showBlocks(document)).toEqual(['hidden "甲"'])
    expect(document.limits).toEqual([{ code: 'too-deep' }])
  })

  it('tells where it is', async () => {
    await open('<link rel=canonical href="https://a.example/">')
    const url = await run<string>('gouji.readPage(document, "x").then(({ document }) => document.url)')
    expect(url).toBe(`${site.address}/page`)
  })

  it('lets the page work while it reads', async () => {
    await open('<p>甲</p>'.repeat(2000))
    const [turns, blocks] = await run<[number, number]>(`(async () => {
      let turns = 0
      const timer = setInterval(() => turns++)
      const { document: read } = await gouji.readPage(document, 'x', 0)
      clearInterval(timer)
      return [turns, read.blocks.length]
    })()`)
    expect(turns).toBeGreaterThan(0)
    expect(blocks).toBe(2000)
  })

  it.each([
    ['the page', 'document.body'],
    ['a shadow root', 'document.querySelector("div").shadowRoot'],
    ['a frame', 'document.querySelector("iframe").contentDocument.body'],
  ])('reads again what changed in %s while it read', async (_, root) => {
    await open('<div></div><iframe></iframe>')
    const texts = await run<string[]>(`(async () => {
      document.querySelector('div').attachShadow({ mode: 'open' })
      const root = ${root}
      for (let count = 0; count < 2000; count++) root.append(Object.assign(document.createElement('p'), { textContent: '甲' }))
      const reading = gouji.readPage(document, 'x', 0)
      setTimeout(() => {
        for (const line of root.querySelectorAll('p')) line.firstChild.data = '乙'
      })
      return (await reading).document.blocks.map(({ text }) => text)
    })()`)
    expect(texts).toHaveLength(2000)
    expect(new Set(texts)).toEqual(new Set(['乙']))
  })

  it('changes nothing on the page', async () => {
    await open(nastyPages[0]?.[1] ?? '')
    const before = await page.content()
    await readLive()
    expect(await page.content()).toBe(before)
  })

  it('is small and carries no parser', () => {
    expect(gzipSync(script).length).toBeLessThan(7 * 1024)
    expect(script).not.toContain('parse5')
  })
})
