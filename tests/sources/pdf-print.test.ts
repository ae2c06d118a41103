/** Reports that Chromium printed in many layouts: the same report as from the page, figure by figure, and the same faults. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Figure, type FigureKey, type Report, readReport } from '../../core/index.ts'
import { fuzzUnruled } from '../fuzz/unruled.ts'
import { changeCells, slips } from '../mutation/mutate.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf, readBytes, readText } from '../support/engine.ts'
import { gistOf } from '../support/gist.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { indentedSheet, launchPrinter, printPage, ruled, type Sheet } from '../support/print.ts'
import { seededRandom } from '../support/random.ts'

const bare = 'table,td{border:0 !important}table{width:100%}'

type Paper = Sheet & { inferred?: true }

/** Ways to print a page. */
const sheets: Readonly<Record<string, Paper>> = {
  'A4, indented': indentedSheet,
  'letter, wide margins': {
    css: ruled,
    options: { format: 'Letter', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } },
  },
  'spaced borders, running headers': {
    css: '',
    options: { format: 'A4', displayHeaderFooter: true, margin: { top: '1.5cm', bottom: '1.5cm' } },
  },
  landscape: {
    css: 'table{border-collapse:collapse}td{border:1px solid #000;padding:6px}',
    options: { format: 'A4', landscape: true, scale: 0.7 },
  },
  'small sheets, breaks in rows': {
    css: 'table{border-collapse:collapse}td{border:1px solid #000;padding:10px;line-height:3}',
    options: { width: '21cm', height: '9cm' },
  },
  'narrow columns': {
    css: 'body{font-size:20px}td{font-size:22px}table{border-collapse:collapse;width:60%}td{border:1px solid #000}',
    options: { width: '12cm', height: '16cm' },
  },
  'sans serif, pages turned': {
    css: `body{font-family:"Noto Sans CJK SC"}${ruled}`,
    options: { format: 'A4', scale: 0.6 },
    turn: 90,
  },
  'two columns in front': {
    css: `${ruled}h1{column-span:all}.article{column-count:2;column-gap:40px}table{column-span:all}p:has(strong){column-span:all}`,
    options: { format: 'A4' },
  },
  'without lines': { css: `${bare}td{font-size:12px}`, options: { format: 'A4' }, inferred: true },
  'without lines, in the middle, letter': {
    css: `${bare}td{font-size:11px;padding:4px;text-align:center}`,
    options: { format: 'Letter' },
    inferred: true,
  },
  'without lines, to the right, turned': {
    css: `${bare}td{font-size:12px;text-align:right}`,
    options: { format: 'A4' },
    turn: 270,
    inferred: true,
  },
  'without lines, small sheets': {
    css: `body{font-size:20px}td{font-size:18px}${bare}`,
    options: { width: '16cm', height: '20cm' },
    inferred: true,
  },
  'lines between rows only': {
    css: `${ruled}td{border-width:0 0 1px !important}`,
    options: { format: 'A4' },
    inferred: true,
  },
}

const drafts: Readonly<Record<string, Draft>> = {
  busy: makeDraft(seededRandom(11), { busy: 1 }),
  'of 2019': makeDraft(seededRandom(14), { edition: '2019', busy: 0.9 }),
}
const clean = htmlLayouts.clean as (draft: Draft) => string

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchPrinter()
  page = await browser.newPage()
})
afterAll(() => browser.close())

async function printReport(draft: Draft, sheet: Paper, write = clean): Promise<Report> {
  return readBytes(await printPage(page, write(draft), sheet), 'a.pdf')
}

describe.each(Object.keys(sheets))('printed: %s', (name) => {
  const sheet = sheets[name] as Paper
  test.each(Object.keys(drafts))('a report %s reads as the page does', async (which) => {
    const draft = drafts[which] as Draft
    const report = await printReport(draft, sheet)
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(gistOf(report)).toEqual(gistOf(await readText(clean(draft), 'a.html')))
    const inferred = Object.values(report.tables).map(({ layout }) => layout.inferred)
    expect(inferred).toEqual([sheet.inferred, sheet.inferred, sheet.inferred])
    if (sheet.inferred) expect(check(report).result.reason).toBe('tables-inferred')
  })
})

const hard = ['vertical', 'split', 'merged', 'word-soup', 'transposed', 'full-width', 'misaligned', 'spaced']
/** The sheets that tear most, and those without lines. */
const hardSheets = [
  'without lines',
  'lines between rows only',
  'narrow columns',
  'small sheets, breaks in rows',
]

