/** PDF: the whole of reading against the library's own extraction of text; memory over 500 files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLibrary, openDocument } from '../sources/pdf/library.ts'
import { readPdf } from '../sources/pdf.ts'
import { makeDraft } from '../tests/support/draft.ts'
import { htmlLayouts } from '../tests/support/layouts/html.ts'
import { launchPrinter } from '../tests/support/print.ts'
import { seededRandom } from '../tests/support/random.ts'
import { atMost, median, type Row } from './measure.ts'
import { runBatch } from './process.ts'

const css =
  'body{font:20px/2 "Noto Serif CJK SC",serif}table{border-collapse:collapse}td{border:1px solid;padding:12px}'

async function printReports(count: number): Promise<Uint8Array[]> {
  const browser = await launchPrinter()
  try {
    const page = await browser.newPage()
    const printed: Uint8Array[] = []
    for (let seed = 1; seed <= count; seed++) {
      const html = htmlLayouts.clean?.(makeDraft(seededRandom(seed), { busy: 0.5 })) ?? ''
      await page.setContent(html.replace('</head>', `<style>${css}</style></head>`))
      printed.push(new Uint8Array(await page.pdf({ format: 'A4' })))
    }
    return printed
  } finally {
    await browser.close()
  }
}

/** The library's text of all pages; resolves to their number. */
async function extractText(bytes: Uint8Array): Promise<number> {
  const task = openDocument(await loadLibrary(), bytes)
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await task.destroy()
  return document.numPages
}

/** Medians of both, taken in turns, so that a slow moment of the machine touches both. */
async function compare(bytes: Uint8Array): Promise<number> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 25; round++) {
    for (const [index, run] of [extractText, (given: Uint8Array) => readPdf(given, 'a.pdf')].entries()) {
      const start = performance.now()
      await run(bytes)
      if (round >= 5) times[index as 0 | 1].push(performance.now() - start)
    }
  }
  return median(times[1]) / median(times[0])
}

async function measureMemory(reports: readonly Uint8Array[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  try {
    const peaks: number[] = []
    for (const count of [100, 500]) {
      const files = join(folder, `${count}`)
      mkdirSync(files)
      for (let index = 0; index < count; index++)
        writeFileSync(join(files, `${index}.pdf`), reports[index % reports.length] ?? '')
      peaks.push((await runBatch(files, 1)).peak)
    }
    const [few = 1, many = 0] = peaks
    return many / few
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measurePdf(): Promise<Row[]> {
  const reports = await printReports(5)
  const [first = new Uint8Array()] = reports
  const pages = await extractText(first)
  return [
    atMost('', `PDF of ${pages} pages, reading ÷ the library’s own text`, await compare(first), 1.5),
    atMost('', 'peak memory, 500 PDFs ÷ 100', await measureMemory(reports), 1.15),
  ]
}
