/** Table 3 laid out in other ways. */
import type { Draft } from '../draft.ts'
import type { CellSpec, RowSpec } from '../grid.ts'
import { type PrintedCell, type PrintedRow, slotsOf } from '../tables.ts'
import {
  type Change,
  firstFigure,
  headingRows,
  type Layout,
  label,
  mapCells,
  page,
  spec,
  specs,
  unmerged,
  withFigures,
} from './print.ts'

/** Labels in one cell: （三）不予公开 1.属于国家秘密. */
const oneLabelColumn: Change = (rows) =>
  slotsOf(rows).map((line, index) => {
    const texts = [...new Set(line.slice(0, 3).map((slot) => slot.cell.text))]
    const own = index < headingRows ? (texts[0] ?? '') : texts.slice(texts.length > 1 ? 1 : 0).join(' ')
    const rest = line.slice(3).map((slot) => (slot.starts || index < headingRows ? slot.cell.text : ''))
    return [own].concat(rest)
  })

/** Rows of their own for the groups （三）（四）（五）（六）, with the sums of their items. */
function groupRows(draft: Draft, rows: readonly PrintedRow[]): RowSpec[] {
  const items = slotsOf(rows).slice(headingRows)
  const result: RowSpec[] = rows
    .slice(0, headingRows)
    .map((row) => row.map((cell) => (cell.columns === 3 ? { text: cell.text, rows: cell.rows } : spec(cell))))
  let group = ''
  items.forEach((line, index) => {
    const own = line[2]?.cell.text ?? ''
    const head = line[1]?.cell.text ?? ''
    if (head !== own && head !== group) {
      group = head
      const under = items.slice(index).filter((other) => other[1]?.cell === line[1]?.cell)
      const sums = Array.from({ length: 7 }, (_, x) =>
        under.reduce((sum, other) => sum + (draft.figures[other[3 + x]?.cell.figure ?? ''] ?? 0), 0),
      )
      result.push([group, ...sums])
    }
    result.push([own, ...line.slice(3).map((slot) => slot.cell.text)])
  })
  return result
}

/** 三、本年度办理结果 spans more or fewer rows than it heads. */
const resultsSpan =
  (more: number): Change =>
  (rows) =>
    specs(mapCells(rows, (cell) => (cell.rows > 10 ? { ...cell, rows: cell.rows + more } : cell)))

const corner =
  (columns: number): Change =>
  (rows) =>
    specs(mapCells(rows, (cell, row) => (row === 0 && cell.rows === 3 ? { ...cell, columns } : cell)))

const dummyAfterFirst: Change = (rows) =>
  specs(
    rows.map((row, index) => {
      if (index === 0) return row.map((cell) => (cell.columns === 7 ? { ...cell, columns: 8 } : cell))
      if (index === 1) return row.map((cell) => (cell.text === '自然人' ? { ...cell, columns: 2 } : cell))
      return index === 2 ? row : row.toSpliced(firstFigure(row) + 1, 0, label(''))
    }),
  )

const ordinalsApart: Change = (rows) => {
  const [first, ...others] = specs(rows.slice(0, headingRows))
  const wide: CellSpec[] = [
    { text: String(rows[0]?.[0]?.text), columns: 4, rows: 3 },
    ...(first ?? []).slice(1),
  ]
  const body = slotsOf(rows)
    .slice(headingRows)
    .map((line): RowSpec => {
      const own = line[2]?.cell.text ?? ''
      const cut = /^(?:\d\.|（.）|.、)/.exec(own)?.[0].length ?? 0
      const left = [line[0]?.cell.text ?? '', line[1]?.cell.text ?? '', own.slice(0, cut), own.slice(cut)]
      return left.concat(line.slice(3).map((slot) => slot.cell.text))
    })
  return [wide, ...others, ...body]
}

const onItsSide: Change = (rows) => {
  const lines = slotsOf(rows)
  return (lines[0] ?? []).map((_, x) => lines.map((line) => (line[x]?.starts ? line[x].cell.text : '')))
}

const otherOrder: Change = (rows) => {
  const lines = unmerged(rows, true)
  const [one = [], two = []] = lines.slice(9, 11)
  return [...lines.slice(0, 9), two, one, ...lines.slice(11)]
}

const beside = (row: PrintedRow, index: number): PrintedRow => {
  if (index === 0) return [...row, label('备注', 1, 3)]
  return index < headingRows ? row : [...row, label(index === 5 ? '含网上申请' : '')]
}

