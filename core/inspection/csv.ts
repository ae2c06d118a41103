/** Largest CSV that is read: lists are short. */
const mostRows = 1_000_000

/** Records of comma- or tab-separated text (RFC 4180), quoted fields over several lines included. Empty records are kept, so that places count. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const separator = chooseSeparator(source)
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at <= source.length && records.length < mostRows) {
    const quoted = source[at] === '"'
    const { field, end } = quoted ? readQuoted(source, at, separator) : readPlain(source, at, separator)
    record.push(field)
    at = end
    if (source[at] === separator) {
      at++
      continue
    }
    records.push(record)
    record = []
    if (at >= source.length) break
    at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1
  }
  if (/[\r\n]$/.test(source)) records.pop()
  return records
}

function chooseSeparator(source: string): string {
  const line = /^[^\r\n]*/.exec(source)?.[0] ?? ''
  const count = (mark: string): number => line.split(mark).length - 1
  if (count('\t') > 0 && count('\t') >= count(',')) return '\t'
  return count(';') > count(',') ? ';' : ','
}

interface Field {
  field: string
  /** Where the separator or the line end stands. */
  end: number
}

function readPlain(source: string, from: number, separator: string): Field {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\r' && source[end] !== '\n')
    end++
  return { field: source.slice(from, end), end }
}

/** A quotation mark that is never closed is a part of a plain field. */
function readQuoted(source: string, from: number, separator: string): Field {
  const pieces: string[] = []
  let at = from + 1
  for (;;) {
    const mark = source.indexOf('"', at)
    if (mark < 0) return readPlain(source, from, separator)
    pieces.push(source.slice(at, mark))
    if (source[mark + 1] !== '"') {
      const rest = readPlain(source, mark + 1, separator)
      return { field: pieces.join('') + rest.field, end: rest.end }
    }
    pieces.push('"')
    at = mark + 2
  }
}

/** One CSV record. What a spreadsheet would take for a formula begins with an apostrophe. */
export function writeCsvRecord(fields: readonly string[]): string {
  return `${fields.map(writeField).join(',')}\r\n`
}

function writeField(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
