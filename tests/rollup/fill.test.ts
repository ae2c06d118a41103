import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import { readReport } from '../../core/read/index.ts'
import { addUpChildren, type ChildReading } from '../../core/rollup/index.ts'
import { templates } from '../../core/template/index.ts'
import { type Edition, type FigureKey, tableKeys } from '../../core/template/keys.ts'
import { figuresOf } from '../../core/template/types.ts'
import { planFilling } from '../../core/write/fill.ts'
import { layOutTable } from '../../core/write/layout.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { makeDraft } from '../support/draft.ts'
import { seededRandom } from '../support/random.ts'
import { makeReport } from '../support/report.ts'
import { addUp, county, office, schools, town, water } from '../support/rollup.ts'
import { printTables, slotsOf } from '../support/tables.ts'

describe.each<Edition>(['2021', '2019'])('tables laid out as the template prints them, %s', (edition) => {
  const printed = printTables(makeDraft(seededRandom(1), { edition }))

  test.each(tableKeys)('%s', (table) => {
    const cells = layOutTable(templates[edition].tables[table])
    const slots: string[][] = slotsOf(printed[table]).map((line) => line.map(() => ''))
    for (const { row, column, rowSpan, columnSpan, content } of cells) {
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) {
          const line = slots[y] ?? []
          expect(line[x]).toBe('')
          line[x] = 'text' in content ? content.text : content.figure
        }
      }
    }
    const expected = slotsOf(printed[table]).map((line) => line.map(({ cell }) => cell.figure ?? cell.text))
    expect(slots).toEqual(expected)
    const figures = cells.flatMap(({ content }) => ('figure' in content ? [content.figure] : []))
    expect(figures).toEqual(figuresOf(templates[edition].tables[table]))
  })
})

const given = [
  water,
  office,
  { ...schools, organ: '=HYPERLINK("http://example.invalid","局")' },
  { ...town, figures: { ...town.figures, 't2/coercion/decisions': '', 't4/review/total': '?' } },
]

describe('the workbook', () => {
  const parent: Report = makeReport(county)
  const children = given.map(
    (options, index): ChildReading => ({ index, report: makeReport(options), state: 'counted' }),
  )
  const sums = addUpChildren('2021', children)
  const expected = addUp(given)
  let bytes: Uint8Array = new Uint8Array()
  let book = new ExcelJS.Workbook()

  beforeAll(async () => {
    bytes = await writeWorkbook(planFilling({ parent, children, sums }, 'zh-CN'))
    book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
  })

  test('reads back as the report of the county with the sums', async () => {
    const report = readReport(await readWorkbook(bytes, 'sums.xlsx'))
    expect(report.identity).toMatchObject({ organ: county.organ, year: 2024, edition: '2021' })
    const read = Object.fromEntries(
      Object.keys(expected).map((key) => [key, report.figures[key as FigureKey]?.value]),
    )
    expect(read).toEqual(expected)
  })

  test('has a formula over the organs for each figure, with its result', () => {
    const sheet = book.getWorksheet('各单位')
    const rows = sheet?.getRows(2, 200) ?? []
    expect(rows).toHaveLength(200)
    for (const row of rows) {
      const key = row.getCell(2).text as FigureKey
      const last = row.getCell(3 + given.length)
      expect(last.formula).toBe(`SUM(C${row.number}:F${row.number})`)
      expect(last.result).toBe(expected[key])
      const cells = given.map((_, index) => row.getCell(3 + index).value)
      const numbers = cells.filter((value) => typeof value === 'number')
      expect(numbers.reduce((sum, value) => Math.round((sum + value) * 1e6) / 1e6, 0)).toBe(expected[key])
    }
  })

  test('no text of a report becomes a formula', () => {
    const formulas: string[] = []
    const texts: string[] = []
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) formulas.push(cell.formula)
          else if (typeof cell.value === 'string') texts.push(cell.value)
        }),
      ),
    )
    expect(formulas.every((formula) => /^SUM\(C\d+:F\d+\)$/.test(formula))).toBe(true)
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true)
  })

  test('what could not be added up is marked, and nothing stands for a number there', () => {
    const sheet = book.getWorksheet('各单位')
    const row = sheet?.getRows(2, 200)?.find((each) => each.getCell(2).text === 't4/review/total')
    const cell = row?.getCell(3 + 3)
    expect(cell?.value).toBe('读不出')
    expect(cell?.fill).toMatchObject({ pattern: 'solid' })
  })
})
