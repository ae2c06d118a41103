import { describe, expect, test } from 'vitest'
import { makeDraft } from '../support/draft.ts'
import { type CellSpec, documentOf, figuresIn, gridOf, type RowSpec } from '../support/grid.ts'
import {
  changed,
  codes,
  differences,
  draft,
  extraRow,
  inRow,
  keysOf,
  older,
  read,
  relabel,
  renamed,
} from '../support/grid-faults.ts'
import { gridLayouts } from '../support/grid-layouts/index.ts'
import { begins, firstFigure, page, spec, specs, unmerged } from '../support/grid-layouts/print.ts'
import { seededRandom } from '../support/random.ts'
import { type PrintedRow, printTables } from '../support/tables.ts'

describe('rows with too few or too many cells', () => {
  const moved: [string, (cells: CellSpec[], at: number) => CellSpec[]][] = [
    ['a cell lost', (cells, at) => cells.toSpliced(at + 2, 1)],
    ['an empty cell too many', (cells, at) => cells.toSpliced(at + 1, 0, '')],
    ['a number too many', (cells, at) => cells.toSpliced(at + 1, 0, '9999')],
    ['two cells in one', (cells, at) => cells.toSpliced(at, 2, '12 34')],
  ]
  test.each(moved)('%s: the row is not read, the others are', (_, change) => {
    const reading = changed('t3', inRow('5.属于三类', change))
    const keys = keysOf('refused-internal-affairs')
    expect(differences(reading, keys)).toEqual([])
    for (const key of keys) expect(reading.figures[key]).toMatchObject({ state: 'illegible', value: null })
    expect(reading.problems).toMatchObject([
      { code: 'figure-moved', table: 't3', figures: expect.arrayContaining(keys) },
    ])
  })

  test('a blank cell over all columns is blank for each of them', () => {
    const reading = changed(
      't3',
      inRow('8.属于行政查询', (cells, at) => [...cells.slice(0, at), { text: '', columns: 7 }]),
    )
    expect(differences(reading, keysOf('refused-administrative-query'))).toEqual([])
    for (const key of keysOf('refused-administrative-query'))
      expect(reading.figures[key]?.state).toBe('blank')
    expect(codes(reading)).toEqual([])
  })

  test('a number over several columns is not read', () => {
    const reading = changed(
      't3',
      inRow('2.重复申请', (cells, at) => cells.toSpliced(at + 1, 2, { text: '8', columns: 2 })),
    )
    const lost = ['t3/unprocessed-repeat/company', 't3/unprocessed-repeat/research']
    expect(differences(reading, lost)).toEqual([])
    expect(codes(reading)).toEqual(['figure-moved'])
  })

  test('a row of table 4 with a cell lost is not read', () => {
    const reading = changed('t4', (rows) =>
      specs(rows.map((row) => (firstFigure(row) >= 0 ? row.toSpliced(3, 1) : row))),
    )
    const figures = figuresIn(reading).filter((figure) => figure.key.startsWith('t4/'))
    expect(figures.every((figure) => figure.state === 'illegible')).toBe(true)
    expect(codes(reading)).toEqual(['figure-moved'])
  })

  test('a cell lost is not made up for by an empty column at the end', () => {
    const withDummy = (rows: PrintedRow[], lose: string): RowSpec[] =>
      specs(rows).map((row, index) => {
        if (index === 1 || index === 2) return row
        const at = firstFigure(rows[index] ?? [])
        return begins(rows[index] ?? [], lose) ? [...row.toSpliced(at + 2, 1), ''] : [...row, '']
      })
    const reading = changed('t3', (rows) => withDummy(rows, '2.重复申请'))
    const keys = keysOf('unprocessed-repeat')
    expect(differences(reading, keys)).toEqual([])
    for (const key of keys) expect(reading.figures[key]?.state).toBe('illegible')
    expect(differences(changed('t3', (rows) => withDummy(rows, '没有')))).toEqual([])
  })

  test('on its side, a row with a cell lost is a column that is not read', () => {
    const reading = changed('t3', (rows) => {
      const lines = unmerged(rows, false)
      const turned = (lines[0] ?? []).map((_, x) => lines.map((line) => line[x] ?? ''))
      return turned.map((row, index) => (index === 5 ? row.toSpliced(9, 1) : row))
    })
    const keys = Object.keys(draft.figures).filter((key) => /^t3\/.*\/research$/.test(key))
    expect(differences(reading, keys)).toEqual([])
    const states = new Set(figuresIn(reading).flatMap((one) => (keys.includes(one.key) ? [one.state] : [])))
    expect(states).toEqual(new Set(['illegible']))
  })

  test('words right of the last column do not matter', () => {
    const reading = changed(
      't3',
      inRow('2.重复申请', (cells) => [...cells, '已核实']),
    )
    expect(differences(reading)).toEqual([])
  })
})

