/** What the panel asks a page script, and what it tells: over one port for each frame, open as long as the panel is. */
import type { Mark, MarkState, Spot } from '../ui/host.ts'

export const pagePort = 'gouji-page'

export type Ask =
  /** Reads the page and keeps what was read; the answer is a `Reading`, or null where an outer frame reads it too. */
  | { ask: 'read' }
  /** Reads the page and forgets it: the answer is a `Reading`. */
  | { ask: 'peek' }
  /** The answer is a `MarkState[]`. */
  | { ask: 'mark'; marks: readonly Mark[] }
  | { ask: 'clear' }
  /** The answer is a `MarkState`. */
  | { ask: 'goTo'; spot: Spot }
  /** The answer is an `Area`, or null where it cannot be seen. */
  | { ask: 'area'; spot: Spot }
  /** The answer is a `Spot` for the text that the user selected, or null. */
  | { ask: 'selection' }

export interface Reading {
  /** Not trusted: a page can make its own content script say anything. */
  document: unknown
  address: string
  /** MIME type: a tab may show a file in the browser's own viewer. */
  type: string
}

/** Part of the viewport of the page, in its own pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
  /** Of the viewport, to know how large a pixel is in a picture of it. */
  viewport: number
}

export interface AnswersOf {
  read: Reading | null
  peek: Reading | null
  mark: MarkState[]
  clear: null
  goTo: MarkState
  area: Area | null
  selection: Spot | null
}

export type Question = Ask & { id: number }

/** `mutated`: something changed on the page; whether that matters is for the panel to find out. */
export type PageMessage =
  | { id: number; answer: unknown }
  | { id: number; fault: string }
  | { event: 'mutated'; much: boolean }
  | { event: 'picked'; number: number }
  | { event: 'pointed'; anchor: string | null }
