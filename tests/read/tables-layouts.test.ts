import { describe, expect, test } from 'vitest'
import { readTables, type TablesReading } from '../../core/read/tables/index.ts'
import { makeDraft } from '../support/draft.ts'
import { figuresIn } from '../support/grid.ts'
import { gridLayouts } from '../support/grid-layouts/index.ts'
import { seededRandom } from '../support/random.ts'

const drafts = [
  { name: 'busy 2021', draft: makeDraft(seededRandom(21), { edition: '2021', busy: 1 }) },
  { name: 'sparse 2021', draft: makeDraft(seededRandom(22), { edition: '2021', busy: 0.1 }) },
  { name: 'busy 2019', draft: makeDraft(seededRandom(23), { edition: '2019', busy: 1 }) },
  { name: 'sparse 2019', draft: makeDraft(seededRandom(24), { edition: '2019', busy: 0.1 }) },
]

function numbersOf(reading: TablesReading): Record<string, number | string | null> {
  return Object.fromEntries(
    figuresIn(reading).map((figure) => [figure.key, figure.state === 'number' ? figure.value : figure.state]),
  )
}

describe.each(Object.entries(gridLayouts))('%s', (name, layout) => {
  test.each(drafts)('gives back $name', ({ draft }) => {
    const source = layout(draft)
    const reading = readTables(source, { from: 0, to: source.blocks.length }, [])
    expect(numbersOf(reading)).toEqual(draft.figures)
    expect(reading.tables.t2.state).toBe('read')
    expect(reading.tables.t2.edition).toBe(draft.edition)
    expect(reading.tables.t3.edition).toBe(draft.edition)
    expect(reading.tables.t4.rows.map((row) => row.key)).toEqual([
      'review',
      'suit-direct',
      'suit-after-review',
    ])
    const problems = reading.problems.map((problem) => problem.code)
    expect(problems).toEqual(name === 'sheets of several years' ? ['several-years'] : [])
  })
})

describe('what is told about a layout', () => {
  const draft = makeDraft(seededRandom(25), { edition: '2021', busy: 0.5 })
  const read = (name: string): TablesReading => {
    const source = gridLayouts[name]!(draft)
    return readTables(source, { from: 0, to: source.blocks.length }, [])
  }

  test('the template as it is', () => {
    const { t2, t3, t4 } = read('as in the template').tables
    expect(t3.rows).toHaveLength(25)
    expect(t3.rows.every((row) => row.match === 'exact')).toBe(true)
    expect(t3.columns.map((column) => column.key)).toEqual([
      'natural-person',
      'company',
      'research',
      'public-welfare',
      'legal-services',
      'other',
      'total',
    ])
    expect(t3.columns[0]?.rows).toContain('carried-out')
    expect(t4.columns).toHaveLength(15)
    expect(t4.columns[5]).toMatchObject({ key: 'upheld', rows: ['suit-direct'] })
    expect(t2.columns.map((column) => column.rows)).toContainEqual(['regulations', 'normative-documents'])
    expect(t3.layout).toEqual({ parts: 1, sharedWith: [], transposed: false, headerMisaligned: false })
  })

  test('pieces', () => {
    expect(read('table 3 cut, heading repeated').tables.t3.layout.parts).toBe(2)
    expect(read('table 2 as small tables').tables.t2.layout.parts).toBe(4)
    expect(read('table 4 in two tables').tables.t4.blocks).toHaveLength(2)
  })

  test('tables that share a grid', () => {
    expect(read('all three in one grid').tables.t3.layout.sharedWith).toEqual(['t2', 't4'])
    expect(read('tables 3 and 4 in one grid').tables.t2.layout.sharedWith).toEqual([])
  })

  test('a table on its side', () => {
    expect(read('table 3 on its side').tables.t3.layout.transposed).toBe(true)
    expect(read('table 4 downwards').tables.t4.layout.transposed).toBe(true)
  })

  test('headings beside their columns', () => {
    expect(read('headings of table 3 without row spans').tables.t3.layout.headerMisaligned).toBe(true)
    expect(read('a dummy column after the first').tables.t3.layout.headerMisaligned).toBe(false)
  })

  test('the order of rows and columns is that of the page', () => {
    const rows = read('rows in another order').tables.t3.rows.map((row) => row.key)
    expect(rows.slice(6, 8)).toEqual(['refused-third-party', 'refused-security-stability'])
    expect(read('columns in another order').tables.t3.columns[0]?.key).toBe('total')
  })

  test('hidden rows stand where they stand', () => {
    const rows = read('rows of zeros hidden on a sheet').tables.t3.rows.map((row) => row.key)
    expect(rows).toEqual(read('as in the template').tables.t3.rows.map((row) => row.key))
  })

  test('figures of groups are kept apart', () => {
    const { groupFigures, rows } = read('rows for the groups').tables.t3
    const refused = Object.entries(draft.figures)
      .filter(([key]) => /^t3\/refused-.*\/total$/.test(key))
      .reduce((sum, [, value]) => sum + value, 0)
    expect(groupFigures['t3/refused/total']?.value).toBe(refused)
    expect(rows.map((row) => row.key)).toContain('other-processing')
  })

  test('a hidden copy that says something else is told, and never preferred', () => {
    const { t3 } = read('a hidden copy first').tables
    expect(t3.duplicates.length).toBeGreaterThan(100)
    expect(t3.duplicates[0]?.second.value).toBe(99)
    expect(read('the same tables twice').tables.t3.duplicates).toEqual([])
  })

  test('notes', () => {
    const { t3, t4 } = read('notes in and under the tables').tables
    expect(t3.notes.map((note) => note.text)).toEqual(['注：本表含上年结转。'])
    expect(t4.notes.map((note) => note.text)).toEqual(['注：行政复议、行政诉讼数量含上年度结转数量。'])
  })

  test('pieces of tables are not prose, titles and other texts are', () => {
    const source = gridLayouts['all three in one grid']!(draft)
    const reading = readTables(source, { from: 0, to: source.blocks.length }, [])
    const grid = source.blocks[0]!
    const left =
      grid.kind === 'grid' ? grid.cells.filter((_, index) => !reading.consumedCells.get(0)?.has(index)) : []
    expect(left.map((cell) => cell.text)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ])
    const lines = gridLayouts['lines with one value each']!(draft)
    const consumed = readTables(lines, { from: 0, to: lines.blocks.length }, []).consumedBlocks
    const prose = lines.blocks.filter((_, index) => !consumed.has(index))
    expect(prose.map((block) => block.kind === 'text' && block.text)).toEqual([
      '以上数据截至12月31日。',
      '以上数据截至12月31日。',
      '以上数据截至12月31日。',
    ])
  })
})
