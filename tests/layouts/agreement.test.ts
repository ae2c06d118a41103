import { describe, expect, test } from 'vitest'
import { makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf, readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { wordLayouts } from '../support/layouts/word.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'

const drafts = [
  { name: 'busy 2021', draft: makeDraft(seededRandom(11), { busy: 1 }) },
  { name: 'sparse 2021', draft: makeDraft(seededRandom(12), { busy: 0.1 }) },
  { name: 'middling 2021', draft: makeDraft(seededRandom(13), { busy: 0.5 }) },
  { name: 'busy 2019', draft: makeDraft(seededRandom(14), { edition: '2019', busy: 0.9 }) },
  { name: 'sparse 2019', draft: makeDraft(seededRandom(15), { edition: '2019', busy: 0.1 }) },
]

/** Layouts that are a defect in themselves: what may be said about them. */
const remarks: Readonly<Record<string, readonly string[]>> = {
  'full-width': ['warning full-width-digits'],
}

function expectSilence(lines: readonly string[], layout: string): void {
  const permitted = remarks[layout] ?? []
  const loud = lines.filter(
    (line) => !line.startsWith('note ') && !permitted.some((remark) => line.startsWith(remark)),
  )
  expect(loud).toEqual([])
}

describe.each(Object.keys(htmlLayouts))('page layout %s', (layout) => {
  test.each(drafts)('reads $name exactly and finds nothing wrong', async ({ draft }) => {
    const report = await readText(htmlLayouts[layout]!(draft), `${layout}.html`)
    expect(report.status).toBe('checked')
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(report.identity.year).toBe(draft.year)
    expect(report.identity.organ).toBe(draft.organ)
    expect(report.identity.edition).toBe(draft.edition)
    expectSilence(linesOf(check(report).result), layout)
  })
})

describe.each(Object.keys(textLayouts))('text layout %s', (layout) => {
  test.each(drafts)('reads $name exactly and finds nothing wrong', async ({ draft }) => {
    const report = await readText(textLayouts[layout]!(draft), `${layout}.txt`)
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(report.identity.year).toBe(draft.year)
    expectSilence(linesOf(check(report).result), layout)
  })
})

describe.each([...workbookLayoutNames])('workbook layout %s', (layout) => {
  test.each(drafts)('reads $name exactly and finds no error', async ({ draft }) => {
    const report = await readBytes(await writeWorkbook(layout, draft), `${layout}.xlsx`)
    expect(report.status).toBe('checked')
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(report.identity.year).toBe(draft.year)
    expect(linesOf(check(report).result).filter((line) => line.startsWith('error'))).toEqual([])
  })
})

describe.each(Object.keys(wordLayouts))('document layout %s', (layout) => {
  test.each(drafts)('reads $name exactly and finds nothing wrong', async ({ draft }) => {
    const report = await readBytes(wordLayouts[layout]!(draft), `${layout}.docx`)
    expect(report.status).toBe('checked')
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(report.identity.year).toBe(draft.year)
    expect(report.identity.organ).toBe(draft.organ)
    expect(report.sections.map(({ key }) => key)).toHaveLength(6)
    expectSilence(linesOf(check(report).result), layout)
  })
})
