/** What single characters of a page stand for, how high they are and how they run. */
import type { Matrix } from './shapes.ts'

/** Stands for a character that is not known. */
export const unknownCharacter = '\ufffd'

/** A character of a number. */
export const digit = /^[\d０-９.,]$/

/** What a character of a font stands for; what is only a number in a font is not known. */
export function legible(text: string): string {
  return /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text) && !/^\s+$/.test(text) ? unknownCharacter : text
}

/** How text runs on the page; null where it leans, as watermarks do. */
export function turnOf(matrix: Matrix): number | null {
  const angle = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI
  const turn = (Math.round(angle / 90) * 90 + 360) % 360
  const off = Math.abs(((angle - turn + 540) % 360) - 180)
  return off < 10 ? turn : null
}

/** Height of the letters of a font of a size, in points of the page. */
export function heightOf(matrix: Matrix, size: number): number {
  return Math.abs(size) * Math.hypot(matrix[2], matrix[3])
}
