/** Tables of a document. Word has no row spans: a cell says that it goes on the one above it. */

import {
  type CellProperties,
  type RowProperties,
  readCellProperties,
  readRowProperties,
} from './properties.ts'
import { type Container, leave, makeContainer, passOver, type Story } from './state.ts'
import { makeElement, setAttribute, type WordNode } from './tree.ts'

/** `readBlocks`; handed down, since cells hold blocks and blocks are tables. */
type ReadBlocks = (story: Story, container: Container, readProperties: () => boolean) => void

/** A cell in its place; one that is merged downwards grows with each row that goes on with it. */
interface Placed {
  cell: WordNode
  /** Columns as the cell itself says, before others are merged into it. */
  span: number
  columns: number
  rows: number
  /** The last row that it covers. */
  last: number
}

class TableReader {
  private readonly story: Story
  private readonly readBlocks: ReadBlocks
  private readonly table: WordNode
  /** Cells merged downwards, by the column that they begin at. */
  private readonly merged = new Map<number, Placed>()
  private row = 0
  private column = 0
  /** The cell before in this row. */
  private before: Placed | null = null

  constructor(story: Story, table: WordNode, readBlocks: ReadBlocks) {
    this.story = story
    this.table = table
    this.readBlocks = readBlocks
  }

  read(): void {
    this.readInside((name) => {
      if (name === 'tr') this.readRow()
      return true
    })
  }

  /** Reads inside the element just opened, seeing through content controls; stops where `take` returns false. */
  private readInside(take: (name: string) => boolean): void {
    const { xml, state } = this.story
    const depth = xml.depth
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth && !state.full; event = xml.next()) {
      if (event === 'close') leave(this.story)
      if (event === 'open' && !passOver(this.story) && !take(xml.name)) break
    }
  }

  /** Passes over what is left of an element that was opened at this depth. */
  private leaveTo(depth: number): void {
    const { xml } = this.story
    while (xml.depth >= depth) if (xml.next() === 'end') return
  }

  private readRow(): void {
    const { xml, state } = this.story
    const depth = xml.depth
    const row = makeElement('tr', this.table.anchor)
    let properties: RowProperties = { before: 0, hidden: false, deleted: false, tracked: false }
    this.column = 0
    this.before = null
    this.readInside((name) => {
      if (name === 'trPr') {
        properties = readRowProperties(xml)
        if (properties.tracked) state.limits.add('tracked-changes')
        if (properties.before > 0) this.leaveOut(row, properties.before)
      } else if (name === 'tc') this.readCell(row, properties.hidden)
      return !properties.deleted
    })
    if (properties.deleted) {
      this.leaveTo(depth)
      return
    }
    if (properties.hidden) setAttribute(row, 'style', 'display:none')
    else this.row++
    state.append(this.table, row)
  }

  /** Columns that a row leaves out at its beginning. */
  private leaveOut(row: WordNode, columns: number): void {
    this.story.state.append(row, makeElement('td', this.table.anchor, { colspan: String(columns) }))
    this.column = columns
  }

  private readCell(row: WordNode, hidden: boolean): void {
    const { xml, state } = this.story
    const depth = xml.depth
    const cell = makeElement('td', `${this.table.anchor}/r${this.row + 1}c${this.column + 1}`)
    let properties: CellProperties = {
      span: 1,
      vertical: null,
      follows: false,
      deleted: false,
      tracked: false,
    }
    let own = true
    this.readBlocks(this.story, makeContainer(cell, `${cell.anchor}/`, true), () => {
      properties = readCellProperties(xml)
      if (properties.tracked) state.limits.add('tracked-changes')
      own = !properties.deleted && !this.isCovered(properties, hidden)
      return own
    })
    if (!own) {
      this.leaveTo(depth)
      return
    }
    state.append(row, cell)
    const { span, vertical } = properties
    const placed: Placed = { cell, span, columns: span, rows: 1, last: this.row }
    if (span > 1) setAttribute(cell, 'colspan', String(span))
    if (vertical && !hidden) this.merged.set(this.column, placed)
    this.before = placed
    this.column += span
  }

  /** Whether a cell is covered by the one above or before it, which then grows; its own content is never shown. */
  private isCovered({ span, vertical, follows }: CellProperties, hidden: boolean): boolean {
    const { before } = this
    if (follows && before) {
      // In rows further down the cell has its full width already.
      if (before.last === this.row && before.rows === 1) {
        before.columns += span
        setAttribute(before.cell, 'colspan', String(before.columns))
      }
      this.column += span
      return true
    }
    if (vertical !== 'continues') return false
    const above = this.merged.get(this.column)
    if (hidden) return above !== undefined
    if (!above || above.last !== this.row - 1 || above.span !== span) return false
    above.rows++
    above.last = this.row
    setAttribute(above.cell, 'rowspan', String(above.rows))
    this.before = above
    this.column += span
    return true
  }
}

/** Appends the table just opened to the container. */
export function readTable(story: Story, container: Container, readBlocks: ReadBlocks): void {
  const table = makeElement('table', `${container.prefix}T${++container.tables}`)
  story.state.append(container.node, table)
  new TableReader(story, table, readBlocks).read()
}
