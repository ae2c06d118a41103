/** Columns of tables that are set with spaces: where a cell is empty, only its place on the line tells. */

interface Token {
  text: string
  /** Columns of a fixed-width page; a Chinese character takes two. */
  from: number
  to: number
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  )
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

function place(line: string): Token[] {
  const tokens: Token[] = []
  let column = 0
  for (const part of line.split(/([ \u00a0\u2000-\u200a\u3000]{2,})/)) {
    const width = widthOf(part)
    if (part.trim() !== '') {
      const lead = widthOf(part.slice(0, part.length - part.trimStart().length))
      tokens.push({ text: part.trim(), from: column + lead, to: column + widthOf(part.trimEnd()) })
    }
    column += width
  }
  return tokens
}

/** What the fullest lines take up, column by column; null where they do not agree on columns. */
function findColumns(lines: readonly Token[][], count: number): { from: number; to: number }[] | null {
  const columns: { from: number; to: number }[] = []
  for (const tokens of lines) {
    if (tokens.length !== count) continue
    tokens.forEach(({ from, to }, index) => {
      const column = columns[index]
      if (column) {
        column.from = Math.min(column.from, from)
        column.to = Math.max(column.to, to)
      } else columns.push({ from, to })
    })
  }
  return columns.every((column, index) => index === 0 || (columns[index - 1]?.to ?? 0) < column.from)
    ? columns
    : null
}

/** Puts the tokens of a line into columns, or gives null where two fall into one. */
function assign(tokens: readonly Token[], columns: readonly { from: number; to: number }[]): string[] | null {
  const cells = columns.map(() => '')
  let last = -1
  for (const { text, from, to } of tokens) {
    let best = -1
    let distance = Number.POSITIVE_INFINITY
    columns.forEach((column, index) => {
      const away = Math.max(column.from - to, from - column.to)
      if (away < distance) {
        distance = away
        best = index
      }
    })
    if (best <= last) return null
    cells[best] = text
    last = best
  }
  return cells
}

/**
 * Cells of the lines of a table that is set with wide spaces, empty ones included where the lines agree on columns. A
 * line that fits no columns gives its cells one after another.
 */
export function alignRows(lines: readonly string[]): string[][] {
  const placed = lines.map(place)
  const count = placed.reduce((most, tokens) => Math.max(most, tokens.length), 0)
  const columns = findColumns(placed, count)
  return placed.map((tokens) => {
    const cells = tokens.map((token) => token.text)
    return cells.length < count && columns ? (assign(tokens, columns) ?? cells) : cells
  })
}
