/**
 * The document as the browser made it. A page can put names of its own over the properties of forms and of the
 * document (`<img name="createElement">`), so these are never asked themselves.
 */
import { getter, method } from '../../sources/dom.ts'

export interface Natives {
  parent(node: Node): Node | null
  document(node: Node): Document | null
  connected(node: Node): boolean
  root(document: Document): Element | null
  window(document: Document): (Window & typeof globalThis) | null
  create(document: Document, tag: string): HTMLElement
  append(parent: Node, child: Node): void
  box(element: Element): DOMRect
}

let made: Natives | undefined

/** Made when first used: the script must load anywhere. */
export function natives(): Natives {
  made ??= {
    parent: getter(Node.prototype, 'parentNode'),
    document: getter(Node.prototype, 'ownerDocument'),
    connected: getter(Node.prototype, 'isConnected'),
    root: getter(Document.prototype, 'documentElement'),
    window: getter(Document.prototype, 'defaultView'),
    create: method<(tag: string) => HTMLElement>(Reflect.get(Document.prototype, 'createElement')),
    append: method<(child: Node) => void>(Reflect.get(Node.prototype, 'appendChild')),
    box: method<() => DOMRect>(Reflect.get(Element.prototype, 'getBoundingClientRect')),
  }
  return made
}

/** Nodes of frames belong to other globals, so that `instanceof` does not know them. */
export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1
}

/** The element around a node as it is laid out: out of a shadow root to its host, out of a slotted node to its slot. */
export function outerElement(node: Node): Element | null {
  const slot = (node as Partial<Element>).assignedSlot
  if (slot) return slot
  const parent = natives().parent(node)
  if (isElement(parent)) return parent
  return parent !== null && 'host' in parent ? (parent as ShadowRoot).host : null
}
