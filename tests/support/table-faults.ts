/** Reports whose tables 3 and 4 are random but consistent, and the faults that people make in them. */
import { runRules } from '../../core/check/run.ts'
import type { Cause, Outcome } from '../../core/model/finding.ts'
import type { Figure, Report } from '../../core/model/report.ts'
import type { EquationRule } from '../../core/model/rule.ts'
import { caseTotal } from '../../core/rules/case-total.ts'
import { groupSubtotal } from '../../core/rules/group-subtotal.ts'
import { outcomeSum } from '../../core/rules/outcome-sum.ts'
import { requestBalance } from '../../core/rules/request-balance.ts'
import { rowTotal } from '../../core/rules/row-total.ts'
import { templates } from '../../core/template/index.ts'
import {
  applicantColumns,
  caseKinds,
  caseResults,
  type Edition,
  type FigureKey,
  figureKey,
  requestColumns,
} from '../../core/template/keys.ts'
import { figuresOf } from '../../core/template/types.ts'
import type { Random } from './random.ts'
import { makeReport } from './report.ts'

/** What stands in a cell: a number, or blank, a dash, nothing that can be read, no such cell. */
export type Content = number | 'blank' | 'dash' | 'illegible' | 'missing'

export type Contents = Map<FigureKey, Content>

/** Tables 3 and 4 with every relation satisfied. `fullness`: share of detail cells that are not 0; `largest`: bound of their counts. */
export function randomTables(random: Random, edition: Edition, fullness = 0.3, largest = 150): Contents {
  const contents: Contents = new Map()
  const outcomeRows = templates[edition].tables.t3.rows
    .filter(({ groups, key }) => groups?.includes('outcomes') && key !== 'handled')
    .map(({ key }) => key)
  const some = (): number =>
    random.chance(fullness) ? random.integer(1, Math.min(largest, random.pick([3, 20, 150]))) : 0
  for (const column of applicantColumns) {
    let handled = 0
    for (const row of outcomeRows) {
      const count = some()
      handled += count
      contents.set(`t3/${row}/${column}`, count)
    }
    const carriedOut = some()
    const carriedIn = random.integer(0, Math.min(handled + carriedOut, random.pick([0, 4, 30])))
    contents.set(`t3/handled/${column}`, handled)
    contents.set(`t3/carried-out/${column}`, carriedOut)
    contents.set(`t3/carried-in/${column}`, carriedIn)
    contents.set(`t3/new/${column}`, handled + carriedOut - carriedIn)
  }
  for (const { key } of templates[edition].tables.t3.rows) {
    addTotal(contents, 't3', key, applicantColumns)
  }
  for (const kind of caseKinds) {
    for (const result of caseResults) contents.set(`t4/${kind}/${result}`, some())
    addTotal(contents, 't4', kind, caseResults)
  }
  return contents
}

function addTotal(contents: Contents, table: 't3' | 't4', row: string, columns: readonly string[]): void {
  const values = columns.map((column) => contents.get(figureKey(table, row, column)))
  contents.set(
    figureKey(table, row, 'total'),
    values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  )
}

const bases: Record<Edition, Report> = {
  '2021': makeReport({ edition: '2021' }),
  '2019': makeReport({ edition: '2019' }),
}

/** A report with these cells; keys of table 3 that the template does not have are group cells. */
export function reportOf(contents: Contents, edition: Edition): Report {
  const base = bases[edition]
  const inTemplate = new Set(figuresOf(templates[edition].tables.t3))
  const figures: Report['figures'] = {}
  const groupFigures: Report['figures'] = {}
  for (const [key, content] of contents) {
    if (content === 'missing') continue
    const isGroupCell = key.startsWith('t3/') && !inTemplate.has(key)
    const place = isGroupCell ? groupFigures : figures
    place[key] = figureOf(key, content)
  }
  return { ...base, figures, tables: { ...base.tables, t3: { ...base.tables.t3, groupFigures } } }
}

function figureOf(key: FigureKey, content: Exclude<Content, 'missing'>): Figure {
  const isNumber = typeof content === 'number'
  return {
    key,
    state: isNumber ? 'number' : content,
    value: isNumber ? content : null,
    raw: isNumber ? String(content) : '',
    place: { block: 0, anchor: key },
    forms: [],
  }
}

/** Every rule whose relations are linear in the figures of one report. */
export const tableRules: readonly EquationRule[] = [
  requestBalance,
  outcomeSum,
  rowTotal,
  groupSubtotal,
  caseTotal,
]

/** How relations stand in a report: those of tables 3 and 4, or others. */
export function checkTables(report: Report, rules: readonly EquationRule[] = tableRules): Outcome[] {
  return runRules(rules, report, {})
}

/** Figures of the rows and columns named, or of all. */
export function requestFigures(
  edition: Edition,
  rows: readonly string[] | null = null,
  columns: readonly string[] = requestColumns,
): readonly FigureKey[] {
  if (!rows) return figuresOf(templates[edition].tables.t3)
  return rows.flatMap((row) => columns.map((column): FigureKey => `t3/${row}/${column}`))
}

/** Changes a number the way people get it wrong: a digit more, less or elsewhere, or a small amount. Never to itself. */
export function spoil(random: Random, value: number): number {
  const digits = String(value)
  const wrong = random.pick([
    value + random.integer(1, 9),
    value - random.integer(1, 9),
    value * 10,
    Math.floor(value / 10),
    Number(digits.split('').reverse().join('')),
  ])
  return wrong < 0 || wrong === value ? value + random.integer(1, 30) : wrong
}

/** Figures of tables 3 and 4 in reading order. */
export function figuresOfTables(edition: Edition): FigureKey[] {
  const { t3, t4 } = templates[edition].tables
  return [...figuresOf(t3), ...figuresOf(t4)]
}

/** `figure from→to`, with a mark for a sole cause and the pattern. */
export function tell({ figures, sole, pattern }: Cause): string {
  const changes = figures.map(({ figure, from, to }) => `${figure} ${from ?? 'blank'}→${to}`).join(', ')
  return `${changes}${sole ? ' !' : ''}${pattern ? ` ${pattern}` : ''}`
}
