/** Matrices and rectangles of pages. Matrices are `[a, b, c, d, e, f]` as in PDF; rectangles have `top` < `bottom`. */

export type Matrix = readonly [number, number, number, number, number, number]

/** In points of the page as it is shown, from its left upper corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** Six finite numbers as a matrix; null for anything else. */
export function toMatrix(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null
  const [a, b, c, d, e, f] = value as unknown as number[]
  const numbers = [a, b, c, d, e, f]
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return null
  return numbers as unknown as Matrix
}

/** The rectangle around the corners of another, after a matrix. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const corners = [
    apply(matrix, box.left, box.top),
    apply(matrix, box.right, box.top),
    apply(matrix, box.left, box.bottom),
    apply(matrix, box.right, box.bottom),
  ]
  return boxAround(corners)
}

/** The smallest rectangle around points; it is empty (`left` > `right`) around none. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

export function uniteBoxes(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(({ left, top, right, bottom }) => [[left, top] as const, [right, bottom] as const]),
  )
}

export function intersectBoxes(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

export function isInside(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** Name of a place: `p3/r12.5,40,300,62` is left, top, right and bottom on page 3. */
export function anchorOf(page: number, { left, top, right, bottom }: Box): string {
  const places = [left, top, right, bottom].map((value) => Math.round(value * 10) / 10 || 0)
  return `p${page}/r${places.join(',')}`
}
