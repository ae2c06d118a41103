/** The extension as `npm run build` makes it, in a folder of its own, once for each browser in a test process. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../../..')
const made = new Map<string, Promise<string>>()

/** A new folder that is gone when the tests end. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-extension-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Folder of the built package. `turn`: another name builds it anew. */
export function buildExtension(browser: 'chrome' | 'firefox', turn = ''): Promise<string> {
  const key = browser + turn
  let folder = made.get(key)
  if (!folder) {
    folder = make(browser)
    made.set(key, folder)
  }
  return folder
}

/** In a process of its own: the builder writes its progress to the screen. */
async function make(browser: string): Promise<string> {
  const outDir = makeFolder()
  const task = JSON.stringify({ root, browser, outDir })
  const script = `import('wxt').then(({ build }) => build(${task})).catch((error) => { console.error(error); process.exit(1) })`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  return join(outDir, `${browser}-mv3`)
}

/** The package for Chromium as if the user had let it read these sites: a headless browser cannot show the question. */
export async function buildWithConsent(hosts: readonly string[]): Promise<string> {
  return copyWith(await buildExtension('chrome'), {
    manifest: (manifest) => {
      manifest.host_permissions = hosts.map((host) => `http://${host}/*`)
    },
  })
}

/** A copy of a built package in which a script runs before each of its own scripts, and the manifest is another. */
export function copyWith(
  folder: string,
  change: { before?: string; manifest?: (manifest: Record<string, unknown>) => void },
): string {
  const copy = join(makeFolder(), 'chrome-mv3')
  cpSync(folder, copy, { recursive: true })
  const manifestFile = join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>
  change.manifest?.(manifest)
  writeFileSync(manifestFile, JSON.stringify(manifest))
  if (change.before !== undefined) {
    for (const script of ['background.js', 'page.js', 'drawer.js'])
      writeFileSync(join(copy, script), `${change.before};${readFileSync(join(copy, script), 'utf8')}`)
    const page = join(copy, 'panel.html')
    writeFileSync(join(copy, 'before.js'), change.before)
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        '<script type="module"',
        '<script src="/before.js"></script><script type="module"',
      ),
    )
  }
  return copy
}
