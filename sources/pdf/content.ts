/** What a page of a PDF shows: characters, ruling lines and pictures, each at its place. */
import type { Box } from './shapes.ts'

/** One character as it is shown. */
export interface Glyph extends Box {
  /** As the font tells; U+FFFD where it does not tell. */
  text: string
  /** Height of the font in points. */
  size: number
  /** Clockwise turn in degrees: 0, 90, 180 or 270. */
  turn: number
}

/** A straight line along a row or a column; `at` is its `y` if `across`, else its `x`. */
export interface Rule {
  across: boolean
  at: number
  from: number
  to: number
}

export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  pictures: Box[]
  /** Number of characters that are there but cannot be seen: text laid under a scan, hidden layers. */
  unseen: number
  /** Number of filled shapes that are neither lines nor boxes, such as characters drawn as outlines. */
  outlines: number
  /** Something was left out for want of room. */
  cut: boolean
}

/** Most of each kind that one page may have. */
export const pageLimits = { glyphs: 60_000, rules: 20_000, operators: 1_000_000 }

/** The same page, turned by a multiple of 90° counter-clockwise, so that text which ran at `turn` runs upright. */
export function turnUpright(page: PageContent, turn: number): PageContent {
  if (turn === 0) return page
  const { width, height } = page
  const point = (x: number, y: number): [number, number] =>
    turn === 90 ? [y, width - x] : turn === 180 ? [width - x, height - y] : [height - y, x]
  const box = <B extends Box>(given: B): B => {
    const [x1, y1] = point(given.left, given.top)
    const [x2, y2] = point(given.right, given.bottom)
    return {
      ...given,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    }
  }
  const rule = ({ across, at, from, to }: Rule): Rule => {
    const [x1, y1] = across ? point(from, at) : point(at, from)
    const [x2, y2] = across ? point(to, at) : point(at, to)
    const nowAcross = (turn === 180) === across
    return nowAcross
      ? { across: true, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
      : { across: false, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
  }
  return {
    ...page,
    width: turn === 180 ? width : height,
    height: turn === 180 ? height : width,
    glyphs: page.glyphs.map((glyph) => ({ ...box(glyph), turn: (glyph.turn - turn + 360) % 360 })),
    rules: page.rules.map(rule),
    pictures: page.pictures.map(box),
  }
}

/** The turn that most of the characters have. */
export function mostTurn(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  let most = 0
  for (const [turn, count] of counts) if (count > (counts.get(most) ?? 0)) most = turn
  return most
}
