import type {
  Claim,
  Figure,
  FigureState,
  Metric,
  Paragraph,
  Place,
  Report,
  SectionReading,
  TableReading,
} from '../../core/model/report.ts'
import { type Block, type Cell, sourceSchema } from '../../core/model/source.ts'
import { readProse } from '../../core/read/claims/index.ts'
import { templates } from '../../core/template/index.ts'
import {
  type Edition,
  type FigureKey,
  figureKey,
  type SectionKey,
  type TableKey,
} from '../../core/template/keys.ts'
import type { RowSpec, TableSpec } from '../../core/template/types.ts'
import { priorFigures, validFigures } from './figures.ts'

/** What stands in a cell: a number, printed text (`''` blank, `-` dash, `?` illegible, `22（其中修订16件）`), or null: no such cell. */
export type Printed = number | string | null

export interface ReportOptions {
  edition?: Edition
  year?: number
  organ?: string
  scope?: Report['identity']['scope']
  /** Figures that differ from the invented report's; group cells (`t3/refused/total`) too. */
  figures?: Readonly<Record<FigureKey, Printed>>
  /** Statements; each becomes a paragraph of section 一. */
  claims?: readonly ClaimOptions[]
  /** Sentences of section 一, each a paragraph; their statements are read from them. */
  told?: readonly string[]
  /** Paragraphs of a section, in place of the invented ones. */
  prose?: Partial<Record<SectionKey, readonly string[]>>
  /** Notes under a table. */
  notes?: Partial<Record<TableKey, readonly string[]>>
  /** Any other change to the finished report. */
  change?: (report: Report) => void
}

export type ClaimOptions = Partial<Claim> & Pick<Claim, 'metric'>

const proseOfSections: Readonly<Record<SectionKey, readonly string[]>> = {
  overview: [
    '（一）主动公开。全年通过县政府门户网站发布水利工程建设、防汛抗旱等信息。',
    '（二）依申请公开。规范登记、审核、答复、归档各环节，依法办理政府信息公开申请。',
    '（三）政府信息管理。落实公开属性源头认定和发布前审查，定期清理历史信息。',
    '（四）政府信息公开平台建设。完成公开专栏改版，优化检索和下载功能。',
    '（五）监督保障。把政务公开纳入年度工作考核，组织业务培训，开展社会评议，没有发生责任追究情形。',
  ],
  disclosure: [],
  requests: [],
  disputes: [],
  problems: [
    '存在的主要问题是政策解读形式较为单一，基层业务人员更换频繁。改进措施是增加图解和问答形式，按季度组织业务培训，并建立答复文书复核制度。',
  ],
  other: ['本年度发出收费通知0件，总金额0元，实际收取政府信息公开信息处理费0元。'],
}

const about: Readonly<Partial<Record<Metric, FigureKey | FigureKey[]>>> = {
  received: 't3/new/total',
  'carried-in': 't3/carried-in/total',
  handled: 't3/handled/total',
  'carried-out': 't3/carried-out/total',
  reviews: 't4/review/total',
  lawsuits: ['t4/suit-direct/total', 't4/suit-after-review/total'],
  'no-requests': 't3/new/total',
  'no-disputes': ['t4/review/total', 't4/suit-direct/total', 't4/suit-after-review/total'],
  'all-handled': 't3/carried-out/total',
}

/** A consistent report of an invented organ, with the changes asked for; nothing about it is checked. */
export function makeReport(options: ReportOptions = {}): Report {
  const edition = options.edition ?? '2021'
  const year = options.year ?? (edition === '2021' ? 2024 : 2020)
  return assemble(options, edition, year, validFigures(edition))
}

/** The same organ's report of the year before, consistent with `makeReport()` of the same edition. */
export function makePrior(options: ReportOptions = {}): Report {
  const edition = options.edition ?? '2021'
  const year = options.year ?? (edition === '2021' ? 2023 : 2019)
  return assemble(options, edition, year, priorFigures(edition))
}

