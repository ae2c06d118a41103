import { type Locale, messagesOf } from '../../messages/index.ts'
import type { Evidence, Finding, Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { type FigureKey, splitKey } from '../../template/keys.ts'
import { type CutCell, cutGrids, type GridCut } from '../cut.ts'
import { type Excerpt, excerptFinding, figuresShown } from '../excerpt.ts'
import { type MarkRole, roleOf } from '../role.ts'

/** The part of a printed table that a finding is about, both ends framed, what is added up tinted. */
export interface DescribedExcerpt {
  /** 三、表格（摘录）. */
  caption: string
  rows: DescribedCell[][]
  /** 另有 12 行未显示. */
  omitted: string | null
}

export interface DescribedCell {
  text: string
  rowSpan: number
  columnSpan: number
  /** A heading or the name of a row; else it holds a figure. */
  header: boolean
  role: MarkRole | null
  figure?: FigureKey
}

type RoleOfFigure = (key: FigureKey) => MarkRole | null

/** The excerpts of a finding, as printed where its figures stand in a grid, else under the template's names. */
export function describeExcerpts(
  finding: Finding,
  outcomes: readonly Outcome[],
  report: Report,
  locale: Locale,
): DescribedExcerpt[] {
  const { keys, marked } = figuresShown(finding)
  if (keys.size === 0) return []
  const { page, tables } = messagesOf(locale)
  const roles = rolesOf(finding, marked)
  const cuts = cutAll(splitLines([...keys], finding, outcomes), marked, report)
  const frame = (
    { table, omitted }: Pick<GridCut, 'table' | 'omitted'>,
    rows: DescribedCell[][],
  ): DescribedExcerpt => ({
    caption: page.excerptOf(tables[table]),
    rows,
    omitted: omitted > 0 ? page.rowsOmitted(omitted) : null,
  })
  return cuts
    ? cuts.map((cut) => frame(cut, printedRows(cut.rows, roles)))
    : excerptFinding(finding, report, locale).map((excerpt) => frame(excerpt, namedRows(excerpt)))
}

/** At most this many excerpts; what else the finding touches is told by its relations. */
const mostExcerpts = 3

/**
 * The figures in lines that can be shown narrow: those of each relation, relations that run along the same row or column
 * together. A cell in which a row and a column meet stands in both.
 */
function splitLines(
  keys: readonly FigureKey[],
  { causes }: Finding,
  outcomes: readonly Outcome[],
): FigureKey[][] {
  const fixed = new Set(causes.flatMap(({ figures }) => figures.map(({ figure }) => figure)))
  const lines: FigureKey[][] = []
  for (const { figures } of outcomes) {
    const own = figures.filter((key) => keys.includes(key) || fixed.has(key))
    const along = lines.findIndex((line) => isLine([...line, ...own]))
    if (own.length === 0) continue
    if (along < 0) lines.push(own)
    else lines[along] = [...new Set([...(lines[along] ?? []), ...own])]
  }
  const rest = keys.filter((key) => !lines.some((line) => line.includes(key)))
  return [...lines, ...(rest.length > 0 ? [rest] : [])].slice(0, mostExcerpts)
}

function isLine(keys: readonly FigureKey[]): boolean {
  const parts = keys.map(splitKey)
  const [first] = parts
  return (
    parts.every(({ table, row }) => table === first?.table && row === first.row) ||
    parts.every(({ table, column }) => table === first?.table && column === first.column)
  )
}

function cutAll(
  lines: readonly (readonly FigureKey[])[],
  marked: ReadonlySet<FigureKey>,
  report: Report,
): GridCut[] | null {
  const cuts = lines.map((line) => cutGrids(line, marked, report))
  return cuts.every((cut) => cut !== null) ? cuts.flat() : null
}

function rolesOf(finding: Finding, marked: ReadonlySet<FigureKey>): RoleOfFigure {
  const shown = new Map<FigureKey, Evidence>()
  for (const evidence of finding.evidence) {
    if (evidence.figure !== undefined && evidence.source === 'report') shown.set(evidence.figure, evidence)
  }
  return (key) => {
    const evidence = shown.get(key)
    if (!evidence) return null
    const role = roleOf(evidence)
    return role === 'part' && marked.has(key) ? 'stated' : role
  }
}

/** Cells of a cut in the reader's terms. */
export function printedRows(
  rows: readonly (readonly CutCell[])[],
  roles: RoleOfFigure = () => null,
): DescribedCell[][] {
  return rows.map((cells) =>
    cells.map(({ cell, rowSpan, columnSpan, header, figure }) => ({
      text: cell?.text ?? '',
      rowSpan,
      columnSpan,
      header,
      role: figure === undefined ? null : roles(figure),
      ...(figure === undefined ? {} : { figure }),
    })),
  )
}

/** An excerpt under the template's names, for figures that were not printed in a grid. */
function namedRows({ columns, rows }: Excerpt): DescribedCell[][] {
  const plain = { rowSpan: 1, columnSpan: 1, role: null }
  const label = (text: string): DescribedCell => ({ ...plain, text, header: true })
  return [
    ['', ...columns].map(label),
    ...rows.map(({ name, cells }) => [
      label(name),
      ...cells.map(
        ({ text, marked }): DescribedCell => ({
          ...plain,
          text,
          header: false,
          role: marked ? 'stated' : null,
        }),
      ),
    ]),
  ]
}
