import { foldLabel } from '../../model/fold.ts'
import type { Report, TableReading } from '../../model/report.ts'
import { findRunOn } from '../../model/run-on.ts'
import type { Block } from '../../model/source.ts'
import type { LabelSpec } from '../../template/types.ts'
import { specOf } from './cells.ts'

/** What parts the pieces of a cell. */
const lineBreak = /[\n\t]| {2,}/
/** What parts the pieces of a text: the cells of a row that was copied or written as a list. */
const parting = /[\s,，、:：;；|｜/]+/

/** Between the pieces of what a page prints: cells and lines. */
const gap = '|'

/**
 * Whether the words of a label stand where the table belongs more often than readings of it were made: the row or
 * column is on the page then, and only could not be read. Labels that break over lines and cells are found as well.
 */
export function isPrintedUnread(
  report: Report,
  reading: TableReading,
  { label, aliases = [] }: LabelSpec,
  readings: number,
): boolean {
  const printed = printedAt(report, reading)
  return [label, ...aliases].some((words) => countWords(printed, foldLabel(words)) > readings)
}

/** The folded cells and short lines of the table's section (of the report, where it has none) and of the table itself. */
function printedAt(report: Report, reading: TableReading): string {
  const { section } = specOf(report, reading.table)
  const range = report.sections.find(({ key }) => key === section) ?? report.extent
  const blocks = new Set(reading.blocks)
  for (let block = range.from; block < range.to; block++) blocks.add(block)
  const pieces = [...blocks]
    .sort((one, other) => one - other)
    .flatMap((at) => piecesOf(report.source.blocks[at]))
  return `${gap}${pieces.map(foldLabel).join(gap)}${gap}`
}

function piecesOf(block: Block | undefined): string[] {
  if (!block || block.hidden) return []
  if (block.kind === 'grid')
    return block.cells.flatMap(({ text, hidden }) => (hidden ? [] : text.split(lineBreak)))
  if (block.kind !== 'text') return []
  // Sentences name rows and columns without printing them, tables whose cells run on print them.
  if (block.text.includes('。')) return findRunOn(block.text).flatMap(({ labels }) => labels)
  return block.text.split(parting)
}

/** Words of so many characters are found inside other words too. */
const telling = 5

function countWords(printed: string, words: string): number {
  const [, ordinal = '', body = ''] = /^([一二三四五六七\d]?)(.*)$/s.exec(words) ?? []
  const letters = [...(body.length < telling ? ordinal + body : body)]
  const broken = letters.map((letter) => letter.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('\\|?')
  const pattern = body.length < telling ? `\\|${broken}(?=[|\\d])` : broken
  return printed.match(new RegExp(pattern, 'gu'))?.length ?? 0
}
