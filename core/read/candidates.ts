/** Lines that may head a section, and what stands under them. */

import { fold } from '../model/fold.ts'
import type { GridBlock, SourceDocument } from '../model/source.ts'
import type { SectionKey, TableKey } from '../template/keys.ts'
import { findInLine, type HeadingText, isBrokenLabel, joinHeading, readHeading } from './headings.ts'
import { isShort, type Line } from './lines.ts'
import { marksOfTables } from './marks.ts'
import { isNoise } from './noise.ts'
import { readOrdinal } from './ordinals.ts'

/** A line that may head a section, with what stands between it and the next such line. */
export interface Candidate extends HeadingText {
  /** Indexes into the lines: where the heading begins and where its last line ends. */
  first: number
  last: number
  /** Something stands under it before the next candidate. */
  body: boolean
  /** Tables of the template whose labels stand under it. */
  tables: ReadonlySet<TableKey>
  /** In the middle of a line of prose. */
  midLine: boolean
  /** Inside a link. */
  link: boolean
  /** In a list of contents. */
  contents: boolean
}

type Found = Omit<Candidate, 'body' | 'tables' | 'contents'>

/** All lines that may head a section, in reading order. */
export function gatherCandidates(source: SourceDocument, lines: readonly Line[]): Candidate[] {
  const found: Found[] = []
  const rows = new Map<number, ReadonlySet<number>>()
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || labelsFigures(source, line, rows)) continue
    const next = lines[index + 1]
    const joined = next && isShort(line) && isShort(next) ? joinHeading(line, next) : null
    if (joined) {
      found.push({ ...joined, first: index, last: index + 1, midLine: false, link: line.link === true })
      index++
      continue
    }
    const heading = readHeading(line)
    if (heading?.bare) {
      const given = readOrdinal(line.head.text)
      const below = next && given && !readOrdinal(next.head.text) ? readHeading(next, given) : null
      if (below && !below.bare) {
        found.push({ ...below, first: index, last: index + 1, midLine: false, link: line.link === true })
        index++
      }
      continue
    }
    if (heading && !(heading.key === null && isBrokenLabel(lines, index)))
      found.push({ ...heading, first: index, last: index, midLine: false, link: line.link === true })
    if (line.end - line.start > 20) found.push(...headingsInside(line, index, heading))
  }
  return describeBodies(source, lines, found)
}

/** So many numbers in a row of a grid are the figures of a table. */
const fewestFigures = 3

/** Whether a line stands in a row of figures, which no heading does. `rows`: by block, what is known of its rows. */
function labelsFigures(source: SourceDocument, line: Line, rows: Map<number, ReadonlySet<number>>): boolean {
  const grid = source.blocks[line.block]
  if (line.cell === undefined || grid?.kind !== 'grid') return false
  const known = rows.get(line.block) ?? rowsOfFigures(grid)
  rows.set(line.block, known)
  return known.has(grid.cells[line.cell]?.row ?? -1)
}

function rowsOfFigures(grid: GridBlock): Set<number> {
  const figures = new Map<number, number>()
  for (const { row, text } of grid.cells)
    if (/^\s*\d+\s*$/.test(text)) figures.set(row, (figures.get(row) ?? 0) + 1)
  return new Set([...figures].flatMap(([row, count]) => (count >= fewestFigures ? [row] : [])))
}

/** Headings in the middle of a line whose line breaks were lost: 答复率100%。二、主动公开政府信息情况 */
function headingsInside(line: Line, index: number, heading: HeadingText | null): Found[] {
  const text = line.raw.slice(line.start, line.end)
  const inside = findInLine(text).filter((at) => at > (heading ? heading.end - line.start : 0))
  const found: Found[] = []
  for (const at of inside) {
    if (!/[。！？；：:;!?\s）)”"\d]$/.test(text.slice(Math.max(0, at - 1), at)) && at > 0) continue
    const start = line.start + at
    const part: Line = {
      ...line,
      start,
      head: fold(line.raw.slice(start, Math.min(line.end, start + 160)), 'drop'),
    }
    const read = readHeading(part)
    if (read?.key && read.strong)
      found.push({ ...read, first: index, last: index, midLine: true, link: line.link === true })
  }
  return found
}

const none: ReadonlySet<TableKey> = new Set()

/** One pass from the end: what stands between each candidate and the next heading that leaves no doubt. */
function describeBodies(
  source: SourceDocument,
  lines: readonly Line[],
  found: readonly Found[],
): Candidate[] {
  const candidates: Candidate[] = []
  let body = false
  let tables = none
  let seen = lines.length
  for (let position = found.length - 1; position >= 0; position--) {
    const candidate = found[position]
    if (!candidate) continue
    for (let index = seen - 1; index > candidate.last; index--) {
      const line = lines[index]
      if (!line) continue
      body ||= !line.link && !isNoise(line)
      for (const table of marksOfTables(line.head.text)) {
        if (!tables.has(table)) tables = new Set([...tables, table])
      }
      body ||= standsBetween(source, lines, index)
    }
    body ||= standsBetween(source, lines, candidate.last)
    candidates.push({ ...candidate, body: body || candidate.glued, tables, contents: false })
    seen = candidate.first
    const ends = candidate.key !== null && candidate.strong
    body = !ends
    if (ends) tables = none
  }
  return mergeCaptions(candidates.reverse())
}

/** Whether a picture, a file or an empty grid stands between a line and the next. */
function standsBetween(source: SourceDocument, lines: readonly Line[], index: number): boolean {
  const from = (lines[index]?.block ?? 0) + 1
  const to = lines[index + 1]?.block ?? source.blocks.length
  for (let block = from; block < to; block++) {
    const kind = source.blocks[block]?.kind
    if (kind === 'image' || kind === 'attachment' || kind === 'grid') return true
  }
  return false
}

/** A heading that is printed again as the caption of what follows is one heading: the numbered of the two. */
function mergeCaptions(candidates: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = []
  for (const candidate of candidates) {
    const above = merged[merged.length - 1]
    const caption =
      above && above.key !== null && above.key === candidate.key && !above.body && candidate.strong
    if (!caption || above.link !== candidate.link) merged.push(candidate)
    else {
      const numbered = above.ordinal === null ? candidate : above
      merged[merged.length - 1] = { ...numbered, body: candidate.body, tables: candidate.tables }
    }
  }
  return merged
}

/** A run of headings with nothing between them, all of which come again with a body, is a list of contents. */
export function markContents(candidates: readonly Candidate[]): Candidate[] {
  const later = new Set<SectionKey>()
  const comesAgain = candidates.map(() => false)
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]
    if (!candidate?.key) continue
    comesAgain[index] = later.has(candidate.key)
    if (candidate.body && candidate.strong) later.add(candidate.key)
  }
  let inContents = false
  return candidates.map((candidate, index) => {
    const contents = comesAgain[index] === true && candidate.key !== null && (!candidate.body || inContents)
    inContents = contents && !candidate.body
    return { ...candidate, contents }
  })
}
