import type { Block, SourceLimit } from '../core/model/source.ts'
import { tidyAddress } from './attachment.ts'
import { type Context, enterElement, outermost } from './context.ts'
import { blockKinds, type ElementKind, elementKinds } from './elements.ts'
import { attachmentOf, imageOf, isTiny } from './embedded.ts'
import { FactCollector } from './facts.ts'
import { flattenElement } from './flatten.ts'
import { formGrid, type PlacedCell } from './grid.ts'
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
  walk.read(root)
  return { blocks: walk.blocks, limits: walk.limits, facts: walk.facts.facts() }
}

class Walk<N> {
  readonly blocks: Block[] = []
  readonly limits: SourceLimit[] = []
  readonly facts = new FactCollector<N>()
  private readonly view: TreeView<N>
  private readonly keep: Keep<N>
  private readonly run = new TextRun<N, Context>()
  private readonly surveys = new Map<N, TableSurvey<N>>()
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

  read(root: N): void {
    this.visitNode(root, outermost, 0)
    this.flush()
  }

  private visitChildren(node: N, context: Context, depth: number): void {
    for (const child of this.view.children(node)) {
      if (this.full) return
      this.visitNode(child, context, depth)
    }
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
      this.limit('too-deep')
      this.visited += flattenElement(this.view, node, context, this.run, MAX_NODES - this.visited)
      return
    }
    const inner = enterElement(this.view, node, tag, kind, context)
    const block = blockKinds.has(kind)
    if (inner.hidden && !context.hidden && (!block || this.inCell)) {
      this.later.push(() => this.readApart(node, tag, kind, inner, depth))
    } else this.readElement(node, tag, kind, inner, depth)
  }

  private readApart(
    node: N,
    tag: string,
    kind: ElementKind | undefined,
    context: Context,
    depth: number,
  ): void {
    this.readElement(node, tag, kind, context, depth)
    this.flush()
  }

  private readElement(
    node: N,
    tag: string,
    kind: ElementKind | undefined,
    context: Context,
    depth: number,
  ): void {
    switch (kind) {
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
        this.endLine()
        this.readFrame(node, context, depth)
        this.endLine()
        return
      case 'object':
        if (!this.readAttachment(node, tag === 'object' ? 'data' : 'src', context))
          this.visitChildren(node, context, depth + 1)
        return
      case 'link':
        this.visitChildren(node, context, depth + 1)
        this.readAttachment(node, 'href', context)
        return
      case undefined:
        this.visitChildren(node, context, depth + 1)
        return
      default:
        this.endLine()
        if (kind !== 'table' || this.inCell || !this.readData(node, context, depth)) {
          this.visitChildren(node, context, depth + 1)
        }
        this.endLine()
    }
  }

  private endLine(): void {
    if (this.inCell) this.run.endLine()
    else this.flush()
  }

  /** Tells the text so far as a block, then what stood inside it. */
  private flush(): void {
    const piece = this.run.take()
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
    const later = this.later
    this.later = []
    for (const tell of later) tell()
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

  /** Reads a table as a grid; false where it is layout. */
  private readData(table: N, context: Context, depth: number): boolean {
    const survey = this.surveys.get(table) ?? surveyTable(this.view, table, MAX_DEPTH - depth, this.surveys)
    this.surveys.delete(table)
    if (!survey.data) return false
    const { parts } = survey
    for (const caption of parts.captions) this.visitNode(caption, context, depth + 1)
    const grid = formGrid([...parts.groups, parts.apart], {
      cells: MAX_CELLS - this.cells,
      slots: MAX_SLOTS - this.slots,
    })
    this.cells += grid.cells.length
    this.slots += grid.rows * grid.columns
    const read: { placed: PlacedCell<TableCell<N>>; text: string; nodes: N[] }[] = []
    this.inCell = true
    for (const placed of grid.cells) {
      const { source } = placed
      if (survey.crowded.has(source.node)) {
        this.later.push(() => {
          this.visitChildren(source.node, { ...context, hidden: context.hidden || source.hidden }, depth + 3)
          this.flush()
        })
      } else this.visitChildren(source.node, context, depth + 3)
      const { text, nodes } = this.run.takeText()
      // A cell whose text was not reached is left out: it is not blank.
      if (this.full) break
      read.push({ placed, text, nodes })
    }
    this.inCell = false
    for (const stray of parts.strays) {
      this.later.push(() => {
        this.visitNode(stray, context, depth + 1)
        this.flush()
      })
    }
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
    return true
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
    this.later.push(() => {
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
      this.visitNode(
        frame.root,
        { ...outermost, hidden: context.hidden, landmark: context.landmark },
        depth + 1,
      )
      this.flush()
      this.frame = outer
      this.nextBlock = next
    })
  }
}
