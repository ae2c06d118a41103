/** Pages whose tables are cut, put together, repeated, or no grids at all. */
import { documentOf, gridOf, type RowSpec } from '../grid.ts'
import { type PrintedRow, printTables } from '../tables.ts'
import {
  begins,
  headingRows,
  type Layout,
  label,
  mapCells,
  page,
  specs,
  unmerged,
  withFigures,
} from './print.ts'

/** Table 3 cut after the seventh row of data; the labels that span the cut are printed again. */
function halves(rows: readonly PrintedRow[]): [RowSpec[], RowSpec[]] {
  const lines = unmerged(rows, true)
  return [lines.slice(0, headingRows + 7), lines.slice(headingRows + 7)]
}

/** The blocks of table 2, each with its title. */
function blocksOf(rows: readonly PrintedRow[]): PrintedRow[][] {
  const starts = rows.flatMap((row, index) => (begins(row, '第二十条') ? [index] : []))
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

/** Labels of more than twelve characters in three rows, the figures beside the second. */
function spreadLabels(lines: readonly string[][]): string[][] {
  return lines.flatMap((line, index) => {
    const at = line.findIndex((text) => text.length > 12)
    const label = line[at] ?? ''
    if (index < headingRows || at < 0) return [line]
    const third = Math.ceil(label.length / 3)
    const alone = (text: string): string[] => line.map((_, column) => (column === at ? text : ''))
    return [
      alone(label.slice(0, third)),
      line.with(at, label.slice(third, 2 * third)),
      alone(label.slice(2 * third)),
    ]
  })
}

const titleRow = (text: string): PrintedRow => [label(text, 15)]

const plain = (rows: readonly PrintedRow[]): string[][] => rows.map((row) => row.map((cell) => cell.text))

/** One line for each row of figures: its label, then the values. */
function linesOf(rows: readonly PrintedRow[]): string[] {
  return rows.flatMap((row) => {
    const words = row.filter((cell) => !cell.figure).map((cell) => cell.text)
    const values = row.filter((cell) => cell.figure).map((cell) => cell.text)
    return values.length === 0
      ? words
      : [...words.slice(0, -1), [words[words.length - 1], ...values].join(' ')]
  })
}

const cutLabel = (text: string): string[] => text.match(/.{1,14}/gu) ?? []

const everywhere = (change: (rows: PrintedRow[]) => RowSpec[]): Layout => {
  return (draft) => page(draft, { t2: change, t3: change, t4: change })
}

export const pageLayouts: Readonly<Record<string, Layout>> = {
  'as in the template': (draft) => page(draft, {}),
  'labels repeated in unmerged cells': everywhere((rows) => unmerged(rows, true)),
  'empty cells in place of merged ones': everywhere((rows) => unmerged(rows, false)),
  'table 3 cut, heading repeated': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const [first, second] = halves(t3)
    const again = [...first.slice(0, headingRows), ...second]
    return documentOf('html', [gridOf(specs(t2)), gridOf(first), gridOf(again), gridOf(specs(t4))])
  },
  'table 3 cut, heading not repeated': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const [first, second] = halves(t3)
    return documentOf('html', [gridOf(specs(t2)), gridOf(first), '— 3 —', gridOf(second), gridOf(specs(t4))])
  },
  'table 3 cut, a row and the lowest headings repeated': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const [first, second] = halves(t3)
    const again = [...first.slice(headingRows - 1, headingRows), ...first.slice(-1), ...second]
    return documentOf('html', [gridOf(specs(t2)), gridOf(first), gridOf(again), gridOf(specs(t4))])
  },
  'table 3 cut before every row': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const rows = specs(t3).map((row) => gridOf([row]))
    return documentOf('html', [gridOf(specs(t2)), ...rows, gridOf(specs(t4))])
  },
  'headings of table 3 in a grid of their own': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const lines = unmerged(t3, false)
    const heading = gridOf(lines.slice(0, headingRows))
    return documentOf('html', [
      gridOf(specs(t2)),
      heading,
      gridOf(lines.slice(headingRows)),
      gridOf(specs(t4)),
    ])
  },
  'figures beside the middle of their labels': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf('text', [
      gridOf(unmerged(t2, false)),
      gridOf(spreadLabels(unmerged(t3, false))),
      gridOf(unmerged(t4, false)),
    ])
  },
  'blocks of table 2 named at the left': (draft) =>
    page(draft, {
      t2: (rows) =>
        blocksOf(rows).flatMap(([title = [], ...own]) =>
          specs(own).map((row, index) =>
            index === 0 ? [{ text: title[0]?.text ?? '', rows: own.length }, ...row] : row,
          ),
        ),
    }),
  'tables 2 and 3 on their side': (draft) => {
    const turned = (rows: PrintedRow[]): RowSpec[] => {
      const lines = unmerged(rows, true)
      return (lines[0] ?? []).map((_, x) => lines.map((line) => line[x] ?? ''))
    }
    return page(draft, { t2: turned, t3: turned })
  },
  'table 2 as small tables': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf(
      'html',
      [...blocksOf(t2), t3, t4].map((rows) => gridOf(specs(rows))),
    )
  },
  'table 2 as small tables under lines': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const small = blocksOf(t2).flatMap((rows) => [rows[0]?.[0]?.text ?? '', gridOf(specs(rows.slice(1)))])
    return documentOf('html', [...small, gridOf(specs(t3)), gridOf(specs(t4))])
  },
  'tables 3 and 4 in one grid': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const rows = [...t3, titleRow('四、政府信息公开行政复议、行政诉讼情况'), ...t4]
    return documentOf('html', [gridOf(specs(t2)), gridOf(specs(rows))])
  },
  'all three in one grid': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const rows = [
      titleRow('二、主动公开政府信息情况'),
      ...t2,
      titleRow('三、收到和处理政府信息公开申请情况'),
      ...t3,
      titleRow('四、政府信息公开行政复议、行政诉讼情况'),
      ...t4,
    ]
    return documentOf('html', [gridOf(specs(rows))])
  },
  'years in the headings': (draft) => {
    const year = `本年（${draft.year}）`
    return page(draft, {
      t2: (rows) =>
        specs(mapCells(rows, (cell) => ({ ...cell, text: cell.text.replace(/^本年(?=制发|新制作)/, year) }))),
    })
  },
  'notes in and under the tables': (draft) =>
    page(draft, {
      t3: (rows) => specs([...rows, [label('注：本表含上年结转。', 10)]]),
      t4: (rows) => specs([...rows, [label('注：行政复议、行政诉讼数量含上年度结转数量。', 15)]]),
    }),
  'the same tables twice': (draft) => {
    const grids = Object.values(printTables(draft)).map((rows: PrintedRow[]) => gridOf(specs(rows)))
    return documentOf('html', [...grids, '手机版', ...grids])
  },
  'a hidden copy first': (draft) => {
    const tables = printTables(draft)
    const old = gridOf(specs(withFigures(tables.t3, () => '99')), { hidden: true })
    return documentOf('html', [
      old,
      ...Object.values(tables).map((rows: PrintedRow[]) => gridOf(specs(rows))),
    ])
  },
  'text with lost spans': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf(
      'text',
      [t2, t3, t4].map((rows) => gridOf(plain(rows))),
    )
  },
  'text with lost spans and an empty field after each row': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const ended = (rows: PrintedRow[]): RowSpec[] => plain(rows).map((row) => row.concat(''))
    return documentOf(
      'text',
      [t2, t3, t4].map((rows) => gridOf(ended(rows))),
    )
  },
  'text with empty fields': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf(
      'text',
      [t2, t3, t4].map((rows) => gridOf(unmerged(rows, false))),
    )
  },
  'lines with one value each': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const after = label('以上数据截至12月31日。')
    const lines = [t2, t3, t4].flatMap((rows) => rows.flat().concat(after))
    return documentOf(
      'html',
      lines.map((cell) => cell.text),
    )
  },
  'lines with a row each': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf('text', [t2, t3, t4].flatMap(linesOf))
  },
  'one block of lines': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    return documentOf(
      'html',
      [t2, t3, t4].map((rows) =>
        rows
          .flat()
          .map((cell) => cell.text)
          .join('\n'),
      ),
    )
  },
  'lines copied from a printed page': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const inOne = (row: PrintedRow): string => row.map((cell) => cell.text).join(' ')
    const braided = [
      '结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计',
      '维持 纠正 结果 审结 维持 纠正 结果 审结',
    ]
    const disputes = [
      '行政复议 行政诉讼',
      '结果 结果 其他 尚未 总计 未经复议直接起诉 复议后起诉',
      '维持 纠正 结果 审结',
      ...braided,
    ]
    const requests = t3.map((row, index) => (index === 1 ? '自然人 法人或其他组织 总计' : inOne(row)))
    return documentOf('text', [...t2.map(inOne), '', ...requests, '', ...disputes, inOne(t4[3] ?? [])])
  },
  'lines with broken labels': (draft) => {
    const { t2, t3, t4 } = printTables(draft)
    const cells = [t2, t3, t4].flat(2)
    return documentOf(
      'text',
      cells.flatMap((cell) => (cell.figure ? [cell.text] : cutLabel(cell.text))),
    )
  },
}