/** 商业 above 企业 in cells of their own. */
const headingsCutInTwo: Change = (rows) => {
  const [first = [], second = [], third = [], ...body] = rows
  const isCut = (name: PrintedCell): boolean => name.text.length === 4
  return specs([
    first.map((one) => (one.columns === 3 ? { ...one, rows: 4 } : one)),
    second.map((one) => (one.rows === 2 ? { ...one, rows: 3 } : one)),
    third.map((one) => (isCut(one) ? label(one.text.slice(0, 2)) : { ...one, rows: 2 })),
    third.filter(isCut).map((one) => label(one.text.slice(2))),
    ...body,
  ])
}

/** An empty column between labels and figures, which the corner spans too. */
const spacer: Change = (rows) =>
  specs(
    rows.map((row) => {
      const at = firstFigure(row)
      if (at >= 0) return row.toSpliced(at, 0, label(''))
      return row.map((one) => (one.columns === 3 ? { ...one, columns: 4 } : one))
    }),
  )

/** Labels in one column; a group is a row of its own with empty cells. */
const groupsAsRows: Change = (rows) =>
  specs(
    rows.flatMap((row) => {
      const at = firstFigure(row)
      if (at < 0) return [row.map((one) => (one.columns === 3 ? { ...one, columns: 1 } : one))]
      const empty = row.slice(at).map(() => label(''))
      const own = row.slice(at - 1, at).map((one) => label(one.text))
      return [
        ...row.slice(0, at - 1).map((one) => [label(one.text)].concat(empty)),
        own.concat(row.slice(at)),
      ]
    }),
  )

/** The headings as unmerged cells, the figures one column further right. */
const headingsBeside: Change = (rows) =>
  unmerged(rows, true).map((row, index) =>
    index < headingRows ? row : row.slice(0, 3).concat('', row.slice(3)),
  )

const wideTotal: Change = (rows) =>
  specs(
    mapCells(rows, (cell, row) => {
      const spans = cell.figure?.endsWith('/total') || (row < headingRows && /^总计|^申请人/.test(cell.text))
      return spans ? { ...cell, columns: cell.columns + 1 } : cell
    }),
  )

const totalFirst = (row: string[]): string[] => row.slice(0, 3).concat(row[9] ?? '', row.slice(3, 9))

const changes: Readonly<Record<string, Change>> = {
  'labels one character a line': (rows) =>
    specs(
      mapCells(rows, (cell) => (cell.figure ? cell : { ...cell, text: Array.from(cell.text).join('\n') })),
    ),
  'table 3 on its side': onItsSide,
  'headings of table 3 without row spans': (rows) =>
    specs(mapCells(rows, (cell, row) => (row < 3 && cell.columns !== 3 ? { ...cell, rows: 1 } : cell))),
  'corner of table 3 too narrow': corner(2),
  'corner of table 3 too wide': corner(4),
  'results of table 3 span one row too few': resultsSpan(-1),
  'results of table 3 span one row too many': resultsSpan(1),
  'one column of labels': oneLabelColumn,
  'a dummy column after the first': dummyAfterFirst,
  'a dummy column at the end': (rows) =>
    specs(rows.map((row, index) => (index === 0 || index > 2 ? [...row, label('')] : row))),
  'serial numbers': (rows) =>
    specs(
      rows.map((row, index) => {
        if (index === 0) return [label('序号', 1, 3), ...row]
        return index < headingRows ? row : [label(String(index - 2)), ...row]
      }),
    ),
  'ordinals in cells of their own': ordinalsApart,
  'rows in another order': otherOrder,
  'columns in another order': (rows) => unmerged(rows, true).map(totalFirst),
  'numbers between spaces and entities': (rows) => specs(withFigures(rows, (text) => `&nbsp;${text}\u00a0 `)),
  'remarks beside table 3': (rows) => specs(rows.map(beside)),
  'the total before the kinds of applicant': (rows) => unmerged(rows, false).map(totalFirst),
  'headings cut in two cells': headingsCutInTwo,
  'an empty column before the figures': spacer,
  'a row for each group label': groupsAsRows,
  'headings one column beside their figures': headingsBeside,
  'a total of two columns': wideTotal,
  'item labels only': (rows) =>
    slotsOf(rows).map((line) =>
      [line[2]?.cell.text ?? ''].concat(line.slice(3).map((slot) => (slot.starts ? slot.cell.text : ''))),
    ),
}

export const requestLayouts: Readonly<Record<string, Layout>> = {
  ...Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [name, (draft: Draft) => page(draft, { t3: change })]),
  ),
  'rows for the groups': (draft) =>
    page(draft, { t3: (rows) => (draft.edition === '2021' ? groupRows(draft, rows) : specs(rows)) }),
}
