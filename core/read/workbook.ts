/** Which sheets of a workbook are the report: the newest year, one organ. The others are blanked, so that indexes stay. */

import { foldText } from '../model/fold.ts'
import type { ReadProblem } from '../model/report.ts'
import type { Block, Cell, GridBlock, SourceDocument } from '../model/source.ts'
import type { TableKey } from '../template/keys.ts'
import { hintMark, ownSheetMark } from '../template/workbook.ts'
import { marksOfTables } from './marks.ts'
import { findYear, parseTitle } from './titles.ts'

export interface ChosenSheets {
  source: SourceDocument
  problems: ReadProblem[]
}

interface Sheet {
  name: string
  blocks: number[]
  hidden: boolean
  year: number | null
  old: boolean
  tables: Set<TableKey>
}

/** The workbook without the sheets and bands of rows that are about other years or other organs. */
export function chooseSheets(given: SourceDocument): ChosenSheets {
  if (given.kind !== 'xlsx') return { source: given, problems: [] }
  const source = leaveOutOwnWords(given)
  const byYear = leaveOutOldSheets(source)
  const byBand = byYear.problems.length > 0 ? byYear : leaveOutOldBands(source)
  const byOrgan = leaveOutOtherOrgans(byBand.source)
  return { source: byOrgan.source, problems: [...byBand.problems, ...byOrgan.problems] }
}

function readSheets(source: SourceDocument): Sheet[] {
  const sheets = new Map<string, Sheet>()
  source.blocks.forEach((block, index) => {
    const name = (block.kind === 'grid' && block.sheet) || sheetOfAnchor(block.anchor)
    const sheet = sheets.get(name) ?? startSheet(name)
    sheets.set(name, sheet)
    sheet.blocks.push(index)
    if (block.hidden) sheet.hidden = true
    const alone = rowsOfOne(block)
    for (const { text, row } of textsOf(block)) {
      const folded = text.length > 200 ? '' : foldText(text)
      for (const table of marksOfTables(folded)) sheet.tables.add(table)
      if (row < 8) sheet.year ??= alone.has(row) ? yearOfCaption(folded) : labelledYear(folded)
    }
  })
  return [...sheets.values()]
}

function startSheet(name: string): Sheet {
  const folded = foldText(name)
  return {
    name,
    blocks: [],
    hidden: false,
    year: findYear(folded)?.year ?? null,
    old: /去年|上年|上一年|往年|旧/.test(folded),
    tables: new Set(),
  }
}

function sheetOfAnchor(anchor: string): string {
  const end = anchor.lastIndexOf('!')
  return end < 0 ? '' : anchor.slice(0, end)
}

function textsOf(block: Block): { text: string; row: number }[] {
  if (block.kind === 'grid') return block.cells
  return block.kind === 'text' ? [{ text: block.text, row: 0 }] : []
}

/** Rows with a single cell that prints something: titles and captions stand in such rows, headings of columns do not. */
function rowsOfOne(block: Block): ReadonlySet<number> {
  if (block.kind !== 'grid') return new Set([0])
  const printed = new Map<number, number>()
  for (const { text, row } of block.cells) if (/\S/.test(text)) printed.set(row, (printed.get(row) ?? 0) + 1)
  return new Set([...printed].filter(([, count]) => count === 1).map(([row]) => row))
}

/** 年度：2023 */
function labelledYear(folded: string): number | null {
  const value = /^(?:报告|统计|填报|所属)?(?:年度|年份)[:：](.{4,8})$/.exec(folded)?.[1]
  return value ? (findYear(value)?.year ?? null) : null
}

/** The year in a title or in the caption of a table: 2023年度…情况表, 年度：2023. */
export function yearOfCaption(folded: string): number | null {
  if (folded.length < 4 || folded.length > 90) return null
  const title = parseTitle(folded)
  if (title) return title.year
  const labelled = labelledYear(folded)
  if (labelled !== null) return labelled
  return /(?:情况|统计|汇总|数据|报)表?(?:\([^()]*\))?$|^20\d\d年度?$/.test(folded)
    ? (findYear(folded)?.year ?? null)
    : null
}

function leaveOutOldSheets(source: SourceDocument): ChosenSheets {
  const sheets = readSheets(source)
  const visible = sheets.some((sheet) => !sheet.hidden && sheet.tables.size > 0)
  const counted = sheets.filter((sheet) => !visible || !sheet.hidden)
  const newest = counted.reduce((year, sheet) => Math.max(year, sheet.year ?? 0), 0)
  const isOld = (sheet: Sheet): boolean => sheet.old || (sheet.year !== null && sheet.year < newest)
  const old = sheets.filter((sheet) => sheet.tables.size > 0 && isOld(sheet))
  const rest = counted.filter((sheet) => sheet.tables.size > 0 && !isOld(sheet))
  if (old.length === 0 || rest.length === 0) return { source, problems: [] }
  const first = old[0]?.blocks[0] ?? 0
  return {
    source: blankBlocks(source, new Set(old.flatMap((sheet) => sheet.blocks))),
    problems: [
      {
        code: 'several-years',
        text: old.map((sheet) => sheet.name).join('、'),
        place: { block: first, anchor: source.blocks[first]?.anchor ?? '' },
      },
    ],
  }
}

