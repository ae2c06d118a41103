/** Text set in two columns is read one column after the other. */
import type { Line } from './lines.ts'
import { makeLines } from './lines.ts'

/** Fewest lines side by side, and fewest characters of a line on each side, that make columns of prose. */
const fewestLines = 4
const fewestCharacters = 8

interface Gutter {
  from: number
  to: number
}

/** The lines in the order they are read. Rows of a table without lines between its cells stay whole. */
export function orderColumns(lines: readonly Line[]): Line[] {
  const ordered: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const run = findRun(lines, at)
    if (run) {
      const middle = (run.gutter.from + run.gutter.to) / 2
      const glyphs = lines.slice(at, run.end).flatMap((line) => line.glyphs)
      ordered.push(...makeLines(glyphs.filter(({ left }) => left < middle)))
      ordered.push(...makeLines(glyphs.filter(({ left }) => left >= middle)))
      at = run.end
    } else {
      const line = lines[at]
      if (line) ordered.push(line)
      at++
    }
  }
  return ordered
}

/** From a line on, the lines that the same gutter parts. */
function findRun(lines: readonly Line[], start: number): { end: number; gutter: Gutter } | null {
  const first = lines[start]
  let gutter = first ? findGutter(first) : null
  if (!gutter) return null
  let parted = 1
  let end = start + 1
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const own = findGutter(line)
    if (own) {
      const common: Gutter = { from: Math.max(own.from, gutter.from), to: Math.min(own.to, gutter.to) }
      if (common.to - common.from < line.size) break
      gutter = common
      parted++
    } else if (line.right > gutter.from && line.left < gutter.to) break
    end = at + 1
  }
  return parted >= fewestLines ? { end, gutter } : null
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
