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

export interface Locator {
  /** The place with the text that was read there; `changed` or `gone` otherwise. */
  find(spot: Spot): Located | 'changed' | 'gone'
  /** The anchor and offsets of a range that the user selected; cut to the place in which it begins. */
  spotOf(range: Range): Spot | null
}

/** Finds places again, each part of the page read anew at most once. For one batch: pages change. */
export function makeLocator({ nodes, texts }: Kept): Locator {
  const view = liveView()
  const read = new Map<Element, Map<Node, Passage>>()

  /** What must be read to read a place as it was read before: the table of a cell, the block element around a text. */
  const containerOf = (node: Node): Element | null => {
    const cell = isElement(node)
    for (let outer = outerElement(node); outer; outer = outerElement(outer)) {
      const kind = elementKinds.get(view.tag(outer))
      if (cell ? kind === 'table' : blockKinds.has(kind)) return outer
    }
    return null
  }

  /** What stands at a node now, where it is what stood there when it was read. */
  const passageOf = (node: Node, text: string): Passage | null => {
    const container = containerOf(node)
    if (!container) return null
    let passages = read.get(container)
    if (!passages) {
      const found = new Map<Node, Passage>()
      takeSnapshot<Node>(view, container, (_, first, inside, now) =>
        found.set(first, { text: now, nodes: inside }),
      )
      read.set(container, found)
      passages = found
    }
    const passage = passages.get(node)
    return passage && squeeze(passage.text) === squeeze(text) ? passage : null
  }

  return {
    find({ anchor, start, end, text: words }) {
      const node = nodes.get(anchor)
      if (!node || !natives().connected(node)) return 'gone'
      const text = texts.get(anchor) ?? ''
      const cell = isElement(node)
      // A grid, a picture, or a cell in which nothing stood.
      if (cell && text === '' && words === '')
        return !/^t[dh]$/i.test(node.localName) || passageOf(node, text)
          ? { element: node, range: null, whole: true }
          : 'changed'
      const [from, to] = [start ?? 0, end ?? text.length]
      const passage = text.slice(from, to) === words ? passageOf(node, text) : null
      const element = cell ? node : outerElement(node)
      if (!passage || !element) return 'changed'
      const range = rangeOf(text, passage.nodes, from, to)
      return range || words === '' ? { element, range, whole: cell && start === undefined } : 'changed'
    },
    spotOf(range) {
      for (const [anchor, node] of nodes) {
        const text = texts.get(anchor)
        if (!text || !range.intersectsNode(isElement(node) ? node : (outerElement(node) ?? node))) continue
        const passage = passageOf(node, text)
        const inside = passage && offsetsOf(text, passage.nodes, range)
        if (inside) return { anchor, ...inside, text: text.slice(inside.start, inside.end) }
      }
      return null
    },
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\ufeff]+/g, '')
}

function shows(text: string, at: number): boolean {
  return squeeze(text.charAt(at)) !== ''
}

/** Walks the visible characters of a text and of its nodes side by side; white space may differ between the two. */
function* pairs(text: string, nodes: readonly Node[]): Generator<{ at: number; node: Text; offset: number }> {
  let at = 0
  for (const node of nodes as readonly Text[]) {
    const { data } = node
    for (let offset = 0; offset < data.length; offset++) {
      if (!shows(data, offset)) continue
      while (at < text.length && !shows(text, at)) at++
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
