/// <reference types="office-js" />
/** The open workbook → SourceDocument, equal to what the saved file gives but for drawings, which Excel does not tell. */

import type { SourceDocument } from '../../core/index.ts'
import { hiddenLast, placeGrids } from '../../sources/xlsx/place.ts'
import { distrustStaleResults } from '../../sources/xlsx/recalculate.ts'
import { emptyContent, type SheetContent } from '../../sources/xlsx/sheet.ts'
import { HostFault } from '../../ui/host.ts'
import {
  addRange,
  type Budget,
  type ListedSheet,
  type LoadedRange,
  loadRange,
  newBudget,
  type UsedRange,
} from './contents.ts'
import { type FrameMemory, loadFrames, rowsToFrame } from './frames.ts'
import { errorCode } from './session.ts'

/** Slots of one answer: Excel on the web refuses answers above 5 MB, and a slot takes up to 100 bytes. */
const slotsPerAnswer = 20_000
/** Below so many slots a block is not halved any more when Excel finds it too large. */
const leastSlots = 500
/** Rows whose borders are asked for. */
const maxFramedRows = 400
/** A workbook up to this size is read again as a whole after each change. */
export const liveSlots = 20_000

/** What is known of the workbook from reading it before. */
export interface Known {
  sheets: readonly ListedSheet[]
  slots: number
}

interface Listing {
  sheets: Excel.WorksheetCollection
  workbook: Excel.Workbook
}

function loadListing(context: Excel.RequestContext): Listing {
  const { workbook } = context
  workbook.load('name')
  workbook.properties.load('title')
  workbook.worksheets.load('items/id,items/name,items/visibility')
  return { workbook, sheets: workbook.worksheets }
}

function listed({ sheets }: Listing): ListedSheet[] {
  return sheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== 'Visible' }))
}

function same(a: readonly ListedSheet[], b: readonly ListedSheet[]): boolean {
  return (
    a.length === b.length &&
    a.every((sheet, index) => {
      const other = b[index]
      return sheet.id === other?.id && sheet.name === other.name && sheet.hidden === other.hidden
    })
  )
}

interface ReadSheet {
  sheet: ListedSheet
  content: SheetContent
}

/** One reading of the workbook; `syncs` counts how often Excel was asked. */
export class WorkbookReading {
  syncs = 0
  slots = 0
  sheets: readonly ListedSheet[] = []
  private readonly context: Excel.RequestContext
  private readonly signal: AbortSignal
  private readonly frames: FrameMemory
  private readonly budget: Budget = newBudget()

  constructor(context: Excel.RequestContext, signal: AbortSignal, frames: FrameMemory) {
    this.context = context
    this.signal = signal
    this.frames = frames
  }

  /** Reads everything; in one go where the sheets are known and small, and are still the same. */
  async read(known: Known | null): Promise<SourceDocument> {
    let listing = loadListing(this.context)
    const quick = known && known.slots <= liveSlots ? await this.readQuickly(listing, known.sheets) : null
    if (!quick) {
      this.frames.clear()
      listing = loadListing(this.context)
      await this.sync()
      this.sheets = listed(listing)
    }
    const contents = quick ?? (await this.readInBlocks())
    await this.addFrames(contents)
    return this.build(listing, contents)
  }

  private async sync(): Promise<void> {
    this.stopIfAsked()
    this.syncs++
    await this.context.sync()
    this.stopIfAsked()
  }

  private stopIfAsked(): void {
    if (this.signal.aborted) throw new DOMException('stopped', 'AbortError')
  }

  private async readQuickly(listing: Listing, known: readonly ListedSheet[]): Promise<ReadSheet[] | null> {
    const loaded = known.map((sheet) => loadRange(sheet, listing.sheets.getItem(sheet.id).getUsedRange(true)))
    try {
      await this.sync()
    } catch (error) {
      if (errorCode(error) === 'ItemNotFound' || mayBeSmaller(error)) return null
      throw error
    }
    if (!same(known, listed(listing))) return null
    this.sheets = known
    return loaded.map((one) => {
      this.slots += one.range.rowCount * one.range.columnCount
      const content = emptyContent()
      addRange(one, content, this.budget)
      return { sheet: one.sheet, content }
    })
  }

  private async readInBlocks(): Promise<ReadSheet[]> {
    const used = this.sheets.map((sheet) => {
      const range = this.context.workbook.worksheets.getItem(sheet.id).getUsedRange(true)
      range.load('rowIndex,columnIndex,rowCount,columnCount')
      return { sheet, range }
    })
    await this.sync()
    const contents: ReadSheet[] = used.map(({ sheet }) => ({ sheet, content: emptyContent() }))
    const blocks = used.flatMap(({ range }, index) => this.blocksOf(range, index, contents))
    let group: Block[] = []
    let size = 0
    for (const block of blocks) {
      if (size + block.slots > slotsPerAnswer && group.length > 0) {
        await this.readBlocks(group, contents)
        group = []
        size = 0
      }
      group.push(block)
      size += block.slots
    }
    if (group.length > 0) await this.readBlocks(group, contents)
    return contents
  }

