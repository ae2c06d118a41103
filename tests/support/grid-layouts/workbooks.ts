/** Workbooks of the habits that are known. */
import { gridOf } from '../grid.ts'
import { type PrintedRow, printTables } from '../tables.ts'
import { type Layout, mapCells, specs, unmerged, withFigures, workbook } from './print.ts'

const flat = (rows: readonly PrintedRow[]): PrintedRow[] => mapCells(rows, (cell) => ({ ...cell, rows: 1 }))

export const workbookLayouts: Readonly<Record<string, Layout>> = {
  'a sheet for each table': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return workbook(
      draft,
      [t2, t3, t4].map((rows, index) =>
        gridOf(specs(rows), { sheet: `表${index + 2}`, top: index, left: index }),
      ),
    )
  },
  'one sheet with empty rows': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const rows = [
      [],
      ...unmerged(t2, false),
      [],
      ['', '三、收到和处理政府信息公开申请情况'],
      ...unmerged(t3, false),
      [],
      [],
      ...unmerged(t4, false),
    ]
    return workbook(draft, [gridOf(rows, { sheet: 'Sheet1', left: 2 })])
  },
  'table 4 in two halves of a sheet': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const [first = [], second = [], third = [], values = []] = t4
    const above = [first.slice(0, 1), second.slice(0, 5), values.slice(0, 5)]
    const below = [first.slice(1), second.slice(5), third, values.slice(5)]
    const rows = [...unmerged(t3, false), [], ...unmerged(flat(above), false), [], ...unmerged(below, false)]
    const even = rows.map((row) => Array.from({ length: 12 }, (_, column) => row[column] ?? ''))
    return workbook(draft, [gridOf(specs(t2), { sheet: '表二' }), gridOf(even, { sheet: '表三和表四' })])
  },
  'tables side by side on a sheet': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const left = unmerged(t2, false)
    const width = Math.max(...left.map((row) => row.length))
    const rows = unmerged(t3, false).map((right, index) => {
      const beside = Array.from({ length: width + 1 }, (_, x) => left[index]?.[x] ?? '')
      return beside.concat(right)
    })
    return workbook(draft, [gridOf(rows, { sheet: 'Sheet1' }), gridOf(specs(t4), { sheet: 'Sheet2' })])
  },
  'rows of zeros hidden on a sheet': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const lines = unmerged(t3, false)
    const zeros = lines.flatMap((row, index) =>
      index > 2 && row.slice(3).every((cell) => cell === '0') ? [index] : [],
    )
    return workbook(draft, [
      gridOf(specs(t2), { sheet: '表二' }),
      gridOf(lines, { sheet: '表三', hiddenRows: zeros }),
      gridOf(specs(t4), { sheet: '表四' }),
    ])
  },
  'sheets of several years': (draft) => {
    const tables = Object.entries(printTables(draft))
    const old = tables.map(([name, rows]) =>
      gridOf(specs(withFigures(rows, () => '7')), { sheet: `${draft.year - 1}年${name}` }),
    )
    const current = tables.map(([name, rows]) => gridOf(specs(rows), { sheet: `${draft.year}年${name}` }))
    return workbook(draft, [...old, ...current])
  },
}
