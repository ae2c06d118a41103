import { describe, expect, test } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { type CutCell, cutGrids, wholeGrid } from '../../core/write/cut.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'

const draft: Draft = makeDraft(seededRandom(41), { edition: '2021', busy: 0.8 })

const balance: FigureKey[] = ['new', 'carried-in', 'handled', 'carried-out'].map(
  (row): FigureKey => `t3/${row}/company`,
)
const row: FigureKey[] = ['natural-person', 'company', 'research', 'total'].map(
  (column): FigureKey => `t3/granted/${column}`,
)
const documents: FigureKey[] = ['t2/normative-documents/issued', 't2/normative-documents/in-force']
const reviews: FigureKey[] = ['t4/review/upheld', 't4/review/total']

/** Fills the slots that the cells cover; throws where two meet or one sticks out. */
function fill(rows: readonly (readonly CutCell[])[]): number[] {
  const taken: boolean[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const { rowSpan, columnSpan } of cells) {
      while (taken[y]?.[x]) x++
      for (let down = 0; down < rowSpan; down++) {
        const line = taken[y + down]
        if (!line) throw new Error(`row ${y} sticks out`)
        for (let right = 0; right < columnSpan; right++) {
          if (line[x + right]) throw new Error(`two cells at ${y + down}, ${x + right}`)
          line[x + right] = true
        }
      }
    }
  })
  return taken.map((line) => line.filter(Boolean).length)
}

function expectRectangle(rows: readonly (readonly CutCell[])[]): void {
  const widths = new Set(fill(rows))
  expect(widths.size).toBe(1)
}

function expectCuts(report: Report): void {
  for (const keys of [balance, row, documents, reviews]) {
    const cuts = cutGrids(keys, new Set(keys), report)
    if (cuts === null) continue
    for (const { rows } of cuts) expectRectangle(rows)
    const shown = cuts.flatMap(({ rows }) => rows.flat()).filter(({ figure }) => figure)
    expect(new Set(shown.map(({ figure }) => figure))).toEqual(new Set(keys))
    for (const { cell, figure } of shown)
      expect(cell?.text.trim()).toBe(report.figures[figure ?? balance[0]!]?.raw)
  }
  report.source.blocks.forEach((block, index) => {
    if (block.kind === 'grid') expectRectangle(wholeGrid(block, index, 400, report))
  })
}

describe('an excerpt is a sound table that shows every figure asked for', () => {
  test.each(Object.keys(htmlLayouts))('from a page laid out as %s', async (layout) => {
    expectCuts(await readText(htmlLayouts[layout]!(draft), `${layout}.html`))
  })

  test.each(Object.keys(textLayouts))('from a text laid out as %s', async (layout) => {
    expectCuts(await readText(textLayouts[layout]!(draft), `${layout}.txt`))
  })

  test.each([...workbookLayoutNames])('from a workbook laid out as %s', async (layout) => {
    expectCuts(await readBytes(await writeWorkbook(layout, draft), `${layout}.xlsx`))
  })
})

describe('of the template’s own table', async () => {
  const report = await readText(htmlLayouts.clean!(draft), 'clean.html')
  const textsOf = (keys: readonly FigureKey[], marked: readonly FigureKey[] = keys): string[][] => {
    const [cut] = cutGrids(keys, new Set(marked), report) ?? []
    return (cut?.rows ?? []).map((cells) => cells.map(({ cell }) => cell?.text ?? ''))
  }

  test('a column comes with its labels and all levels of its heading', () => {
    const texts = textsOf(balance)
    expect(texts.slice(0, 3).map((line) => line[line.length - 1])).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ])
    expect(texts.slice(3).map(([label]) => label?.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、'])
  })

  test('a block of table 2 comes with its own headings only', () => {
    const texts = textsOf(documents)
    expect(texts).toHaveLength(3)
    expect(texts[1]).toEqual(['信息内容', '本年制发件数', '现行有效件数'])
  })

  test('long columns keep what is marked and what is not zero, and say what is left out', () => {
    const sparse = structuredClone(report)
    const column = Object.keys(sparse.figures).filter((key) => /^t3\/.*\/company$/.test(key)) as FigureKey[]
    for (const key of column.slice(2, 20)) Object.assign(sparse.figures[key] ?? {}, { raw: '0', value: 0 })
    const marked = column[5]!
    const [cut] = cutGrids(column, new Set([marked]), sparse) ?? []
    const shown = (cut?.rows ?? []).flat().flatMap(({ figure }) => figure ?? [])
    expect(shown).toContain(marked)
    expect(shown.length).toBeLessThanOrEqual(9)
    expect(shown.length + (cut?.omitted ?? 0)).toBe(column.length)
  })
})

test('figures that stand in no grid have no cut', async () => {
  const report = await readText(textLayouts['one-per-line']!(draft), 'lines.txt')
  const inGrid = report.source.blocks.some(({ kind }) => kind === 'grid')
  expect(inGrid ? [] : cutGrids(balance, new Set(), report)).toEqual(inGrid ? [] : null)
})
