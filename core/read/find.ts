/** Finds the report inside its page: the title, the headings, where it begins and ends. */

import { foldText } from '../model/fold.ts'
import type { Place, ReadProblem } from '../model/report.ts'
import type { SourceDocument } from '../model/source.ts'
import { type Candidate, gatherCandidates, markContents } from './candidates.ts'
import { isShort, type Line, readLines, textOf } from './lines.ts'
import { endsArticle, isNoise } from './noise.ts'
import { chooseHeadings, type Heading } from './sections.ts'
import { isOrganName, parseTitle, type TitleParts } from './titles.ts'
import { chooseSheets } from './workbook.ts'

export interface TitleReading extends TitleParts {
  /** As printed, lines joined. */
  text: string
  place: Place
  /** Indexes of its lines. */
  first: number
  last: number
}

export interface Found {
  /** The source with sheets of other years blanked; indexes of blocks and cells are those of the original. */
  source: SourceDocument
  lines: readonly Line[]
  headings: readonly Heading[]
  /** Titles of this report, the one nearest to its first section first. */
  titles: readonly TitleReading[]
  /** Blocks [from, to). */
  extent: { from: number; to: number }
  /** Lines [from, to) of the extent. */
  range: { from: number; to: number }
  problems: ReadProblem[]
}

/** Everything that belongs to one report; of several, the newest. */
export function findReport(given: SourceDocument): Found {
  const { source, problems } = chooseSheets(given)
  const lines = readLines(source)
  const candidates = gatherCandidates(source, lines)
  const parts = splitReports(candidates, lines)
  const part = newestPart(parts)
  if (parts.length > 1) problems.push(severalReports(parts, part))
  const headings = chooseHeadings(
    candidates.filter(({ first }) => first >= part.from && first < part.to),
    lines,
  )
  const first = headings[0]
  const titles = first
    ? findTitles(lines, part.from, first.first)
    : titlesWithoutHeadings(lines, part.from, part.to)
  const from = first ? startOf(source, lines, titles[0], first.first, part.from) : (titles[0]?.first ?? 0)
  const to = endOf(source, lines, headings, from, part.to)
  const whole = source.kind === 'xlsx' || (!first && (titles.length === 0 || source.kind !== 'html'))
  const range = whole ? { from: 0, to: lines.length } : { from, to }
  const extent = whole ? { from: 0, to: source.blocks.length } : blocksOf(source, lines, range)
  return { source, lines, headings, titles, extent, range, problems }
}

interface Part {
  /** Lines [from, to). */
  from: number
  to: number
  title: TitleReading | null
}

/** A page with several reports, cut before each title, or before 总体情况 where a report has no title. */
function splitReports(gathered: readonly Candidate[], lines: readonly Line[]): Part[] {
  const candidates = markContents(gathered).filter(
    ({ key, strong, body, contents, first }) =>
      key !== null && strong && body && !contents && !lines[first]?.hidden && !lines[first]?.link,
  )
  const openings: number[] = []
  let keys = new Set<string>()
  candidates.forEach((candidate, index) => {
    if (candidate.key === 'overview' && (openings.length === 0 || keys.size >= 3)) {
      const following = new Set<string>()
      for (const next of candidates.slice(index + 1, index + 7)) {
        if (next.key === 'overview') break
        if (next.key) following.add(next.key)
      }
      if (openings.length === 0 || following.size >= 2) {
        openings.push(candidate.first)
        keys = new Set()
        return
      }
    }
    if (candidate.key) keys.add(candidate.key)
  })
  if (openings.length < 2) return [{ from: 0, to: lines.length, title: null }]
  const titles = openings.map(
    (opening, index) => findTitles(lines, openings[index - 1] ?? 0, opening)[0] ?? null,
  )
  const starts = openings.map((opening, index) => (index === 0 ? 0 : (titles[index]?.first ?? opening)))
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? lines.length,
    title: titles[index] ?? null,
  }))
}

function newestPart(parts: readonly Part[]): Part {
  return parts.reduce((best, part) => ((part.title?.year ?? 0) > (best.title?.year ?? 0) ? part : best))
}

function severalReports(parts: readonly Part[], chosen: Part): ReadProblem {
  const others = parts.filter((part) => part !== chosen)
  const place = others.find((part) => part.title)?.title?.place
  return {
    code: 'several-reports',
    text: others.map((part) => part.title?.text ?? '').join('；'),
    ...(place ? { place } : {}),
  }
}

/** Titles among the lines [from, to), the last first; links, navigation and furniture of the page left out. */
export function findTitles(lines: readonly Line[], from: number, to: number): TitleReading[] {
  const found: TitleReading[] = []
  for (let index = to - 1; index >= from && found.length < 4; index--) {
    const title = titleAt(lines, index, from, to)
    if (!title) continue
    found.push(title)
    index = Math.min(index, title.first)
  }
  const telling = found.filter((title) => title.year !== null || title.organ !== null)
  return telling.length > 0
    ? telling
    : found.filter(({ text, placeholder }) => placeholder || /年度报告/.test(text))
}

/** Where no section is headed: the first telling title, headings of the page before others. */
function titlesWithoutHeadings(lines: readonly Line[], from: number, to: number): TitleReading[] {
  const found: TitleReading[] = []
  for (let index = from; index < to; index++) {
    const title = titleAt(lines, index, Math.max(from, index - 3), to)
    if (title && (title.year !== null || title.organ !== null || title.placeholder)) found.push(title)
    if (found.length >= 8) break
  }
  const complete = found.filter((title) => title.year !== null && title.organ !== null)
  const ranked = complete.length > 0 ? complete : found
  return [...ranked].sort((one, other) => Number(isHeaded(lines, other)) - Number(isHeaded(lines, one)))
}

