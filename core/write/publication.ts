/** A report as it is published: the six sections in their order, the tables as the template prints them. */

import { templateOf } from '../check/run.ts'
import type { DocumentBlock, DocumentPlan, TableCellPlan, TablePlan } from '../model/plan.ts'
import type { Figure, Paragraph, Report } from '../model/report.ts'
import { type SectionKey, type TableKey, tableKeys } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { layOutTable } from './layout.ts'

/**
 * The report as a document; null where a table could not be read, which publishing would lose. Nothing is put right:
 * what the draft prints is what is published.
 */
export function planPublication(report: Report): DocumentPlan | null {
  const { tables, identity } = report
  if (report.status !== 'checked' || tableKeys.some((table) => tables[table].state !== 'read')) return null
  const template = templateOf(report)
  const title = identity.title ?? ''
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', look: 'title', runs: [{ text: title }] },
    ...proseOf(report, null),
  ]
  for (const { key, ordinal, title: name } of sections) {
    blocks.push({
      kind: 'paragraph',
      look: 'heading-1',
      runs: [{ text: `${'一二三四五六'[ordinal - 1]}、${name}` }],
    })
    const table = tableKeys.find((each) => template.tables[each].section === key)
    blocks.push(...proseOf(report, key))
    if (table) blocks.push(planTable(table, report), ...notesOf(table, report))
  }
  for (const section of report.sections.filter((each) => each.key === null)) {
    const within = report.paragraphs.filter(({ block }) => block >= section.from && block < section.to)
    const own = within.filter((each) => each.section === null && isProse(each))
    blocks.push({ kind: 'paragraph', look: 'heading-1', runs: [{ text: headingOf(section) }] })
    blocks.push(...own.map(planParagraph))
  }
  return { title, sections: [{ blocks }] }
}

function headingOf({ ordinal, title }: Report['sections'][number]): string {
  const numeral = ordinal === null ? '' : ('一二三四五六七八九十'[ordinal - 1] ?? '')
  return numeral === '' ? title : `${numeral}、${title}`
}

function isProse({ role }: Paragraph): boolean {
  return role === 'preamble' || role === 'aspect' || role === 'body'
}

function proseOf(report: Report, section: SectionKey | null): DocumentBlock[] {
  const others = report.sections.filter(({ key }) => key === null)
  return report.paragraphs
    .filter((each) => each.section === section && isProse(each))
    .filter(({ block }) => section !== null || !others.some(({ from, to }) => block >= from && block < to))
    .map(planParagraph)
}

function planParagraph({ text, start, end }: Paragraph): DocumentBlock {
  return { kind: 'paragraph', look: 'body', runs: [{ text: text.slice(start, end).trim() }] }
}

function notesOf(table: TableKey, { tables }: Report): DocumentBlock[] {
  return tables[table].notes.map(({ text }) => ({
    kind: 'paragraph',
    look: 'note',
    runs: [{ text: text.trim() }],
  }))
}

const widths: Readonly<Record<TableKey, readonly number[]>> = {
  t2: [3, 2, 2, 2],
  t3: [8, 10, 33, 7, 7, 7, 7, 7, 7, 7],
  t4: Array.from({ length: 15 }, () => 1),
}

/** Rows of headings at the top of a table. */
const headRows: Readonly<Record<TableKey, number>> = { t2: 0, t3: 3, t4: 3 }

function planTable(table: TableKey, report: Report): TablePlan {
  const rows: TableCellPlan[][] = []
  const cells = [...layOutTable(templateOf(report).tables[table])].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  )
  for (const { row, column, rowSpan, columnSpan, content } of cells) {
    const spans = {
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
    }
    const line = rows[row] ?? []
    rows[row] = line
    if ('figure' in content) {
      const text = printFigure(report.figures[content.figure])
      line.push({ ...spans, align: 'center', content: [[{ text }]] })
    } else {
      const heads = headsOf(table, row, column, rowSpan, columnSpan, content.text)
      line.push({
        ...spans,
        heads,
        align: table === 't3' && row >= headRows.t3 ? 'left' : 'center',
        content: [[{ text: content.text }]],
      })
    }
  }
  return {
    kind: 'table',
    caption: templateOf(report).tables[table].name,
    widths: [...widths[table]],
    ...(headRows[table] > 0 ? { headRows: headRows[table] } : {}),
    ...(table === 't2' ? {} : { dense: true }),
    rows,
  }
}

/** A number in plain digits; what is none as it is printed: a blank stays blank. */
function printFigure(figure: Figure | undefined): string {
  if (!figure) return ''
  const { value, raw, note } = figure
  return value === null || note ? raw : String(value)
}

function headsOf(
  table: TableKey,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  text: string,
): NonNullable<TableCellPlan['heads']> {
  if (table === 't2') {
    if (columnSpan === widths.t2.length) return 'columns'
    return column > 0 || text === '信息内容' ? 'column' : 'row'
  }
  if (row < headRows[table]) return columnSpan > 1 ? 'columns' : 'column'
  return rowSpan > 1 ? 'rows' : 'row'
}
