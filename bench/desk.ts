/** The offline page as it is shipped: from the drop of a file to its answer, against the command line on the same file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { launchChromium } from '../tests/support/chromium.ts'
import { pageB } from './inputs.ts'
import { atMost, median, type Row } from './measure.ts'
import { built } from './process.ts'

const shipped = pathToFileURL(new URL('../dist/desk/gouji-desk.html', import.meta.url).pathname).href
const runs = 9

export async function measureDesk(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  const browser = await launchChromium()
  try {
    const file = join(folder, 'b.html')
    writeFileSync(file, pageB())
    const times: { desk: number[]; line: number[] } = { desk: [], line: [] }
    // In turns, so that a slow moment of the machine touches both; the first of each warms up the disk.
    for (let run = 0; run <= runs; run++) {
      const [desk, line] = [await dropFirst(browser, file), checkOnce(file)]
      if (run === 0) continue
      times.desk.push(desk)
      times.line.push(line)
    }
    const [desk, line] = [median(times.desk), median(times.line)]
    process.stdout.write(
      `      page b dropped on the desk: ${desk.toFixed(0)} ms; gouji check b: ${line.toFixed(0)} ms\n`,
    )
    return [atMost('', 'first check of a page dropped on the desk ÷ gouji check, page b', desk / line, 3)]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the drop of a file on a page that was just opened until the answer stands there. */
async function dropFirst(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  const page = await context.newPage()
  await page.goto(shipped)
  await page.locator('.intake').waitFor()
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let dropped = Number.NaN
        document.addEventListener('drop', () => (dropped = performance.now()), { capture: true, once: true })
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.banner')) return
          observer.disconnect()
          // Reading a place makes the browser lay the page out.
          document.body.getBoundingClientRect()
          resolve(performance.now() - dropped)
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  const session = await context.newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 600, data })
  const milliseconds = await took
  await context.close()
  return milliseconds
}

/** Milliseconds of one run of the command on a file. */
function checkOnce(file: string): number {
  const start = performance.now()
  const run = spawnSync(process.execPath, [built, 'check', file, '--fail-on', 'never'], { stdio: 'ignore' })
  if (run.status !== 0) throw new Error(`the check ended with ${run.status}`)
  return performance.now() - start
}
