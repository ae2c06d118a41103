/** Lines of text become paragraphs: a line that is full goes on in the next that is not indented. */
import { joinTexts, type Line } from './lines.ts'
import { type Box, uniteBoxes } from './shapes.ts'

export interface TextPiece {
  text: string
  page: number
  box: Box
  /** Its last line, to tell whether the text goes on. */
  last: Line
  first: Line
}

/** The sides of the column of text that a page is set in. */
export interface Margins {
  left: number
  right: number
  /** Usual distance of lines, from top to top. */
  pitch: number
}

/** Paragraphs of lines that stand below each other. */
export function makePieces(page: number, lines: readonly Line[], margins: Margins): TextPiece[] {
  const pieces: TextPiece[] = []
  for (const line of lines) {
    const above = pieces[pieces.length - 1]
    if (above && goesOn(above, line, margins, true)) {
      above.text = joinTexts(above.text, line.text)
      above.box = uniteBoxes([above.box, line])
      above.last = line
    } else pieces.push({ text: line.text, page, box: uniteBoxes([line]), first: line, last: line })
  }
  return pieces
}

/** Whether the last paragraph of a page goes on with the first of the next. */
export function goesOnOverPage(
  above: TextPiece,
  below: TextPiece,
  marginsAbove: Margins,
  marginsBelow: Margins,
): boolean {
  const { last } = above
  if (/[。！？!?；;：:]$/.test(above.text) && above.first.left < marginsAbove.left + last.size) return false
  const shifted = { ...below.first, left: below.first.left - marginsBelow.left + marginsAbove.left }
  return goesOn(above, shifted, marginsAbove, false)
}

/** Letters from this size on, in points, are of a title, whose lines stand further apart. */
const titleSize = 17
/** Numbers of sections and their parts begin a paragraph. */
const opening = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/

function goesOn(
  { first, last: above }: Pick<TextPiece, 'first' | 'last'>,
  line: Line,
  margins: Margins,
  samePage: boolean,
): boolean {
  if (above.gaps > 0 || line.gaps > 0 || opening.test(line.text.normalize('NFKC'))) return false
  const size = Math.max(above.size, line.size)
  if (Math.abs(above.size - line.size) > 0.12 * size) return false
  const upper = above.column ?? margins
  const lower = line.column ?? margins
  const below = samePage && upper.left === lower.left
  const pitch = line.top - above.top
  const widest = Math.max(1.3 * margins.pitch, (size >= titleSize ? 1.9 : 1.1) * size)
  if (below && (pitch < 0.5 * size || pitch > widest)) return false
  if (isTitle(above, line, margins)) return true
  if (above.right <= upper.right - 2.2 * size) return false
  // Where a page has hardly any second lines, the margin of its text is seen only from the indent of the first.
  const indent = (first.left - line.left) / size
  const isSecond = first === above && indent > 1.5 && indent < 2.6
  const isLater = first !== above && Math.abs(line.left - above.left) < 0.9 * size
  return isSecond || isLater || Math.abs(line.left - lower.left) < 0.9 * size
}

/** Two lines of a title: both in the middle, the same large letters. */
function isTitle(above: Line, line: Line, margins: Margins): boolean {
  const middle = (margins.left + margins.right) / 2
  const centered = (one: Line): boolean =>
    Math.abs((one.left + one.right) / 2 - middle) < one.size && one.left > margins.left + one.size
  return above.size >= titleSize && centered(above) && centered(line)
}

/** The margins of a page, from its longer lines and its tables. */
export function findMargins(lines: readonly Line[], tables: readonly Box[]): Margins {
  const long = lines.filter((line) => line.gaps === 0 && line.glyphs.length >= 8)
  const used = long.length > 0 ? long : lines
  const right = Math.max(...used.map((line) => line.right), ...tables.map((table) => table.right))
  const left = usual(used.map((line) => line.left))
  const pitches = lines
    .map((line, index) => line.top - (lines[index - 1]?.top ?? Infinity))
    .filter((pitch) => pitch > 0 && pitch < 100)
  return { left, right, pitch: usual(pitches) }
}

/** The value that most others are near to; 0 of none. */
function usual(values: readonly number[]): number {
  let best = 0
  let most = 0
  for (const value of values) {
    const count = values.filter((other) => Math.abs(other - value) < 2).length
    if (count > most) {
      most = count
      best = value
    }
  }
  return best
}
