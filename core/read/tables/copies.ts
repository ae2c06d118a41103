/** Pieces of a table put together; a second copy of the same table (for phones, hidden, pasted twice) told apart from a second piece. */
import type { Figure } from '../../model/report.ts'
import type { FigureKey } from '../../template/keys.ts'
import type { TablePart } from './part.ts'

export interface Copy {
  parts: TablePart[]
  /** The first figure of each key. */
  figures: Map<FigureKey, Figure>
  hidden: boolean
  /** Year that a title near it names, or null. */
  year: number | null
}

export interface DatedPart {
  part: TablePart
  year: number | null
}

/** Rows at a page end may be printed twice; a piece that repeats more than these figures is another copy. */
const mostRepeated = 14

/** Pieces go to the first copy that lacks their figures and is not of another year. */
export function gatherCopies(parts: readonly DatedPart[]): Copy[] {
  const copies: Copy[] = []
  for (const { part, year } of parts) {
    const figures = part.rows.flatMap((row) => row.figures)
    const keys = new Set(figures.map((figure) => figure.key))
    let copy = copies.find((one) => sameYear(one.year, year) && goesOn(one, keys))
    if (!copy) {
      copy = { parts: [], figures: new Map(), hidden: part.hidden, year }
      copies.push(copy)
    }
    copy.parts.push(part)
    copy.year ??= year
    for (const figure of figures) if (!copy.figures.has(figure.key)) copy.figures.set(figure.key, figure)
  }
  copies.forEach(regroupSixth)
  return copies
}

/** （六）其他处理 at the foot of a piece looks like the row of 2019; items in the next piece make it a group. */
function regroupSixth(copy: Copy): void {
  const rows = copy.parts.flatMap((part) => part.rows.map((row) => ({ part, row })))
  const hasItems = rows.some(
    ({ row }) => row.reading.edition === '2021' && row.reading.key?.startsWith('other-'),
  )
  if (!hasItems) return
  for (const { part, row } of rows) {
    if (row.reading.key !== 'other-processing' || row.reading.edition !== '2019') continue
    for (const figure of row.figures) copy.figures.delete(figure.key)
    const carries = row.figures.some((figure) => figure.state === 'number')
    if (carries) part.groupFigures.push(...row.figures)
    else part.rows = part.rows.filter((other) => other !== row)
    row.reading.edition = null
    row.figures = []
  }
}

function sameYear(left: number | null, right: number | null): boolean {
  return left === null || right === null || left === right
}

function goesOn(copy: Copy, keys: ReadonlySet<FigureKey>): boolean {
  let repeated = 0
  for (const key of keys) if (copy.figures.has(key)) repeated++
  return repeated === 0 || (repeated <= mostRepeated && repeated * 2 < keys.size)
}

/** The copy to read: of the newest year, shown rather than hidden, with the most figures, the first of equals. */
export function chooseCopy(copies: readonly Copy[]): Copy | null {
  let best: Copy | null = null
  for (const copy of copies) if (best === null || isBetter(copy, best)) best = copy
  return best
}

function isBetter(copy: Copy, than: Copy): boolean {
  if (copy.figures.size === 0) return false
  if (than.figures.size === 0) return true
  if (copy.year !== null && than.year !== null && copy.year !== than.year) return copy.year > than.year
  if (copy.hidden !== than.hidden) return than.hidden
  return copy.figures.size > than.figures.size
}

/** Figures that stand a second time with another value: in another copy of the same year, or in a row printed twice. */
export function findDuplicates(
  chosen: Copy,
  copies: readonly Copy[],
): { key: FigureKey; first: Figure; second: Figure }[] {
  const others = copies.filter((copy) => copy !== chosen && sameYear(copy.year, chosen.year))
  const second = [chosen, ...others].flatMap((copy) =>
    copy.parts.flatMap((part) => part.rows.flatMap((row) => row.figures)),
  )
  return second.flatMap((figure) => {
    const first = chosen.figures.get(figure.key)
    return first && first !== figure && differs(first, figure)
      ? [{ key: figure.key, first, second: figure }]
      : []
  })
}

function differs(first: Figure, second: Figure): boolean {
  if (first.state === 'illegible' || second.state === 'illegible') return false
  return first.state !== second.state || first.value !== second.value
}
