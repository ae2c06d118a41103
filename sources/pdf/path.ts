/** Ruling lines from painted paths: strokes along rows or columns, and filled shapes so thin that they look like lines. */
import type { Rule } from './content.ts'
import { apply, type Box, boxAround, intersectBoxes, type Matrix } from './shapes.ts'

/** Filled shapes up to this thickness in points are lines. */
const thickest = 3
/** Shorter pieces, in points, are no lines. */
const shortest = 2.5
/** A stroke may lean this much, in points, and still run along a row. */
const lean = 1

interface Subpath {
  points: [number, number][]
  closed: boolean
  /** Has a curve in it. */
  curved: boolean
}

/** Cuts the numbers of a path (0 move, 1 line, 2 curve, 3 close, each before its coordinates) into pieces. */
function cutPath(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let current: Subpath | null = null
  const add = (at: number): void => {
    current ??= { points: [], closed: false, curved: false }
    current.points.push(apply(matrix, data[at] ?? 0, data[at + 1] ?? 0))
  }
  const close = (): void => {
    if (current) subpaths.push(current)
    current = null
  }
  for (let at = 0; at < data.length; ) {
    const operator = data[at++]
    if (operator === 0) {
      close()
      add(at)
      at += 2
    } else if (operator === 1) {
      add(at)
      at += 2
    } else if (operator === 2) {
      add(at + 4)
      if (current) (current as Subpath).curved = true
      at += 6
    } else if (operator === 3) {
      if (current) (current as Subpath).closed = true
      close()
    } else break
  }
  close()
  return subpaths
}

export interface PaintedPath {
  rules: Rule[]
  /** Filled shapes that are neither lines nor boxes. */
  outlines: number
}

/** What a path shows, once it is stroked, filled or both. */
export function readPath(
  data: ArrayLike<number>,
  matrix: Matrix,
  clip: Box,
  paint: { stroke: boolean; fill: boolean },
): PaintedPath {
  const rules: Rule[] = []
  let outlines = 0
  for (const subpath of cutPath(data, matrix)) {
    if (paint.stroke && !subpath.curved) strokeRules(subpath, clip, rules)
    if (!paint.fill) continue
    const thin = intersectBoxes(boxAround(subpath.points), clip)
    const rule = subpath.points.length >= 3 ? thinRule(thin) : null
    if (rule) rules.push(rule)
    else if (subpath.curved || subpath.points.length > 6) outlines++
  }
  return { rules, outlines }
}

/** A rectangle that looks like a line. */
export function thinRule({ left, top, right, bottom }: Box): Rule | null {
  const width = right - left
  const height = bottom - top
  if (!(width >= 0 && height >= 0) || Math.max(width, height) < shortest) return null
  if (height <= thickest && width > height * 1.5)
    return { across: true, at: (top + bottom) / 2, from: left, to: right }
  if (width <= thickest && height > width * 1.5)
    return { across: false, at: (left + right) / 2, from: top, to: bottom }
  return null
}

function strokeRules({ points, closed }: Subpath, clip: Box, rules: Rule[]): void {
  const count = closed ? points.length : points.length - 1
  for (let index = 0; index < count; index++) {
    const [x1, y1] = points[index] ?? [0, 0]
    const [x2, y2] = points[(index + 1) % points.length] ?? [0, 0]
    const across = Math.abs(y1 - y2) <= lean
    if (across === Math.abs(x1 - x2) <= lean) continue
    const rule: Rule = across
      ? clipRule({ across, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }, clip)
      : clipRule({ across, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }, clip)
    if (rule.to - rule.from >= shortest) rules.push(rule)
  }
}

/** A line outside of the clip comes back with its ends crossed. */
function clipRule(rule: Rule, clip: Box): Rule {
  const [low, high] = rule.across ? [clip.top, clip.bottom] : [clip.left, clip.right]
  if (rule.at < low - thickest || rule.at > high + thickest) return { ...rule, to: rule.from - 1 }
  const [start, end] = rule.across ? [clip.left, clip.right] : [clip.top, clip.bottom]
  return { ...rule, from: Math.max(rule.from, start), to: Math.min(rule.to, end) }
}
