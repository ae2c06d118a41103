import type { SourceDocument } from '../core/model/source.ts'
import { pageDocument } from './page.ts'
import { takeSnapshot } from './snapshot.ts'
import { type FrameView, leadsNowhere, type TreeView } from './tree.ts'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/**
 * The getter of a prototype, applied from outside: a form's or document's own properties are named by the page (`<input
 * name="childNodes">`), so they cannot be asked themselves.
 */
export function getter<T extends object, K extends keyof T>(prototype: T, name: K): (target: Node) => T[K] {
  const get = Reflect.getOwnPropertyDescriptor(prototype, name)?.get
  if (!get) throw new Error(`No getter for ${String(name)}`)
  return (target): T[K] => Reflect.apply(get, target, [])
}

/** The live document as the walk sees it. Made when used, not on loading: the page script must load anywhere. */
export function liveView(): TreeView<Node> {
  const typeOf = getter(Node.prototype, 'nodeType')
  const firstOf = getter(Node.prototype, 'firstChild')
  const nextOf = getter(Node.prototype, 'nextSibling')
  const nameOf = getter(Element.prototype, 'localName')
  const shadowOf = getter(Element.prototype, 'shadowRoot')
  const rootOf = getter(Document.prototype, 'documentElement')
  const addressOf = getter(Document.prototype, 'URL')
  const attributeOf: (name: string) => string | null = Reflect.get(Element.prototype, 'getAttribute')
  const assignedTo: () => Node[] = Reflect.get(HTMLSlotElement.prototype, 'assignedNodes')

  /** From sibling to sibling: going over `childNodes` takes ten times as long. */
  const childrenOf = (node: Node): Node[] => {
    const children: Node[] = []
    for (let child = firstOf(node); child; child = nextOf(child)) children.push(child)
    return children
  }

  const view: TreeView<Node> = {
    tag(node) {
      const type = typeOf(node)
      if (type === ELEMENT) return nameOf(node).toLowerCase()
      return type === TEXT || type === CDATA ? '#text' : ''
    },
    children(node) {
      if (typeOf(node) !== ELEMENT) return childrenOf(node)
      const shadow = shadowOf(node)
      if (shadow) return childrenOf(shadow)
      const assigned = nameOf(node) === 'slot' ? Reflect.apply(assignedTo, node, []) : []
      return assigned.length > 0 ? assigned : childrenOf(node)
    },
    text: getter(CharacterData.prototype, 'data'),
    attribute: (node, name) => Reflect.apply(attributeOf, node, [name]),
    frame(node): FrameView<Node> {
      const isNowhere =
        leadsNowhere(view.attribute(node, 'src') ?? '') && view.attribute(node, 'srcdoc') === null
      const document = contentOf(node, view.tag(node))
      if (!document) return isNowhere ? 'empty' : 'unread'
      const root: Node | null = rootOf(document)
      if (isNowhere) return root && shows(view, root) ? { root } : 'empty'
      // A frame that leads somewhere and shows about:blank has not been loaded yet.
      return root && addressOf(document) !== 'about:blank' ? { root } : 'unread'
    },
  }
  return view
}

/** The document of a frame, or null where another origin's rules forbid to see it. */
function contentOf(frame: Node, tag: string): Document | null {
  const prototype = tag === 'iframe' ? HTMLIFrameElement.prototype : HTMLFrameElement.prototype
  return getter(prototype, 'contentDocument')(frame)
}

/** Whether anything stands in a document besides an empty head and body. */
function shows(view: TreeView<Node>, root: Node): boolean {
  return [...view.children(root)].some((node) => [...view.children(node)].length > 0)
}

/** Reads the page as it stands now, and tells the node and the text of each anchor (see `Keep`). */
export function snapshotPage(
  document: Document,
  name: string,
): { document: SourceDocument; nodes: Map<string, Node>; texts: Map<string, string> } {
  const view = liveView()
  const nodes = new Map<string, Node>()
  const texts = new Map<string, string>()
  const root = getter(Document.prototype, 'documentElement')(document)
  const snapshot = root
    ? takeSnapshot<Node>(view, root, (anchor, node, _, text) => {
        nodes.set(anchor, node)
        texts.set(anchor, text)
      })
    : { blocks: [], limits: [], facts: {} }
  const address = getter(Document.prototype, 'URL')(document)
  return {
    document: pageDocument(name, snapshot, /^https?:/.test(address) ? address : undefined),
    nodes,
    texts,
  }
}
