import { type Locale, messagesOf } from '../messages/index.ts'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import type { CellRollUp, ChildReading } from '../rollup/index.ts'
import { templates } from '../template/index.ts'
import { type FigureKey, splitKey, tableKeys } from '../template/keys.ts'
import { nameColumn } from './address.ts'
import { nameFigure } from './labels.ts'
import { layOutTable } from './layout.ts'

/** What is added up: the sums, and the reports that count. */
export interface Filling {
  parent: Report
  children: readonly ChildReading[]
  sums: readonly CellRollUp[]
}

/** The three tables with the sums, and a sheet with every organ's figures and formulas over them. */
export function planFilling({ parent, children, sums }: Filling, locale: Locale): WorkbookPlan {
  const { fill } = messagesOf(locale).others
  const byKey = new Map(sums.map((sum) => [sum.key, sum]))
  const { organ, year, edition } = parent.identity
  const title = fill.title(organ ?? fill.organUnknown, year === null ? '' : `${year}年`)
  const template = templates[edition ?? '2021']
  return {
    sheets: [
      ...tableKeys.map((table): SheetPlan => {
        const cells = layOutTable(template.tables[table])
        return {
          name: fill.tables[table],
          widths: widthsOf(table),
          cells: [
            text(1, 1, title, 'title'),
            text(2, 1, fill.note, 'note'),
            ...cells.map(({ row, column, rowSpan, columnSpan, content }): CellPlan => {
              const place = { row: row + firstRow, column: column + 1, rowSpan, columnSpan }
              if ('text' in content)
                return { ...place, content: { kind: 'text', text: content.text }, look: 'label' }
              return { ...place, ...showSum(byKey.get(content.figure)) }
            }),
          ],
        }
      }),
      planOrgans({ parent, children, sums }, locale),
    ],
  }
}

/** Rows above a table: title, note, a blank one. */
const firstRow = 4

function widthsOf(table: (typeof tableKeys)[number]): number[] {
  if (table === 't2') return [24, 18, 18, 18]
  return table === 't3'
    ? [14, 16, 44, ...Array.from({ length: 7 }, () => 11)]
    : Array.from({ length: 15 }, () => 9)
}

function text(row: number, column: number, words: string, look: CellPlan['look']): CellPlan {
  return { row, column, content: { kind: 'text', text: words }, look }
}

/** A sum that lacks an organ is marked; a figure that does not add up is left blank and marked. */
function showSum(sum: CellRollUp | undefined): Pick<CellPlan, 'content' | 'look'> {
  if (!sum) return { content: { kind: 'text', text: '' }, look: 'doubtful' }
  const lacks = sum.unread.length > 0 || sum.blank.length > 0
  return { content: { kind: 'number', value: sum.sum }, look: lacks ? 'doubtful' : 'figure' }
}

/** One row a figure, one column an organ, the sum at the end. */
function planOrgans({ parent, children, sums }: Filling, locale: Locale): SheetPlan {
  const { fill } = messagesOf(locale).others
  const head = 1
  const first = 3
  const last = first + children.length - 1
  const cells: CellPlan[] = [
    text(head, 1, fill.figure, 'label'),
    text(head, 2, fill.key, 'label'),
    ...children.map(({ report }, index) =>
      text(head, first + index, report.identity.organ ?? report.source.name, 'label'),
    ),
    text(head, last + 1, fill.sum, 'label'),
  ]
  sums.forEach(({ key, sum }, index) => {
    const row = head + 1 + index
    const { row: rowName, column } = nameFigure(key, parent, locale)
    const name = messagesOf(locale).page.rowAndColumn(rowName, column)
    cells.push(text(row, 1, `${fill.tables[splitKey(key).table]} ${name}`, 'label'))
    cells.push(text(row, 2, key, 'label'))
    cells.push(...children.map(({ report }, at) => showFigure(row, first + at, key, report, fill.unread)))
    cells.push({
      row,
      column: last + 1,
      content: {
        kind: 'formula',
        formula: `SUM(${nameColumn(first)}${row}:${nameColumn(last)}${row})`,
        result: sum,
      },
      look: 'figure',
    })
  })
  return {
    name: fill.organs,
    widths: [44, 34, ...children.map(() => 16), 12],
    cells,
    frozen: { rows: head, columns: 2 },
  }
}

/** A number; else nothing for a blank, and a word for what cannot be read: SUM counts neither. */
function showFigure(row: number, column: number, key: FigureKey, report: Report, unread: string): CellPlan {
  const figure = report.figures[key]
  const value = figure?.value
  if (value !== undefined && value !== null)
    return { row, column, content: { kind: 'number', value }, look: 'figure' }
  const isBlank = figure?.state === 'blank' || figure?.state === 'dash'
  return text(row, column, isBlank ? '' : unread, 'doubtful')
}
