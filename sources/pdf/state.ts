/** The graphics state of a page while its operators run, as far as it tells where text and lines stand. */
import { type Box, identity, type Matrix } from './shapes.ts'

export interface Font {
  /** Width of a glyph unit, times the size. */
  unit: number
  vertical: boolean
  /** Width, and place of the origin, of characters of vertical text that have none of their own. */
  verticalMetrics: readonly number[] | null
}

export const plainFont: Font = { unit: 0.001, vertical: false, verticalMetrics: null }

export interface State {
  /** From the user space of now to the page as shown. */
  matrix: Matrix
  clip: Box
  font: Font
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  /** Operators moved the user space, and nothing was painted since: a picture was left out. */
  moved: boolean
  painted: boolean
}

export function makeState(matrix: Matrix, clip: Box): State {
  return {
    matrix,
    clip,
    font: plainFont,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    moved: false,
    painted: false,
  }
}

/** Where the next character stands: the matrix of the line, and how far along it. */
export interface Cursor {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

export function makeCursor(matrix: Matrix = identity): Cursor {
  return { matrix, x: 0, y: 0, lineX: 0, lineY: 0 }
}

export function moveLine(cursor: Cursor, x: number, y: number): void {
  cursor.lineX += x
  cursor.lineY += y
  cursor.x = cursor.lineX
  cursor.y = cursor.lineY
}
