/** Changes to a finished invented report, for case tables. Block indexes stay as they are. */
import type {
  ColumnReading,
  Figure,
  Place,
  Report,
  RowReading,
  SectionReading,
} from '../../core/model/report.ts'
import { type FigureKey, type SectionKey, splitKey, type TableKey } from '../../core/template/keys.ts'

export type Change = (report: Report) => void

/** Several changes one after another. */
export function all(...changes: readonly Change[]): Change {
  return (report) => {
    for (const change of changes) change(report)
  }
}

/** Takes the heading of a section out of the page; its body stays and belongs to the section before. */
export function dropSection(key: SectionKey): Change {
  return (report) => {
    const section = report.sections.find((each) => each.key === key)
    if (!section) throw new Error(`no section ${key}`)
    report.sections = report.sections.filter((each) => each !== section)
    report.paragraphs = report.paragraphs.filter(({ block }) => block !== section.place.block)
    report.source.blocks[section.place.block] = { kind: 'text', anchor: section.place.anchor, text: '' }
  }
}

/** Prints a heading otherwise. */
export function setSection(key: SectionKey, change: Partial<SectionReading>): Change {
  return (report) => {
    const section = report.sections.find((each) => each.key === key)
    if (!section) throw new Error(`no section ${key}`)
    Object.assign(section, change)
  }
}

/** Puts a heading that is none of the six (or one of them again) behind the section of that key, or first. */
export function addSection(after: SectionKey | null, change: Partial<SectionReading>): Change {
  return (report) => {
    const { block, anchor } = addText(report, null, change.title ?? '')
    const at = report.sections.findIndex((each) => each.key === after)
    report.sections.splice(at + 1, 0, {
      key: null,
      ordinal: null,
      title: '',
      match: 'exact',
      place: { block, anchor },
      from: block,
      to: block + 1,
      length: 0,
      ...change,
    })
  }
}

/** Lets two sections change places in the order of the page. */
export function swapSections(one: SectionKey, other: SectionKey): Change {
  return (report) => {
    const at = report.sections.findIndex((each) => each.key === one)
    const to = report.sections.findIndex((each) => each.key === other)
    const [first, second] = [report.sections[at], report.sections[to]]
    if (!first || !second) throw new Error(`no section ${one} or ${other}`)
    report.sections[at] = second
    report.sections[to] = first
  }
}

/** Adds a paragraph at the end of the report. */
export function addText(
  report: Report,
  section: SectionKey | null,
  text: string,
): { block: number; anchor: string } {
  const block = report.source.blocks.length
  const anchor = `f0/b${block}`
  report.source.blocks.push({ kind: 'text', anchor, text })
  report.paragraphs.push({ section, block, anchor, text, start: 0, end: text.length, role: 'body' })
  report.extent.to = block + 1
  return { block, anchor }
}

/** Prints the preamble otherwise; what was read from it stays. */
export function setPreamble(text: string): Change {
  return (report) => {
    const paragraph = report.paragraphs.find(({ role }) => role === 'preamble')
    if (!paragraph) throw new Error('no preamble')
    Object.assign(paragraph, { text, start: 0, end: text.length })
    report.source.blocks[paragraph.block] = { kind: 'text', anchor: paragraph.anchor, text }
  }
}

/** Adds a picture or a file at the end of the report. */
export function addFile(kind: 'image' | 'attachment'): Change {
  return ({ source, extent }) => {
    const anchor = `f0/b${source.blocks.length}`
    source.blocks.push(
      kind === 'image'
        ? { kind, anchor, text: '', address: 'table.png' }
        : { kind, anchor, text: '年度报告全文', address: 'report.pdf', format: 'pdf' },
    )
    extent.to = source.blocks.length
  }
}

/** Takes a table out of the page; with another state than `missing`, a picture or a file stands in its place. */
export function dropTable(
  table: TableKey,
  state: 'missing' | 'picture' | 'attachment' | 'unmapped' = 'missing',
): Change {
  return (report) => {
    const reading = report.tables[table]
    const [block = 0] = reading.blocks
    const anchor = `f0/b${block}`
    dropFigures(report, (key) => splitKey(key).table === table)
    Object.assign(reading, { state, edition: null, rows: [], columns: [], groupFigures: {} })
    if (state === 'missing') Object.assign(reading, { blocks: [], place: null, section: null })
    if (state === 'picture')
      report.source.blocks[block] = { kind: 'image', anchor, text: '', address: 'table.png' }
    else if (state === 'attachment') {
      report.source.blocks[block] = {
        kind: 'attachment',
        anchor,
        text: '附件',
        address: 'table.pdf',
        format: 'pdf',
      }
    } else report.source.blocks[block] = { kind: 'text', anchor, text: '' }
  }
}

/** Takes a row of a table out, with its figures. */
export function dropRow(table: TableKey, row: string): Change {
  return (report) => {
    for (const { key, place } of report.tables[table].rows) if (key === row) erase(report, place)
    unreadRow(table, row)(report)
  }
}

/** Leaves a row on the page, but unread. */
export function unreadRow(table: TableKey, row: string): Change {
  return (report) => {
    const reading = report.tables[table]
    reading.rows = reading.rows.filter(({ key }) => key !== row)
    dropFigures(report, (key) => key.startsWith(`${table}/${row}/`))
  }
}

/** Takes a column of a table out, with its figures. */
export function dropColumn(table: TableKey, column: string): Change {
  return (report) => {
    const reading = report.tables[table]
    for (const { key, place } of reading.columns) if (key === column) erase(report, place)
    reading.columns = reading.columns.filter(({ key }) => key !== column)
    dropFigures(report, (key) => splitKey(key).table === table && splitKey(key).column === column)
  }
}

/** Leaves nothing in a cell of the page. */
function erase(report: Report, { block, cell }: Place): void {
  const grid = report.source.blocks[block]
  const printed = grid?.kind === 'grid' && cell !== undefined ? grid.cells[cell] : undefined
  if (printed) printed.text = ''
}

/** Adds a row, known or unknown. */
export function addRow(table: TableKey, row: Partial<RowReading>): Change {
  return ({ tables }) => {
    const place = tables[table].place ?? { block: 0, anchor: 'f0/b0' }
    tables[table].rows.push({ key: null, label: '', place, match: 'none', edition: null, ...row })
  }
}

/** Adds a column, known or unknown. */
export function addColumn(table: TableKey, column: Partial<ColumnReading>): Change {
  return ({ tables }) => {
    const place = tables[table].place ?? { block: 0, anchor: 'f0/b0' }
    tables[table].columns.push({ key: null, label: '', place, match: 'none', rows: [], ...column })
  }
}

/** Prints the label of a row otherwise. */
export function setRow(table: TableKey, row: string, change: Partial<RowReading>): Change {
  return ({ tables }) => {
    const reading = tables[table].rows.find(({ key }) => key === row)
    if (!reading) throw new Error(`no row ${row}`)
    Object.assign(reading, change)
  }
}

/** The figures of a report that were found. */
export function figuresOf({ figures }: Report): Figure[] {
  return Object.values(figures).flatMap((figure) => figure ?? [])
}

function dropFigures(report: Report, matches: (key: FigureKey) => boolean): void {
  for (const { key } of figuresOf(report)) if (matches(key)) delete report.figures[key]
}

/** Changes figures in how they were written or read. */
export function setFigures(changes: Readonly<Record<string, Partial<Figure>>>): Change {
  return (report) => {
    for (const figure of figuresOf(report)) Object.assign(figure, changes[figure.key])
  }
}
