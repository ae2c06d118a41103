/** From an anchor to what stands there now. Digits are never searched for: a place either has its text or it does not. */

import { liveView } from '../../sources/dom.ts'
import { blockKinds, elementKinds } from '../../sources/elements.ts'
import { takeSnapshot } from '../../sources/snapshot.ts'
import type { Spot } from '../../ui/host.ts'
import { isElement, natives, outerElement } from './natives.ts'

/** What the snapshot kept of an anchor. */
export interface Kept {
  nodes: ReadonlyMap<string, Node>
  texts: ReadonlyMap<string, string>
}

/** A place found again: a whole element (a cell, a picture), or a part of the text. */
export interface Located {
  /** The cell itself, or the element that the text stands in. */
  element: Element
  /** All of the text of a cell, or the part of the text that is meant; null where there is no text. */
  range: Range | null
  /** The place is the element, not a piece of text. */
  whole: boolean
}

interface Passage {
  text: string
  nodes: readonly Node[]
}

const unseen = /[\s\u200b-\u200d\ufeff]/

/** Finds places again, each part of the page read anew at most once. For one batch: pages change. */
export class Locator {
  private readonly kept: Kept
  private readonly view = liveView()
  private readonly read = new Map<Element, Map<Node, Passage>>()

  constructor(kept: Kept) {
    this.kept = kept
  }

  /** The place with the text that was read there; `changed` or `gone` otherwise. */
  find(spot: Spot): Located | 'changed' | 'gone' {
    const node = this.kept.nodes.get(spot.anchor)
    if (!node || !natives().connected(node)) return 'gone'
    const text = this.kept.texts.get(spot.anchor) ?? ''
    const [start, end] = [spot.start ?? 0, spot.end ?? text.length]
    const cell = isElement(node)
    if (cell && text === '' && spot.text === '') return this.stillBlank(node)
    if (text.slice(start, end) !== spot.text) return 'changed'
    const passage = this.passageOf(node)
    if (!passage || squeeze(passage.text) !== squeeze(text)) return 'changed'
    const range = rangeOf(text, passage.nodes, start, end)
    const element = cell ? node : outerElement(node)
    if (!element || (!range && spot.text !== '')) return 'changed'
    return { element, range, whole: cell && spot.start === undefined }
  }

  /** A grid, a picture, or a cell in which nothing stood. */
  private stillBlank(element: Element): Located | 'changed' {
    const cell = /^t[dh]$/i.test(element.localName)
    if (cell && squeeze(this.passageOf(element)?.text ?? '') !== '') return 'changed'
    return { element, range: null, whole: true }
  }

  /** The anchor and offsets of a range that the user selected; cut to the place in which it begins. */
  spotOf(range: Range): Spot | null {
    for (const [anchor, node] of this.kept.nodes) {
      const text = this.kept.texts.get(anchor)
      if (!text || !range.intersectsNode(isElement(node) ? node : (outerElement(node) ?? node))) continue
      const passage = this.passageOf(node)
      if (!passage || squeeze(passage.text) !== squeeze(text)) continue
      const inside = offsetsOf(text, passage.nodes, range)
      if (inside) return { anchor, ...inside, text: text.slice(inside.start, inside.end) }
    }
    return null
  }

  private passageOf(node: Node): Passage | undefined {
    const container = this.containerOf(node)
    if (!container) return undefined
    let passages = this.read.get(container)
    if (!passages) {
      const found = new Map<Node, Passage>()
      takeSnapshot<Node>(this.view, container, (_, first, nodes, text) => found.set(first, { text, nodes }))
      this.read.set(container, found)
      passages = found
    }
    return passages.get(node)
  }

  /** What must be read to read a place as it was read before: the table of a cell, the block element around a text. */
  private containerOf(node: Node): Element | null {
    const cell = isElement(node)
    for (let outer = outerElement(node); outer; outer = outerElement(outer)) {
      const kind = elementKinds.get(this.view.tag(outer))
      if (cell ? kind === 'table' : blockKinds.has(kind)) return outer
    }
    return null
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\ufeff]+/g, '')
}

/** Walks the visible characters of a text and of its nodes side by side; white space may differ between the two. */
function* pairs(text: string, nodes: readonly Node[]): Generator<{ at: number; node: Text; offset: number }> {
  let at = 0
  for (const node of nodes as readonly Text[]) {
    const { data } = node
    for (let offset = 0; offset < data.length; offset++) {
      if (unseen.test(data.charAt(offset))) continue
      while (at < text.length && unseen.test(text.charAt(at))) at++
      yield { at: at++, node, offset }
    }
  }
}

function rangeOf(text: string, nodes: readonly Node[], start: number, end: number): Range | null {
  let range: Range | null = null
  for (const { at, node, offset } of pairs(text, nodes)) {
    if (at < start) continue
    if (at >= end) break
    if (!range) {
      range = new Range()
      range.setStart(node, offset)
    }
    range.setEnd(node, offset + 1)
  }
  return range
}

function offsetsOf(
  text: string,
  nodes: readonly Node[],
  range: Range,
): { start: number; end: number } | null {
  let start = -1
  let end = -1
  for (const { at, node, offset } of pairs(text, nodes)) {
    if (range.comparePoint(node, offset) < 0 || range.comparePoint(node, offset + 1) > 0) continue
    if (start < 0) start = at
    end = at + 1
  }
  return start < 0 ? null : { start, end }
}
