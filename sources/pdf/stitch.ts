/** A table that goes on over a page break is one table: its columns are matched, repeated headings dropped, torn rows joined. */
import { isLabel } from './labels.ts'
import { joinTexts } from './lines.ts'
import type { PageTable, TableCell } from './table.ts'

/** Borders of columns on two pages are the same line if they differ by less than this, in points. */
const same = 3

const ordinal = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]+)/
const figure = /^[\d.,/-]+$/
const ideographs = /[\u4e00-\u9fff]{2}|^[\u4e00-\u9fff]$/

/** The table that both pieces are; null where they are two tables. */
export function stitchTables(upper: PageTable, lower: PageTable): PageTable | null {
  const shift = shiftBetween(upper.xs, lower.xs)
  if (shift === null) {
    if (!upper.closedBelow && !lower.closedAbove) doubtFigures(edgeCells(upper, lower))
    return null
  }
  const moved = lower.xs.map((x) => x + shift)
  const xs = uniteColumns(upper.xs, moved)
  const above = moveColumns(upper.cells, upper.xs, xs)
  const all = moveColumns(lower.cells, moved, xs)
  const repeated = countRepeated(above, all)
  const below = all
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated }))
  const joined = joinRows(above, below, upper, repeated === 0 && !lower.closedAbove)
  return {
    ...upper,
    xs,
    cells: joined.cells,
    rows: upper.rows + lower.rows - repeated - (joined.sameRow ? 1 : 0),
    lastPage: lower.lastPage,
    closedBelow: lower.closedBelow,
  }
}

/** How far the lower piece stands aside, as on pages for binding; null where its columns are others. */
function shiftBetween(upper: readonly number[], lower: readonly number[]): number | null {
  const [first = 0] = upper
  const [second = 0] = lower
  const last = upper[upper.length - 1] ?? 0
  const end = lower[lower.length - 1] ?? 0
  if (Math.abs(first - second - (last - end)) <= same)
    return Math.abs(first - second) <= 60 ? first - second : null
  // Of cells over many rows at the left side, a page may show no line.
  const inner =
    first < second ? upper.some((x) => gap(x, second) <= same) : lower.some((x) => gap(x, first) <= same)
  return inner && Math.abs(last - end) <= same ? 0 : null
}

function uniteColumns(one: readonly number[], other: readonly number[]): number[] {
  const extra = other.filter((x) => one.every((own) => Math.abs(own - x) > same))
  return [...one, ...extra].sort((a, b) => a - b)
}

function moveColumns(
  cells: readonly TableCell[],
  from: readonly number[],
  to: readonly number[],
): TableCell[] {
  const places = from.map((x) =>
    to.reduce((best, own, at) => (gap(own, x) < gap(to[best] ?? 0, x) ? at : best), 0),
  )
  return cells.map((cell) => {
    const column = places[cell.column] ?? cell.column
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? column + 1) - column }
  })
}

function gap(one: number, other: number): number {
  return Math.abs(one - other)
}

/** How many rows of headings the lower piece prints again. */
function countRepeated(above: readonly TableCell[], below: readonly TableCell[]): number {
  const rowOf = (cells: readonly TableCell[], row: number): TableCell[] =>
    cells.filter((cell) => cell.row === row)
  let repeated = 0
  for (let row = 0; ; row++) {
    const own = rowOf(above, row)
    const again = rowOf(below, row)
    const alike =
      own.length > 0 &&
      own.length === again.length &&
      own.every((cell, index) => isSameHeading(cell, again[index]))
    if (!alike) break
    const whole = below.every((cell) => cell.row > row || cell.row + cell.rowSpan <= row + 1)
    if (whole && below.some((cell) => cell.row <= row && cell.text !== '')) repeated = row + 1
  }
  return below.some(({ row }) => row >= repeated) ? repeated : 0
}

function isSameHeading(cell: TableCell, other: TableCell | undefined): boolean {
  return (
    other !== undefined &&
    cell.column === other.column &&
    cell.columnSpan === other.columnSpan &&
    cell.rowSpan === other.rowSpan &&
    squeeze(cell.text) === squeeze(other.text) &&
    !isFigure(cell.text)
  )
}

function isFigure(text: string): boolean {
  return figure.test(squeeze(text).normalize('NFKC'))
}