/** Without the sheets and the hints that a drafting workbook has of its own. */
function leaveOutOwnWords(source: SourceDocument): SourceDocument {
  const isOwn = (block: Block): boolean =>
    block.kind === 'grid' && (block.cells[0]?.text.startsWith(ownSheetMark) ?? false)
  const own = new Set(source.blocks.filter(isOwn).map(({ anchor }) => sheetOfAnchor(anchor)))
  const left = source.blocks.flatMap((block, index) => (own.has(sheetOfAnchor(block.anchor)) ? [index] : []))
  const isHint = ({ text }: Cell): boolean => text.startsWith(hintMark)
  const { blocks, ...rest } = left.length === 0 ? source : blankBlocks(source, new Set(left))
  return {
    ...rest,
    blocks: blocks.map((block) =>
      block.kind === 'grid' && block.cells.some(isHint) ? blankCells(block, isHint) : block,
    ),
  }
}

interface Band {
  year: number
  from: number
  to: number
  tables: Set<TableKey>
  caption: number
}

/** Two years below each other on one sheet, each under a title of its own. */
function leaveOutOldBands(source: SourceDocument): ChosenSheets {
  const problems: ReadProblem[] = []
  const blocks = source.blocks.map((block, index) => {
    if (block.kind !== 'grid') return block
    const bands = readBands(block)
    const full = bands.filter((band) => band.tables.size > 0)
    const newest = full.reduce((year, band) => Math.max(year, band.year), 0)
    const current = full.filter(({ year }) => year === newest)
    const isOld = ({ year, tables }: Band): boolean =>
      year < newest && [...tables].every((table) => current.some((band) => band.tables.has(table)))
    const old = full.filter(isOld)
    if (old.length === 0) return block
    problems.push({
      code: 'several-years',
      text: old.map((band) => band.year).join('、'),
      place: { block: index, anchor: block.cells[old[0]?.caption ?? 0]?.anchor ?? block.anchor },
    })
    return blankCells(block, (cell) => old.some((band) => cell.row >= band.from && cell.row < band.to))
  })
  return problems.length > 0 ? { source: { ...source, blocks }, problems } : { source, problems }
}

function readBands(grid: GridBlock): Band[] {
  const bands: Band[] = []
  const alone = rowsOfOne(grid)
  grid.cells.forEach((cell, index) => {
    if (cell.text === '' || cell.text.length > 200) return
    const folded = foldText(cell.text)
    const open = bands[bands.length - 1]
    const year = alone.has(cell.row) ? yearOfCaption(folded) : null
    if (year !== null && year !== open?.year) {
      if (open) open.to = cell.row
      bands.push({ year, from: cell.row, to: grid.rows, tables: new Set(), caption: index })
    } else if (open) for (const table of marksOfTables(folded)) open.tables.add(table)
  })
  return bands
}

/** Several sheets that each hold a whole report: the summary, else the first. */
function leaveOutOtherOrgans(source: SourceDocument): ChosenSheets {
  const whole = readSheets(source).filter((sheet) => sheet.tables.size >= 2 && !sheet.hidden)
  const kept = whole.find((sheet) => /汇总|合计|总表|总计|本级/.test(sheet.name)) ?? whole[0]
  if (!kept || whole.length < 2) return { source, problems: [] }
  const others = whole.filter((sheet) => sheet !== kept)
  const first = others[0]?.blocks[0] ?? 0
  return {
    source: blankBlocks(source, new Set(others.flatMap((sheet) => sheet.blocks))),
    problems: [
      {
        code: 'several-reports',
        text: others.map((sheet) => sheet.name).join('、'),
        place: { block: first, anchor: source.blocks[first]?.anchor ?? '' },
      },
    ],
  }
}

function blankBlocks(source: SourceDocument, left: ReadonlySet<number>): SourceDocument {
  const blocks = source.blocks.map(
    (block, index): Block =>
      left.has(index) ? { kind: 'text', anchor: block.anchor, text: '', hidden: true } : block,
  )
  return { ...source, blocks }
}

function blankCells(grid: GridBlock, left: (cell: Cell) => boolean): GridBlock {
  return { ...grid, cells: grid.cells.map((cell) => (left(cell) ? blankCell(cell) : cell)) }
}

function blankCell(cell: Cell): Cell {
  return { ...cell, text: '', hidden: true }
}
