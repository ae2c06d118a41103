/** What stands in the place of a table that was not found: a picture, an attachment, a grid that cannot be read, nothing. */
import type { SectionReading, TableReading } from '../../model/report.ts'
import type { Block, SourceDocument } from '../../model/source.ts'
import type { SectionKey } from '../../template/keys.ts'
import { kindOfCell } from './cells.ts'

export interface Absence {
  state: Exclude<TableReading['state'], 'read'>
  block: number | null
}

interface Search {
  source: SourceDocument
  extent: { from: number; to: number }
  sections: readonly SectionReading[]
  /** Blocks that other tables were read from. */
  taken: ReadonlySet<number>
  /** No table at all was read. */
  none: boolean
}

/** Pictures that are part of the page and not of the report. */
const decoration =
  /二维码|分享|微信|微博|打印|图标|logo|qrcode|share|icon|wechat|weixin|arrow|blank\.gif|spacer/i

/** A grid with at least this many figures is a table of some kind. */
const fewestFigures = 8

/** Looks in the section of the table; where no table was read at all, an attachment anywhere in the report will do. */
export function findAbsence(section: SectionKey, search: Search): Absence {
  const own = blocksOf(section, search)
  const tests: [Absence['state'], (block: Block) => boolean][] = [
    ['unmapped', isUnreadGrid],
    ['picture', isPicture],
    ['attachment', isAttachment],
  ]
  for (const [state, test] of tests) {
    const block = own.find((index) => holds(search, index, test))
    if (block !== undefined) return { state, block }
  }
  const elsewhere = search.none
    ? range(search.extent).find((index) => holds(search, index, isAttachment))
    : undefined
  return elsewhere === undefined
    ? { state: 'missing', block: null }
    : { state: 'attachment', block: elsewhere }
}

function holds(search: Search, index: number, test: (block: Block) => boolean): boolean {
  const block = search.source.blocks[index]
  return block !== undefined && !block.hidden && !search.taken.has(index) && test(block)
}

/** Blocks of the section; where it has no heading, those of the report that no heading claims, or all if none was found. */
function blocksOf(section: SectionKey, search: Search): number[] {
  const own = search.sections.filter((reading) => reading.key === section)
  if (own.length > 0) return own.flatMap(range)
  const claimed = new Set(search.sections.filter((reading) => reading.key !== null).flatMap(range))
  return range(search.extent).filter((index) => !claimed.has(index))
}

function range(span: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, span.to - span.from) }, (_, index) => span.from + index)
}

function isPicture(block: Block): boolean {
  return block.kind === 'image' && !decoration.test(`${block.text} ${block.address.slice(-120)}`)
}

function isAttachment(block: Block): boolean {
  return block.kind === 'attachment'
}

function isUnreadGrid(block: Block): boolean {
  if (block.kind !== 'grid') return false
  let figures = 0
  for (const cell of block.cells) {
    if (cell.illegible !== undefined || kindOfCell(cell.text) === 'figure') figures++
    if (figures >= fewestFigures) return true
  }
  return false
}
