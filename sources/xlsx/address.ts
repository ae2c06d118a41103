/** Rows and columns are one-based here, as in a sheet's own addresses. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export const maxRow = 1_048_576
export const maxColumn = 16_384

/** 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** A is 1; 0 for anything but one to three letters. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return 0
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

export function addressOf(row: number, column: number): string {
  return columnLetters(column) + row
}

/** `J7` or `$J$7`; null where it is no cell of a sheet. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text)
  if (!match) return null
  const column = columnNumber(match[1] ?? '')
  const row = Number(match[2])
  return row >= 1 && row <= maxRow && column <= maxColumn ? { row, column } : null
}

/** `A1:C3` or a single address, corners in any order; null where it is no area of a sheet. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first] = text.split(':')
  const a = parseAddress(first)
  const b = parseAddress(second)
  if (!a || !b) return null
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}
