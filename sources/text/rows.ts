/** Lines that are rows of a table: parted by tabs, by bars, or by spaces. */

/** How the cells of a row are parted. */
export type Separator = 'bars' | 'tabs' | 'spaces'

/** A line as a row. A weak row is one only beside others: a single cell, a header, a label with one number. */
export interface TextRow {
  separator: Separator
  strong: boolean
  /** Of a row with bars, what stands before the first bar and after the last is a cell too, mostly empty. */
  cells: string[]
  /** A line of a Markdown or drawn table that holds no cells. */
  rule: boolean
}

const longestWeak = 60
const longestHead = 16
const longestSpaced = 400
const bar = /[|｜│┃║]/
const ruleLine = /^[\s|｜:+=\-─-╿]*$/
const gap = /[ \u00a0\u2000-\u200a\u3000]{2,}/
const oneSpace = /[ \u00a0\u2000-\u200a\u3000]+/
const sentence = /[。；;！？!?]/
const figure = /^[-+−—－/／]?[\d０-９][\d０-９,，.．]*[%％]?$|^[-−—－/／]{1,2}$/

/** `- 4 -`, as it stands between the pages of a document. */
export function isPageNumber(line: string): boolean {
  return /^\s*[-—－] ?\d{1,4} ?[-—－]\s*$/.test(line)
}

/** A number or a dash, as cells of a table hold them. */
export function isFigure(token: string): boolean {
  return figure.test(token)
}

function splitBars(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '\\' && line[at + 1] === '|') {
      cell += '|'
      at++
    } else if (bar.test(character)) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  cells.push(cell)
  return cells
}

/** Whether a row of bars has nothing before its first bar, and nothing after its last. */
export function emptyEdges(cells: readonly string[]): { left: boolean; right: boolean } {
  const isEmpty = (cell: string | undefined): boolean => cells.length > 1 && cell?.trim() === ''
  return { left: isEmpty(cells[0]), right: isEmpty(cells[cells.length - 1]) }
}

/** The cells between the outermost bars. */
export function withoutEdges(cells: readonly string[], { left, right } = emptyEdges(cells)): string[] {
  return cells.slice(left ? 1 : 0, right ? -1 : undefined)
}

function readBars(line: string): TextRow | null {
  const drawn = /[─-╿]|^\s*\+[-=+]+\+\s*$/.test(line)
  if (ruleLine.test(line) && /[-=─-╿]/.test(line) && (drawn || bar.test(line))) {
    const cells = withoutEdges(splitBars(line))
    const dashes = cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))
    const rule = drawn || cells.every((cell) => /^\s*(?::-*:?|-+:|-{2,})\s*$/.test(cell))
    if (rule || dashes) return { separator: 'bars', strong: true, cells: splitBars(line), rule }
  }
  if (!bar.test(line)) return null
  return { separator: 'bars', strong: true, cells: splitBars(line), rule: false }
}

/** A cell that was quoted since it has line breaks in it. */
function unquote(cell: string): string {
  const quoted = cell.includes('\n') && cell.startsWith('"') && cell.endsWith('"')
  return quoted ? cell.slice(1, -1).replace(/""/g, '"') : cell
}

function readTabs(line: string): TextRow | null {
  if (!line.includes('\t')) return null
  const cells = line.split('\t').map(unquote)
  const content = line.trim()
  const strong = content.includes('\t')
  if (!strong && (line.length > longestWeak || sentence.test(line))) return null
  return { separator: 'tabs', strong, cells, rule: false }
}

/** Whether the parts of a line could be heads of columns, and not a heading, a spaced word or a sentence. */
function isHeader(parts: readonly string[]): boolean {
  if (parts.length < 2 || /^(?:[一二三四五六七八九十]+|\d+)[、.．]/.test(parts[0] ?? '')) return false
  return parts.every(
    (part) =>
      part.length > 1 &&
      part.length <= longestHead &&
      !/[：:，,]/.test(part.replace(/（[^（）]*）|\([^()]*\)/g, '')),
  )
}

function spaced(strong: boolean, cells: string[]): TextRow {
  return { separator: 'spaces', strong, cells, rule: false }
}

function readSpaces(line: string): TextRow | null {
  const text = line.trim()
  if (text === '' || text.length > longestSpaced || /。/.test(text) || isPageNumber(text)) return null
  const wide = text.split(gap)
  if (wide.length >= 3) return spaced(true, wide)
  if (wide.length === 2 && isFigure(wide[1] ?? '')) return spaced(true, wide)
  if (isHeader(wide)) return spaced(false, wide)
  const tokens = text.split(oneSpace)
  let figures = 0
  while (figures < tokens.length && isFigure(tokens[tokens.length - 1 - figures] ?? '')) figures++
  const label = tokens.slice(0, tokens.length - figures).join(' ')
  const values = tokens.slice(tokens.length - figures)
  if (figures >= 2) return spaced(true, label === '' ? values : [label, ...values])
  if (text.length > longestWeak || sentence.test(text)) return null
  if (figures === 1 && label !== '') return spaced(false, [label, ...values])
  return isHeader(tokens) ? spaced(false, tokens) : null
}

/** The line as a row of a table, or null where it is none. Lines of white space are rows only if they hold tabs. */
export function readRow(line: string): TextRow | null {
  const drawn = /^\s*[|｜│┃║+─-╿]/.test(line)
  if (drawn) return readBars(line) ?? readTabs(line) ?? readSpaces(line)
  return readTabs(line) ?? readBars(line) ?? readSpaces(line)
}
