/** The prose of a report: what is left of its lines when headings are known and the tables are taken out. */
import { fold, foldText } from '../model/fold.ts'
import type { Paragraph } from '../model/report.ts'
import { findRunOn } from '../model/run-on.ts'
import { templates } from '../template/index.ts'
import { type SectionKey, tableKeys } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import type { Found } from './find.ts'
import type { Line } from './lines.ts'
import { isNoise } from './noise.ts'
import type { Heading } from './sections.ts'

/** Text blocks and cells (by block) that belong to a table. */
export interface Consumed {
  blocks: ReadonlySet<number>
  cells: ReadonlyMap<number, ReadonlySet<number>>
}

export interface Prose {
  paragraphs: Paragraph[]
  /** Number of characters of prose under each heading, white space left out. */
  lengths: number[]
}

const aspectMark = /^[#*>]*[([][一二三四五六七八九十]{1,3}[)\]]/
const aspectName =
  /^(?:\d{1,2}[.、])?(?:主动公开|依申请公开|政府信息管理|信息管理|(?:政府)?(?:信息)?(?:公开)?平台建设|监督保障)(?:方面|情况|工作|工作情况)?(?:[。:：]|$)/
const noteMark = /^(?:注|备注|附注|说明)\d{0,2}[:：.、]/

/**
 * No prose: a table's own name above it, its labels where they stand outside of it, and a section's heading that is
 * printed once more where nothing follows.
 */
const bareNames: ReadonlySet<string> = new Set(
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    ...Object.values(templates).flatMap(({ tables }) =>
      tableKeys.flatMap((key) => {
        const { name, rows, columns, groups } = tables[key]
        return [name, ...[...rows, ...columns, ...groups].map(({ label }) => label)]
      }),
    ),
    ...sections.map(({ ordinal, title }) => `${'一二三四五六'[ordinal - 1]}、${title}`),
  ].map(foldText),
)

/** Paragraphs in reading order. Lines of one block that belong together are one paragraph. */
export function readParagraphs(found: Found, consumed: Consumed): Prose {
  const paragraphs: Paragraph[] = []
  const lengths = found.headings.map(() => 0)
  const openings = openingsByLine(found.headings)
  const titled = new Set<number>()
  for (const title of found.titles) for (let at = title.first; at <= title.last; at++) titled.add(at)
  const opening = found.lines[found.headings[0]?.first ?? found.titles[0]?.first ?? -1]
  const written = proseSheets(found, consumed)
  let section: SectionKey | null = null
  let current = -1
  // Without a heading above, prose is preamble until an aspect of section 一 begins.
  let begun = found.headings.length === 0
  for (let index = found.range.from; index < found.range.to; index++) {
    const line = found.lines[index]
    if (!line) continue
    const here = openings.get(index)
    if (!here) {
      const outside = (line.hidden && !opening?.hidden) || (line.landmark && !opening?.landmark)
      const role = outside ? null : roleOf(line, section, begun, titled.has(index))
      if (role === 'aspect') begun = true
      if (role && isProse(line, role, consumed, written))
        add(section, current, line, line.start, line.end, role)
      continue
    }
    let from = line.start
    for (const position of here) {
      const heading = found.headings[position]
      if (!heading) continue
      if (heading.midLine && heading.start > from) add(section, current, line, from, heading.start, 'body')
      section = sectionUnder(heading, section)
      current = position
      begun = true
      const end = index === heading.last ? Math.min(heading.end, line.end) : line.end
      add(section, current, line, Math.max(from, heading.midLine ? heading.start : from), end, 'heading')
      from = end
    }
    if (from < line.end) add(section, current, line, from, line.end, 'body')
  }
  return { paragraphs, lengths }

  function add(
    key: SectionKey | null,
    heading: number,
    line: Line,
    from: number,
    to: number,
    role: Paragraph['role'],
  ): void {
    const isHead = role === 'heading' || role === 'title'
    for (const piece of isHead ? [[from, to] as const] : outsideTables(line.raw, from, to)) {
      const [start, end] = trimRange(line.raw, ...piece)
      if (start >= end) continue
      if (heading >= 0 && (role === 'body' || role === 'aspect'))
        lengths[heading] = (lengths[heading] ?? 0) + countCharacters(line.raw, start, end)
      const above = paragraphs[paragraphs.length - 1]
      if (above && continues(above, line, start, role)) {
        above.end = end
        continue
      }
      paragraphs.push({
        section: key,
        block: line.block,
        anchor: line.anchor,
        ...(line.cell === undefined ? {} : { cell: line.cell }),
        text: line.raw,
        start,
        end,
        role,
      })
    }
  }
}

