import type { Block, SourceLimit } from '../core/model/source.ts'
import { tidyAddress } from './attachment.ts'
import { type Context, enterElement, outermost } from './context.ts'
import { blockKinds, type ElementKind, elementKinds, hidingOf } from './elements.ts'
import { attachmentOf, imageOf, isTiny } from './embedded.ts'
import { FactCollector } from './facts.ts'
import { type FormedGrid, formGrid, type PlacedCell } from './grid.ts'
import type { Snapshot } from './page.ts'
import { TextRun } from './run.ts'
import { cellOf, surveyTable, type TableCell, type TableSurvey } from './table.ts'
import type { TreeView } from './tree.ts'

/** Nodes that the walk looks at; what follows is left out (`text-cut`). Fewer than the parser builds: the walk stops between cells. */
export const MAX_NODES = 1_500_000
export const MAX_BLOCKS = 200_000
/** Elements inside each other; what is deeper is read as text of its line (`too-deep`). Chromium builds at most 512. */
export const MAX_DEPTH = 500
/** Cells and slots of all grids of a page together (`too-many-cells`). */
export const MAX_CELLS = 300_000
export const MAX_SLOTS = 2_000_000
/** Frames of a page, nested ones included; the others are `frame-unread`. */
export const MAX_FRAMES = 50
const MAX_LIMITS = 100

/**
 * Is told the node of each anchor: the first text node of a text block, the element of a grid, cell, image or
 * attachment; and of a text block or cell all text nodes that its text stands in.
 */
export type Keep<N> = (anchor: string, node: N, texts: readonly N[], text: string) => void

/** Reads a page, or a part of one, in one walk. */
export function takeSnapshot<N>(view: TreeView<N>, root: N, keep: Keep<N> = () => undefined): Snapshot {
  const walk = new Walk(view, keep)
  walk.begin(root)
  walk.goOn(Number.POSITIVE_INFINITY)
  return walk.snapshot()
}

/** Nodes that still have to be read, one after the other, and what is done when they have been. */
interface Open<N> {
  nodes: readonly N[]
  next: number
  context: Context
  depth: number
  close: (() => void) | null
}

/** A walk that can pause; the tree must be the same when it goes on. */
export class Walk<N> {
  private readonly blocks: Block[] = []
  private readonly limits: SourceLimit[] = []
  private readonly facts = new FactCollector<N>()
  private readonly view: TreeView<N>
  private readonly keep: Keep<N>
  private run = new TextRun<N, Context>()
  private readonly surveys = new Map<N, TableSurvey<N>>()
  /** The last one is read first. */
  private readonly open: Open<N>[] = []
  /** What stands inside the current line or grid and is told after it: pictures, attachments, frames, hidden parts. */
  private later: (() => void)[] = []
  private inCell = false
  private full = false
  private visited = 0
  private cells = 0
  private slots = 0
  private frames = 0
  private frame = 0
  private nextBlock = 0

  constructor(view: TreeView<N>, keep: Keep<N>) {
    this.view = view
    this.keep = keep
  }

  begin(root: N): void {
    this.wait(this.flush)
    this.visitNode(root, outermost, 0)
  }

  /** Takes so many steps of a node each; false when all is read. */
  goOn(steps: number): boolean {
    for (let step = 0; step < steps; step++) {
      const top = this.open[this.open.length - 1]
      if (!top) return false
      const node = top.nodes[top.next++]
      if (node !== undefined && !this.full) this.visitNode(node, top.context, top.depth)
      else {
        this.open.pop()
        top.close?.()
      }
    }
    return true
  }

  /** What was read so far. */
  snapshot(): Snapshot {
    return { blocks: this.blocks, limits: this.limits, facts: this.facts.facts() }
  }

  private push(nodes: readonly N[], context: Context, depth: number, close: (() => void) | null): void {
    this.open.push({ nodes, next: 0, context, depth, close })
  }

  /** Reads the children of a node next. */
  private enter(node: N, context: Context, depth: number, close: (() => void) | null = null): void {
    this.push(this.view.children(node), context, depth, close)
  }

  /** Does this before what is waiting already. */
  private wait(close: () => void): void {
    this.push([], outermost, 0, close)
  }

  /** Reads something apart from the current line or grid, after it. */
  private defer(read: () => void): void {
    this.later.push(() => {
      this.wait(this.flush)
      read()
    })
  }