/** Words, as labels have them. */
function isWords(text: string): boolean {
  const plain = squeeze(text).normalize('NFKC')
  return ideographs.test(plain) && !/^(?:无|暂无|空)$/.test(plain)
}

function beginsLabel(text: string): boolean {
  return ordinal.test(squeeze(text).normalize('NFKC'))
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Puts the lower cells below the upper; where a row, or a cell over several rows, is torn its pieces become one. */
function joinRows(
  above: readonly TableCell[],
  below: readonly TableCell[],
  upper: PageTable,
  open: boolean,
): { cells: TableCell[]; sameRow: boolean } {
  const cells = above.map((cell) => ({ ...cell }))
  const last = cells.filter((cell) => cell.row + cell.rowSpan === upper.rows)
  const first = below.filter(({ row }) => row === 0)
  const pairs = first.map((cell) => ({
    cell,
    over: last.find((one) => one.column === cell.column && one.columnSpan === cell.columnSpan),
  }))
  // Beside the pieces, cells over several rows may stand that have no lines, and no text, on one of the pages.
  const overs = new Set(pairs.map(({ over }) => over))
  const aligned =
    last.every((cell) => overs.has(cell) || cell.rowSpan > 1) &&
    pairs.every(({ cell, over }) => over !== undefined || cell.text === '')
  const torn = open && !upper.closedBelow
  const sameRow = aligned && (torn || isTornRow(pairs) || isTornHeading(pairs))
  if (torn && !sameRow) doubtFigures([...last, ...first])
  const offset = upper.rows - (sameRow ? 1 : 0)
  for (const cell of below) {
    const over = cell.row === 0 ? pairs.find((pair) => pair.cell === cell)?.over : undefined
    if (over && (sameRow || isTornLabel(over, cell))) {
      over.text = joinPieces(over.text, cell.text)
      over.rowSpan = offset + cell.rowSpan - over.row
    } else cells.push({ ...cell, row: cell.row + offset })
  }
  return { cells, sameRow }
}

function edgeCells(upper: PageTable, lower: PageTable): TableCell[] {
  return [
    ...upper.cells.filter(({ row, rowSpan }) => row + rowSpan === upper.rows),
    ...lower.cells.filter(({ row }) => row === 0),
  ]
}

/** Digits of figures in a row that a page break tears may stand on the other page: what cannot be joined is not known. */
function doubtFigures(cells: readonly TableCell[]): void {
  for (const cell of cells) if (isFigure(cell.text)) cell.text += '\ufffd'
}

function joinPieces(above: string, below: string): string {
  if (isFigure(above) && isFigure(below)) return `${above}\n${below}`
  return joinTexts(above, below)
}

type Pair = { cell: TableCell; over: TableCell | undefined }

/** A row whose label goes on below, while its figures stand in one of the two pieces only. */
function isTornRow(pairs: readonly Pair[]): boolean {
  let upper = 0
  let lower = 0
  let labels = 0
  for (const { cell, over } of pairs) {
    if (!over) return false
    if (isFigure(over.text)) upper++
    if (isFigure(cell.text)) lower++
    if (isFigure(over.text) && cell.text !== '') return false
    if (isFigure(cell.text) && over.text !== '') return false
    if (over.text !== '' && cell.text !== '') {
      if (beginsLabel(cell.text) || over.rowSpan !== 1) continue
      labels++
    }
    if (cell.rowSpan === 1 && beginsLabel(cell.text)) return false
  }
  return labels > 0 && upper > 0 !== lower > 0
}

/** A row of headings: below the break stands nothing, or what makes a label of the template whole. */
function isTornHeading(pairs: readonly Pair[]): boolean {
  const torn = pairs.filter(({ cell }) => cell.text !== '')
  return (
    torn.length > 0 &&
    torn.every(({ cell, over }) => over && !isLabel(cell.text) && isLabel(joinTexts(over.text, cell.text)))
  )
}

/** A label beside several rows: below the break stands nothing, or the rest of it. */
function isTornLabel(over: TableCell, cell: TableCell): boolean {
  if (!isWords(over.text) || (cell.text !== '' && !isWords(cell.text))) return false
  if (over.rowSpan === 1 && cell.rowSpan === 1) return false
  if (cell.text === '') return true
  return squeeze(cell.text) !== squeeze(over.text) && !beginsLabel(cell.text)
}
