/** The extension in Chromium, against axe-core and bare passes over the same pages. P1, P2, P4, P5, P6, P13. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { buildExtension } from '../tests/extension/support/build.ts'
import { World } from '../tests/extension/support/world.ts'
import { bundleScript, launchChromium, servePages } from '../tests/support/chromium.ts'
import { pageB, pageC } from './inputs.ts'
import { atMost, median, type Row } from './measure.ts'

const runs = 7

export async function measureExtension(): Promise<Row[]> {
  return [...(await measureChecks()), ...(await measureBuilt())]
}

interface Site {
  browser: Browser
  address: string
}

/** A value measured in a page that was loaded anew, and a script run in it before. */
async function inFreshPage(site: Site, path: string, script: string, expression: string): Promise<number> {
  const page: Page = await site.browser.newPage()
  await page.goto(`${site.address}${path}`, { waitUntil: 'load' })
  const value = await page.evaluate<number>(`${script};${expression}`)
  await page.close()
  return value
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await measure())
  return median(values)
}

const treeWalker = `(() => {
  const start = performance.now()
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode()) length += walker.currentNode.data.length
  return length > 0 ? performance.now() - start : NaN
})()`

async function measureChecks(): Promise<Row[]> {
  const browser = await launchChromium()
  const served = await servePages(
    new Map([
      ['/b', { body: pageB(), type: 'text/html; charset=utf-8' }],
      ['/c', { body: pageC(), type: 'text/html; charset=utf-8' }],
      ['/panel', { body: '<div id="panel"></div>', type: 'text/html; charset=utf-8' }],
    ]),
  )
  const site = { browser, address: served.address }
  try {
    const source = await bundleScript('sources/dom.ts', 'source')
    const engine = await bundleScript('bench/panel.ts', 'engine')
    const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
    const inject = `const begun = performance.now(); (0, eval)(${JSON.stringify(source.replace(/^var source/, 'globalThis.source'))})`
    /** In the page: the script is loaded and reads; the engine checks in the panel, which is there already. */
    const check = async (path: string): Promise<number> => {
      const page = await browser.newPage()
      await page.goto(`${site.address}${path}`, { waitUntil: 'load' })
      const read = await page.evaluate<{ time: number; document: unknown }>(
        `(async () => { ${inject}; const { document: read } = await globalThis.source.readPage(document, 'x'); return { time: performance.now() - begun, document: read } })()`,
      )
      await page.close()
      const panel = await browser.newPage()
      await panel.goto(`${site.address}/panel`)
      const judged = await panel.evaluate<number>(
        `${engine};(() => { const given = ${JSON.stringify(read.document)}; const begun = performance.now(); engine.check(given); return performance.now() - begun })()`,
      )
      await panel.close()
      return read.time + judged
    }
    const checkB = await medianOf(() => check('/b'))
    const checkC = await medianOf(() => check('/c'))
    const axeB = await medianOf(() =>
      inFreshPage(
        site,
        '/b',
        axe,
        '(() => { const begun = performance.now(); return axe.run(document).then(() => performance.now() - begun) })()',
      ),
    )
    const walkC = await medianOf(() => inFreshPage(site, '/c', '', treeWalker))
    const shown = await medianOf(() =>
      inFreshPage(site, '/panel', engine, `engine.show(${JSON.stringify(pageB())}, 50)`),
    )
    const painted = await medianOf(() => inFreshPage(site, '/b', engine, 'engine.paint(50)'))
    return [
      atMost('P1', 'page b cold: inject, read, check ÷ axe.run cold, %', (100 * checkB) / axeB, 4),
      atMost('P2', 'the same on page c ÷ first TreeWalker pass', checkC / walkC, 12),
      atMost('P5', '50 findings listed and marked ÷ check, page b', (shown + painted) / checkB, 0.5),
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}

async function measureBuilt(): Promise<Row[]> {
  const folder = await buildExtension('chrome')
  const size = (file: string): number =>
    gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1024
  const panel = readFileSync(join(folder, 'panel.html'), 'utf8')
  const files = [...panel.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/g)].map(
    ([, file]) => file ?? '',
  )
  const world = await World.open(folder)
  try {
    const { untouched, longest } = await watchPage(world)
    return [
      atMost('P4', 'page on which nobody clicked: scripts, listeners, nodes of ours', untouched, 0),
      atMost('P6', 'page script, KB gzip', size('page.js'), 12),
      atMost(
        'P6',
        'panel with engine, rules, both languages, KB gzip',
        files.reduce((sum, file) => sum + size(file), 0),
        70,
      ),
      atMost('P13', 'longest task in page b at a quarter of the speed, ms', longest, 50),
    ]
  } finally {
    await world.close()
  }
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of the processor: time that other processes had it is not the page's doing. */
  tdur?: number
  args: { name?: string; data?: { message?: string } }
}

/** What the extension does to page b before the click, and the longest task of its main thread after it. */
async function watchPage(world: World): Promise<{ untouched: number; longest: number }> {
  const page = await world.visit('<title>0</title>', '/0')
  const session = await world.browser.context.newCDPSession(page)
  const scripts: string[] = []
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url))
  await session.send('Debugger.enable')
  await page.goto(world.site.put('/b', pageB()))
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' })
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  })
  const nodes = await page.evaluate(() => document.querySelectorAll('gouji-marks, gouji-drawer').length)
  const untouched =
    scripts.filter((url) => url.startsWith('chrome-extension:')).length + listeners.length + nodes
  await session.send('Debugger.disable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const events: TraceEvent[] = []
  const { protocol } = world.browser
  const ended = new Promise<void>((done) => {
    protocol.on((method, params) => {
      if (method === 'Tracing.dataCollected') events.push(...(params.value as TraceEvent[]))
      if (method === 'Tracing.tracingComplete') done()
    })
  })
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  })
  await page.evaluate(() => console.timeStamp('gouji'))
  await world.check(page)
  await new Promise((done) => setTimeout(done, 1000))
  await protocol.send('Tracing.end')
  await ended
  const own = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === 'gouji')
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === own?.pid && tid === own.tid,
  )
  if (tasks.length === 0) throw new Error('No task of the page was traced')
  return { untouched, longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 }
}