describe('numbers in pieces', () => {
  const total = draft.figures['t3/granted/total'] ?? 0
  const digits = String(total)
  const cut = inRow('（一）予以公开', (cells) => [...cells.slice(0, -1), digits.slice(0, 1), digits.slice(1)])

  test('two cells are one number where that settles the row', () => {
    const reading = changed('t3', cut)
    expect(differences(reading)).toEqual([])
    expect(reading.figures['t3/granted/total']?.forms).toEqual(['joined'])
    expect(reading.problems).toMatchObject([{ code: 'number-joined', figures: ['t3/granted/total'] }])
  })

  test('and are not where it does not', () => {
    const wrong = inRow('（一）予以公开', (cells) => [...cells.slice(0, -1), '9', digits.slice(1)])
    const reading = changed('t3', wrong)
    expect(reading.figures['t3/granted/total']?.state).toBe('illegible')
    expect(reading.figures['t3/granted/natural-person']?.state).toBe('illegible')
    expect(differences(reading, keysOf('granted'))).toEqual([])
  })

  test.each([' ', '\n'])('parted by %j inside a cell', (space) => {
    const parted = `${digits.slice(0, 1)}${space}${digits.slice(1)}`
    const reading = changed(
      't3',
      inRow('（一）予以公开', (cells) => [...cells.slice(0, -1), parted]),
    )
    expect(differences(reading)).toEqual([])
    expect(codes(reading)).toEqual(['number-joined'])
    const other = changed(
      't3',
      inRow('（一）予以公开', (cells) => [...cells.slice(0, -1), `9${space}${digits.slice(1)}`]),
    )
    expect(other.figures['t3/granted/total']?.state).toBe('illegible')
    expect(differences(other, ['t3/granted/total'])).toEqual([])
    expect(codes(other)).toEqual(['figure-illegible'])
  })

  test('table 4', () => {
    const value = draft.figures['t4/suit-direct/total'] ?? 0
    const split = makeDraft(seededRandom(31), { edition: '2021', busy: 1 })
    expect(value).toBeGreaterThan(9)
    const reading = changed(
      't4',
      (rows) =>
        rows.map((row) =>
          row.flatMap((cell): CellSpec[] =>
            cell.figure === 't4/suit-direct/total'
              ? [cell.text.slice(0, 1), cell.text.slice(1)]
              : [spec(cell)],
          ),
        ),
      split,
    )
    expect(differences(reading, [], split)).toEqual([])
    expect(codes(reading)).toEqual(['number-joined'])
  })

  test('a broken line inside a number of table 2', () => {
    const rows: RowSpec[] = [
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '11398\n889'],
      ['行政处罚', '12 34'],
    ]
    const { figures, problems } = read(documentOf('html', [gridOf(rows)]))
    expect(figures['t2/licensing/decisions']).toMatchObject({
      state: 'number',
      value: 11_398_889,
      forms: ['joined'],
    })
    expect(figures['t2/penalties/decisions']?.state).toBe('illegible')
    expect(problems.map((problem) => problem.code).sort()).toEqual(['figure-illegible', 'number-joined'])
  })
})

