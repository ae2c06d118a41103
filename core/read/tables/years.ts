/** Which year a table is about, where a source holds tables of several years. */

import { foldText } from '../../model/fold.ts'
import type { SourceDocument } from '../../model/source.ts'
import type { TablePart } from './part.ts'

const titleOfReport = /(20[12]\d)年?度?政府信息公开(?:工作)?(?:年度)?报告/
const yearInName = /(?:^|\D)(20[12]\d)(?!\d)/
const yearInTitle = /(20[12]\d)年/

/** Titles are shorter than this. */
const longestTitle = 80
/** How many rows or blocks above a table its title is sought. */
const nearby = 4

/** The year that the first title in the range names. */
export function yearOfReport(source: SourceDocument, range: { from: number; to: number }): number | null {
  for (let index = range.from; index < range.to; index++) {
    const block = source.blocks[index]
    const texts =
      block?.kind === 'text'
        ? [block.text]
        : block?.kind === 'grid'
          ? block.cells.slice(0, 200).map((cell) => cell.text)
          : []
    for (const text of texts) {
      const found = text.length <= longestTitle * 3 ? titleOfReport.exec(foldText(text)) : null
      if (found) return Number(found[1])
    }
  }
  return null
}

/** The year in the name of the sheet, else in a title right above the table; null where none is printed. */
export function yearOfPart(source: SourceDocument, part: TablePart): number | null {
  const name = part.sheet === null ? null : yearInName.exec(part.sheet)
  if (name) return Number(name[1])
  return yearAboveInGrid(source, part) ?? yearAboveInText(source, part)
}

function yearAboveInGrid(source: SourceDocument, part: TablePart): number | null {
  const block = source.blocks[part.block]
  if (block?.kind !== 'grid') return null
  const indexes = part.slots.flatMap((slot) => slot.place.cell ?? [])
  const first = block.cells[indexes.length > 0 ? Math.min(...indexes.slice(0, 1000)) : -1]
  if (!first) return null
  const above = block.cells.filter((cell) => cell.row < first.row && cell.row >= first.row - nearby)
  return lastYear(above.map((cell) => cell.text))
}

function yearAboveInText(source: SourceDocument, part: TablePart): number | null {
  const texts: string[] = []
  for (let index = part.block - 1; index >= 0 && index >= part.block - nearby; index--) {
    const block = source.blocks[index]
    if (block?.kind === 'grid') break
    if (block?.kind === 'text') texts.unshift(block.text)
  }
  return lastYear(texts)
}

function lastYear(texts: readonly string[]): number | null {
  let year: number | null = null
  for (const text of texts) {
    const found = text.length <= longestTitle ? yearInTitle.exec(foldText(text)) : null
    if (found) year = Number(found[1])
  }
  return year
}
