/** What a sheet holds → its grids in reading order: shared by closed files and by open workbooks. */

import type { GridBlock, SheetInfo, SourceLimit } from '../../core/model/source.ts'
import { buildGrid } from './grid.ts'
import { applyMerges } from './merges.ts'
import { findRegions } from './regions.ts'
import type { SheetContent } from './sheet.ts'

/** Grids of a sheet, each with the row that it begins in; what was left out is added to `limits`. */
export function placeGrids(
  sheet: string,
  content: SheetContent,
  limits: SourceLimit[],
): { row: number; block: GridBlock }[] {
  const taken = new Set(content.cells.map((cell) => cell.row))
  return findRegions(applyMerges(content.cells, content.merges)).map((region) => {
    const { grid, cut } = buildGrid(sheet, region, content, taken)
    if (cut) limits.push({ code: 'sheet-cut', at: sheet })
    return { row: region.area.top, block: grid }
  })
}

/** Sheets in the order in which their blocks stand in a document. */
export function hiddenLast<Sheet extends { info: SheetInfo }>(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets.filter(({ info }) => !info.hidden), ...sheets.filter(({ info }) => info.hidden)]
}
