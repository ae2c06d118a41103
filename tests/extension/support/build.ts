/** The extension as `npm run build` makes it, in a folder of its own, once for each browser in a test process. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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
