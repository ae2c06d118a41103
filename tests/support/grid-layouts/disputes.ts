/** Table 4 laid out in other ways. */
import type { Draft } from '../draft.ts'
import { type CellSpec, documentOf, gridOf, type RowSpec } from '../grid.ts'
import { printTables } from '../tables.ts'
import { type Layout, page, specs } from './print.ts'

const kinds = ['review', 'suit-direct', 'suit-after-review']
const kindNames = ['行政复议', '未经复议直接起诉', '复议后起诉']
const results = ['upheld', 'corrected', 'other', 'pending', 'total']
const resultNames = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

function valuesOf(draft: Draft): number[] {
  return kinds.flatMap((kind) => results.map((result) => draft.figures[`t4/${kind}/${result}`] ?? 0))
}

const wide = (text: string | number, columns: number): CellSpec => ({ text: String(text), columns })

const suitHeading: RowSpec[] = [
  [wide('行政诉讼', 10)],
  [wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
  [...resultNames, ...resultNames],
]

const inOwnWay = (print: (values: number[]) => RowSpec[]): Layout => {
  return (draft) => page(draft, { t4: () => print(valuesOf(draft)) })
}

export const disputeLayouts: Readonly<Record<string, Layout>> = {
  'table 4 in two tables': (draft) => {
    const tables = printTables(draft)
    const values = valuesOf(draft)
    const review: RowSpec[] = [[wide('行政复议', 5)], resultNames, values.slice(0, 5)]
    const suits: RowSpec[] = [...suitHeading, values.slice(5)]
    return documentOf('html', [
      gridOf(specs(tables.t2)),
      gridOf(specs(tables.t3)),
      gridOf(review),
      gridOf(suits),
    ])
  },
  'table 4 in two tables under lines': (draft) => {
    const tables = printTables(draft)
    const values = valuesOf(draft)
    const review = gridOf([resultNames, values.slice(0, 5)])
    const suits = gridOf([...suitHeading.slice(1), values.slice(5)])
    return documentOf('html', [
      gridOf(specs(tables.t2)),
      gridOf(specs(tables.t3)),
      '行政复议',
      review,
      '行政诉讼',
      suits,
    ])
  },
  'table 4 in two halves of one grid': inOwnWay((values) => [
    [wide('行政复议', 10)],
    resultNames.map((text) => wide(text, 2)),
    values.slice(0, 5).map((value) => wide(value, 2)),
    ...suitHeading,
    values.slice(5),
  ]),
  'table 4 with a row for each kind of case': inOwnWay((values) => [
    [wide('类型', 2), ...resultNames],
    [wide('行政复议', 2), ...values.slice(0, 5)],
    [{ text: '行政诉讼', rows: 2 }, '未经复议直接起诉', ...values.slice(5, 10)],
    ['复议后起诉', ...values.slice(10)],
  ]),
  'table 4 with a row for each result': inOwnWay((values) => [
    [{ text: '审理结果', rows: 2 }, { text: '行政复议', rows: 2 }, wide('行政诉讼', 2)],
    ['未经复议直接起诉', '复议后起诉'],
    ...resultNames.map((name, index) => [
      name,
      values[index] ?? 0,
      values[5 + index] ?? 0,
      values[10 + index] ?? 0,
    ]),
  ]),
  'table 4 downwards': inOwnWay((values) =>
    values.map((value, index): RowSpec => {
      const result = resultNames[index % 5] ?? ''
      const kind: CellSpec = { text: kindNames[Math.floor(index / 5)] ?? '', rows: 5 }
      return index % 5 === 0 ? [kind, result, value] : [result, value]
    }),
  ),
  'table 4 with 行政诉讼 over the last columns of its own alone': inOwnWay((values) => [
    [wide('行政复议', 5), wide('', 3), wide('行政诉讼', 7)],
    [...resultNames.map((text) => ({ text, rows: 2 })), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
    [...resultNames, ...resultNames],
    values,
  ]),
  'table 4 with 行政诉讼 in one cell, its kinds below': inOwnWay((values) => [
    ['行政复议', '', '', '', '', '', '', '', '', '行政诉讼', '', '', '', '', ''],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    [...resultNames, ...resultNames, ...resultNames],
    values,
  ]),
  'table 4 with a label before its figures': inOwnWay((values) => [
    [{ text: '项目', rows: 3 }, wide('行政复议', 5), wide('行政诉讼', 10)],
    [...resultNames.map((text) => ({ text, rows: 2 })), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
    [...resultNames, ...resultNames],
    ['件数', ...values],
  ]),
}
