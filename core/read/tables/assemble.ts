/** The reading of a table from the pieces of the copy that was chosen. */
import type { ColumnReading, Figure, SectionReading, TableReading } from '../../model/report.ts'
import type { SourceDocument } from '../../model/source.ts'
import type { Edition, FigureKey, TableKey } from '../../template/keys.ts'
import type { Copy } from './copies.ts'
import type { PartRow, TablePart } from './part.ts'

export function assembleTable(
  table: TableKey,
  copy: Copy,
  sharedWith: TableKey[],
  sections: readonly SectionReading[],
  source: SourceDocument,
): TableReading {
  const parts = copy.parts.slice().sort((left, right) => left.block - right.block)
  const blocks = [...new Set(parts.flatMap(blocksOf))].sort((left, right) => left - right)
  const rows = rowsInOrder(parts)
  const first = rows[0]?.reading.place ?? null
  const block = first?.block ?? blocks[0] ?? 0
  return {
    table,
    edition: editionOf(table, rows),
    state: 'read',
    blocks,
    place: parts[0]?.slots[0]?.place ?? first,
    section: sections.find((section) => section.from <= block && block < section.to)?.key ?? null,
    rows: rows.map((row) => row.reading),
    columns: columnsOf(table, parts, rows),
    layout: {
      parts: new Set(parts.map((part) => part.block)).size,
      sharedWith,
      transposed: parts.some((part) => part.transposed),
      headerMisaligned: parts.some((part) => part.headerMisaligned),
      ...(parts.some((part) => isInferred(source, part)) ? { inferred: true } : {}),
    },
    groupFigures: groupFiguresOf(parts),
    duplicates: [],
    notes: parts.flatMap((part) => part.notes),
  }
}

function isInferred({ blocks }: SourceDocument, { block }: TablePart): boolean {
  const grid = blocks[block]
  return grid?.kind === 'grid' && grid.inferred === true
}

function blocksOf(part: TablePart): number[] {
  return [part.block, ...part.slots.map((slot) => slot.place.block)]
}

/** As on the page: hidden rows, read last, stand where they stand. */
function rowsInOrder(parts: readonly TablePart[]): PartRow[] {
  return parts
    .flatMap((part, index) => part.rows.map((row) => ({ part, row, index })))
    .sort(
      (left, right) =>
        left.part.block - right.part.block || offset(left) - offset(right) || left.index - right.index,
    )
    .map(({ row }) => row)
}

function offset(entry: { part: TablePart; row: PartRow }): number {
  return entry.row.at
}

/** A heading that is printed again over the next piece of table 3 is the same heading. */
function columnsOf(table: TableKey, parts: readonly TablePart[], rows: readonly PartRow[]): ColumnReading[] {
  if (table !== 't3') return parts.flatMap((part) => part.columns)
  const keys = [...new Set(rows.flatMap((row) => row.reading.key ?? []))]
  const columns = parts.find((part) => part.columns.length > 0)?.columns ?? []
  for (const column of columns) column.rows = keys
  return columns
}

function groupFiguresOf(parts: readonly TablePart[]): Partial<Record<FigureKey, Figure>> {
  const figures: Partial<Record<FigureKey, Figure>> = {}
  for (const figure of parts.flatMap((part) => part.groupFigures)) figures[figure.key] ??= figure
  return figures
}

/** What most rows that tell an edition say; table 4 is the same in both. */
function editionOf(table: TableKey, rows: readonly PartRow[]): Edition | null {
  if (table === 't4') return null
  const told = rows.flatMap((row) => row.reading.edition ?? [])
  const newer = told.filter((edition) => edition === '2021').length
  if (told.length === 0) return null
  return newer * 2 >= told.length ? '2021' : '2019'
}