describe.each(hard)('page layout %s', (layout) => {
  test.each(hardSheets)('%s: no figure is read wrong, and no error is told', async (name) => {
    const draft = drafts.busy as Draft
    const report = await printReport(draft, sheets[name] as Paper, htmlLayouts[layout])
    const wrong = Object.entries(numbersOf(report)).filter(([key, value]) => draft.figures[key] !== value)
    expect(wrong).toEqual([])
    expect(linesOf(check(report).result).filter((line) => line.startsWith('error'))).toEqual([])
  })
})

/** Findings of a report with other text in some cells. */
function findingsOf(
  { source, figures }: Report,
  changes: readonly { key: string; text: string }[],
): string[] {
  const places = figures as Partial<Record<string, Figure>>
  const texts = new Map(changes.map(({ key, text }) => [places[key as FigureKey]?.place.anchor ?? '', text]))
  return linesOf(check(readReport(changeCells(source, texts))).result).filter(
    (line) => !line.startsWith('note'),
  )
}

describe('slips in every figure in turn', () => {
  test.each(['A4, indented', 'without lines'])('%s: told as on the page', async (name) => {
    const draft = drafts.busy as Draft
    const sheet = sheets[name] as Paper
    const printed = await printReport(draft, sheet)
    const fromPage = await readText(clean(draft), 'a.html')
    const differing: string[] = []
    for (const slip of ['one more', 'digits swapped']) {
      for (const [key, value] of Object.entries(draft.figures)) {
        const changes = slips[slip]?.(key, value, draft.figures)
        if (!changes) continue
        const expected = findingsOf(fromPage, changes)
          .map((line) => (sheet.inferred ? line.replace(/^error (.*t[234]\/)/, 'warning $1') : line))
          .sort()
        const told = findingsOf(printed, changes)
        if (told.join() !== expected.join())
          differing.push(`${slip} ${key}: ${told.join()} for ${expected.join()}`)
      }
    }
    expect(differing).toEqual([])
  })

  test('printed without lines, a wrong figure is told, and never as an error', async () => {
    for (const key of ['t3/granted/total', 't3/handled/company', 't4/review/total']) {
      const draft = drafts.busy as Draft
      const wrong = { ...draft, figures: { ...draft.figures, [key]: (draft.figures[key] ?? 0) + 3 } }
      const report = await printReport(wrong, sheets['without lines'] as Paper)
      expect(numbersOf(report)).toEqual(wrong.figures)
      const { result } = check(report)
      const findings = result.findings.filter(({ severity }) => severity === 'warning')
      expect(findings.some(({ evidence }) => evidence.some(({ figure }) => figure === key))).toBe(true)
      expect(result.verdict).toBe('review')
    }
  })
})

test('random styles without lines: nothing that the page does not say', async () => {
  const { failures, read } = await fuzzUnruled(page, 2026, 10)
  expect(failures).toEqual([])
  expect(read).toBeGreaterThan(10)
})

describe('tables without lines that are not whole', () => {
  const sheet = sheets['without lines'] as Paper

  test('blank cells are found by their columns', async () => {
    const draft = makeDraft(seededRandom(12), { busy: 0.4 })
    const blanked = clean(draft).replace(/<td>0<\/td>/g, '<td></td>')
    const report = await readBytes(await printPage(page, blanked, sheet), 'a.pdf')
    for (const [key, figure] of Object.entries(report.figures)) {
      const value = draft.figures[key]
      expect([key, figure?.state, figure?.value ?? 0]).toEqual([key, value === 0 ? 'blank' : 'number', value])
    }
  })

  test.each([
    ['a row of another label', (html: string) => html.replace('重复申请', '反复来函')],
    [
      'headings in another order',
      (html: string) => html.replace('商业企业', '甲').replace('科研机构', '商业企业'),
    ],
    ['a column more', (html: string) => html.replace(/<\/tr>/g, '<td>7</td></tr>')],
    ['two numbers in a cell', (html: string) => html.replace(/(予以公开<\/td><td[^>]*>\d+)/, '$1 2')],
  ])('%s: not read, and no error is told', async (_, change) => {
    const draft = drafts.busy as Draft
    const report = await readBytes(await printPage(page, change(clean(draft)), sheet), 'a.pdf')
    const wrong = Object.entries(numbersOf(report)).filter(([key, value]) => draft.figures[key] !== value)
    expect(wrong).toEqual([])
    expect(report.tables.t3.state).not.toBe('read')
    const { result } = check(report)
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(['review', 'cannotTell']).toContain(result.verdict)
  })
})