/** What of a range stands outside of tables whose cells run on. */
function outsideTables(raw: string, from: number, to: number): (readonly [from: number, to: number])[] {
  const tables = findRunOn(raw.slice(from, to))
  return [...tables, null].map((table, index) => {
    const before = tables[index - 1]
    return [from + (before?.end ?? 0), table ? from + table.start : to]
  })
}

/** The headings that stand in each line, by the indexes of their lines. */
function openingsByLine(headings: readonly Heading[]): Map<number, number[]> {
  const openings = new Map<number, number[]>()
  headings.forEach((heading, position) => {
    for (let line = heading.first; line <= heading.last; line++) {
      openings.set(line, [...(openings.get(line) ?? []), position])
    }
  })
  return openings
}

/** Headings that are none of the six do not end the section they stand in, except behind the last. */
function sectionUnder(heading: Heading, above: SectionKey | null): SectionKey | null {
  if (heading.key !== null) return heading.key
  return above === 'other' ? null : above
}

function roleOf(
  line: Line,
  section: SectionKey | null,
  begun: boolean,
  titled: boolean,
): Paragraph['role'] | null {
  if (titled) return 'title'
  if (isNoise(line)) return null
  const { text } = line.head
  if (bareNames.has(text.replace(/^[#*>]+/, ''))) return null
  if (noteMark.test(text)) return 'note'
  if (!begun && !aspectMark.test(text)) return line.link ? null : 'preamble'
  if (aspectMark.test(text) || (section === 'overview' && aspectName.test(text))) return 'aspect'
  return 'body'
}

/** A number, a dash or a stroke, as the cells of a table have them: without a unit behind it. */
const bareFigure =
  /(?<=^|[ 、,:;|])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[-/])(?=[ 、,;|](?![年月日件条项个次份宗起名人元万%])|$)/g
/** So many of them in a line that is no sentence stand in a row. */
const fewestInRow = 3
/** Characters beyond which no row of a table is printed in one line. */
const longestRow = 400

/** Whether a line is a row of figures: of a table that could not be read, no number is a statement. */
function isRowOfFigures(line: Line): boolean {
  if (line.end - line.start > longestRow) return false
  const { text } = fold(line.raw.slice(line.start, line.end), 'keep')
  return !/[。;]/.test(text) && (text.match(bareFigure)?.length ?? 0) >= fewestInRow
}

/** Grids of a workbook with headings of sections and no table: they are written like a page, a line a cell. */
function proseSheets({ source, headings, lines }: Found, consumed: Consumed): ReadonlySet<number> {
  if (source.kind !== 'xlsx') return new Set()
  const blocks = headings.flatMap(({ first }) => lines[first]?.block ?? [])
  return new Set(blocks.filter((block) => (consumed.cells.get(block)?.size ?? 0) === 0))
}

/** Cells are prose only where they print a sentence, lines where they are no rows. */
function isProse(
  line: Line,
  role: Paragraph['role'],
  consumed: Consumed,
  written: ReadonlySet<number>,
): boolean {
  if (role === 'title') return true
  if (written.has(line.block)) return !isRowOfFigures(line)
  if (line.cell === undefined) return !consumed.blocks.has(line.block) && !isRowOfFigures(line)
  if (consumed.cells.get(line.block)?.has(line.cell)) return false
  return (
    role === 'note' ||
    (line.head.text.length >= 12 && /[。；;，,]/.test(line.raw.slice(line.start, line.end)))
  )
}

/** A line of the same block or cell goes on where the one above ends. */
function continues(above: Paragraph, line: Line, start: number, role: Paragraph['role']): boolean {
  if (above.block !== line.block || above.cell !== line.cell) return false
  const goesOn =
    role === 'body'
      ? above.role === 'body' || above.role === 'aspect' || above.role === 'note'
      : role === above.role && (role === 'preamble' || role === 'title')
  return goesOn && !/\S/.test(line.raw.slice(above.end, start))
}

function trimRange(raw: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && /[\s\u200b]/.test(raw.charAt(start))) start++
  while (end > start && /[\s\u200b]/.test(raw.charAt(end - 1))) end--
  return [start, end]
}

function countCharacters(raw: string, start: number, end: number): number {
  return raw.slice(start, end).replace(/[\s\u200b]+/g, '').length
}