describe('columns that the template does not have', () => {
  test('小计 of the organisations is a column of its own', () => {
    const reading = changed('t3', (rows) =>
      specs(
        rows.map((row, index) => {
          if (index === 0) return row.map((cell) => (cell.columns === 7 ? { ...cell, columns: 8 } : cell))
          if (index === 1) return row.map((cell) => (cell.columns === 5 ? { ...cell, columns: 6 } : cell))
          if (index === 2) return [...row, { text: '小计', columns: 1, rows: 1 }]
          return [...row.slice(0, -1), { text: '77', columns: 1, rows: 1 }, ...row.slice(-1)]
        }),
      ),
    )
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t3.columns.map((column) => column.key)[6]).toBeNull()
    expect(reading.problems).toMatchObject([{ code: 'column-unmapped', text: '小计' }])
  })

  test('a heading that says something else takes its figures with it', () => {
    const reading = changed('t3', relabel('科研机构', '境外媒体'))
    const lost = Object.keys(draft.figures).filter((key) => /^t3\/.*\/research$/.test(key))
    expect(differences(reading, lost)).toEqual([])
    for (const key of lost) expect(figuresIn(reading).some((figure) => figure.key === key)).toBe(false)
    expect(reading.problems).toMatchObject([{ code: 'column-unmapped', text: '境外媒体' }])
  })

  test.each(['', '科研机抅', '科研单位'])(
    'a heading %j between two that can be read is the one that is missing',
    (text) => {
      const reading = changed('t3', relabel('科研机构', text))
      expect(differences(reading)).toEqual([])
      expect(codes(reading)).toEqual(['column-unmapped'])
    },
  )

  test('headings that may stand beside their columns are not believed without evidence', () => {
    const reading = changed('t3', (rows) =>
      unmerged(rows, true).map((row, index) => {
        if (index < 3) return row
        const blank = row.map((cell, column) => (column > 3 && column < 9 ? '' : cell))
        return [...blank.slice(0, 3), '', ...blank.slice(3)]
      }),
    )
    expect(figuresIn(reading).some((figure) => figure.key.startsWith('t3/'))).toBe(false)
    expect(reading.tables.t3.state).toBe('unmapped')
    expect(codes(reading)).toEqual(['table-ambiguous'])
  })

  test('headings that were exchanged exchange the figures', () => {
    const reading = changed('t3', (rows) =>
      relabel(
        'ZZ',
        '其他',
      )(
        renamed(renamed(rows, '其他', 'ZZ'), '科研机构', '其他').map((row) =>
          row.map((cell) => (cell.text === 'ZZ' ? { ...cell, text: '科研机构' } : cell)),
        ),
      ),
    )
    expect(reading.figures['t3/new/other']?.value).toBe(draft.figures['t3/new/research'])
    expect(reading.figures['t3/new/research']?.value).toBe(draft.figures['t3/new/other'])
  })

  test('table 4: a heading that says something else', () => {
    const reading = changed('t4', (rows) =>
      specs(
        rows.map((row, index) =>
          index === 1
            ? row.map((cell) => (cell.text === '结果纠正' ? { ...cell, text: '驳回申请' } : cell))
            : row,
        ),
      ),
    )
    expect(differences(reading, ['t4/review/corrected'])).toEqual([])
    expect(reading.figures['t4/review/corrected']).toBeUndefined()
    expect(codes(reading)).toEqual(['column-unmapped'])
  })

  test('table 2: a heading that says something else', () => {
    const reading = changed('t2', relabel('本年废止件数', '解读材料篇数'))
    const lost = ['t2/regulations/repealed', 't2/normative-documents/repealed']
    expect(differences(reading, lost)).toEqual([])
    expect(codes(reading)).toEqual(['column-unmapped'])
  })

  test('table 2: a misspelt heading', () => {
    expect(differences(changed('t2', relabel('本年废止件数', '本年废除件数')))).toEqual([])
  })
})

