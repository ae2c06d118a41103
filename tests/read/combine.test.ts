/** A workbook with the tables and a Word file or a text with the prose are one report. */
import { describe, expect, test } from 'vitest'
import { answerSource } from '../../cli/answer.ts'
import { combineSources, describeAnswer, readReport, type SourceDocument } from '../../core/index.ts'
import { parseSaved, savedSchema } from '../../core/schema/index.ts'
import { openSource } from '../../sources/open.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf } from '../support/engine.ts'
import { wordLayouts, writeWithoutTables } from '../support/layouts/word.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'

const draft = makeDraft(seededRandom(21), { busy: 0.8 })

/** The draft with another number of new requests in its prose. */
function misstate(given: Draft): Draft {
  const overview = given.prose.overview.map((text) =>
    text.replace(/新收政府信息公开申请\d+件/, '新收政府信息公开申请9999件'),
  )
  return { ...given, prose: { ...given.prose, overview } }
}

async function tablesOf(given: Draft, layout = workbookLayoutNames[0] as string): Promise<SourceDocument> {
  return openSource(await writeWorkbook(layout, given), '数据.xlsx')
}

async function proseOf(given: Draft): Promise<SourceDocument> {
  return openSource(writeWithoutTables(given, '见数据表。'), '正文.docx')
}

describe.each(workbookLayoutNames)('workbook %s beside a Word file', (layout) => {
  test('figures of the one, statements of the other, no finding of either', async () => {
    const report = readReport(combineSources(await tablesOf(draft, layout), await proseOf(draft)))
    expect(report.status).toBe('checked')
    expect(numbersOf(report)).toEqual(draft.figures)
    expect(report.identity).toMatchObject({ organ: draft.organ, year: draft.year })
    expect(report.sections.map(({ key }) => key)).toContain('requests')
    expect(report.claims.map(({ value }) => value)).toContain(draft.figures['t3/new/total'])
    expect(linesOf(check(report).result).filter((line) => !line.startsWith('note'))).toEqual([])
  })

  test('a number of the prose that the workbook contradicts is an error with both ends named', async () => {
    const source = combineSources(await tablesOf(draft, layout), await proseOf(misstate(draft)))
    const answer = answerSource(source, [])
    const found = answer.result?.findings.find(({ severity }) => severity === 'error')
    expect(found?.rule).toBe('claimed-received')
    const written = JSON.stringify(describeAnswer(answer, { locale: 'zh-CN' } as never))
    expect(written).toContain('正文.docx：')
    expect(written).toContain('数据.xlsx：')
    for (const { place, raw } of found?.evidence ?? []) {
      const block = source.blocks[place.block]
      const text = block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text
      expect(block?.kind === 'grid' ? place.anchor : block?.anchor).toBe(place.anchor)
      expect(place.start === undefined ? text?.trim() : text?.slice(place.start, place.end)).toBe(raw)
    }
  })
})

test('pasted prose without headings is read beside a workbook', async () => {
  const text = draft.prose.overview.join('\n')
  const pasted = await openSource(new TextEncoder().encode(text), '粘贴的正文')
  const report = readReport(combineSources(await tablesOf(draft), pasted))
  expect(report.claims.map(({ value }) => value)).toContain(draft.figures['t3/new/total'])
  expect(linesOf(check(report).result).filter((line) => line.startsWith('error'))).toEqual([])
})

test('tables that the prose has too are compared with those of the workbook', async () => {
  const other = structuredClone(draft)
  other.figures['t3/granted/natural-person'] = (other.figures['t3/granted/natural-person'] ?? 0) + 7
  const whole = await openSource(
    (wordLayouts.plain ?? Object.values(wordLayouts)[0])?.(other) as Uint8Array,
    '全文.docx',
  )
  const report = readReport(combineSources(await tablesOf(draft), whole))
  expect(numbersOf(report)).toEqual(draft.figures)
  expect(report.tables.t3.duplicates.map(({ key }) => key)).toEqual(['t3/granted/natural-person'])
})

test('prose of another year is not compared, and no verdict is given', async () => {
  const before = JSON.parse(JSON.stringify(misstate(draft)).replaceAll(`${draft.year}`, `${draft.year - 1}`))
  const prose = await proseOf(before as Draft)
  const { report, result } = check(readReport(combineSources(await tablesOf(draft), prose)))
  expect(report.claims).toEqual([])
  expect([result.verdict, result.reason]).toEqual(['cannotTell', 'parts-differ'])
})

test('saved and read again it is the same report', async () => {
  const source = combineSources(await tablesOf(draft), await proseOf(draft))
  const saved = parseSaved(JSON.parse(JSON.stringify({ schema: savedSchema, source, report: {} })))
  expect(saved).toEqual(source)
  expect(readReport(saved as SourceDocument)).toEqual(readReport(source))
})
