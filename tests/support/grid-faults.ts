/** Faults put into the tables of a report, and what a reading of it came to. */
import type { SectionReading } from '../../core/model/report.ts'
import type { SourceDocument } from '../../core/model/source.ts'
import { readTables, type TablesReading } from '../../core/read/tables/index.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { type Draft, makeDraft } from './draft.ts'
import { type CellSpec, figuresIn, type RowSpec } from './grid.ts'
import { begins, type Change, firstFigure, page, specs, unmerged } from './grid-layouts/print.ts'
import { seededRandom } from './random.ts'
import type { PrintedRow, PrintedTables } from './tables.ts'

export const draft = makeDraft(seededRandom(31), { edition: '2021', busy: 1 })
export const older = makeDraft(seededRandom(32), { edition: '2019', busy: 1 })

/** Reads a whole document. */
export function read(source: SourceDocument, sections: readonly SectionReading[] = []): TablesReading {
  return readTables(source, { from: 0, to: source.blocks.length }, sections)
}

/** Reads the report with one of its tables changed. */
export function changed(table: keyof PrintedTables, change: Change, of: Draft = draft): TablesReading {
  return read(page(of, { [table]: change }))
}

/** Changes the cells of the rows whose label begins so. */
export function inRow(start: string, change: (cells: CellSpec[], firstFigure: number) => CellSpec[]): Change {
  return (rows) =>
    rows.map((row): RowSpec => {
      const [cells = []] = specs([row])
      return begins(row, start) ? change([...cells], firstFigure(row)) : cells
    })
}

/** Prints other words in place of a label. */
export function renamed(rows: readonly PrintedRow[], from: string, to: string): PrintedRow[] {
  return rows.map((row) =>
    row.map((cell) => (cell.text === from ? Object.assign({}, cell, { text: to }) : cell)),
  )
}

export function relabel(from: string, to: string): Change {
  return (rows) => specs(renamed(rows, from, to))
}

/** A row of fours with this label after the row with that. */
export function extraRow(text: string, after: string): Change {
  return (rows) =>
    unmerged(rows, true).flatMap((row) =>
      row.includes(after) ? [row, row.slice(0, 2).concat(text, '4', '4', '4', '4', '4', '4', '4')] : [row],
    )
}

/** Keys of a row of table 3. */
export function keysOf(row: string): FigureKey[] {
  return Object.keys(draft.figures).filter((key): key is FigureKey => key.startsWith(`t3/${row}/`))
}

/** Keys, apart from those given, whose figure is not that of the draft. */
export function differences(
  reading: TablesReading,
  except: readonly string[] = [],
  of: Draft = draft,
): string[] {
  const values = new Map<string, number | null>(
    figuresIn(reading).map((figure) => [figure.key, figure.value]),
  )
  const keys = new Set([...values.keys(), ...Object.keys(of.figures)])
  return [...keys].filter((key) => !except.includes(key) && values.get(key) !== of.figures[key])
}

export function codes(reading: TablesReading): string[] {
  return reading.problems.map((problem) => problem.code)
}
