/** Pasted text as numbered lines. */

export interface TextLine {
  /** One-based number of its first line in the text. */
  number: number
  /** Without the line break; `\n` inside stands for the line breaks of a quoted cell. */
  text: string
}

const maxLines = 500_000
/** Lines that a quoted cell may run over. */
const maxQuoted = 30

/** The lines of a text; `cut` where there were too many. */
export function splitLines(text: string): { lines: TextLine[]; cut: boolean } {
  const lines: TextLine[] = []
  const pattern = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let from = text.startsWith('\ufeff') ? 1 : 0
  while (lines.length < maxLines) {
    const match = pattern.exec(text)
    lines.push({ number: lines.length + 1, text: text.slice(from, match ? match.index : undefined) })
    if (!match) return { lines: joinAmounts(joinQuoted(lines)), cut: false }
    from = pattern.lastIndex
  }
  return { lines: joinAmounts(joinQuoted(lines)), cut: true }
}

function countQuotes(text: string): number {
  return text.split('"').length - 1
}

/** Whether the last cell of a line begins with a quote that does not end on the line. */
function opensQuote(line: string): boolean {
  const last = line.slice(line.lastIndexOf('\t') + 1)
  return last.startsWith('"') && countQuotes(last) % 2 === 1
}

/** Index of the line on which a quoted cell that was left open ends, or -1. */
function findQuoteEnd(lines: readonly TextLine[], from: number): number {
  const hasTab = lines[from]?.text.includes('\t') ?? false
  for (let at = from + 1; at < lines.length && at <= from + maxQuoted; at++) {
    const text = lines[at]?.text ?? ''
    const cell = text.split('\t', 1)[0] ?? ''
    if (countQuotes(cell) % 2 === 0) {
      if (cell !== text) return -1
      continue
    }
    return cell.endsWith('"') && (hasTab || cell !== text) ? at : -1
  }
  return -1
}

/** Spreadsheets copy a cell with line breaks as `"first\nsecond"`: its lines are one. */
function joinQuoted(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    let text = line.text
    while (opensQuote(text)) {
      const end = findQuoteEnd(lines, at)
      if (end < 0) break
      text = [text, ...lines.slice(at + 1, end + 1).map((next) => next.text)].join('\n')
      at = end
    }
    joined.push({ number: line.number, text })
  }
  return joined
}

/** The end of an amount: its point and decimals, or its decimals behind a row that breaks off at the point. */
const decimals = /^\s*\.\d{1,4}[\s|]*$/
const digits = /^\s*\d{1,4}[\s|]*$/
const brokenOff = /[\t|]\s*\d{1,12}\.\s*$/

/** Amounts that a line break tears at the point are one: 897 · .21. */
function joinAmounts(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = []
  for (const line of lines) {
    const above = joined[joined.length - 1]
    const isRest =
      above &&
      ((decimals.test(line.text) && /\d\s*$/.test(above.text)) ||
        (digits.test(line.text) && brokenOff.test(above.text)))
    if (isRest) above.text = above.text.trimEnd() + line.text.trimStart()
    else joined.push({ ...line })
  }
  return joined
}