  private blocksOf(range: Excel.Range, index: number, contents: readonly ReadSheet[]): Block[] {
    const { rowIndex, columnIndex, rowCount, columnCount } = range
    const slots = rowCount * columnCount
    const content = contents[index]?.content
    if (this.slots + slots > this.budget.cells) {
      if (content) content.cut = 'too-many-cells'
      return []
    }
    this.slots += slots
    const height = Math.max(1, Math.floor(slotsPerAnswer / columnCount))
    const blocks: Block[] = []
    for (let row = 0; row < rowCount; row += height) {
      const rows = Math.min(height, rowCount - row)
      blocks.push({
        index,
        used: { row: rowIndex + row, column: columnIndex, rows, columns: columnCount },
        slots: rows * columnCount,
      })
    }
    return blocks
  }

  /** Where Excel finds an answer too large, it is asked for in two halves. */
  private async readBlocks(blocks: readonly Block[], contents: readonly ReadSheet[]): Promise<void> {
    const loaded = blocks.map((block) => this.loadBlock(block))
    try {
      await this.sync()
    } catch (error) {
      const slots = blocks.reduce((sum, block) => sum + block.slots, 0)
      if (!mayBeSmaller(error) || slots < leastSlots) throw error
      for (const half of halves(blocks)) await this.readBlocks(half, contents)
      return
    }
    loaded.forEach((one, at) => {
      const target = contents[blocks[at]?.index ?? -1]
      if (target) addRange(one, target.content, this.budget)
    })
  }

  private loadBlock({ index, used }: Block): LoadedRange {
    const sheet = this.sheets[index]
    if (!sheet) throw new HostFault('failed', 'sheet without a listing')
    const range = this.context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(used.row, used.column, used.rows, used.columns)
    return loadRange(sheet, range)
  }

  private async addFrames(contents: readonly ReadSheet[]): Promise<void> {
    const answers: (() => void)[] = []
    for (const { sheet, content } of contents) {
      const rows = rowsToFrame(content).slice(0, maxFramedRows)
      const unknown = rows.filter((row) => this.frames.get(sheet.id, row) === undefined)
      if (unknown.length > 0) {
        const answer = loadFrames(this.context.workbook.worksheets.getItem(sheet.id), content, unknown)
        answers.push(() => answer((row, frame) => this.frames.set(sheet.id, row, frame)))
      }
    }
    if (answers.length > 0) {
      await this.sync()
      for (const answer of answers) answer()
    }
    for (const { sheet, content } of contents)
      for (const row of rowsToFrame(content)) {
        const frame = this.frames.get(sheet.id, row)
        if (frame) content.bordered.set(row, frame)
      }
  }

  private build({ workbook }: Listing, contents: readonly ReadSheet[]): SourceDocument {
    const document: SourceDocument = {
      schema: 'gouji/source/1',
      kind: 'xlsx',
      name: workbook.name,
      blocks: [],
      limits: [],
    }
    for (const { sheet, content } of contents)
      if (content.cut) document.limits.push({ code: content.cut, at: sheet.name })
    distrustStaleResults(contents.map(({ content }) => content.cells))
    const sheets = contents.map(({ sheet, content }) => ({
      info: { name: sheet.name, hidden: sheet.hidden },
      content,
    }))
    for (const { info, content } of hiddenLast(sheets))
      for (const { block } of placeGrids(info.name, content, document.limits)) {
        if (info.hidden) block.hidden = true
        document.blocks.push(block)
      }
    document.sheets = sheets.map(({ info }) => info)
    const title = workbook.properties.title.trim()
    if (title !== '') document.title = title
    return document
  }
}

interface Block {
  /** Of the sheet. */
  index: number
  used: UsedRange
  slots: number
}

function halves(blocks: readonly Block[]): Block[][] {
  const [only] = blocks
  if (blocks.length > 1 || !only) {
    const middle = Math.ceil(blocks.length / 2)
    return [blocks.slice(0, middle), blocks.slice(middle)]
  }
  const { used } = only
  const above = Math.floor(used.rows / 2)
  if (above === 0) throw new HostFault('too-large')
  const part = (row: number, rows: number): Block => ({
    ...only,
    used: { ...used, row, rows },
    slots: rows * used.columns,
  })
  return [[part(used.row, above)], [part(used.row + above, used.rows - above)]]
}

/** Whether less at once may succeed: an answer is too large, or a range has more than 512 merged areas. */
function mayBeSmaller(error: unknown): boolean {
  return /^(?:Request|Response)(?:Payload)?(?:SizeLimitExceeded|TooLarge)$|^(?:GeneralException|InvalidOperation)$/.test(
    errorCode(error),
  )
}
