/** Frames that had to be read from inside, put behind the page that shows them. Anchors say in which frame a place stands. */
import type { Block, SourceDocument } from '../../core/index.ts'

/** The place of a document among the frames: its own `f0` is the page's `f{base}`. */
export interface Part {
  base: number
  document: SourceDocument
}

const framed = /^f(\d+)(?=\/)/

/** Highest number of a frame in a document. */
export function framesOf({ blocks }: SourceDocument): number {
  return blocks.reduce((most, { anchor }) => Math.max(most, Number(framed.exec(anchor)?.[1] ?? 0)), 0)
}

export function toPage(anchor: string, base: number): string {
  return base === 0 ? anchor : anchor.replace(framed, (_, frame: string) => `f${Number(frame) + base}`)
}

export function toFrame(anchor: string, base: number): string {
  return toPage(anchor, -base)
}

/** Frame number of an anchor of the page. */
export function frameOf(anchor: string): number {
  return Number(framed.exec(anchor)?.[1] ?? 0)
}

/** One document: the page, then its frames. A frame that was read is not told as unread. */
export function mergeParts(page: SourceDocument, frames: readonly Part[]): SourceDocument {
  if (frames.length === 0) return page
  const read = new Set(frames.map(({ document }) => withoutHash(document.url ?? document.name)))
  const limits = page.limits.filter(
    ({ code, at }) => code !== 'frame-unread' || !read.has(withoutHash(resolve(at ?? '', page.url))),
  )
  return {
    ...page,
    blocks: [
      ...page.blocks,
      ...frames.flatMap(({ base, document }) => document.blocks.map((block) => moveBlock(block, base))),
    ],
    limits: [
      ...limits,
      ...frames.flatMap(({ base, document }) =>
        document.limits.map(({ code, at }) => ({
          code,
          ...(at === undefined ? {} : { at: toPage(at, base) }),
        })),
      ),
    ],
  }
}

function moveBlock(block: Block, base: number): Block {
  const anchor = toPage(block.anchor, base)
  if (block.kind !== 'grid') return { ...block, anchor }
  return {
    ...block,
    anchor,
    cells: block.cells.map((cell) => ({ ...cell, anchor: toPage(cell.anchor, base) })),
  }
}

/** An address as a page writes it, from that page; left as it is where it is none. */
export function resolve(address: string, page: string | undefined): string {
  try {
    return new URL(address, page).href
  } catch {
    return address
  }
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '')
}