  private visitNode(node: N, context: Context, depth: number): void {
    if (++this.visited > MAX_NODES) {
      this.stop('text-cut')
      return
    }
    const tag = this.view.tag(node)
    if (tag === '#text') {
      this.run.add(this.view.text(node), node, context, context)
      return
    }
    const kind = elementKinds.get(tag)
    if (tag === '' || kind === 'skip') return
    if (depth > MAX_DEPTH) {
      this.readDeep(node, kind, context, depth)
      return
    }
    const inner = enterElement(this.view, node, tag, kind, context)
    if (inner.hidden && !context.hidden && (this.inCell || !blockKinds.has(kind))) {
      this.defer(() => this.readElement(node, tag, kind, inner, depth))
    } else this.readElement(node, tag, kind, inner, depth)
  }

  /** Reads an element as text of its line; hidden parts, grids and pictures in it are lost. */
  private readDeep(node: N, kind: ElementKind | undefined, context: Context, depth: number): void {
    this.limit('too-deep')
    if (hidingOf(this.view, node) !== null) return
    if (kind === 'break') this.run.breakLine()
    if (!blockKinds.has(kind)) this.enter(node, context, depth)
    else {
      this.enter(node, context, depth, () => this.run.endLine())
      this.run.endLine()
    }
  }

  private readElement(
    node: N,
    tag: string,
    kind: ElementKind | undefined,
    context: Context,
    depth: number,
  ): void {
    switch (kind) {
      case undefined:
        this.enter(node, context, depth + 1)
        return
      case 'head':
        this.readHead(node)
        return
      case 'fact':
        if (this.frame === 0) this.facts.take(this.view, node, tag)
        return
      case 'break':
        this.run.breakLine()
        return
      case 'image':
      case 'drawing':
        this.readImage(node, tag, context)
        return
      case 'frame':
        this.wait(() => {
          this.readFrame(node, context, depth)
          this.endLine()
        })
        this.endLine()
        return
      case 'object':
        if (!this.readAttachment(node, tag === 'object' ? 'data' : 'src', context))
          this.enter(node, context, depth + 1)
        return
      case 'link':
        this.enter(node, context, depth + 1, () => this.readAttachment(node, 'href', context))
        return
      case 'table':
        if (!this.inCell) {
          this.wait(this.endLine)
          this.wait(() => this.readTable(node, context, depth))
          this.endLine()
          return
        }
    }
    this.enter(node, context, depth + 1, this.endLine)
    this.endLine()
  }

  private readonly endLine = (): void => {
    if (this.inCell) this.run.endLine()
    else this.flush()
  }

  private takeRun(): ReturnType<TextRun<N, Context>['finish']> {
    const { run } = this
    this.run = new TextRun()
    return run.finish()
  }

  /** Tells the text so far as a block, then what stood inside it. */
  private readonly flush = (): void => {
    const { piece } = this.takeRun()
    if (piece) {
      const { hidden, landmark, heading } = piece.context
      this.tell(piece.node, piece.nodes, piece.text, (anchor) => ({
        kind: 'text',
        anchor,
        text: piece.text,
        ...(heading > 0 ? { heading } : {}),
        ...(piece.link ? { link: true } : {}),
        ...(landmark ? { landmark: true } : {}),
        ...(hidden ? { hidden: true } : {}),
      }))
    }
    this.tellLater()
  }

  private tellLater(): void {
    if (this.later.length === 0) return
    const { later } = this
    this.later = []
    for (const tell of later.reverse()) this.wait(tell)
  }

  private tell(node: N, texts: readonly N[], text: string, build: (anchor: string) => Block): void {
    if (this.blocks.length >= MAX_BLOCKS) {
      this.stop('too-many-blocks')
      return
    }
    const anchor = `f${this.frame}/b${this.nextBlock++}`
    this.keep(anchor, node, texts, text)
    this.blocks.push(build(anchor))
  }

  private stop(code: SourceLimit['code']): void {
    this.full = true
    this.limit(code)
  }

  private limit(code: SourceLimit['code'], at?: string): void {
    if (this.limits.length >= MAX_LIMITS) return
    if (this.limits.some((limit) => limit.code === code && limit.at === at)) return
    this.limits.push(at === undefined ? { code } : { code, at })
  }

  private readHead(head: N): void {
    for (const child of this.view.children(head)) {
      const tag = this.view.tag(child)
      if (this.frame === 0 && elementKinds.get(tag) === 'fact') this.facts.take(this.view, child, tag)
    }
  }

