/** All pieces of tables in a source, from grids and from runs of lines, in the order in which they are preferred. */
import type { SectionReading } from '../../model/report.ts'
import type { GridBlock, SourceDocument } from '../../model/source.ts'
import type { TableKey } from '../../template/keys.ts'
import { readDisclosure } from './disclosure.ts'
import { readDisputes } from './disputes.ts'
import type { LabelBook } from './labels.ts'
import {
  type Lattice,
  type LatticeKind,
  latticeOf,
  makeSlot,
  type Slot,
  turnOver,
  type Visibility,
} from './lattice.ts'
import type { Matcher } from './matcher.ts'
import type { TablePart } from './part.ts'
import type { Columns } from './request-columns.ts'
import { type Carried, readRequests } from './requests.ts'
import { latticesOf } from './run-lattice.ts'
import { findRuns } from './runs.ts'
import { findSegments } from './segments.ts'
import { caseKindBook, disclosureRowBook, requestGroups, requestRowBook } from './vocabulary.ts'

interface Range {
  from: number
  to: number
}

/** Reads pieces one after another; a piece of table 3 without a heading goes on under the heading before it. */
class PartReader {
  readonly parts: TablePart[] = []
  private readonly carried: Carried
  private readonly matcher: Matcher

  constructor(matcher: Matcher, columns: Columns | null = null) {
    this.matcher = matcher
    this.carried = { columns, heading: [], row: null }
  }

  /** Columns that no heading named, where pieces before the one that settled them could not be read. */
  get columnsForEarlier(): Columns | null {
    const { columns } = this.carried
    const unnamed = columns?.columns.every((column) => column.slot === null && column.key !== null)
    const open = this.parts.some(
      (part) => part.table === 't3' && !part.rows.some((row) => row.figures.length > 0),
    )
    return unnamed && open ? columns : null
  }

  /** `caption`: the line right above the grid. */
  read(table: TableKey, lattice: Lattice, caption: Slot | null): void {
    if (table === 't4') {
      const names = caption !== null && this.matcher.exactly(caseKindBook, caption.label) !== null
      this.parts.push(readDisputes(lattice, this.matcher, names ? caption : null))
      return
    }
    const book = table === 't2' ? disclosureRowBook : requestRowBook
    const turned = lattice.kind !== 'lines' && standsOnItsSide(lattice, book, this.matcher)
    const parts = this.readUpright(table, turned ? turnOver(lattice) : lattice)
    // Headings may name rows by mistake: what says nothing on its side is read as it stands.
    if (turned && parts.every((part) => part.rows.every((row) => row.figures.length === 0))) {
      const straight = this.readUpright(table, lattice)
      if (straight.some((part) => part.rows.some((row) => row.figures.length > 0))) {
        this.parts.push(...straight)
        return
      }
    }
    for (const part of parts) this.parts.push({ ...part, transposed: turned })
  }

  private readUpright(table: 't2' | 't3', lattice: Lattice): TablePart[] {
    return table === 't2'
      ? [readDisclosure(lattice, this.matcher)]
      : readRequests(lattice, this.matcher, this.carried)
  }
}

/** Labels of rows stand in more columns than rows. */
function standsOnItsSide(lattice: Lattice, book: LabelBook, matcher: Matcher): boolean {
  const rows = new Set<number>()
  const columns = new Set<number>()
  const seen = new Set<string>()
  for (const slots of lattice.rows) {
    for (const slot of slots) {
      const found = matcher.exactly(book, slot.label)
      if (!found || requestGroups.has(found.key) || seen.has(found.key)) continue
      if (slot.label?.body === '其他' || slot.label?.body === '总计') continue
      seen.add(found.key)
      rows.add(slot.row)
      columns.add(slot.column)
    }
  }
  return columns.size > rows.size
}

/** Pieces in grids: shown ones first, then hidden rows and columns, then hidden grids. */
export function collectFromGrids(source: SourceDocument, extent: Range, matcher: Matcher): TablePart[] {
  const reader = readGrids(source, extent, matcher, null)
  const columns = reader.columnsForEarlier
  return columns ? readGrids(source, extent, matcher, columns).parts : reader.parts
}