function assemble(
  options: ReportOptions,
  edition: Edition,
  year: number,
  valid: Readonly<Record<FigureKey, number>>,
): Report {
  const organ = options.organ ?? '云川县水务局'
  const title = `${organ}${year}年政府信息公开工作年度报告`
  const blocks: Block[] = []
  const report: Report = {
    status: 'checked',
    reason: null,
    source: { schema: sourceSchema, kind: 'html', name: 'report.html', blocks, limits: [] },
    identity: {
      organ,
      year,
      edition,
      scope: options.scope ?? 'organ',
      published: `${year + 1}-01-20`,
      title,
      titlePlace: { block: 0, anchor: 'f0/b0' },
      period: {
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        place: { block: 1, anchor: 'f0/b1' },
      },
    },
    extent: { from: 0, to: 0 },
    sections: [],
    paragraphs: [],
    tables: {
      t2: emptyTable('t2', edition),
      t3: emptyTable('t3', edition),
      t4: emptyTable('t4', edition),
    },
    figures: {},
    claims: [],
    problems: [],
  }
  addText(report, null, 'title', title)
  addText(
    report,
    null,
    'preamble',
    `本报告依据《中华人民共和国政府信息公开条例》编制。本报告数据统计期限为${year}年1月1日至${year}年12月31日。`,
  )
  for (const spec of templates[edition].sections) {
    const section = openSection(report, spec.key, spec.ordinal, spec.title)
    for (const text of options.prose?.[spec.key] ?? proseOfSections[spec.key]) {
      addText(report, spec.key, /^（[一二三四五六]）/.test(text) ? 'aspect' : 'body', text)
      section.length += text.replace(/\s/g, '').length
    }
    if (spec.key === 'overview') {
      for (const claim of options.claims ?? []) addClaim(report, claim)
      for (const text of options.told ?? []) addText(report, 'overview', 'body', text)
    }
    const table = Object.values(templates[edition].tables).find((each) => each.section === spec.key)
    if (table) addTable(report, table, { ...valid, ...options.figures })
    for (const note of (table && options.notes?.[table.key]) ?? []) addNote(report, table, note)
    section.to = blocks.length
  }
  report.extent.to = blocks.length
  if (options.told) {
    const { claims, ties } = readProse(report.paragraphs, report.identity)
    report.claims.unshift(...claims)
    report.ties = ties
  }
  options.change?.(report)
  return report
}

function emptyTable(table: TableKey, edition: Edition): TableReading {
  return {
    table,
    edition,
    state: 'missing',
    blocks: [],
    place: null,
    section: null,
    rows: [],
    columns: [],
    layout: { parts: 1, sharedWith: [], transposed: false, headerMisaligned: false },
    groupFigures: {},
    duplicates: [],
    notes: [],
  }
}

function addText(
  report: Report,
  section: SectionKey | null,
  role: Paragraph['role'],
  text: string,
): Paragraph {
  const block = report.source.blocks.length
  const anchor = `f0/b${block}`
  report.source.blocks.push({ kind: 'text', anchor, text })
  const paragraph: Paragraph = { section, block, anchor, text, start: 0, end: text.length, role }
  report.paragraphs.push(paragraph)
  return paragraph
}

function openSection(report: Report, key: SectionKey, ordinal: number, title: string): SectionReading {
  const { block, anchor } = addText(report, key, 'heading', `${'一二三四五六'[ordinal - 1]}、${title}`)
  const section: SectionReading = {
    key,
    ordinal,
    title,
    match: 'exact',
    place: { block, anchor },
    from: block + 1,
    to: block + 1,
    length: 0,
  }
  report.sections.push(section)
  return section
}

function addClaim(report: Report, options: ClaimOptions): void {
  const value = options.value ?? null
  const number = value === null ? '' : String(value)
  const quote = options.quote ?? `本年度政府信息公开有关数量为${number}件`
  const { block, anchor } = addText(report, 'overview', 'body', `${quote}。`)
  const start = Math.max(0, quote.indexOf(number))
  report.claims.push({
    about: about[options.metric] ?? 't3/new/total',
    value,
    bound: 'exact',
    unit: '件',
    scope: 'organ',
    time: 'this-year',
    certainty: 'exact',
    quote,
    section: 'overview',
    place: { block, anchor, start, end: start + (number === '' ? quote.length : number.length) },
    parts: [],
    ...options,
  })
}

