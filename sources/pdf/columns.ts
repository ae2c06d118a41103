/** Text set in two columns is read one column after the other. */
import type { Glyph } from './content.ts'
import type { Line } from './lines.ts'
import { makeLines } from './lines.ts'
import { findMargins } from './paragraphs.ts'

/** Fewest lines side by side, and fewest characters of a line on each side, that make columns of prose. */
const fewestLines = 4
const fewestCharacters = 8
/** A line of prose in two columns has the gap between them, and perhaps one more; a row of a table has others. */
const mostGaps = 2

const heading = /^[一二三四五六七八]、/

interface Gutter {
  from: number
  to: number
}

/** The lines in the order they are read. Rows of a table without lines between its cells stay whole. */
export function orderColumns(lines: readonly Line[]): Line[] {
  const ordered: Line[] = []
  let done = 0
  for (let at = 0; at < lines.length; at++) {
    const run = findRun(lines, at, done)
    if (!run) continue
    const middle = (run.gutter.from + run.gutter.to) / 2
    const glyphs = lines.slice(run.from, run.to).flatMap((line) => line.glyphs)
    ordered.push(...lines.slice(done, run.from))
    ordered.push(...makeColumn(glyphs.filter(({ left }) => left < middle)))
    ordered.push(...makeColumn(glyphs.filter(({ left }) => left >= middle)))
    done = run.to
    at = done - 1
  }
  return [...ordered, ...lines.slice(done)]
}

function makeColumn(glyphs: readonly Glyph[]): Line[] {
  const lines = makeLines(glyphs)
  const { left, right } = findMargins(lines, [])
  return lines.map((line) => ({ ...line, column: { left, right } }))
}

interface Run {
  /** Lines [from, to). */
  from: number
  to: number
  gutter: Gutter
}

/** The lines around one with a gutter that the same gutter parts, above it no further than `first`. */
function findRun(lines: readonly Line[], start: number, first: number): Run | null {
  let gutter = gutterAt(lines, start)
  if (!gutter) return null
  let parted = 1
  let to = start + 1
  for (; to < lines.length; to++) {
    const below = lines[to]
    const next = narrow(below, gutter)
    if (!below || !next || endsColumns(below, lines[to - 1], gutter)) break
    if (gutterAt(lines, to)) parted++
    gutter = next
  }
  if (parted < fewestLines) return null
  let from = start
  for (let next: Gutter | null = gutter; from > first; from--) {
    next = narrow(lines[from - 1], gutter)
    if (!next) break
    gutter = next
  }
  return { from, to, gutter }
}

/** A gutter in a line, or between it and the next where these stand side by side on other heights. */
function gutterAt(lines: readonly Line[], index: number): Gutter | null {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line) return null
  const own = findGutter(line)
  if (own || !next || !isProse(line) || !isProse(next) || next.top > line.bottom) return own
  const [left, right] = line.left < next.left ? [line, next] : [next, line]
  return right.left - left.right >= line.size ? { from: left.right, to: right.left } : null
}

function isProse({ text, gaps }: Line): boolean {
  return gaps === 0 && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestCharacters
}

/** A line further down, or a heading on the left with nothing beside it, stands below both columns. */
function endsColumns(line: Line, above: Line | undefined, gutter: Gutter): boolean {
  const far = above !== undefined && line.top - above.bottom > 2 * line.size
  return far || (line.right < gutter.to && heading.test(line.text.normalize('NFKC')))
}

/** What is left of a gutter beside a line; null where the line stands across it. */
function narrow(line: Line | undefined, gutter: Gutter): Gutter | null {
  if (!line || line.gaps > mostGaps) return null
  const before = line.glyphs.filter(({ left }) => left < gutter.to - line.size)
  const after = line.glyphs.slice(before.length)
  const from = Math.max(gutter.from, ...before.map(({ right }) => right))
  const to = Math.min(gutter.to, ...after.map(({ left }) => left))
  return to - from >= line.size ? { from, to } : null
}

/** The gap in the middle of a line, with prose on both sides of it. */
function findGutter(line: Line): Gutter | null {
  if (line.gaps !== 1) return null
  const split = line.glyphs.findIndex((glyph, index) => {
    const before = line.glyphs[index - 1]
    return before !== undefined && glyph.left - before.right > 1.8 * line.size
  })
  const before = line.glyphs[split - 1]
  const after = line.glyphs[split]
  if (!before || !after || split < fewestCharacters || line.glyphs.length - split < fewestCharacters)
    return null
  return { from: before.right, to: after.left }
}
