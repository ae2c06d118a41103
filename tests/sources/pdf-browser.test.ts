/** PDFs are read in a browser as in Node, in a page and in a worker; a browser that is too old is told so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceDocument } from '../../core/index.ts'
import { readPdf } from '../../sources/pdf.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { chineseFont, pdfOf } from '../support/pdf.ts'
import { launchPrinter } from '../support/print.ts'
import { seededRandom } from '../support/random.ts'

const root = join(import.meta.dirname, '../..')
const cmaps = join(root, 'node_modules/pdfjs-dist/cmaps')
const address = 'https://pdf.test'
const pageText = '<script type="module" src="/reader.js"></script>'
/** 年报: code points of a font whose table is not in the file. */
const foreign = pdfOf(['BT /F 10 Tf 100 700 Td <5E74 62A5> Tj ET'], '', '', chineseFont)

let browser: Browser
let page: Page
let printed: Uint8Array
let script = ''

beforeAll(async () => {
  browser = await launchPrinter()
  page = await browser.newPage()
  const html = htmlLayouts.clean?.(makeDraft(seededRandom(11), { busy: 1 })) ?? ''
  await page.setContent(html)
  printed = new Uint8Array(await page.pdf({ format: 'A4' }))
  script = await bundleReader()
  await serve(page)
}, 60_000)
afterAll(() => browser.close())

async function serve(where: Page): Promise<void> {
  await where.route(`${address}/**`, (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: pageText })
    if (path === '/reader.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    return route.fulfill({ body: readFileSync(join(cmaps, path.slice(1))) })
  })
  await where.goto(`${address}/`)
}

/** The reader as one module, as hosts bundle it. */
async function bundleReader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: 'chrome88',
      minify: true,
      lib: { entry: join(import.meta.dirname, 'pdf-reader.ts'), formats: ['es'], fileName: 'reader' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('Nothing was bundled')
  return output.output[0].code
}

type Answer = SourceDocument | string

async function readIn(where: Page, bytes: Uint8Array): Promise<Answer> {
  await where.waitForFunction(() => 'read' in self)
  return where.evaluate(
    (given) => (self as unknown as { read: (bytes: number[]) => Promise<Answer> }).read(given),
    Array.from(bytes),
  )
}

function readInWorker(bytes: Uint8Array): Promise<Answer> {
  return page.evaluate(
    (given) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker('/reader.js', { type: 'module' })
        worker.onerror = ({ message }) => reject(new Error(message))
        worker.onmessage = ({ data }: MessageEvent<{ answer?: Answer }>) => {
          if (data.answer !== undefined) resolve(data.answer)
        }
        worker.postMessage({ bytes: given })
      }),
    Array.from(bytes),
  )
}

test('a printed report is the same document', async () => {
  const expected = await readPdf(printed, 'a.pdf')
  expect(await readIn(page, printed)).toEqual(expected)
  expect(await readInWorker(printed)).toEqual(expected)
})

test('tables of Chinese fonts come from the host', async () => {
  const expected = await readPdf(foreign, 'a.pdf')
  expect(expected.blocks).toMatchObject([{ kind: 'text', text: '年报' }])
  expect(await readIn(page, foreign)).toEqual(expected)
})

test('no font is left in the page', async () => {
  expect(await page.evaluate(() => document.fonts.size)).toBe(0)
})

test('a browser without what the library needs is told so', async () => {
  const old = await browser.newPage()
  try {
    await old.addInitScript(() => {
      Reflect.deleteProperty(Array.prototype, 'toSorted')
    })
    await serve(old)
    expect(await readIn(old, printed)).toBe('old-kernel')
  } finally {
    await old.close()
  }
})
