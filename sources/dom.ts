import type { SourceDocument } from '../core/model/source.ts'
import { pageDocument } from './page.ts'
import { Walk } from './snapshot.ts'
import { type FrameView, leadsNowhere, type TreeView } from './tree.ts'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/**
 * The getter or a method of a prototype, applied from outside: a form's or document's own properties are named by the page
 * (`<input name="childNodes">`), so they cannot be asked themselves.
 */
export function getter<T extends object, K extends keyof T>(prototype: T, name: K): (target: Node) => T[K] {
  return method<() => T[K]>(Reflect.getOwnPropertyDescriptor(prototype, name)!.get!)
}

/** `found`: what stands on a prototype under the name of the method. */
export function method<F extends (...given: never[]) => unknown>(
  found: F,
): (target: Node, ...given: Parameters<F>) => ReturnType<F> {
  return Function.prototype.call.bind(found)
}

const none: readonly Node[] = []

/**
 * The live document as the walk sees it. Made when used, not on loading: the page script must load anywhere. `meet` is
 * told of each document in a frame and each shadow root that is read as well.
 */
export function liveView(meet: (root: Node) => void = () => undefined): TreeView<Node> {
  const typeOf = getter(Node.prototype, 'nodeType')
  const firstOf = getter(Node.prototype, 'firstChild')
  const nextOf = getter(Node.prototype, 'nextSibling')
  const nameOf = getter(Element.prototype, 'localName')
  const shadowOf = getter(Element.prototype, 'shadowRoot')
  const rootOf = getter(Document.prototype, 'documentElement')
  const addressOf = getter(Document.prototype, 'URL')
  const assignedTo = method<() => Node[]>(Reflect.get(HTMLSlotElement.prototype, 'assignedNodes'))

  /** From sibling to sibling: going over `childNodes` takes ten times as long. */
  const childrenOf = (node: Node): readonly Node[] => {
    const first = firstOf(node)
    if (!first) return none
    const children: Node[] = [first]
    for (let child = nextOf(first); child; child = nextOf(child)) children.push(child)
    return children
  }

  /** Whether anything stands in a document besides an empty head and body. */
  const shows = (root: Node): boolean =>
    childrenOf(root).some((node) => typeOf(node) === ELEMENT && view.children(node).length > 0)

  const view: TreeView<Node> = {
    tag(node) {
      const type = typeOf(node)
      if (type === ELEMENT) return nameOf(node).toLowerCase()
      return type === TEXT || type === CDATA ? '#text' : ''
    },
    children(node) {
      const shadow = shadowOf(node)
      if (shadow) {
        meet(shadow)
        return childrenOf(shadow)
      }
      const assigned = nameOf(node) === 'slot' ? assignedTo(node) : none
      return assigned.length > 0 ? assigned : childrenOf(node)
    },
    text: getter(CharacterData.prototype, 'data'),
    attribute: method<(name: string) => string | null>(Reflect.get(Element.prototype, 'getAttribute')),
    frame(node): FrameView<Node> {
      const isNowhere =
        leadsNowhere(view.attribute(node, 'src') ?? '') && view.attribute(node, 'srcdoc') === null
      const document = contentOf(node, view.tag(node))
      if (!document) return isNowhere ? 'empty' : 'unread'
      const root: Node | null = rootOf(document)
      if (isNowhere && !(root && shows(root))) return 'empty'
      // A frame that leads somewhere and shows about:blank has not been loaded yet.
      if (!root || (!isNowhere && addressOf(document) === 'about:blank')) return 'unread'
      meet(document)
      return { root }
    },
  }
  return view
}

/** The document of a frame, or null where another origin's rules forbid to see it. */
function contentOf(frame: Node, tag: string): Document | null {
  const prototype = tag === 'iframe' ? HTMLIFrameElement.prototype : HTMLFrameElement.prototype
  return getter(prototype, 'contentDocument')(frame)
}

/** What was read of a page, with the node and the text of each anchor (see `Keep`). */
export interface PageReading {
  document: SourceDocument
  nodes: Map<string, Node>
  texts: Map<string, string>
}

/** How long the page waits for a slice of the reading, in milliseconds, and steps between two looks at the clock. */
const sliceTime = 8
const sliceSteps = 50

/**
 * Reads the page in slices, between which it can do its own work. Where its text or its elements changed meanwhile, what
 * was read may never have stood there together: then it is read again at once.
 */
export async function readPage(document: Document, name: string, slice = sliceTime): Promise<PageReading> {
  const nodes = new Map<string, Node>()
  const texts = new Map<string, string>()
  const seen = { changed: false }
  const changes = new MutationObserver(() => {
    seen.changed = true
  })
  const meet = (root: Node): void => {
    changes.observe(root, { subtree: true, childList: true, characterData: true })
  }
  const walk = new Walk<Node>(liveView(meet), (anchor, node, _, text) => {
    nodes.set(anchor, node)
    texts.set(anchor, text)
  })
  meet(document)
  const root = getter(Document.prototype, 'documentElement')(document)
  if (root) walk.begin(root)
  for (let end = performance.now() + slice; walk.goOn(sliceSteps) && !seen.changed; ) {
    if (performance.now() < end) continue
    await giveWay()
    end = performance.now() + slice
  }
  changes.disconnect()
  if (seen.changed) return readPage(document, name, Number.POSITIVE_INFINITY)
  const address = getter(Document.prototype, 'URL')(document)
  const url = /^https?:/.test(address) ? address : undefined
  return { document: pageDocument(name, walk.snapshot(), url), nodes, texts }
}

/** Lets the page do what is waiting. No timer: in tabs behind others timers wait for a second. */
export function giveWay(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(0)
  })
}