function addNote(report: Report, table: TableSpec | undefined, text: string): void {
  if (!table) return
  const { block, anchor } = addText(report, table.section, 'note', text)
  report.tables[table.key].notes.push({ text, place: { block, anchor } })
}

/** Lays the table out plainly: a label column, then its columns; table 2 one row a figure group. */
function addTable(report: Report, spec: TableSpec, printed: Readonly<Record<FigureKey, Printed>>): void {
  const block = report.source.blocks.length
  const anchor = `f0/b${block}`
  const cells: Cell[] = []
  const table = report.tables[spec.key]
  const place = (row: number, column: number, text: string): Place => {
    const cell = `${anchor}/r${row}c${column}`
    cells.push({ anchor: cell, row, column, rowSpan: 1, columnSpan: 1, text })
    return { block, anchor: cell, cell: cells.length - 1 }
  }
  const groups = spec.groups.filter((group) =>
    Object.keys(printed).some((key) => key.startsWith(`${spec.key}/${group.key}/`)),
  )
  const rows: RowSpec[] = [...spec.rows, ...groups]
  rows.forEach((row, index) => {
    table.rows.push({
      key: row.key,
      label: row.label,
      place: place(index + 1, 0, row.label),
      match: 'exact',
      edition: null,
    })
    const columns = row.columns ?? spec.columns
    columns.forEach((column, offset) => {
      const key = figureKey(spec.key, row.key, column.key)
      const value = printed[key]
      if (value === undefined || value === null) return
      const raw = value === '?' ? '##' : String(value)
      const figure = readPrinted(key, value, place(index + 1, offset + 1, raw))
      if (groups.some((group) => group.key === row.key)) table.groupFigures[key] = figure
      else report.figures[key] = figure
    })
  })
  table.columns = columnsOf(spec, place)
  table.state = 'read'
  table.section = spec.section
  table.blocks = [block]
  table.place = { block, anchor }
  const width = 1 + Math.max(spec.columns.length, ...spec.rows.map((row) => row.columns?.length ?? 0))
  report.source.blocks.push({ kind: 'grid', anchor, rows: rows.length + 1, columns: width, cells })
}

function columnsOf(
  spec: TableSpec,
  place: (row: number, column: number, text: string) => Place,
): TableReading['columns'] {
  const headings = new Map<string, { label: string; rows: string[] }>()
  for (const row of spec.rows) {
    for (const column of row.columns ?? spec.columns) {
      const heading = headings.get(column.key) ?? { label: column.label, rows: [] }
      heading.rows.push(row.key)
      headings.set(column.key, heading)
    }
  }
  return [...headings].map(([key, heading], index) => ({
    key,
    label: heading.label,
    place: place(0, index + 1, heading.label),
    match: 'exact',
    rows: heading.rows,
  }))
}

/** The figure that a cell's text stands for; a note follows the number in parentheses. */
export function readPrinted(key: FigureKey, printed: number | string, place: Place): Figure {
  if (typeof printed === 'number') {
    return { key, state: 'number', value: printed, raw: String(printed), place, forms: [] }
  }
  const noted = /^(\d+)（(\D*(\d+)?\D*)）$/.exec(printed)
  if (noted) {
    const note = { text: noted[2] ?? '', value: noted[3] === undefined ? null : Number(noted[3]) }
    return { key, state: 'number', value: Number(noted[1]), raw: printed, place, forms: ['note'], note }
  }
  const state: FigureState = printed === '' ? 'blank' : printed === '?' ? 'illegible' : 'dash'
  return { key, state, value: null, raw: printed === '?' ? '##' : printed, place, forms: [] }
}
/** Puts all statements into the paragraph of the first, in their order. */
export function standTogether(report: Report): void {
  const [first] = report.claims
  if (!first) return
  report.claims.forEach((claim, index) => {
    if (index > 0)
      claim.place = {
        block: first.place.block,
        anchor: first.place.anchor,
        start: 100 + index,
        end: 101 + index,
      }
  })
}
