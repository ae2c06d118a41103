/** Running headers, footers and page numbers: what stands at the edges of pages and comes again. */
import type { Line } from './lines.ts'

export interface PageLines {
  height: number
  lines: Line[]
}

/** Shares of the height of a page at its upper and lower edge where furniture stands. */
const edge = 0.13
/** The same line on two pages stands at heights that differ by less than this, in points. */
const same = 4

const pageNumber =
  /^[-—–―－~·•\s]*(?:第\s*)?[\dⅠ-Ⅻivx]{1,4}\s*页?(?:\s*[/,，、共]*\s*\d{1,4}\s*页?)?[-—–―－~·•\s]*$/i

/** Takes lines of furniture out of all pages. */
export function dropFurniture(pages: readonly PageLines[]): void {
  const counts = countEdges(pages)
  for (const page of pages) {
    const edges = edgeLines(page)
    page.lines = page.lines.filter((line) => {
      if (!edges.has(line)) return true
      return !isPageNumber(line, page) && (counts.get(keyOf(line)) ?? []).length < fewest(pages.length)
    })
  }
}

/** On so many pages a line must come again: on both of two, else on three at least and a third of all. */
function fewest(pages: number): number {
  return Math.max(Math.min(pages, 3), 2, Math.ceil(pages / 3))
}

/** Figures of rows of a table change nothing in the look of a line; only one number may change from page to page. */
function keyOf(line: Line): string {
  const words = line.text.split(/\s+/).filter((word) => /^\d+$/.test(word))
  const text = words.length > 1 ? line.text : line.text.replace(/\d+/g, '#')
  return `${text}@${Math.round(line.size)}`
}

function countEdges(pages: readonly PageLines[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const key = keyOf(line)
      const places = counts.get(key) ?? []
      if (places.length === 0 || Math.abs((places[0] ?? 0) - line.top) < same) places.push(line.top)
      counts.set(key, places)
    }
  }
  return counts
}

function edgeLines({ height, lines }: PageLines): Set<Line> {
  return new Set(lines.filter(({ top, bottom }) => bottom < height * edge || top > height * (1 - edge)))
}

/** A number alone at an edge, away from the other lines. */
function isPageNumber(line: Line, { height, lines }: PageLines): boolean {
  if (!pageNumber.test(line.text)) return false
  const upper = line.bottom < height / 2
  return lines.every(
    (other) =>
      other === line ||
      (upper ? other.top > line.bottom + line.size * 0.5 : other.bottom < line.top - line.size * 0.5) ||
      pageNumber.test(other.text) ||
      (upper ? other.bottom < line.top : other.top > line.bottom),
  )
}
