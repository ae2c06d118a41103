import type { Figure, FigureForm, Report, TableReading } from '../../model/report.ts'
import type { Judgement, Severity } from '../../model/rule.ts'
import { templates } from '../../template/index.ts'
import { type FigureKey, type TableKey, tableKeys } from '../../template/keys.ts'
import { figuresOf, type TableSpec } from '../../template/types.ts'

import { isCut } from './headings.ts'
import { listWords } from './prose.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

/** What a rule about tables says where it has none to look at. */
export const noTables = { state: 'cannotTell', reason: 'tables-missing' } as const

/** The template's own form of a table, in the edition that the page uses. */
export function specOf(report: Report, table: TableKey): TableSpec {
  const edition = report.tables[table].edition ?? report.identity.edition ?? '2021'
  return templates[edition].tables[table]
}

/** Figures of a table that were found, in the template's order. */
export function figuresIn(report: Report, table: TableKey): Figure[] {
  return figuresOf(specOf(report, table)).flatMap((key) => report.figures[key] ?? [])
}

/** Tables whose rows and columns were mapped. */
export function tablesRead(report: Report): TableReading[] {
  return tableKeys.map((table) => report.tables[table]).filter((reading) => reading.state === 'read')
}

/** The number at a figure; null where it is blank, a dash, illegible or was not found. */
export function numberAt(report: Report, key: FigureKey): number | null {
  return report.figures[key]?.value ?? null
}

/** The figures among the keys that were found. */
export function figuresAt(report: Report, keys: readonly FigureKey[]): Figure[] {
  return keys.flatMap((key) => report.figures[key] ?? [])
}

/** The sum of the figures; null where none of them is a number, a blank beside numbers counts as 0. */
export function addUp(report: Report, keys: readonly FigureKey[]): number | null {
  const values = keys.flatMap((key) => numberAt(report, key) ?? [])
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null
}

/** Cells as evidence. */
export function showCells(figures: readonly Figure[], role: Evidence['role'] = 'stated'): Evidence[] {
  return figures.map((figure) => ({
    role,
    place: figure.place,
    raw: figure.raw,
    figure: figure.key,
  }))
}

interface Telling {
  /** Tells findings about the same table apart. */
  part?: string
  says?: string
  severity?: Severity
  values?: Readonly<Record<string, string | number>>
}

/** A finding about several cells of one table. */
export function judgeCells(table: TableKey, figures: readonly Figure[], telling: Telling = {}): Judgement {
  const { part, says, severity, values } = telling
  return {
    instance: part === undefined ? table : `${table}/${part}`,
    ...(says === undefined ? {} : { says }),
    ...(severity === undefined ? {} : { severity }),
    values: { table, count: figures.length, raw: listRaw(figures), ...values },
    figures: figures.map((figure) => figure.key),
    evidence: showCells(figures),
  }
}

/** A finding about one cell whose value is stated. */
export function judgeCell(
  figure: Figure,
  severity: Severity,
  { says, values }: Pick<Telling, 'says' | 'values'> = {},
): Judgement {
  return {
    instance: figure.key,
    ...(says === undefined ? {} : { says }),
    severity,
    stated: figure.value,
    values: { raw: figure.raw, ...values },
    figures: [figure.key],
    evidence: showCells([figure]),
  }
}

/** One finding for each table that has figures in one of the forms. */
export function judgeForms(report: Report, forms: readonly FigureForm[]): Judgement[] {
  return tablesRead(report).flatMap(({ table }) => {
    const figures = figuresIn(report, table).filter((figure) => hasForm(figure, forms))
    return figures.length > 0 ? [judgeCells(table, figures)] : []
  })
}

/** Whether a cell was written in one of the forms. */
export function hasForm(figure: Figure, forms: readonly FigureForm[]): boolean {
  return figure.forms.some((form) => forms.includes(form))
}

/** Pictures and files that stand in a range of blocks: tables or text may be in there. */
export function showFiles(report: Report, from: number, to: number): Evidence[] {
  return report.source.blocks.slice(from, to).flatMap((block, index): Evidence[] => {
    if (block.kind !== 'image' && block.kind !== 'attachment') return []
    const place = { block: from + index, anchor: block.anchor }
    return [{ role: 'quote', place, raw: block.text || block.address }]
  })
}

/** A table as evidence. */
export function showTable({ place }: TableReading): Evidence[] {
  return place ? [{ role: 'quote', place, raw: '' }] : []
}

/** Whether rows or columns of a table may be there although they were not found. A PDF has no rows of its own: they are put together from lines and words. */
export function isUncertain(report: Report, { table }: TableReading): boolean {
  return (
    isCut(report) ||
    report.source.kind === 'pdf' ||
    report.problems.some((problem) => problem.code === 'table-ambiguous' && problem.table === table)
  )
}

/** Whether the source shows tables the way a reader of the published report sees them. */
export function isPage(report: Report): boolean {
  return report.source.kind === 'html' || report.source.kind === 'docx'
}

/** The different texts of the cells, as printed. */
function listRaw(figures: readonly Figure[]): string {
  return listWords([...new Set(figures.map((figure) => figure.raw))].filter((raw) => raw !== ''))
}
