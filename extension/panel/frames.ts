/** The frames of a page as one page: each place of it is looked for in the frame in which it stands. */
import type { SourceDocument } from '../../core/index.ts'
import { HostFault, type Mark, type MarkState, type Spot } from '../../ui/host.ts'
import type { Area, Reading } from '../protocol.ts'
import { Frame, type FrameListener } from './frame.ts'
import { frameOf, framesOf, mergeParts, type Part, toFrame, toPage } from './merge.ts'

interface ReadFrame {
  frame: Frame
  base: number
}

/** What was read of all frames together. */
export interface Page {
  document: SourceDocument
  address: string
}

/** All frames of one page that may be read. */
export class PageFrames {
  private frames: ReadFrame[] = []
  private readonly listener: FrameListener

  /** `closed` is told of the outermost frame alone, anchors are those of the page. */
  constructor(listener: FrameListener) {
    this.listener = listener
  }

  get isOpen(): boolean {
    return this.frames.some(({ frame }) => frame.isOpen)
  }

  /** Speaks with these frames of a tab from now on. */
  open(tab: number, ids: readonly number[]): void {
    this.close()
    this.frames = ids.map((id) => ({ frame: this.connect(tab, id), base: -1 }))
  }

  close(): void {
    for (const { frame } of this.frames) frame.close()
    this.frames = []
  }

  /** Reads the page and those frames that it cannot read itself. */
  async read(kind: 'read' | 'peek'): Promise<Page> {
    const readings = await Promise.all(
      this.frames.map(async (one) => {
        const reading = await one.frame.read(kind).catch((error: Error) => {
          if (one.frame.id === 0) throw new HostFault('failed', error.message)
          return null
        })
        return { one, reading, document: reading && (await parseDocument(reading)) }
      }),
    )
    const top = readings.find(({ one }) => one.frame.id === 0)
    if (!top?.document || !top.reading) throw new HostFault('failed', 'unreadable')
    let next = framesOf(top.document) + 1
    const parts: Part[] = []
    for (const { one, document } of readings) {
      if (!document || one === top.one) continue
      parts.push({ base: next, document })
      if (kind === 'read') one.base = next
      next += framesOf(document) + 1
    }
    if (kind === 'read') {
      top.one.base = 0
      for (const { one } of readings) if (one.base < 0) one.frame.close()
      this.frames = this.frames.filter(({ base }) => base >= 0).sort((a, b) => a.base - b.base)
    }
    return { document: mergeParts(top.document, parts), address: top.reading.address }
  }

  async mark(marks: readonly Mark[]): Promise<MarkState[]> {
    const states: MarkState[] = marks.map(() => 'gone')
    await Promise.all(
      this.frames.map(async ({ frame, base }) => {
        const own = marks.flatMap((mark, index) =>
          this.frameOf(mark)?.base === base ? [{ mark, index }] : [],
        )
        if (!frame.isOpen) return
        const told = await frame.mark(
          own.map(({ mark }) => ({ ...mark, anchor: toFrame(mark.anchor, base) })),
        )
        own.forEach(({ index }, at) => {
          states[index] = told[at] ?? 'gone'
        })
      }),
    )
    return states
  }

  async clear(): Promise<void> {
    await Promise.all(this.frames.filter(({ frame }) => frame.isOpen).map(({ frame }) => frame.clear()))
  }

  async goTo(spot: Spot): Promise<MarkState> {
    const found = this.frameOf(spot)
    if (!found?.frame.isOpen) return 'gone'
    return found.frame.goTo({ ...spot, anchor: toFrame(spot.anchor, found.base) })
  }

  async areaOf(spot: Spot): Promise<Area | null> {
    const found = this.frameOf(spot)
    return found ? found.frame.areaOf({ ...spot, anchor: toFrame(spot.anchor, found.base) }) : null
  }

  /** The text that the user selected, in the first frame that has any. */
  async selection(): Promise<Spot | null> {
    for (const { frame, base } of this.frames) {
      const spot = frame.isOpen ? await frame.selection() : null
      if (spot) return { ...spot, anchor: toPage(spot.anchor, base) }
    }
    return null
  }

  private connect(tab: number, id: number): Frame {
    const frame: Frame = new Frame(tab, id, {
      mutated: (much) => this.listener.mutated(much),
      picked: (number) => this.listener.picked(number),
      pointed: (anchor) => {
        const base = this.frames.find((one) => one.frame === frame)?.base ?? 0
        this.listener.pointed(anchor === null ? null : toPage(anchor, base))
      },
      closed: () => {
        if (id === 0) this.listener.closed()
      },
    })
    return frame
  }

  /** The frame in which a place stands: the last one that begins before it. */
  private frameOf({ anchor }: Spot): ReadFrame | undefined {
    const number = frameOf(anchor)
    return this.frames.filter(({ base }) => base <= number).pop()
  }
}

const schemas = () => import('../../core/schema/index.ts')

/** What looks at readings is on its way while the page is read. */
export function prepareReading(): void {
  schemas().catch(() => undefined)
}

/** What was read, if it has the shape of a document; a file in the browser's own viewer is an attachment. */
async function parseDocument({ document, address, type }: Reading): Promise<SourceDocument | null> {
  const { parseSaved, savedSchema } = await schemas()
  const parsed = parseSaved({ schema: savedSchema, source: document, report: null })
  if (!parsed || type !== 'application/pdf') return parsed
  return { ...parsed, blocks: [{ kind: 'attachment', anchor: 'f0/b0', text: '', address, format: 'pdf' }] }
}
