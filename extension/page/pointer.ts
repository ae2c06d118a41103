/** Which of the places that were read the pointer or the caret is on. */
import { blockKinds, elementKinds } from '../../sources/elements.ts'
import { isElement, outerElement } from './natives.ts'

export interface Pointer {
  know(nodes: ReadonlyMap<string, Node>): void
  /** `at`: what is under the pointer, or what the caret stands in. */
  follow(at: Node | null): void
}

export function makePointer(tell: (anchor: string | null) => void): Pointer {
  let nodes: ReadonlyMap<string, Node> = new Map()
  /** Cells, and block elements with their text; made when the pointer first moves. */
  let anchors: Map<Element, string> | null = null
  let last: string | null = null

  const index = (): Map<Element, string> => {
    const made = new Map<Element, string>()
    for (const [anchor, node] of nodes) {
      if (isElement(node)) {
        if (/^t[dh]$/i.test(node.localName)) made.set(node, anchor)
        continue
      }
      let outer = outerElement(node)
      while (outer && !blockKinds.has(elementKinds.get(outer.localName.toLowerCase())))
        outer = outerElement(outer)
      if (outer && !made.has(outer)) made.set(outer, anchor)
    }
    return made
  }

  return {
    know(known) {
      nodes = known
      anchors = null
      last = null
    },
    follow(at) {
      anchors ??= index()
      let found: string | undefined
      for (let node = at; node && found === undefined; node = outerElement(node))
        found = anchors.get(node as Element)
      if ((found ?? null) === last) return
      last = found ?? null
      tell(last)
    },
  }
}
