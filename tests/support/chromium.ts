/** A real Chromium for tests: found, or installed on a Debian machine, never skipped in silence. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { build, type Rolldown } from 'vite'

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of Chromium: `CHROMIUM`, else a usual place, else installed by apt-get where that is possible. */
export function findChromium(): string {
  const named = process.env.CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names a file that does not exist: ${named}`)
  }
  const found = () => usualPaths.find((path) => existsSync(path))
  const path = found()
  if (path) return path
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const apt = (args: string[]) =>
      execFileSync('apt-get', [...args, '-o', 'DPkg::Lock::Timeout=500'], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt(['update', '-q'])
    apt(['install', '-y', '-q', '--no-install-recommends', 'chromium'])
    const installed = found()
    if (installed) return installed
  }
  throw new Error(
    'These tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  )
}

/** Starts Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true })
}

/** Bundles a module as the extension would and returns a script that puts its exports into the global `name`. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      target: 'chrome88',
      minify: true,
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
  const chunk = outputs[0]?.output[0]
  if (!chunk) throw new Error(`Nothing was bundled from ${entry}`)
  return chunk.code
}

/** A page as it is served: bytes and the headers that go with them. */
export interface ServedPage {
  body: Uint8Array | string
  type?: string
}

/** Serves pages on loopback by path, without scripts of their own; everything else is 404. */
export async function servePages(
  pages: ReadonlyMap<string, ServedPage>,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const page = pages.get(decodeURIComponent(request.url ?? ''))
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/html',
      'content-security-policy': "script-src 'none'",
      'cache-control': 'no-store',
    })
    response.end(page?.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
