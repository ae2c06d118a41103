/** Finds and reads tables 2, 3 and 4 of a report, in whatever layout they were published. */
import type { Figure, ReadProblem, SectionReading, TableReading } from '../../model/report.ts'
import type { SourceDocument } from '../../model/source.ts'
import { templates } from '../../template/index.ts'
import { type FigureKey, type TableKey, tableKeys } from '../../template/keys.ts'
import { figuresOf } from '../../template/types.ts'
import { type Absence, findAbsence } from './absent.ts'
import { assembleTable } from './assemble.ts'
import { collectFromGrids, collectFromLines } from './collect.ts'
import { type Copy, chooseCopy, type DatedPart, findDuplicates, gatherCopies } from './copies.ts'
import { matchExactly, parseLabel } from './labels.ts'
import { makeMatcher } from './matcher.ts'
import { isNote, type TablePart } from './part.ts'
import { mendTorn } from './torn.ts'
import { caseKindBook, isBlockTitle } from './vocabulary.ts'
import { yearOfPart, yearOfReport } from './years.ts'

export interface TablesReading {
  tables: Record<TableKey, TableReading>
  /** Figures in a mapped row and column. A key that is absent was not found. */
  figures: Partial<Record<FigureKey, Figure>>
  /** In reading order. */
  problems: ReadProblem[]
  /** Text blocks that are pieces of a table and not prose. */
  consumedBlocks: ReadonlySet<number>
  /** By block: indexes of grid cells that are pieces of a table and not prose. */
  consumedCells: ReadonlyMap<number, ReadonlySet<number>>
}

interface Range {
  from: number
  to: number
}

/** Reads the tables between two blocks of a source. Nothing is taken by position alone; what cannot be read is told. */
export function readTables(
  source: SourceDocument,
  extent: { from: number; to: number },
  sections: readonly SectionReading[],
): TablesReading {
  const matcher = makeMatcher()
  const problems: ReadProblem[] = []
  const fromGrids = collectFromGrids(source, extent, matcher)
  // The lines of a PDF are no rows: what could be told of a table without ruling lines stands in its grids.
  const open = source.kind === 'pdf' ? [] : tableKeys
  const wanted = new Set(open.filter((table) => !isComplete(table, fromGrids)))
  const fromLines = collectFromLines(source, extent, sections, wanted, matcher)
  const whole = { parts: [...fromGrids, ...fromLines.parts], blocks: fromLines.blocks }
  const torn = new Set(tableKeys.filter((table) => source.kind === 'text' && !isComplete(table, whole.parts)))
  const { parts, blocks } = mendTorn(source, extent, sections, torn, whole, matcher)
  const dated = ofNewestYear(source, extent, parts, problems)
  const chosen = new Map<TableKey, { copy: Copy; copies: Copy[] }>()
  for (const table of tableKeys) {
    const copies = gatherCopies(dated.filter(({ part }) => part.table === table && hasFigures(part)))
    const copy = chooseCopy(copies)
    if (copy) chosen.set(table, { copy, copies })
    if (copies.some((one) => one.year !== copy?.year && one.year !== null && copy?.year !== null)) {
      tellSeveralYears(
        problems,
        copies.map((one) => one.year),
      )
    }
  }
  const taken = new Set([...chosen.values()].flatMap(({ copy }) => copy.parts.map((part) => part.block)))
  const read = (table: TableKey): TableReading => {
    const choice = chosen.get(table)
    if (!choice)
      return absentTable(table, { source, extent, sections, taken, none: chosen.size === 0 }, parts)
    const shared = tableKeys.filter(
      (other) =>
        other !== table && chosen.get(other)?.copy.parts.some((part) => sharesGrid(part, choice.copy)),
    )
    const reading = assembleTable(table, choice.copy, shared, sections, source)
    reading.duplicates = findDuplicates(choice.copy, choice.copies)
    reading.notes.push(...notesBelow(source, extent, choice.copy))
    return reading
  }
  const tables = { t2: read('t2'), t3: read('t3'), t4: read('t4') }
  const figures: Partial<Record<FigureKey, Figure>> = {}
  for (const { copy } of chosen.values()) for (const [key, figure] of copy.figures) figures[key] = figure
  const told = [...problems, ...problemsOf(tables, chosen, dated)]
  return {
    tables,
    figures,
    problems: told,
    consumedBlocks: withFurniture(source, extent, blocks, taken),
    consumedCells: cellsOf(parts),
  }
}

function hasFigures(part: TablePart): boolean {
  return part.rows.some((row) => row.figures.length > 0)
}

/** All figures that either edition has in the table were found in grids. */
function isComplete(table: TableKey, parts: readonly TablePart[]): boolean {
  const own = parts.filter((part) => part.table === table && !part.hidden)
  const keys = new Set(
    own.flatMap((part) => part.rows.flatMap((row) => row.figures.map((figure) => figure.key))),
  )
  return Object.values(templates).some((template) =>
    figuresOf(template.tables[table]).every((key) => keys.has(key)),
  )
}

function sharesGrid(part: TablePart, copy: Copy): boolean {
  return copy.parts.some((own) => own.block === part.block)
}

