import type { Figure, Report, TableReading } from '../model/report.ts'
import { sourceSchema } from '../model/source.ts'
import { templates } from '../template/index.ts'
import { type Edition, type FigureKey, type TableKey, tableKeys } from '../template/keys.ts'
import { figuresOf } from '../template/types.ts'
import { findingsFile, type ReportJson } from './findings.ts'

/**
 * The reports of which `gouji/1` JSON tells, for comparing other reports with them: whose they are, and their figures.
 * Their prose is not known and their places point nowhere. Null where the JSON is something else.
 */
export function recallReports(json: unknown, name: string): Report[] | null {
  const parsed = findingsFile.safeParse(json)
  if (!parsed.success) return null
  return parsed.data.reports.filter(({ status }) => status === 'checked').map((saved) => recall(saved, name))
}

function recall(saved: ReportJson, name: string): Report {
  const { organ, year, edition, scope, source } = saved
  const figures: Report['figures'] = {}
  const tables = Object.fromEntries(
    tableKeys.map((table) => [table, recallTable(table, saved, figures)]),
  ) as Report['tables']
  return {
    status: 'checked',
    reason: null,
    source: { schema: sourceSchema, kind: 'findings', name, blocks: [], limits: [] },
    identity: {
      organ,
      year,
      edition,
      scope,
      published: source.published ?? null,
      title: null,
      titlePlace: null,
      period: null,
    },
    extent: { from: 0, to: 0 },
    sections: [],
    paragraphs: [],
    tables,
    figures,
    claims: [],
    problems: [],
  }
}

/** Takes the figures that the template knows; a table of which the JSON has none was not read. */
function recallTable(table: TableKey, saved: ReportJson, figures: Report['figures']): TableReading {
  const edition = editionOf(table, saved)
  if (edition) {
    for (const key of figuresOf(templates[edition].tables[table])) {
      const figure = recallFigure(key, saved)
      if (figure) figures[key] = figure
    }
  }
  return {
    table,
    edition,
    state: edition ? 'read' : 'missing',
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

/** The edition whose template has most of the table's figures; the report's own where both have as many. */
function editionOf(table: TableKey, saved: ReportJson): Edition | null {
  const order: Edition[] = saved.edition === '2019' ? ['2019', '2021'] : ['2021', '2019']
  const [first, second] = order.map((edition) => ({
    edition,
    known: figuresOf(templates[edition].tables[table]).filter((key) => saved.figures[key] !== undefined)
      .length,
  }))
  const best = first && second && second.known > first.known ? second : first
  return best && best.known > 0 ? best.edition : null
}

/** A place that no source has. */
const nowhere = { block: -1, anchor: '' }

const marks = { blank: '', dash: '-', illegible: '?' } as const

function recallFigure(key: FigureKey, saved: ReportJson): Figure | null {
  const value = saved.figures[key]
  if (value === undefined) return null
  const state = value === null ? (saved.unread[key] ?? 'illegible') : 'number'
  const raw = state === 'number' ? String(value) : marks[state]
  return { key, state, value, raw, place: nowhere, forms: [] }
}
