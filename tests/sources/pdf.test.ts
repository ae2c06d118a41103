/** PDF: reports printed by Chromium in several layouts read like the pages they were printed from; damaged files are refused. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldText } from '../../core/model/fold.ts'
import type { Report } from '../../core/model/report.ts'
import type { Block, SourceDocument } from '../../core/model/source.ts'
import { openSource } from '../../sources/open.ts'
import { readPdf } from '../../sources/pdf.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { check, checkFile, linesOf, numbersOf, readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { pdfOf } from '../support/pdf.ts'
import { indentedSheet, launchPrinter, printPage } from '../support/print.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { timeOf } from '../support/time.ts'

const drafts: Readonly<Record<string, Draft>> = {
  busy: makeDraft(seededRandom(11), { busy: 1 }),
  'of 2019': makeDraft(seededRandom(14), { edition: '2019', busy: 0.9 }),
}

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchPrinter()
  page = await browser.newPage()
})
afterAll(() => browser.close())

function loud(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('error'))
}

function proseOf({ paragraphs }: Report): string[] {
  return paragraphs
    .filter(({ role }) => role === 'aspect' || role === 'body')
    .map(({ text, start, end }) => foldText(text.slice(start, end)))
}

test('the example reads as its page does, with the same errors', async () => {
  const html = readFileSync(new URL('../../examples/report.html', import.meta.url), 'utf8')
  const fromPage = await readText(html, 'a.html')
  const fromPdf = await readBytes(
    await printPage(page, html, { css: '', options: { format: 'A4' } }),
    'a.pdf',
  )
  expect(numbersOf(fromPdf)).toEqual(numbersOf(fromPage))
  expect(proseOf(fromPdf)).toEqual(proseOf(fromPage))
  expect(loud(linesOf(check(fromPdf).result))).toEqual(loud(linesOf(check(fromPage).result)))
})

describeCorpus('published PDF', () => {
  test.each(corpusReports('.pdf'))('$name: every figure is read exactly', async ({ path, truth }) => {
    const { report, result } = await checkFile(path)
    expect(report.status).toBe('checked')
    expect(numbersOf(report)).toEqual(truth?.figures)
    expect(report.problems).toEqual([])
    expect(report.source.limits).toEqual([])
    expect(loud(linesOf(result))).toEqual([])
  })
})

function textsOf({ blocks }: SourceDocument): string[] {
  return blocks.map((block: Block) =>
    block.kind === 'grid' ? block.cells.map(({ text }) => text).join('|') : `${block.kind} ${block.text}`,
  )
}

describe('single pages', () => {
  const word = (x: number, y: number, text: string): string =>
    `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`
  const grid =
    '0.5 w 100 700 m 300 700 l S 100 680 m 300 680 l S 100 700 m 100 680 l S 200 700 m 200 680 l S 300 700 m 300 680 l S'

  test('digits in several pieces are one number, in one cell', async () => {
    const pdf = pdfOf([`${grid} ${word(110, 686, '12')} ${word(121.1, 686, '34')} ${word(210, 686, '5')}`])
    expect(textsOf(await readPdf(pdf, 'a.pdf'))).toEqual(['1234|5'])
  })

  test('a number over the line between two cells belongs to neither', async () => {
    const document = await readPdf(pdfOf([`${grid} ${word(194, 686, '1234')}`]), 'a.pdf')
    expect(textsOf(document)).toEqual(['1\ufffd|234\ufffd'])
  })

  test('turned pages read as upright ones, with anchors of the page as shown', async () => {
    const content = `${grid} ${word(110, 686, '12')} ${word(210, 686, '5')}`
    const upright = await readPdf(pdfOf([content]), 'a.pdf')
    expect(upright.blocks[0]?.anchor).toBe('p1/r100,142,300,162')
    for (const turn of [90, 180, 270]) {
      expect(textsOf(await readPdf(pdfOf([content], `/Rotate ${turn}`), 'a.pdf'))).toEqual(['12|5'])
    }
  })

  test('what stands outside of the crop box is not shown', async () => {
    const content = `${word(110, 686, 'shown')} ${word(110, 60, 'cropped')}`
    expect(textsOf(await readPdf(pdfOf([content], '/CropBox [0 400 595 842]'), 'a.pdf'))).toEqual([
      'text shown',
    ])
  })

  test('a number of which the crop box leaves some digits is not known', async () => {
    const content = word(110, 686, '1234')
    expect(textsOf(await readPdf(pdfOf([content], '/CropBox [0 0 122 842]'), 'a.pdf'))).toEqual([
      'text 12\ufffd',
    ])
  })

  test('a scan, and a scan with text laid under it, are pictures and named', async () => {
    const scan = 'q 595 0 0 842 0 0 cm /I Do Q'
    for (const under of ['', `BT 3 Tr /F 10 Tf 110 686 Td (1 2 3 4 5 6 7 8 9 10 11 12 13 14) Tj ET`]) {
      const document = await readPdf(pdfOf([word(10, 10, 'a'), `${scan} ${under}`]), 'a.pdf')
      expect(document.limits).toEqual([{ code: 'page-picture', at: 'p2' }])
      expect(document.blocks.map(({ kind }) => kind)).toEqual(['text', 'image'])
    }
  })
})

test('of a scan nothing is said but that it cannot be told, with its pages', async () => {
  const report = await readBytes(
    pdfOf(['q 595 0 0 842 0 0 cm /I Do Q', 'q 595 0 0 842 0 0 cm /I Do Q']),
    'a.pdf',
  )
  const { result } = check(report)
  expect([report.status, result.verdict, result.reason]).toEqual([
    'checked',
    'cannotTell',
    'tables-are-pictures',
  ])
  expect(report.problems.filter(({ code }) => code === 'source-cut').map(({ text }) => text)).toEqual([
    'page-picture p1',
    'page-picture p2',
  ])
})

async function settle(bytes: Uint8Array): Promise<string> {
  try {
    return (await openSource(bytes, 'a.pdf')).kind
  } catch (error) {
    if (error instanceof UnreadableSource) return error.reason
    throw error
  }
}

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes)
  for (let count = random.integer(1, 60); count > 0; count--) {
    changed[random.integer(8, changed.length - 1)] = random.integer(0, 255)
  }
  return random.chance(0.2) ? changed.subarray(0, random.integer(100, changed.length)) : changed
}

describe('damaged files', () => {
  test('a hundred of them end as a document or are refused, soon', async () => {
    const random = seededRandom(5)
    const draft = drafts.busy as Draft
    const html = (htmlLayouts.clean as (draft: Draft) => string)(draft)
    const whole = await printPage(page, html, indentedSheet)
    const small = pdfOf(['BT /F 10 Tf 110 686 Td (12) Tj ET 100 700 m 300 700 l S'])
    const ends = new Map<string, number>()
    for (let round = 0; round < 100; round++) {
      const bytes = mutate(round % 4 === 0 ? whole : small, random)
      let end = ''
      expect(await timeOf(async () => (end = await settle(bytes)))).toBeLessThan(10_000)
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
    expect(
      [...ends.keys()].filter(
        (end) => !['pdf', 'damaged', 'encrypted', 'text', 'unknown-format', 'blank-pages'].includes(end),
      ),
    ).toEqual([])
    expect(ends.get('pdf')).toBeGreaterThan(20)
  })

  test('pages that show nothing', async () => {
    expect(await settle(pdfOf(['', '0.5 w']))).toBe('blank-pages')
  })

  test('too many pages', async () => {
    expect(await settle(pdfOf(Array.from({ length: 501 }, () => '')))).toBe('too-large')
  })

  test('an encrypted file', async () => {
    const encrypted = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`
    expect(await settle(pdfOf([''], '', `/Encrypt ${encrypted} /ID [<41> <41>]`))).toBe('encrypted')
  })
})