function readGrids(
  source: SourceDocument,
  extent: Range,
  matcher: Matcher,
  columns: Columns | null,
): PartReader {
  const reader = new PartReader(matcher, columns)
  const grids = gridsIn(source, extent)
  const read = (index: number, grid: GridBlock, visibility: Visibility): void => {
    const lattice = latticeOf(grid, index, kindOf(source, grid), visibility)
    for (const segment of findSegments(lattice)) {
      const first = segment.lattice.origin === 0
      reader.read(segment.table, segment.lattice, first ? captionOf(source, index, grid) : null)
    }
  }
  for (const [index, grid] of grids) if (!grid.hidden) read(index, grid, 'shown')
  for (const [index, grid] of grids) {
    if (!grid.hidden && grid.cells.some((cell) => cell.hidden)) read(index, grid, 'hidden')
  }
  for (const [index, grid] of grids) if (grid.hidden) read(index, grid, 'all')
  return reader
}

/** The line right above a grid as a cell over all its columns. */
function captionOf(source: SourceDocument, index: number, grid: GridBlock): Slot | null {
  const block = source.blocks[index - 1]
  if (block?.kind !== 'text' || block.hidden !== grid.hidden) return null
  const place = { block: index - 1, anchor: block.anchor }
  return makeSlot({ row: -1, column: 0, columnSpan: grid.columns }, block.text, place)
}

function kindOf(source: SourceDocument, grid: GridBlock): LatticeKind {
  if (source.kind === 'xlsx' || grid.sheet !== undefined) return 'sheet'
  return source.kind === 'text' ? 'fields' : 'spans'
}

/** Grids wider than this hold no report table. */
const mostColumns = 1_000
/** Grids larger than this are looked at only if they have one of the words that every report table has. */
const smallGrid = 400

const reportWords =
  /自然人|企业|机构|组织|申请|公开|提供|处理|结转|总计|信息内容|件数|规章|规范性文件|许可|处罚|强制|收费|采购|项目|复议|诉讼|维持|纠正|审结|属于|信访|补正/

function gridsIn(source: SourceDocument, extent: Range): [number, GridBlock][] {
  const grids: [number, GridBlock][] = []
  for (let index = extent.from; index < extent.to; index++) {
    const block = source.blocks[index]
    if (block?.kind !== 'grid' || block.columns > mostColumns) continue
    if (
      block.cells.length <= smallGrid ||
      block.cells.some((cell) => reportWords.test(cell.text.slice(0, 200).replace(/\s+/g, '')))
    ) {
      grids.push([index, block])
    }
  }
  return grids
}

export interface RunParts {
  parts: TablePart[]
  /** Text blocks that hold nothing but lines of these parts. */
  blocks: Set<number>
}

/** Pieces printed as lines, for the tables that no grid has; `lines`: rows of grids are lines, too. */
export function collectFromLines(
  source: SourceDocument,
  extent: Range,
  sections: readonly SectionReading[],
  wanted: ReadonlySet<TableKey>,
  matcher: Matcher,
  grids: 'end' | 'lines' = 'end',
): RunParts {
  const reader = new PartReader(matcher)
  const blocks = new Set<number>()
  if (wanted.size === 0) return { parts: [], blocks }
  const headings = new Set(sections.map((section) => section.place.block))
  for (const run of findRuns(source, extent, headings, grids)) {
    for (const { table, lattice } of latticesOf(run, matcher)) {
      if (!wanted.has(table)) continue
      const before = reader.parts.length
      reader.read(table, lattice, null)
      const found = reader.parts
        .slice(before)
        .filter((part) => part.rows.some((row) => row.figures.length > 0))
      const places = found.flatMap((part) => part.slots.map((slot) => slot.place.block))
      if (places.length === 0) continue
      for (let block = minimum(places); block <= maximum(places); block++) {
        if (run.whole.has(block)) blocks.add(block)
      }
    }
  }
  return { parts: reader.parts, blocks }
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
}
