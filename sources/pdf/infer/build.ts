/** A table that was fitted into its form, as the cells of a table of a page. */
import { joinTexts } from '../lines.ts'
import { type Box, uniteBoxes } from '../shapes.ts'
import type { PageTable, TableCell } from '../table.ts'
import type { Interval } from './columns.ts'
import type { Fitted } from './fit.ts'
import type { Heading } from './forms.ts'
import type { Letter, ScatteredLine } from './scatter.ts'

export function buildTable(fitted: Fitted, lines: readonly ScatteredLine[]): PageTable {
  const own = lines.slice(fitted.from, fitted.to)
  const page = own[0]?.page ?? 1
  const box = uniteBoxes(own.filter((line) => line.page === page).map(({ line }) => line))
  const cells = new CellList(box, page)
  const depths = fitted.form.depths.length
  const columns = depths + Math.max(...fitted.form.bands.map((band) => band.columns))
  let row = 0
  fitted.form.bands.forEach((band, index) => {
    row = addTitles(cells, fitted, band.from, { row, columns })
    row = addHeadings(cells, fitted, index, { row, columns })
    for (let at = band.from; at < band.to; at++) {
      addFigures(cells, fitted, at, { row: row + at - band.from, left: depths, columns })
    }
    addLabels(cells, fitted, band, row)
    row += band.to - band.from
  })
  return {
    xs: Array.from({ length: columns + 1 }, (_, index) => index),
    rows: row,
    cells: cells.list,
    box,
    page,
    lastPage: own[own.length - 1]?.page ?? page,
    closedAbove: true,
    closedBelow: true,
    inferred: true,
  }
}

class CellList {
  readonly list: TableCell[] = []
  private readonly page: number
  private readonly around: Box

  constructor(around: Box, page: number) {
    this.around = around
    this.page = page
  }

  add(
    place: Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>,
    text: string,
    parts: readonly { page: number; box: Box }[],
  ): void {
    const [first] = parts
    const page = first?.page ?? this.page
    const boxes = parts.filter((part) => part.page === page).map(({ box }) => box)
    this.list.push({ ...place, text, page, box: boxes.length > 0 ? uniteBoxes(boxes) : this.around })
  }

  addLetters(
    place: Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>,
    letters: readonly Letter[],
  ): void {
    const glyphs = [...new Map(letters.map(({ page, glyph }) => [glyph, page]))]
    const text = glyphs.reduce((joined, [glyph]) => joinTexts(joined, glyph.text), '')
    this.add(
      place,
      text,
      glyphs.map(([box, page]) => ({ page, box })),
    )
  }
}

/** Lines across the table above the rows of a band. */
function addTitles(
  cells: CellList,
  { form, labels }: Fitted,
  first: number,
  at: { row: number; columns: number },
): number {
  const before = form.labels.findIndex(({ row }) => row === first)
  let row = at.row
  form.labels.forEach((label, index) => {
    const own = labels[index] ?? []
    const isAbove = label.wide && index < before && index >= before - 2 && own.length > 0
    if (!isAbove) return
    cells.addLetters({ row, column: 0, rowSpan: 1, columnSpan: at.columns }, own)
    row++
  })
  return row
}

function addHeadings(
  cells: CellList,
  { form, headings, corner }: Fitted,
  band: number,
  at: { row: number; columns: number },
): number {
  const own = form.bands[band]
  if (!own) return at.row
  const depths = form.depths.length
  const printed = own.headings.flatMap((heading, index) => {
    const letters = headings[band]?.[index] ?? []
    return letters.length > 0 ? [{ heading, letters }] : []
  })
  const levelOf = (heading: Heading): number =>
    printed.filter(
      ({ heading: other }) =>
        other !== heading &&
        other.to - other.from > heading.to - heading.from &&
        other.from <= heading.from &&
        other.to >= heading.to,
    ).length
  const levels = 1 + Math.max(...printed.map(({ heading }) => levelOf(heading)))
  if (depths > 0) cells.addLetters({ row: at.row, column: 0, rowSpan: levels, columnSpan: depths }, corner)
  for (const { heading, letters } of printed) {
    const level = levelOf(heading)
    const single = heading.to - heading.from === 1
    const whole = own.columns === 1 ? at.columns - depths : heading.to - heading.from
    cells.addLetters(
      {
        row: at.row + level,
        column: depths + heading.from,
        rowSpan: single ? levels - level : 1,
        columnSpan: whole,
      },
      letters,
    )
  }
  return at.row + levels
}

function addLabels(
  cells: CellList,
  { form, labels }: Fitted,
  band: { from: number; to: number },
  row: number,
): void {
  const rows = form.labels.flatMap((label) => (label.row === null ? [] : [label.row]))
  form.labels.forEach(({ depth, row: own, wide }, index) => {
    const next = form.labels.slice(index + 1)
    const first = own ?? next.find((label) => label.row !== null)?.row ?? 0
    if (wide || first < band.from || first >= band.to) return
    const place = { row: row + first - band.from, column: depth }
    if (own !== null) {
      cells.addLetters({ ...place, rowSpan: 1, columnSpan: form.depths.length - depth }, labels[index] ?? [])
      return
    }
    // A label of several rows reaches to the next that stands as far left.
    const end = next.find((label) => label.depth <= depth)
    const last = end
      ? (end.row ?? next.slice(next.indexOf(end)).find((label) => label.row !== null)?.row)
      : rows.length
    cells.addLetters({ ...place, rowSpan: (last ?? rows.length) - first, columnSpan: 1 }, labels[index] ?? [])
  })
}

function addFigures(
  cells: CellList,
  { form, rows, rowLines, intervals }: Fitted,
  index: number,
  at: { row: number; left: number; columns: number },
): void {
  const band = form.bands.findIndex(({ from, to }) => index >= from && index < to)
  const line = rowLines[index]
  const placed = rows[index] ?? []
  placed.forEach((token, column) => {
    if (!line) return
    const span = placed.length === 1 ? at.columns - at.left : 1
    const box = token ?? blankBox(line, intervals[band]?.[column])
    cells.add({ row: at.row, column: at.left + column, rowSpan: 1, columnSpan: span }, token?.text ?? '', [
      { page: line.page, box },
    ])
  })
}

function blankBox({ line }: ScatteredLine, interval: Interval | undefined): Box {
  const { top, bottom, left, right } = line
  return { top, bottom, left: interval?.left ?? left, right: interval?.right ?? right }
}
