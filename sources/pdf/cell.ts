/** The text of one cell from the lines that stand in it. */
import { joinTexts, type Line } from './lines.ts'
import type { Box } from './shapes.ts'

const digitsEnd = /[\d０-９.,，]$/
const digitsStart = /^[\d０-９.,，]/

/**
 * The text of a cell: lines join. A number that goes on in the next line joins only where there was no room for its
 * next digit; else a line break is kept, since two numbers may stand there. `padding` is the room that the fullest
 * lines of the table leave.
 */
export function joinCellLines(lines: readonly Line[], box: Box, padding: number): string {
  let text = ''
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above) text = line.text
    else if (digitsEnd.test(text) && digitsStart.test(line.text))
      text += isFull(above, line, box, padding) ? line.text : `\n${line.text}`
    else text = joinTexts(text, line.text)
  })
  return text
}

/** Room beside a line of a cell; negative where it stands out. */
export function roomBeside(line: Line, box: Box): number {
  return box.right - box.left - (line.right - line.left)
}

/** Whether the first character of the next line had no room at the end of a line. */
function isFull(above: Line, below: Line, box: Box, padding: number): boolean {
  const first = below.glyphs[0]
  if (!first || above.glyphs.length < 2 || above.glyphs.some(({ turn }) => turn !== 0)) return false
  const room = roomBeside(above, box)
  const width = first.right - first.left
  // Programs set lines with a little more room than their characters take.
  return room - padding < 1.1 * width && room < width + above.size * 1.4
}
