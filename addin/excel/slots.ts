/// <reference types="office-js" />
/** What Excel says of a cell → the cell as a closed file gives it, so that both give the same figures. */

import { numberText } from '../../sources/xlsx/number.ts'
import type { SheetCell } from '../../sources/xlsx/sheet.ts'
import { formatKind, type NumberKind } from '../../sources/xlsx/styles.ts'

/** What is asked of every range that is read. */
export const slotProperties = 'values,formulas,numberFormat,valueTypes'

/** A block of loaded cells; rows and columns are counted from 0, as Excel's interface does. */
export type LoadedSlots = Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat' | 'valueTypes'>

/** Kinds of numbers by their format codes; a sheet repeats few of them many times. */
const kinds = new Map<string, NumberKind>()

function kindOf(format: string): NumberKind {
  let kind = kinds.get(format)
  if (kind === undefined) {
    kind = formatKind(format)
    if (kinds.size < 1000) kinds.set(format, kind)
  }
  return kind
}

function isPicture(formula: string, text: string, rich: boolean): boolean {
  return /^=(?:_xlfn\.)?DISPIMG\(/i.test(formula) || (rich && text === '#VALUE!')
}

/** The formula of a cell without its sign; null for a value. A text that only looks like one is its own value. */
function formulaOf(value: unknown, formula: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null
  return formula.slice(1).trim()
}

/**
 * The cell at a slot of a loaded block, null where nothing is to be read. `row` and `column` are its place on the sheet,
 * counted from 1. Dates are read by the calendar of 1900: Excel does not tell which one a workbook uses.
 */
export function readSlot(
  loaded: LoadedSlots,
  [y, x]: readonly [number, number],
  row: number,
  column: number,
): SheetCell | null {
  const value: unknown = loaded.values[y]?.[x]
  if (value === '' || value === null || value === undefined) return null
  const formula: unknown = loaded.formulas[y]?.[x]
  const type = String(loaded.valueTypes[y]?.[x])
  const cell: SheetCell = { row, column, text: '' }
  if (typeof value === 'number') {
    cell.text = numberText(value, kindOf(String(loaded.numberFormat[y]?.[x] ?? '')), false)
    cell.value = value
  } else if (typeof value === 'boolean') cell.text = value ? 'TRUE' : 'FALSE'
  else if (typeof value === 'string') {
    cell.text = value.replace(/\r\n?/g, '\n')
    if (isPicture(String(formula), cell.text, type === 'RichValue')) return null
    if (type === 'Error') cell.illegible = 'error'
  }
  if (cell.text.trim() === '' && !cell.illegible) return null
  const own = formulaOf(value, formula)
  if (own !== null) cell.formula = own
  return cell
}

/** Raw text of a single cell that was loaded with `slotProperties`. */
export function textOf(loaded: LoadedSlots): string {
  return readSlot(loaded, [0, 0], 1, 1)?.text ?? ''
}
