/** Numbers whose digits stand in two cells, put together where that alone settles the sums of the row. */
import type { CellReading } from './cells.ts'
import type { Slot } from './lattice.ts'
import type { Content } from './part.ts'

export interface FigureJoin {
  read(slot: Slot): CellReading
  /** Whether the values of the row, one for each column, satisfy its sums; null for a value that is not known. */
  settles(values: readonly (number | null)[]): boolean
}

/** More cells than this are too many to have come from split numbers. */
const mostExtra = 2

/**
 * The columns' contents where joining neighbouring cells brings a row that has too many cells to the right number and
 * its sums to hold, and no other joining does so.
 */
export function joinCells(slots: readonly Slot[], columns: number, join: FigureJoin): Content[] | null {
  const extra = slots.length - columns
  if (extra < 1 || extra > mostExtra) return null
  const found: Content[][] = []
  const distinct = new Set<string>()
  for (const seams of choose(slots.length - 1, extra)) {
    const contents = joinAt(slots, seams)
    if (!contents) continue
    const values = contents.map((content) =>
      'joined' in content ? (content.joined ?? null) : read(content, join),
    )
    if (values.includes(null) || !join.settles(values)) continue
    distinct.add(values.join())
    found.push(contents)
  }
  return distinct.size === 1 ? (found[0] ?? null) : null
}

function read(content: Content, join: FigureJoin): number | null {
  const reading = join.read(content.slot)
  return reading.state === 'number' ? reading.value : null
}

/** All ways to choose `count` of the seams between neighbours. */
function choose(seams: number, count: number): number[][] {
  const all = Array.from({ length: seams }, (_, index) => index)
  if (count === 1) return all.map((seam) => [seam])
  return all.flatMap((first) => all.slice(first + 1).map((second) => [first, second]))
}

/** Joins the cells at the seams; null where a piece is not plain digits or the number would begin with a zero. */
function joinAt(slots: readonly Slot[], seams: readonly number[]): Content[] | null {
  const contents: Content[] = []
  let index = 0
  while (index < slots.length) {
    const first = slots[index]
    if (!first) return null
    let text = first.text.trim()
    let last = index
    while (seams.includes(last)) {
      text += slots[last + 1]?.text.trim() ?? ''
      last++
    }
    if (last > index) {
      const pieces = slots.slice(index, last + 1)
      if (!/^[1-9]\d{1,14}$/.test(text) || pieces.some((piece) => !/^\d+$/.test(piece.text.trim())))
        return null
      contents.push({
        slot: { ...first, text: pieces.map((piece) => piece.text.trim()).join(' ') },
        joined: Number(text),
      })
    } else {
      contents.push({ slot: first })
    }
    index = last + 1
  }
  return contents
}
