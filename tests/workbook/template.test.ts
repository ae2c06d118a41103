import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import {
  compareReports,
  nameOfCell,
  planCopy,
  planTemplate,
  readReport,
  type SourceDocument,
  type WorkbookPlan,
} from '../../core/index.ts'
import { templates } from '../../core/template/index.ts'
import { figuresOf } from '../../core/template/types.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { corpusOthers, describeCorpus } from '../support/corpus.ts'
import { makeDraft } from '../support/draft.ts'
import { cellsOfSheet, openBook, reportOf, typeInto } from '../support/drafting.ts'
import { check, linesOf, readBytes } from '../support/engine.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { seededRandom } from '../support/random.ts'

const organ = '云川县水务局'
const year = 2025
const draft = { ...makeDraft(seededRandom(11), { edition: '2021', busy: 0.6 }), organ, year }

function plan(previous = null): WorkbookPlan {
  return planTemplate({ organ, year, previous }, 'zh-CN')
}

async function open(bytes: Uint8Array): Promise<SourceDocument> {
  return openSource(bytes, 'draft.xlsx')
}

describe('the empty template', () => {
  test('is small, and nothing false is said of it', async () => {
    const bytes = await writeWorkbook(plan())
    expect(bytes.length).toBeLessThan(60_000)
    const { report, result } = check(await readBytes(bytes, 'template.xlsx'))
    expect(report.status).toBe('checked')
    expect(result.reason).toBe('blank-draft')
    expect(result.verdict).toBe('cannotTell')
    expect(result.findings).toEqual([])
    expect(report.paragraphs.filter(({ role }) => role === 'body' || role === 'preamble')).toEqual([])
    expect(report.problems).toEqual([])
    const nobody = await writeWorkbook(planTemplate({ organ: null, year, previous: null }, 'zh-CN'))
    expect(check(await readBytes(nobody, 'template.xlsx')).result.findings).toEqual([])
  })

  test('names every figure’s cell, where the figure is read', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeWorkbook(plan())).buffer as ArrayBuffer)
    const report = await readBytes(await writeWorkbook(plan()), 'template.xlsx')
    const keys = Object.values(templates['2021'].tables).flatMap(figuresOf)
    expect(keys).toHaveLength(200)
    for (const key of keys) {
      const { ranges } = book.definedNames.getRanges(nameOfCell(key))
      expect(
        ranges.map((range) => range.replace(/[$']/g, '')),
        key,
      ).toEqual([report.figures[key]?.place.anchor])
    }
  })

  test('opens entries, locks everything else, and says what may be typed', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeWorkbook(plan())).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('表三')
    const entry = sheet?.getCell('D6')
    const total = sheet?.getCell('J6')
    expect(entry?.protection.locked).toBe(false)
    expect(entry?.dataValidation).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      errorStyle: 'stop',
    })
    expect(entry?.dataValidation.prompt).toContain('不含上年结转')
    expect(total?.protection?.locked ?? true).toBe(true)
    expect(total?.formula).toBe('IF(COUNT(D6:I6),SUM(D6:I6),"")')
    expect(sheet?.getCell('D29').formula).toBe('IF(COUNT(D8:D28),SUM(D8:D28),"")')
    expect(book.getWorksheet('表二')?.getCell('B16').dataValidation.type).toBe('decimal')
    expect(Object.keys((await import('fflate')).unzipSync(await writeWorkbook(plan())))).not.toContain(
      'xl/vbaProject.bin',
    )
  })

  test('knows last year’s carry-over and documents in force', async () => {
    const before = await reportOf({
      ...makeDraft(seededRandom(5), { edition: '2021', busy: 1 }),
      organ,
      year: year - 1,
    })
    const made = planTemplate({ organ, year, previous: before }, 'zh-CN')
    const bytes = await writeWorkbook(made)
    const report = await readBytes(bytes, 'template.xlsx')
    for (const column of ['natural-person', 'company', 'total'])
      expect(report.figures[`t3/carried-in/${column}`]?.value).toBe(
        before.figures[`t3/carried-out/${column}`]?.value,
      )
    const sheet = made.sheets.find(({ name }) => name === '表二')
    const inForce = sheet?.cells.find(({ name }) => name === nameOfCell('t2/normative-documents/in-force'))
    expect(inForce?.content).toMatchObject({ kind: 'formula', result: '' })
    const { result } = check(report, before)
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a filled workbook', () => {
  test('comes back from LibreOffice with the same figures, results and verdicts as it was written with', async () => {
    const report = await reportOf(draft)
    const copy = planCopy(report, null, 'zh-CN')
    if (!copy) throw new Error('no plan')
    const bytes = await writeWorkbook(copy)
    const fresh = typeInto(openBook(bytes, copy, new Map()), new Map())
    const made = convertFiles({ 'a.xlsx': fresh }, { to: 'xlsx:Calc MS Excel 2007 XML' }).get('a.xlsx')
    const [written, calculated] = [await open(bytes), await open(made ?? new Uint8Array())]
    for (const name of ['正文', '表二', '表三', '表四', '上年数', '校核'])
      expect(cellsOfSheet(calculated, name), name).toEqual(cellsOfSheet(written, name))
    const { report: again, result } = check(readReport(calculated))
    const { figures, prose } = compareReports(report, again)
    expect([...figures, ...prose]).toEqual([])
    expect(linesOf(result)).toEqual(linesOf(check(report).result))
  }, 120_000)

  test('keeps what was printed: wrong sums, dashes, texts, notes; right sums are formulas', async () => {
    const report = await reportOf(draft)
    const figure = report.figures['t3/granted/total']
    const other = report.figures['t3/new/other']
    if (!figure || !other) throw new Error('no figure')
    report.figures['t3/granted/total'] = { ...figure, value: (figure.value ?? 0) + 9 }
    report.figures['t3/new/other'] = { ...other, state: 'dash', value: null, raw: '-' }
    const copy = planCopy(report, null, 'zh-CN')
    const again = await readBytes(await writeWorkbook(copy ?? { sheets: [] }), 'copy.xlsx')
    expect(again.figures['t3/granted/total']?.value).toBe((figure.value ?? 0) + 9)
    expect(again.figures['t3/new/other']?.state).toBe('dash')
    const sheet = copy?.sheets.find(({ name }) => name === '表三')
    const kind = (key: `t3/${string}/${string}`) =>
      sheet?.cells.find(({ name }) => name === nameOfCell(key))?.content.kind
    expect(kind('t3/granted/total')).toBe('number')
    expect(kind('t3/partly-granted/total')).toBe('formula')
  })

  test('is text where it says text, whatever that begins with', async () => {
    const report = await reportOf(draft)
    report.paragraphs.push({
      section: 'problems',
      block: 0,
      anchor: 'L1',
      text: '=HYPERLINK("http://example.org","x")',
      start: 0,
      end: 36,
      role: 'body',
    })
    const copy = planCopy({ ...report, identity: { ...report.identity, title: '=1+1' } }, null, 'zh-CN')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeWorkbook(copy ?? { sheets: [] })).buffer as ArrayBuffer)
    const values = book.getWorksheet('正文')?.getColumn(1).values ?? []
    expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([])
    expect(values).toContain("'=1+1")
    expect(values).toContain('\'=HYPERLINK("http://example.org","x")')
  })
})

describeCorpus('the blank template that circulates', () => {
  test('its tables are ours, cell by cell', async () => {
    const path = corpusOthers().find(({ name }) => name.includes('blank-template'))?.path ?? ''
    const blank = await openSource(new Uint8Array(await readFile(path)), path)
    const own = await open(await writeWorkbook(plan()))
    const printed = blank.blocks.flatMap((block) => (block.kind === 'grid' ? [block.cells] : []))
    const sheets = ['表二', '表三', '表四'].map((name) =>
      own.blocks.flatMap((block) => (block.kind === 'grid' && block.sheet === name ? block.cells : [])),
    )
    expect(printed).toHaveLength(3)
    sheets.forEach((cells, index) => {
      const lay = (given: typeof cells, above: number) =>
        given
          .filter(({ row }) => row >= above)
          .map(({ row, column, rowSpan, columnSpan, text }) => [
            row - above,
            column,
            rowSpan,
            columnSpan,
            text.replace(/\s/g, ''),
          ])
      expect(lay(cells, 2)).toEqual(lay(printed[index] ?? [], 0))
    })
  })
})
