import { type FigureKey, figureKey } from '../template/keys.ts'
import type { RowSpec, TableSpec } from '../template/types.ts'

/** A cell of a table as the template prints it; rows and columns count from 0. */
export interface LayoutCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  content: { text: string } | { figure: FigureKey }
}

/** The table as the template prints it, headings and merged labels included. */
export function layOutTable(table: TableSpec): LayoutCell[] {
  if (table.key === 't2') return layOutDisclosure(table)
  return table.key === 't3' ? layOutRequests(table) : layOutDisputes(table)
}

function text(row: number, column: number, words: string, columnSpan = 1, rowSpan = 1): LayoutCell {
  return { row, column, rowSpan, columnSpan, content: { text: words } }
}

function figure(row: number, column: number, key: FigureKey, columnSpan = 1): LayoutCell {
  return { row, column, rowSpan: 1, columnSpan, content: { figure: key } }
}

/** Columns beside the label: those of the widest block. The last column of a narrower one takes the rest. */
function layOutDisclosure({ key, rows }: TableSpec): LayoutCell[] {
  const cells: LayoutCell[] = []
  const width = Math.max(...rows.map(({ columns = [] }) => columns.length))
  let line = 0
  rows.forEach((row, index) => {
    const columns = row.columns ?? []
    const span = (at: number): number => (at === columns.length - 1 ? width - at : 1)
    if (row.block !== rows[index - 1]?.block) {
      cells.push(text(line++, 0, row.block ?? '', width + 1), text(line, 0, '信息内容'))
      cells.push(...columns.map(({ label }, at) => text(line, at + 1, label, span(at))))
      line++
    }
    cells.push(text(line, 0, row.label))
    cells.push(
      ...columns.map((column, at) => figure(line, at + 1, figureKey(key, row.key, column.key), span(at))),
    )
    line++
  })
  return cells
}

const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** Rows of headings and columns of labels of table 3. */
const headings = 3
const labels = 3

function layOutRequests({ key, rows, groups, columns }: TableSpec): LayoutCell[] {
  const cells = [text(0, 0, balanceNote, labels, headings), text(0, labels, '申请人情况', columns.length)]
  const organisations = columns.slice(1, -1)
  columns.forEach(({ label }, at) => {
    const isOrganisation = at > 0 && at < columns.length - 1
    cells.push(text(isOrganisation ? 2 : 1, labels + at, label, 1, isOrganisation ? 1 : 2))
  })
  cells.push(text(1, labels + 1, '法人或其他组织', organisations.length))
  const groupOf = (row: RowSpec, level: number): string | undefined =>
    row.groups?.[row.groups.length - 1 - level]
  rows.forEach((row, index) => {
    const line = headings + index
    const depth = row.groups?.length ?? 0
    for (let level = 0; level < depth; level++) {
      const group = groupOf(row, level)
      if (group === (rows[index - 1] && groupOf(rows[index - 1] ?? row, level))) continue
      const members = rows.filter((each) => groupOf(each, level) === group).length
      const label = groups.find((each) => each.key === group)?.label ?? ''
      cells.push(text(line, level, label, 1, members))
    }
    cells.push(text(line, depth, row.label, labels - depth))
    cells.push(...columns.map((column, at) => figure(line, labels + at, figureKey(key, row.key, column.key))))
  })
  return cells
}

function layOutDisputes({ key, rows, groups, columns }: TableSpec): LayoutCell[] {
  const width = columns.length
  const cells: LayoutCell[] = []
  rows.forEach((row, index) => {
    const left = index * width
    const group = groups.find((each) => row.groups?.includes(each.key))
    if (!group) cells.push(text(0, left, row.label, width))
    else {
      const members = rows.filter((each) => each.groups?.includes(group.key))
      if (members[0] === row) cells.push(text(0, left, group.label, width * members.length))
      cells.push(text(1, left, row.label, width))
    }
    columns.forEach((column, at) => {
      cells.push(
        group ? text(2, left + at, column.label) : text(1, left + at, column.label, 1, 2),
        figure(3, left + at, figureKey(key, row.key, column.key)),
      )
    })
  })
  return cells
}
