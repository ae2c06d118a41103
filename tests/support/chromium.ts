/** A real Chromium for tests: found, or installed on a Debian machine, never skipped in silence. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'

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
  let path = usualPaths.find((usual) => existsSync(usual))
  if (!path && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    runApt('update', '-q')
    runApt('install', '-y', '-q', '--no-install-recommends', 'chromium')
    path = usualPaths.find((usual) => existsSync(usual))
  }
  if (path) return path
  throw new Error(
    'These tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  )
}

function runApt(...args: string[]): void {
  execFileSync('apt-get', [...args, '-o', 'DPkg::Lock::Timeout=500'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
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
      target: 'chrome91',
      minify: true,
      rolldownOptions: { transform: { assumptions: { setPublicClassFields: true, noDocumentAll: true } } },
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error(`Nothing was bundled from ${entry}`)
  return output.output[0].code
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
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('No port to serve pages on')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
