/** A page in Chromium with Microsoft's client library, byte for byte as published, over a simulated Excel. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { SimulatedExcel } from './excel.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The library as Excel for Windows, for the web and for Mac load it. */
export const libraries = {
  windows: 'excel-win32-16.01.js',
  web: 'excel-web-16.00.js',
  mac: 'excel-mac-16.00.js',
} as const

export type Library = keyof typeof libraries

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
}

/** What stands before the library: the bridge to the host. */
const bridge = `window._richApiNativeBridge = {
  sendMessageToHost(text) {
    window.__hostSend(text).then((answer) => { if (answer) window._richApiNativeBridge.onMessageFromHost(answer) })
  },
  onMessageFromHost: null,
};`

/** What stands behind it: the part of Office.js that tells which program and version the page runs in. */
function officeAround(set: string, platform: string): string {
  return `(() => {
  const number = (text) => text.split('.').map(Number)
  const isSetSupported = (name, version = '1.1') => {
    if (name === 'DelayForCellEdit') return true
    if (name !== 'ExcelApi') return false
    const [major, minor] = number(version), [has, hasMinor] = number('${set}')
    return has > major || (has === major && hasMinor >= minor)
  }
  const info = { host: 'Excel', platform: '${platform}' }
  const requirements = { isSetSupported }
  const context = { requirements, host: 'Excel', platform: '${platform}', displayLanguage: 'zh-CN', diagnostics: info }
  const office = Object.create(window.Office || {})
  const define = (name, value) => Object.defineProperty(office, name, { value, configurable: true })
  define('HostType', { Excel: 'Excel' })
  define('onReady', (then) => { const ready = Promise.resolve(info); if (then) ready.then(then); return ready })
  define('context', context)
  window.Office = office
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
})();`
}

/** What a test serves beside the library, by path; a folder of files, or pages made for the test. */
export type Served = string | ReadonlyMap<string, string>

function fileOf(served: Served, path: string): Uint8Array | string | null {
  if (typeof served !== 'string') return served.get(path) ?? null
  const file = normalize(join(served, path))
  if (!file.startsWith(served)) return null
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** The library with what stands before and behind it; null leaves Office to what is served. */
function officeScripts(library: Library | null, set: string): Record<string, () => Uint8Array | string> {
  if (library === null) return {}
  const name = libraries[library]
  const platform = library === 'web' ? 'OfficeOnline' : library === 'mac' ? 'Mac' : 'PC'
  return {
    '/office/office.js': () =>
      `document.write(['bridge.js', '${name}', 'around.js'].map((name) => '<script src="/office/' + name + '"><\\/script>').join(''))`,
    '/office/bridge.js': () => bridge,
    [`/office/${name}`]: () => readFileSync(join(root, 'node_modules/@microsoft/office-js/dist', name)),
    '/office/around.js': () => officeAround(set, platform),
  }
}

/** Serves pages and, under `/office/office.js`, the library; on loopback. */
export async function serveOffice(
  served: Served,
  library: Library | null,
  set: string,
): Promise<{ address: string; close: () => Promise<void> }> {
  const scripts = { '/favicon.ico': () => '', ...officeScripts(library, set) }
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '')
    const body = (scripts as Record<string, () => Uint8Array | string>)[path]?.() ?? fileOf(served, path)
    response.writeHead(body === null ? 404 : 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    })
    response.end(body ?? '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('No port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** A page that talks to a simulated Excel, and what went wrong in it. */
export interface OfficePage {
  page: Page
  /** Errors and violations of the content security policy. */
  complaints: string[]
}

export async function openOfficePage(
  browser: Browser,
  excel: SimulatedExcel,
  address: string,
): Promise<OfficePage> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.exposeFunction('__hostSend', (text: string) => excel.handle(text))
  excel.send = (message) => {
    page
      .evaluate((text) => {
        const { _richApiNativeBridge: native } = window as unknown as {
          _richApiNativeBridge: { onMessageFromHost(text: string): void }
        }
        native.onMessageFromHost(text)
      }, message)
      .catch(() => undefined)
  }
  await page.goto(address)
  return { page, complaints }
}
