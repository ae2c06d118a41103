/// <reference types="office-js" />
/** Used ranges of sheets → their cells, merged areas and what is hidden. */

import type { Area } from '../../sources/xlsx/address.ts'
import type { SheetContent } from '../../sources/xlsx/sheet.ts'
import { workbookLimits } from '../../sources/xlsx.ts'
import { HostFault } from '../../ui/host.ts'
import { readSlot, slotProperties } from './slots.ts'

/** A sheet as Excel lists it. */
export interface ListedSheet {
  id: string
  name: string
  hidden: boolean
}

/** Where a sheet has content; rows and columns counted from 0. */
export interface UsedRange {
  row: number
  column: number
  rows: number
  columns: number
}

export interface LoadedRange {
  sheet: ListedSheet
  range: Excel.Range
  merged: Excel.RangeAreas
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>
}

/** Asks for all that a range holds; to be read once the context was synchronised. */
export function loadRange(sheet: ListedSheet, range: Excel.Range): LoadedRange {
  range.load(`rowIndex,columnIndex,rowCount,columnCount,${slotProperties}`)
  const merged = range.getMergedAreasOrNullObject()
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  return {
    sheet,
    range,
    merged,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  }
}

/** What all sheets of one workbook together may still take. */
export type Budget = typeof workbookLimits

export function newBudget(): Budget {
  return { ...workbookLimits }
}

/** Adds what was loaded to the content of its sheet. Blocks of one sheet come from top to bottom. */
export function addRange(
  { sheet, range, merged, rows, columns }: LoadedRange,
  content: SheetContent,
  budget: Budget,
): void {
  const { rowIndex, columnIndex } = range
  // Excel answers null instead of an error where a range has too many cells.
  if ((range.values as unknown) === null) throw new HostFault('too-large', sheet.name)
  range.values.forEach((line, y) => {
    line.forEach((_, x) => {
      const cell = readSlot(range, [y, x], rowIndex + y + 1, columnIndex + x + 1)
      if (!cell) return
      if (budget.cells < 1 || budget.characters < cell.text.length) {
        content.cut = 'too-many-cells'
        budget.cells = 0
        return
      }
      budget.cells--
      budget.characters -= cell.text.length
      content.cells.push(cell)
    })
  })
  rows.value.forEach(({ rowHidden }, y) => {
    if (rowHidden) content.hiddenRows.add(rowIndex + y + 1)
  })
  columns.value.forEach(({ columnHidden }, x) => {
    if (columnHidden) content.hiddenColumns[columnIndex + x + 1] = 1
  })
  if (!merged.isNullObject) for (const area of merged.areas.items) addMerge(content.merges, areaOf(area))
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }
}

/** An area that runs through two blocks comes with each of them. */
function addMerge(merges: Area[], area: Area): void {
  const known = merges.some(
    ({ top, left, bottom, right }) =>
      top <= area.top && left <= area.left && bottom >= area.bottom && right >= area.right,
  )
  if (!known) merges.push(area)
}