/** Of a workbook with sheets of several years, the tables of the newest. */
function ofNewestYear(
  source: SourceDocument,
  extent: Range,
  parts: readonly TablePart[],
  problems: ReadProblem[],
): DatedPart[] {
  const usual = yearOfReport(source, extent)
  const dated = parts.map((part) => ({
    part,
    year: yearOfPart(source, part) ?? (part.sheet === null ? null : usual),
  }))
  const years = dated.flatMap(({ part, year }) =>
    part.sheet !== null && year !== null && hasFigures(part) ? [year] : [],
  )
  const newest = years.reduce((latest, year) => Math.max(latest, year), 0)
  const kept = dated.filter(({ part, year }) => part.sheet === null || year === null || year >= newest)
  if (kept.length < dated.length) tellSeveralYears(problems, years)
  return kept
}

function tellSeveralYears(problems: ReadProblem[], years: readonly (number | null)[]): void {
  if (problems.some((problem) => problem.code === 'several-years')) return
  const distinct = [...new Set(years)].filter((year) => year !== null).sort((left, right) => left - right)
  problems.push({ code: 'several-years', text: distinct.join(' ') })
}

function absentTable(
  table: TableKey,
  search: Parameters<typeof findAbsence>[1],
  parts: readonly TablePart[],
): TableReading {
  const section = templates['2021'].tables[table].section
  const unread = parts.find((part) => part.table === table && !part.hidden && isTelling(part))
  const absence: Absence = unread ? { state: 'unmapped', block: unread.block } : findAbsence(section, search)
  const block = absence.block === null ? undefined : search.source.blocks[absence.block]
  return {
    table,
    edition: null,
    state: absence.state,
    blocks: absence.block === null ? [] : [absence.block],
    place: absence.block === null || !block ? null : { block: absence.block, anchor: block.anchor },
    section:
      search.sections.find(
        (one) => absence.block !== null && one.from <= absence.block && absence.block < one.to,
      )?.key ?? null,
    rows: unread?.rows.map((row) => row.reading) ?? [],
    columns: unread?.columns ?? [],
    layout: { parts: 0, sharedWith: [], transposed: false, headerMisaligned: false },
    groupFigures: {},
    duplicates: [],
    notes: [],
  }
}

/** Enough labels of the table to say that it stands there, though no figure could be read. */
function isTelling(part: TablePart): boolean {
  const rows = part.rows.filter((row) => row.reading.key !== null).length
  const columns = part.columns.filter((column) => column.key !== null).length
  return rows + columns >= 3
}

/** Lines of notes right below the last piece of a table. */
function notesBelow(source: SourceDocument, extent: Range, copy: Copy): TableReading['notes'] {
  const notes: TableReading['notes'] = []
  const last = copy.parts.reduce(
    (most, part) => Math.max(most, ...part.slots.slice(-1).map((slot) => slot.place.block), part.block),
    0,
  )
  for (let index = last + 1; index < extent.to && index <= last + 4; index++) {
    const block = source.blocks[index]
    if (block?.kind !== 'text' || !isNote(block.text)) break
    notes.push({ text: block.text.trim(), place: { block: index, anchor: block.anchor } })
  }
  return notes
}

/** More problems than this say nothing that fewer do not. */
const mostProblems = 300

function problemsOf(
  tables: Record<TableKey, TableReading>,
  chosen: ReadonlyMap<TableKey, { copy: Copy }>,
  dated: readonly DatedPart[],
): ReadProblem[] {
  const problems: ReadProblem[] = []
  for (const table of tableKeys) {
    const copy = chosen.get(table)?.copy
    const { layout, place } = tables[table]
    // Said once: a printout without lines has none in any of its tables.
    if (layout.inferred && !problems.some(({ code }) => code === 'table-inferred'))
      problems.push({ code: 'table-inferred', table, ...(place ? { place } : {}) })
    const parts = copy
      ? copy.parts
      : dated
          .filter(({ part }) => part.table === table && tables[table].state === 'unmapped')
          .map(({ part }) => part)
    for (const problem of parts.flatMap((part) => part.problems)) problems.push(problem)
    const told = new Set(problems.flatMap((problem) => problem.figures ?? []))
    const illegible = [...(copy?.figures.values() ?? [])].filter(
      (figure) => figure.state === 'illegible' && !told.has(figure.key),
    )
    const [first] = illegible
    if (first) {
      problems.push({
        code: 'figure-illegible',
        table,
        figures: illegible.map((figure) => figure.key),
        text: first.raw,
        place: first.place,
      })
    }
  }
  return distinct(problems).slice(0, mostProblems)
}

function distinct(problems: readonly ReadProblem[]): ReadProblem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const name = [
      problem.code,
      problem.table,
      problem.place?.anchor,
      problem.place?.start,
      problem.text,
    ].join('\n')
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** Lines that head a grid: 第二十条第（五）项, 行政复议. */
function withFurniture(
  source: SourceDocument,
  extent: Range,
  own: Set<number>,
  taken: ReadonlySet<number>,
): Set<number> {
  for (let index = extent.from; index < extent.to; index++) {
    const block = source.blocks[index]
    if (block?.kind !== 'text' || !(taken.has(index - 1) || taken.has(index + 1))) continue
    const label = parseLabel(block.text)
    if (label && label.folded.length <= 12 && (isBlockTitle(label) || matchExactly(caseKindBook, label))) {
      own.add(index)
    }
  }
  return own
}

function cellsOf(parts: readonly TablePart[]): Map<number, Set<number>> {
  const cells = new Map<number, Set<number>>()
  for (const part of parts) {
    if (!hasFigures(part) && !isTelling(part)) continue
    for (const slot of part.slots) {
      const { block, cell } = slot.place
      if (cell === undefined || (slot.kind === 'text' && slot.label === null)) continue
      const own = cells.get(block) ?? new Set<number>()
      cells.set(block, own.add(cell))
    }
  }
  return cells
}