describe('rows that the template does not have', () => {
  test.each([
    ['9.其他', '8.属于行政查询事项'],
    ['9.其他不予公开情形', '8.属于行政查询事项'],
    ['3.其他', '8.属于行政查询事项'],
    ['小计', '8.属于行政查询事项'],
    ['总计', '8.属于行政查询事项'],
    ['合计', '5.要求行政机关确认或重新出具已获取信息'],
    ['其中：网络申请', '一、本年新收政府信息公开申请数量'],
    ['4.申请人主动撤回', '3.其他'],
  ])('%s after %s carries nothing', (text, after) => {
    const reading = changed('t3', extraRow(text, after))
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t3.rows.filter((row) => row.key === null).map((row) => row.label)).toEqual([text])
    expect(reading.tables.t3.duplicates).toEqual([])
    expect(reading.problems).toMatchObject([{ code: 'label-unmapped', text }])
  })

  test('a row printed twice with other figures is told', () => {
    const reading = changed('t3', extraRow('2.重复申请', '2.重复申请'))
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t3.duplicates.map((one) => one.key)).toContain('t3/unprocessed-repeat/total')
    expect(reading.tables.t3.rows.filter((row) => row.key === 'unprocessed-repeat')).toHaveLength(2)
  })

  test('a row of a province in table 2', () => {
    const reading = changed(
      't2',
      (rows) =>
        specs(
          rows.flatMap((row) =>
            begins(row, '规范性文件')
              ? [row, [{ text: '其他主动公开文件', columns: 1, rows: 1 }, ...row.slice(1)]]
              : [row],
          ),
        ),
      older,
    )
    expect(differences(reading, [], older)).toEqual([])
    expect(reading.problems).toMatchObject([{ code: 'label-unmapped', text: '其他主动公开文件' }])
  })

  test('a label that says something else takes its figures with it', () => {
    const reading = changed('t3', relabel('6.属于四类过程性信息', '6.涉及个人隐私'))
    expect(differences(reading, keysOf('refused-process-information'))).toEqual([])
    expect(reading.figures['t3/refused-process-information/total']).toBeUndefined()
    expect(reading.problems).toMatchObject([{ code: 'label-unmapped', text: '6.涉及个人隐私' }])
  })

  test('an empty label is the row that is missing there, and that is told', () => {
    const reading = changed('t3', relabel('6.属于四类过程性信息', ''))
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t3.rows.find((row) => row.key === 'refused-process-information')?.match).toBe(
      'near',
    )
    expect(reading.problems).toMatchObject([{ code: 'label-unmapped', text: '' }])
  })

  test('two empty labels side by side are not read', () => {
    const reading = changed('t3', (rows) =>
      relabel('6.属于四类过程性信息', '')(renamed(rows, '5.属于三类内部事务信息', '')),
    )
    expect(
      differences(reading, [...keysOf('refused-process-information'), ...keysOf('refused-internal-affairs')]),
    ).toEqual([])
    expect(codes(reading)).toEqual(['label-unmapped', 'label-unmapped'])
  })

  test('table 2: an empty label', () => {
    expect(differences(changed('t2', relabel('行政许可', '')))).toEqual([])
    const two = changed('t2', (rows) => relabel('行政处罚', '')(renamed(rows, '行政强制', '')))
    expect(differences(two, ['t2/penalties/decisions', 't2/coercion/decisions'])).toEqual([])
  })

  test('a label that goes on in the next row after a page end', () => {
    const reading = changed('t3', (rows) =>
      unmerged(rows, false).flatMap((row) =>
        String(row[2]).startsWith('1.申请人无正当理由')
          ? [
              [row[0] ?? '', row[1] ?? '', '1.申请人无正当理由逾期不补', ...row.slice(3)],
              ['', '', '正、行政机关不再处理其政府信息公开申请', '', '', '', '', '', '', ''],
            ]
          : [row],
      ),
    )
    expect(differences(reading)).toEqual([])
    expect(codes(reading)).toEqual([])
  })

  test('（六）其他处理 at the foot of a page heads the items of the next', () => {
    const { t2, t3, t4 } = printTables(draft)
    const lines = unmerged(t3, true)
    const cut = lines.findIndex((row) => row.includes('（六）其他处理'))
    const group = [
      '三、本年度办理结果',
      '（六）其他处理',
      '（六）其他处理',
      '9',
      '0',
      '0',
      '0',
      '0',
      '0',
      '9',
    ]
    const above = gridOf([...lines.slice(0, cut), group])
    const below = gridOf([...lines.slice(0, 3), ...lines.slice(cut)])
    const reading = read(documentOf('html', [gridOf(specs(t2)), above, below, gridOf(specs(t4))]))
    expect(differences(reading)).toEqual([])
    expect(reading.tables.t3.edition).toBe('2021')
    expect(reading.tables.t3.groupFigures['t3/other-processing/total']?.value).toBe(9)
  })

  test('a group label that goes on in the next row after a page end', () => {
    const reading = changed('t3', (rows) =>
      unmerged(rows, false).map((row) => {
        if (row[1] === '（四）无法提供') return row.with(1, '（四）无')
        return row[2] === '2.没有现成信息需要另行制作' ? row.with(1, '法提供') : row
      }),
    )
    expect(differences(reading)).toEqual([])
    expect(codes(reading)).toEqual([])
  })
})

