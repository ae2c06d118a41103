/** Ways of copying tables that lose what stands where: none of them may give a wrong figure or an error. */
import { type PrintedCell, type PrintedRow, slotsOf } from '../support/tables.ts'
import { compose, type Sample, sampleOf } from './generate.ts'
import { makeSections } from './page.ts'

type Copy = (rows: readonly PrintedRow[]) => string

const isFigure = (cell: PrintedCell): boolean => cell.figure !== undefined
const isLabel = (cell: PrintedCell): boolean => !isFigure(cell)
const words = (cells: readonly PrintedCell[], separator: string): string =>
  cells.map(({ text }) => text).join(separator)
const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

/** The cells of a table column by column. */
function columnwise(rows: readonly PrintedRow[]): PrintedCell[] {
  const slots = slotsOf(rows)
  const width = Math.max(...slots.map((line) => line.length))
  return Array.from({ length: width }, (_, x) =>
    slots.flatMap((line) => (line[x]?.starts ? [line[x].cell] : [])),
  ).flat()
}

/** The headings of table 3 from the lowest to the highest, as readers of PDF files order lines by their heights. */
function headingMixed(rows: readonly PrintedRow[]): string {
  const [first = [], second = [], third = []] = rows
  const isRequests = second.some(({ text }) => text === '自然人')
  const heading = isRequests ? [...first.slice(1), ...third, ...second.slice(1), ...second.slice(0, 1)] : []
  return lines([
    ...heading.map(({ text }) => text),
    ...rows.slice(isRequests ? 3 : 0).map((row) => words(row, ' ')),
  ])
}

/** By name; each prints the cells of a table. */
export const disorders: Readonly<Record<string, Copy>> = {
  'figures before their labels': (rows) =>
    lines(rows.flatMap((row) => [words(row.filter(isFigure), ' '), words(row.filter(isLabel), '\n')])),
  'column by column': (rows) => words(columnwise(rows), '\n'),
  'labels, then columns of figures': (rows) =>
    words([...rows.flat().filter(isLabel), ...columnwise(rows).filter(isFigure)], '\n'),
  'labels, then rows of figures': (rows) =>
    lines([words(rows.flat().filter(isLabel), '\n'), ...rows.map((row) => words(row.filter(isFigure), ' '))]),
  lists: (rows) =>
    lines(
      rows.map(
        (row) =>
          `${words(row.filter(isLabel), ' ')}${row.some(isFigure) ? '：' : ''}${words(row.filter(isFigure), '、')}`,
      ),
    ),
  commas: (rows) =>
    lines(slotsOf(rows).map((line) => line.map(({ cell, starts }) => (starts ? cell.text : '')).join(','))),
  'zeros left out': (rows) =>
    words(
      rows.flat().filter((cell) => !(isFigure(cell) && cell.text === '0')),
      '\n',
    ),
  'neighbouring rows exchanged': (rows) => {
    const printed = rows.map((row) => words(row, ' '))
    return lines(printed.map((line, at) => (at < 3 ? line : (printed[at % 2 ? at + 1 : at - 1] ?? line))))
  },
  'without headings': (rows) =>
    lines(rows.filter((row) => row.some(isFigure)).map((row) => words(row, '\t'))),
  'headings mixed up': headingMixed,
  'pages with numbers': (rows) =>
    lines(rows.map((row, at) => `${words(row, '\t')}${at % 9 === 8 ? `\n\n- ${at} -\n\n` : ''}`)),
}

/** The report of a seed, plain but for the way in which its tables were copied. */
export function printDisorder(copy: Copy): (seed: number) => Sample {
  return (seed) => {
    const { draft, habits, layout, prose, printed } = compose(seed, { wildness: 0 })
    const show = (grids: PrintedRow[][]): string => grids.map(copy).join('\n')
    const tables = { t2: show(layout.t2), t3: show(layout.t3), t4: show(layout.t4) }
    const sections = makeSections(prose, tables, (text) => text, habits)
    const text = [
      `${draft.organ}${draft.year}年政府信息公开工作年度报告`,
      ...prose.preamble,
      ...sections.flatMap(({ ordinal, title, content }) => [
        `${'零一二三四五六'.charAt(ordinal)}、${title}`,
        ...content,
      ]),
    ].join('\n')
    return sampleOf(seed, 'txt', text, { draft, habits, printed })
  }
}
