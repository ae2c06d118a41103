/** Documents of blocks built by hand, for tests of the reader: grids as a page, a text or a workbook would give them. */
import type { Figure } from '../../core/model/report.ts'
import type {
  Block,
  Cell,
  GridBlock,
  SourceDocument,
  SourceKind,
  TextBlock,
} from '../../core/model/source.ts'
import { sourceSchema } from '../../core/model/source.ts'

/** A cell as an author writes it: its text, or text and spans. */
export type CellSpec =
  | string
  | number
  | { text: string; columns?: number; rows?: number; hidden?: true; illegible?: 'no-result' | 'error' }

export type RowSpec = readonly CellSpec[]

interface GridOptions {
  sheet?: string
  hidden?: true
  /** Rows that are hidden. */
  hiddenRows?: readonly number[]
  /** Empty rows and columns before the table. */
  top?: number
  left?: number
}

/** Cells laid out as a browser does: each in the first free slot of its row, spans reaching down. */
export function gridOf(rows: readonly RowSpec[], options: GridOptions = {}): GridBlock {
  const { top = 0, left = 0, sheet, hidden, hiddenRows = [] } = options
  const taken = new Set<string>()
  const cells: Cell[] = []
  let width = 0
  rows.forEach((row, index) => {
    let column = left
    for (const spec of row) {
      const cell = typeof spec === 'object' ? spec : { text: String(spec) }
      while (taken.has(`${index} ${column}`)) column++
      const columnSpan = cell.columns ?? 1
      const rowSpan = Math.min(cell.rows ?? 1, rows.length - index)
      for (let y = index; y < index + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) taken.add(`${y} ${x}`)
      }
      cells.push({
        anchor: `r${top + index}c${column}`,
        row: top + index,
        column,
        rowSpan,
        columnSpan,
        text: cell.text,
        ...(cell.hidden || hiddenRows.includes(index) ? { hidden: true as const } : {}),
        ...(cell.illegible ? { illegible: cell.illegible } : {}),
      })
      column += columnSpan
      width = Math.max(width, column)
    }
  })
  return {
    kind: 'grid',
    anchor: sheet ?? 'grid',
    rows: top + rows.length,
    columns: width,
    cells,
    ...(sheet ? { sheet } : {}),
    ...(hidden ? { hidden } : {}),
  }
}

export function textBlock(text: string): TextBlock {
  return { kind: 'text', anchor: 'text', text }
}

/** A document of the blocks; strings are text blocks. Anchors are made unique. */
export function documentOf(kind: SourceKind, blocks: readonly (Block | string)[]): SourceDocument {
  return {
    schema: sourceSchema,
    kind,
    name: 'built by hand',
    blocks: blocks.map((block, index): Block => {
      const whole = typeof block === 'string' ? textBlock(block) : block
      const anchor = `b${index}`
      if (whole.kind !== 'grid') return { ...whole, anchor }
      return {
        ...whole,
        anchor,
        cells: whole.cells.map((cell) => Object.assign({}, cell, { anchor: `${anchor}/${cell.anchor}` })),
      }
    }),
    limits: [],
  }
}

/** The figures of a reading. */
export function figuresIn(reading: { figures: Partial<Record<string, Figure>> }): Figure[] {
  return Object.values(reading.figures).filter((figure) => figure !== undefined)
}
