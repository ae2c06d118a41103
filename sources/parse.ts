import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'
import { type FrameView, leadsNowhere, type TreeView } from './tree.ts'

export type ParsedNode = DefaultTreeAdapterTypes.Node

/** Nodes that the parser may build for a page and its frames; unclosed formatting elements multiply. */
export const MAX_PARSED_NODES = 2_000_000
/** Words and spaces of text that the parser may put together; each costs some thirty bytes while it does. */
export const MAX_PARSED_WORDS = 10_000_000

/** Elements that may have a shadow root, beside those with a dash in their names. */
const shadowHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

const noNodes: ParsedNode[] = []

class RoomExceeded extends Error {}

/** parse5's tree of a page, seen as a browser shows it: declared shadow roots are attached, `srcdoc` frames are read. */
export class ParsedPage implements TreeView<ParsedNode> {
  /** The page was longer than the room for it; what was built so far is there. */
  cut = false
  private nodes = MAX_PARSED_NODES
  private words = MAX_PARSED_WORDS
  private readonly shadows = new Map<ParsedNode, DefaultTreeAdapterTypes.DocumentFragment>()
  private readonly hosts = new Map<ParsedNode, DefaultTreeAdapterTypes.Element>()

  /** The `html` element of a document, built like a browser with scripting. */
  parse(html: string): ParsedNode | null {
    let document: DefaultTreeAdapterTypes.Document | null = null
    const spend = (): void => {
      if (--this.nodes < 0 || this.words < 0) throw new RoomExceeded()
    }
    const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
      ...defaultTreeAdapter,
      createDocument() {
        document = defaultTreeAdapter.createDocument()
        return document
      },
      createElement(...from) {
        spend()
        return defaultTreeAdapter.createElement(...from)
      },
      createCommentNode(data) {
        spend()
        return defaultTreeAdapter.createCommentNode(data)
      },
      insertText: (parent, text) => {
        const last = parent.childNodes[parent.childNodes.length - 1]
        this.words--
        if (last?.nodeName !== '#text' || this.words < 0) spend()
        defaultTreeAdapter.insertText(parent, text)
      },
      appendChild: (parent, node) => {
        defaultTreeAdapter.appendChild(parent, node)
        if (node.nodeName === 'template' && 'content' in node) this.attachShadow(parent, node)
      },
    }
    try {
      parse(html, { scriptingEnabled: true, treeAdapter })
    } catch (error) {
      if (!(error instanceof RoomExceeded)) throw error
      this.cut = true
    }
    return rootOf(document)
  }

  private attachShadow(parent: ParsedNode, template: DefaultTreeAdapterTypes.Template): void {
    if (attributeOf(template, 'shadowrootmode')?.toLowerCase() !== 'open') return
    if (!('tagName' in parent) || this.shadows.has(parent)) return
    if (!shadowHosts.has(parent.tagName) && !parent.tagName.includes('-')) return
    this.shadows.set(parent, template.content)
    this.hosts.set(template.content, parent)
  }

  tag(node: ParsedNode): string {
    const name = node.nodeName
    return name.startsWith('#') && name !== '#text' ? '' : name
  }

  children(node: ParsedNode): readonly ParsedNode[] {
    if (this.shadows.size > 0) {
      const shadow = this.shadows.get(node)
      if (shadow) return shadow.childNodes
      const assigned = node.nodeName === 'slot' ? this.assignedTo(node) : []
      if (assigned.length > 0) return assigned
    }
    return 'childNodes' in node ? node.childNodes : noNodes
  }

  /** The host's own children that a slot of its shadow root shows. */
  private assignedTo(slot: ParsedNode): ParsedNode[] {
    let top = slot
    while ('parentNode' in top && top.parentNode) top = top.parentNode
    const host = this.hosts.get(top)
    if (!host) return []
    const name = attributeOf(slot, 'name') ?? ''
    return host.childNodes.filter((child) => {
      if (child.nodeName === '#text') return name === ''
      return 'attrs' in child && (attributeOf(child, 'slot') ?? '') === name
    })
  }

  text(node: ParsedNode): string {
    return 'value' in node ? node.value : ''
  }

  attribute(node: ParsedNode, name: string): string | null {
    return attributeOf(node, name)
  }

  frame(node: ParsedNode): FrameView<ParsedNode> {
    const content = node.nodeName === 'iframe' ? attributeOf(node, 'srcdoc') : null
    if (content === null) return leadsNowhere(attributeOf(node, 'src') ?? '') ? 'empty' : 'unread'
    const sandbox = attributeOf(node, 'sandbox')
    if (sandbox !== null && !/(?:^|\s)allow-same-origin(?:\s|$)/i.test(sandbox)) return 'unread'
    // A srcdoc document is never in quirks mode, whatever doctype it has.
    const root = this.parse(`<!DOCTYPE html>${content}`)
    return root ? { root } : 'empty'
  }
}

function attributeOf(node: ParsedNode, name: string): string | null {
  if ('attrs' in node) {
    for (const attribute of node.attrs) if (attribute.name === name) return attribute.value
  }
  return null
}

function rootOf(document: DefaultTreeAdapterTypes.Document | null): ParsedNode | null {
  return document?.childNodes.find((node) => node.nodeName === 'html') ?? null
}
