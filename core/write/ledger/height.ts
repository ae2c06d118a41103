import { widthOf } from '../width.ts'

/** Points of a line of print in a list, and most that a row may have in a spreadsheet. */
const line = 13.5
const most = 405

/** Height in points of a row whose texts are wrapped at the width of their columns: not every program fits rows by itself. */
export function heightOf(cells: readonly { text: string; width: number }[]): number {
  let lines = 1
  for (const { text, width } of cells) {
    if (text === '') continue
    const own = text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each) / width)), 0)
    lines = Math.max(lines, own)
  }
  return Math.min(most, lines * line + 4)
}
