/** What tells the program's own sheets and words in a drafting workbook from those of the report. */

import type { FigureKey } from './keys.ts'

/** Begins the first cell of a sheet that belongs to the program: it is no part of the report. */
export const ownSheetMark = '【年报勾稽】'

/** Begins a cell that tells what to write: it is no part of the report. */
export const hintMark = '〔提示〕'

/** Name of a figure's cell in a drafting workbook, for formulas and for programs: `T3_carried_in_natural_person`. */
export function nameOfCell(key: FigureKey): string {
  return key.replace(/[/-]/g, '_').replace(/^t/, 'T')
}
