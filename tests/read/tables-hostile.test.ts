import { describe, expect, test } from 'vitest'
import { readTables } from '../../core/read/tables/index.ts'
import { documentOf, gridOf, type RowSpec } from '../support/grid.ts'
import { draft } from '../support/grid-faults.ts'
import { specs } from '../support/grid-layouts/print.ts'
import { seededRandom } from '../support/random.ts'
import { printTables } from '../support/tables.ts'

/** Generous: the slowest takes a tenth of it on a slow machine. */
const mostMilliseconds = 8000

function time(blocks: Parameters<typeof documentOf>[1], kind: 'html' | 'xlsx' | 'text' = 'html'): number {
  const source = documentOf(kind, blocks)
  const start = performance.now()
  readTables(source, { from: 0, to: source.blocks.length }, [])
  return performance.now() - start
}

const random = seededRandom(77)
const words = [
  '行政许可',
  '一、本年新收政府信息公开申请数量',
  '其他',
  '总计',
  '结果维持',
  '自然人',
  '政府信息',
  '申请人逾期',
  '注：',
  '第二十条第（一）项',
]
const jumble = (): string =>
  Array.from({ length: 3 }, () => random.pick(words))
    .join('')
    .slice(0, random.integer(3, 30))
const numbers = ['0', '1', '2', '3', '4', '5', '6']
const heading = specs(printTables(draft).t3.slice(0, 3))

const hostile: [string, () => RowSpec[]][] = [
  ['100,000 jumbled labels', () => Array.from({ length: 10_000 }, () => Array.from({ length: 10 }, jumble))],
  [
    '20,000 cells of one label',
    () => Array.from({ length: 2_000 }, () => Array.from({ length: 10 }, () => '（六）其他处理')),
  ],
  [
    '10,000 rows of a label that is no label',
    () => [
      ...heading,
      ...Array.from({ length: 10_000 }, () => [{ text: jumble(), columns: 3 }, ...numbers, '7']),
    ],
  ],
  [
    '4,000 rows of the same row',
    () => [
      ...heading,
      ...Array.from({ length: 4_000 }, () => [{ text: '2.重复申请', columns: 3 }, ...numbers, '7']),
    ],
  ],
  [
    '10,000 rows with an ordinal',
    () => [
      ...heading,
      ...Array.from({ length: 10_000 }, (_, index) => [
        { text: `${index % 8}.属干国家密秘${index}`, columns: 3 },
        ...numbers,
        '7',
      ]),
    ],
  ],
  [
    '4,000 headings',
    () =>
      Array.from({ length: 4_000 }, () => [
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
        '总计',
      ]),
  ],
  [
    '10,000 rows of table 2',
    () =>
      Array.from({ length: 10_000 }, (_, index) =>
        index % 2 ? ['信息内容', '本年制发件数'] : ['行政处分', '4'],
      ),
  ],
  [
    '20,000 rows of table 4',
    () =>
      Array.from({ length: 20_000 }, (_, index) =>
        index % 2 ? ['行政复议', '结果维持', '结果纠正', '其他结果'] : ['1', '2', '3', '4'],
      ),
  ],
  [
    '75 rows of 75 cells of table 4',
    () =>
      Array.from({ length: 75 }, (_, index) =>
        Array.from({ length: 75 }, (__, column) =>
          index % 2 ? random.pick(['行政复议', '结果维持', '其他结果']) : String(column),
        ),
      ),
  ],
  [
    'a heading of 10,000 columns',
    () => [
      Array.from({ length: 10_000 }, (_, index) => (index % 2 ? '自然人' : jumble())),
      Array.from({ length: 10_000 }, (_, index) => (index ? '1' : '二、上年结转政府信息公开申请数量')),
    ],
  ],
  [
    'a row of 10,000 numbers',
    () => [...heading, [{ text: '2.重复申请', columns: 3 }, ...Array.from({ length: 10_000 }, () => '1')]],
  ],
  [
    'long labels',
    () =>
      Array.from({ length: 500 }, () => [
        '一、本年新收'.repeat(500),
        '（'.repeat(2000),
        '1 '.repeat(1000),
        ' '.repeat(5000),
      ]),
  ],
  [
    'brackets',
    () =>
      Array.from({ length: 2000 }, () => ['规章（（（（（）））））（（'.repeat(10), '22（'.repeat(25), '1']),
  ],
  [
    'cells that reach far down',
    () => [
      [{ text: '三、本年度办理结果', rows: 5000 }, '（一）予以公开', ...numbers],
      ...Array.from({ length: 4999 }, () => ['1.属于国家秘密', ...numbers]),
    ],
  ],
]

describe('hostile tables are read in bounded time', () => {
  test.each(hostile)('%s', (_, rows) => {
    expect(time([gridOf(rows())])).toBeLessThan(mostMilliseconds)
  })

  test('200,000 cells of rows that are read', () => {
    const rows = Array.from({ length: 20_000 }, () => ['2.重复申请', ...numbers, '7', '', ''])
    expect(time([gridOf([...heading, ...rows])])).toBeLessThan(mostMilliseconds)
  })

  test('on a worksheet', () => {
    expect(
      time(
        [
          gridOf(
            Array.from({ length: 3_000 }, () => Array.from({ length: 10 }, jumble)),
            { sheet: '表三' },
          ),
        ],
        'xlsx',
      ),
    ).toBeLessThan(mostMilliseconds)
  })

  test('10,000 lines of labels and values', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => (index % 3 ? jumble() : '1 2 3 4 5 6 7'))
    expect(time(lines, 'text')).toBeLessThan(mostMilliseconds)
    expect(time([lines.join('\n')], 'text')).toBeLessThan(mostMilliseconds)
  })

  test('450 tables', () => {
    const grids = Array.from({ length: 150 }, () =>
      Object.values(printTables(draft)).map((rows) => gridOf(specs(rows))),
    ).flat()
    expect(time(grids)).toBeLessThan(mostMilliseconds)
  })
})