describe('cells', () => {
  test('blanks, dashes and words keep their states', () => {
    const reading = changed(
      't3',
      inRow('二、上年结转', (cells, at) => [
        ...cells.slice(0, at),
        '',
        '-',
        '无',
        '见附件',
        '０',
        '3件',
        '4',
      ]),
    )
    const states = keysOf('carried-in').map((key) => reading.figures[key]?.state)
    expect(states).toEqual(['blank', 'dash', 'dash', 'illegible', 'number', 'number', 'number'])
    expect(reading.problems).toMatchObject([{ code: 'figure-illegible', text: '见附件' }])
  })

  test('a value that a workbook cannot tell is illegible', () => {
    const grid = gridOf(
      inRow('二、上年结转', (cells, at) => cells.toSpliced(at, 1, { text: '', illegible: 'no-result' }))(
        printTables(draft).t3,
      ),
      { sheet: '表三' },
    )
    const reading = read(documentOf('xlsx', [grid]))
    expect(reading.figures['t3/carried-in/natural-person']).toMatchObject({ state: 'illegible', value: null })
  })

  test('a form that nobody filled in', () => {
    const blank = (rows: PrintedRow[]): RowSpec[] =>
      specs(
        rows.map((row) => row.map((cell) => (cell.figure ? Object.assign({}, cell, { text: '' }) : cell))),
      )
    const reading = read(page(draft, { t2: blank, t3: blank, t4: blank }))
    expect(figuresIn(reading)).toHaveLength(200)
    expect(new Set(figuresIn(reading).map((figure) => figure.state))).toEqual(new Set(['blank']))
    expect(codes(reading)).toEqual([])
  })

  test('a table whose zeros are left blank', () => {
    const source = page(draft, {
      t3: (rows) =>
        specs(
          rows.map((row) =>
            row.map((cell) =>
              cell.figure && !/natural|total/.test(cell.figure) ? { ...cell, text: '\u00a0' } : cell,
            ),
          ),
        ),
    })
    const reading = read(source)
    expect(reading.figures['t3/new/research']).toMatchObject({ state: 'blank', value: null, raw: '' })
    expect(reading.figures['t3/new/total']?.value).toBe(draft.figures['t3/new/total'])
    expect(codes(reading)).toEqual([])
  })

  test('an amount under a heading in 元 and one with a unit of its own', () => {
    const inYuan = changed('t2', (rows) =>
      specs(
        renamed(rows, '本年收费金额（单位：万元）', '本年收费金额（单位：元）').map((row) =>
          row.map((cell) => (cell.figure === 't2/fees/amount' ? { ...cell, text: '251000' } : cell)),
        ),
      ),
    )
    expect(inYuan.figures['t2/fees/amount']).toMatchObject({
      value: 25.1,
      forms: ['foreign-unit'],
      raw: '251000',
    })
    const ownUnit = changed(
      't2',
      inRow('行政事业性收费', (cells) => [cells[0] ?? '', { text: '251000元', columns: 3 }]),
    )
    expect(ownUnit.figures['t2/fees/amount']).toMatchObject({ value: 25.1, forms: ['foreign-unit'] })
    const purchase = changed(
      't2',
      inRow('政府集中采购', (cells) => [...cells.slice(0, 2), { text: '251000元', columns: 2 }]),
      older,
    )
    expect(purchase.figures['t2/procurement/amount']).toMatchObject({ value: 251_000, forms: ['unit'] })
  })

  test('a place leads to the cell', () => {
    const source = page(draft, {})
    const figure = read(source).figures['t3/handled/total']
    const block = source.blocks[figure?.place.block ?? -1]
    const cell = block?.kind === 'grid' ? block.cells[figure?.place.cell ?? -1] : undefined
    expect(cell?.text).toBe(String(draft.figures['t3/handled/total']))
    expect(cell?.anchor).toBe(figure?.place.anchor)
  })

  test('a place in a line leads to the value', () => {
    const source = gridLayouts['lines with a row each']!(draft)
    const figure = read(source).figures['t3/handled/total']
    const block = source.blocks[figure?.place.block ?? -1]
    const text = block?.kind === 'text' ? block.text : ''
    expect(text.slice(figure?.place.start, figure?.place.end)).toBe(String(draft.figures['t3/handled/total']))
  })
})