  /** Reads a table, as a grid where it is not only layout. */
  private readTable(table: N, context: Context, depth: number): void {
    const survey = this.surveys.get(table) ?? surveyTable(this.view, table, MAX_DEPTH - depth, this.surveys)
    this.surveys.delete(table)
    if (!survey.data) {
      this.enter(table, context, depth + 1)
      return
    }
    this.push(survey.parts.captions, context, depth + 1, () => this.readGrid(table, survey, context, depth))
  }

  private readGrid(table: N, { parts, crowded }: TableSurvey<N>, context: Context, depth: number): void {
    const grid = formGrid([...parts.groups, parts.apart], {
      cells: MAX_CELLS - this.cells,
      slots: MAX_SLOTS - this.slots,
    })
    this.cells += grid.cells.length
    this.slots += grid.rows * grid.columns
    const read: { placed: PlacedCell<TableCell<N>>; text: string; nodes: N[] }[] = []
    const readCell = (index: number): void => {
      const placed = grid.cells[index]
      if (!placed || this.full) {
        this.inCell = false
        for (const stray of parts.strays) {
          this.defer(() => this.visitNode(stray, context, depth + 1))
        }
        this.tellGrid(table, grid, read, context)
        return
      }
      const { node, hidden } = placed.source
      this.wait(() => {
        // A cell whose text was not reached is left out: it is not blank.
        const { text, nodes } = this.takeRun()
        if (!this.full) read.push({ placed, text, nodes })
        readCell(index + 1)
      })
      if (crowded.has(node)) {
        const inside = { ...context, hidden: context.hidden || hidden }
        this.defer(() => this.enter(node, inside, depth + 3))
      } else this.enter(node, context, depth + 3)
    }
    this.inCell = true
    readCell(0)
  }

  private tellGrid(
    table: N,
    grid: FormedGrid<TableCell<N>>,
    read: readonly { placed: PlacedCell<TableCell<N>>; text: string; nodes: N[] }[],
    context: Context,
  ): void {
    if (read.some(({ text }) => text.trim() !== '')) {
      this.tell(table, [], '', (anchor) => {
        if (grid.cut) this.limit('too-many-cells', anchor)
        const { rows, columns } = grid
        const cells = read.map(({ placed, text, nodes }) => {
          const cell = cellOf(placed, anchor, text)
          this.keep(cell.anchor, placed.source.node, nodes, text)
          return cell
        })
        return { kind: 'grid', anchor, rows, columns, cells, ...(context.hidden ? { hidden: true } : {}) }
      })
    }
    this.tellLater()
  }

  private readImage(node: N, tag: string, context: Context): void {
    const image = imageOf(this.view, node, tag)
    if (image) this.tellEmbedded(node, context, (anchor) => ({ kind: 'image', anchor, ...image }))
  }

  /** Notes an attachment if the element leads to a document file. */
  private readAttachment(node: N, attribute: string, context: Context): boolean {
    const attachment = attachmentOf(this.view, node, attribute)
    if (!attachment) return false
    this.tellEmbedded(node, context, (anchor) => ({ kind: 'attachment', anchor, ...attachment }))
    return true
  }

  private tellEmbedded(node: N, context: Context, build: (anchor: string) => Block): void {
    const hidden = context.hidden ? { hidden: true as const } : {}
    this.later.push(() => this.tell(node, [], '', (anchor) => ({ ...build(anchor), ...hidden })))
  }

  private readFrame(node: N, context: Context, depth: number): void {
    if (this.readAttachment(node, 'src', context)) return
    this.defer(() => {
      const frame = this.view.frame(node)
      if (frame === 'empty') return
      if (frame === 'unread' || this.frames >= MAX_FRAMES) {
        const shows = !context.hidden && !isTiny(this.view, node)
        if (shows) this.limit('frame-unread', tidyAddress(this.view.attribute(node, 'src') ?? ''))
        return
      }
      const [outer, next] = [this.frame, this.nextBlock]
      this.frame = ++this.frames
      this.nextBlock = 0
      this.wait(() => {
        this.frame = outer
        this.nextBlock = next
      })
      this.wait(this.flush)
      const { hidden, landmark } = context
      this.visitNode(frame.root, { ...outermost, hidden, landmark }, depth + 1)
    })
  }
}
