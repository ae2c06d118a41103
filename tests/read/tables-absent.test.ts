import { describe, expect, test } from 'vitest'
import type { SectionReading } from '../../core/model/report.ts'
import { documentOf, gridOf } from '../support/grid.ts'
import { changed, codes, differences, draft, older, read } from '../support/grid-faults.ts'
import { specs } from '../support/grid-layouts/print.ts'
import { type PrintedRow, printTables } from '../support/tables.ts'

/** A section of the blocks [from, to). */
function section(key: SectionReading['key'], from: number, to: number): SectionReading {
  const place = { block: from, anchor: `b${from}` }
  return { key, ordinal: null, title: '', match: 'exact', place, from, to, length: 0 }
}

describe('tables that are not there', () => {
  const tables = printTables(draft)
  const image = { kind: 'image' as const, anchor: '', text: '', address: 'table3.png' }
  const file = { kind: 'attachment' as const, anchor: '', text: '附件', address: 'a.doc', format: 'doc' }

  test('a picture, an attachment, nothing', () => {
    const source = documentOf('html', [
      '二、',
      image,
      '三、',
      '正文',
      file,
      '四、',
      '本年度情况见下。',
      '五、',
      image,
    ])
    const sections = [
      section('disclosure', 0, 2),
      section('requests', 2, 5),
      section('disputes', 5, 7),
      section('problems', 7, 9),
    ]
    const reading = read(source, sections)
    expect(reading.tables.t2.state).toBe('picture')
    expect(reading.tables.t2.place?.block).toBe(1)
    expect(reading.tables.t3.state).toBe('attachment')
    expect(reading.tables.t4.state).toBe('attachment')
  })

  test('nothing, where the other tables are there', () => {
    const source = documentOf('html', [
      '二、',
      gridOf(specs(tables.t2)),
      '三、',
      gridOf(specs(tables.t3)),
      '四、',
      '无。',
      '五、',
      image,
      file,
    ])
    const sections = [
      section('disclosure', 0, 2),
      section('requests', 2, 4),
      section('disputes', 4, 6),
      section('problems', 6, 9),
    ]
    const reading = read(source, sections)
    expect(reading.tables.t4).toMatchObject({ state: 'missing', place: null, blocks: [] })
    expect(reading.tables.t3).toMatchObject({ state: 'read', section: 'requests' })
  })

  test('decorations do not count', () => {
    const share = { ...image, address: '/images/share-wechat.png' }
    const source = documentOf('html', ['四、', share, '五、'])
    expect(read(source, [section('disputes', 0, 2)]).tables.t4.state).toBe('missing')
  })

  test('a grid whose labels say nothing', () => {
    const rows = Array.from({ length: 6 }, (_, y) => [`第${y}类`, 1, 2, 3, 4])
    const source = documentOf('html', ['三、', gridOf(rows), '四、'])
    expect(read(source, [section('requests', 0, 2)]).tables.t3.state).toBe('unmapped')
  })

  test('a table 3 without its heading is read by what its rows add up to, and its columns are told', () => {
    const reading = changed('t3', (rows) => specs(rows.slice(3)))
    expect(differences(reading)).toEqual([])
    expect(codes(reading)).toContain('column-unmapped')
  })

  test('a table 3 in pieces whose headings name no applicants', () => {
    const names = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计']
    const body = specs(tables.t3.slice(3)).map((row) => row.slice(-8))
    const pieces = [0, 1, 2, 12, 15].map((from, index, all) => body.slice(from, all[index + 1]))
    const grids = pieces.flatMap((rows) => ['类别如下', gridOf([names, ...rows])])
    const reading = read(documentOf('html', [gridOf(specs(tables.t2)), ...grids, gridOf(specs(tables.t4))]))
    expect(differences(reading)).toEqual([])
    expect(codes(reading)).toContain('column-unmapped')
  })

  test('a table 3 without its heading is there, but not read where its rows do not add up', () => {
    const mirrored = (row: PrintedRow): PrintedRow => {
      const figures = row.filter((cell) => cell.figure !== undefined)
      return [...row.filter((cell) => cell.figure === undefined), ...figures.reverse()]
    }
    const reading = changed('t3', (rows) => specs(rows.slice(3).map(mirrored)))
    expect(reading.tables.t3.state).toBe('unmapped')
    expect(reading.tables.t3.rows).toHaveLength(25)
    expect(Object.keys(reading.figures).some((key) => key.startsWith('t3/'))).toBe(false)
    expect(codes(reading)).toContain('table-ambiguous')
  })

  test('tables about other things are left alone', () => {
    const source = documentOf('html', [
      gridOf([
        ['序号', '行政许可事项', '数量'],
        [1, '取水许可', 5],
        [2, '采砂许可', 6],
      ]),
      gridOf([
        ['单位', '行政处罚'],
        ['甲', 4],
        ['行政处罚', 9],
      ]),
    ])
    const reading = read(source)
    expect(reading.figures).toEqual({})
    expect(reading.consumedCells.size).toBe(0)
  })
})

describe('several years', () => {
  test('tables of an older sheet are not mixed in', () => {
    const tables = printTables(draft)
    const year = draft.year
    const source = documentOf('xlsx', [
      gridOf(specs(tables.t2), { sheet: `${year}表二` }),
      gridOf(specs(tables.t3), { sheet: `${year}表三` }),
      gridOf(specs(tables.t4), { sheet: `${year - 1}表四` }),
    ])
    const reading = read(source)
    expect(reading.tables.t4.state).not.toBe('read')
    expect(reading.problems).toContainEqual({ code: 'several-years', text: `${year - 1} ${year}` })
  })

  test('of two copies under titles of different years the newer is read', () => {
    const tables = printTables(draft)
    const old = specs(
      tables.t4.map((row) => row.map((cell) => (cell.figure ? { ...cell, text: '1' } : cell))),
    )
    const source = documentOf('html', [
      gridOf(specs(tables.t2)),
      gridOf(specs(tables.t3)),
      `${draft.year - 1}年`,
      gridOf(old),
      `${draft.year}年`,
      gridOf(specs(tables.t4)),
    ])
    const reading = read(source)
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t4.duplicates).toEqual([])
    expect(codes(reading)).toEqual(['several-years'])
  })
})

describe('mixed editions', () => {
  test('table 2 of 2019 with table 3 of 2021', () => {
    const source = documentOf('html', [
      gridOf(specs(printTables(older).t2)),
      gridOf(specs(printTables(draft).t3)),
    ])
    const { t2, t3 } = read(source).tables
    expect([t2.edition, t3.edition]).toEqual(['2019', '2021'])
    expect(t2.rows.find((row) => row.key === 'regulations')?.edition).toBe('2019')
    expect(t3.rows.find((row) => row.key === 'other-unpaid')?.edition).toBe('2021')
    expect(t3.rows.find((row) => row.key === 'new')?.edition).toBeNull()
  })
})