function isHeaded(lines: readonly Line[], title: TitleReading): boolean {
  return lines[title.first]?.level !== undefined
}

function mayBeTitle(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    !line.link &&
    (!line.landmark || line.level !== undefined) &&
    !line.hidden &&
    isShort(line) &&
    line.head.text.length <= 70 &&
    !/[。;；!！?？]|年报>|[>»].*[>»]/.test(line.head.text)
  )
}

/** The title that ends in a line, taken from up to four lines above and one below. */
function titleAt(lines: readonly Line[], index: number, from: number, to: number): TitleReading | null {
  const line = lines[index]
  if (!mayBeTitle(line) || !/报告|年报|^报?告$/.test(line.head.text)) return null
  const options: (readonly [number, number])[] = [[index, index]]
  for (let above = 1; above <= 4 && joins(lines, index - above, index - above + 1, from); above++) {
    options.push([index - above, index])
  }
  const below = index + 1 < to && joins(lines, index, index + 1, from) ? lines[index + 1] : undefined
  if (below && /^[([]?(?:(?:19|20)\d\d|二.{3})年?度?[)\]]?$/.test(below.head.text)) {
    options.push(...options.map(([first]) => [first, index + 1] as const))
  }
  let partial: TitleReading | null = null
  for (const [first, last] of options) {
    const title = titleOf(lines, first, last)
    if (!title) continue
    if (title.organ !== null && title.year !== null) return title
    partial ??= title
    if (partial.year === null && title.year !== null) partial = title
  }
  return partial
}

function titleOf(lines: readonly Line[], first: number, last: number): TitleReading | null {
  const group = lines.slice(first, last + 1)
  const text = group.map(textOf).join('')
  const parts = parseTitle(text)
  const line = lines[last]
  if (!parts || !line) return null
  const organ = parts.organ
  if (organ !== null && (/年报|报告/.test(organ) || (group.length > 1 && !isOrganName(organ)))) return null
  const top = group.find((one) => one.block === line.block && one.cell === line.cell) ?? line
  return {
    ...parts,
    text: text.replace(/^[#\s]+/, '').replace(/\s+/g, ' '),
    place: {
      block: line.block,
      anchor: line.anchor,
      ...(line.cell === undefined ? {} : { cell: line.cell }),
      start: top.start,
      end: line.end,
    },
    first,
    last,
  }
}

/** Whether a line may be continued by the next one as a title. */
function joins(lines: readonly Line[], index: number, next: number, from: number): boolean {
  const line = lines[index]
  const below = lines[next]
  if (index < from || !below || !mayBeTitle(line)) return false
  const { text } = line.head
  return below.block - line.block <= 1 && text.length <= 40 && !/[:：,，]/.test(text) && !isNoise(line)
}

/** The line where the report begins: its title, else the preamble above the first heading. */
function startOf(
  source: SourceDocument,
  lines: readonly Line[],
  title: TitleReading | undefined,
  heading: number,
  from: number,
): number {
  if (title) return title.first
  let start = heading
  for (let index = heading - 1; index >= from; index--) {
    const line = lines[index]
    if (!line || line.link || line.landmark || line.hidden || isNoise(line)) break
    if (source.kind === 'html' && line.cell !== undefined) break
    if (heading - index > 40) break
    start = index
  }
  return start
}

/** The line behind the report's last one. */
function endOf(
  source: SourceDocument,
  lines: readonly Line[],
  headings: readonly Heading[],
  from: number,
  limit: number,
): number {
  if (source.kind === 'xlsx') return limit
  const last = headings[headings.length - 1]
  let content = last?.glued ?? false
  for (let index = last ? last.last + 1 : from + 1; index < limit; index++) {
    const line = lines[index]
    if (!line || line.hidden) continue
    if (line.landmark && !lines[from]?.landmark) return index
    content ||= filesBetween(source, lines[index - 1]?.block ?? 0, line.block)
    const ends = endsArticle(line) || isOtherReport(lines, index)
    if (ends && (last || content)) return index
    if (!last && !content) content = !isNoise(line) && line.head.text.length > 10 && !line.link
  }
  return limit
}

/** Whether pictures or files stand between two blocks. */
function filesBetween(source: SourceDocument, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const kind = source.blocks[index]?.kind
    if (kind === 'attachment' || kind === 'image') return true
  }
  return false
}

/** A link to a report of another year, or the first of a list of links. */
function isOtherReport(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line?.link || line.cell !== undefined) return false
  return lines[index + 1]?.link === true || parseTitle(textOf(line)) !== null
}

/** The blocks of a range of lines, with pictures and files that follow its last line. */
function blocksOf(
  source: SourceDocument,
  lines: readonly Line[],
  range: { from: number; to: number },
): { from: number; to: number } {
  const from = lines[range.from]?.block ?? 0
  const next = lines[range.to]?.block ?? source.blocks.length
  const last = lines[range.to - 1]?.block ?? from
  let to = Math.max(next, last + 1)
  if (range.to >= lines.length) to = source.blocks.length
  return {
    from,
    to: Math.min(to, source.blocks.length) + filesBelow(source, Math.min(to, source.blocks.length)),
  }
}

/** Number of blocks that belong to 附件下载 and its files right under the report. */
function filesBelow(source: SourceDocument, to: number): number {
  let count = 0
  for (let index = to; index < source.blocks.length && index < to + 12; index++) {
    const block = source.blocks[index]
    if (block?.kind === 'attachment') count = index - to + 1
    else if (block?.kind !== 'text' || !/^(?:附件|相关附件|下载)/.test(foldText(block.text))) break
  }
  return count
}
