/** A document as a small tree of HTML-like elements, so that the walk over pages reads it, too. */

import type { TreeView } from '../tree.ts'

export interface WordNode {
  /** An HTML element name or `#text`. */
  readonly tag: string
  text: string
  children: WordNode[]
  attributes: Map<string, string> | null
  /** `P12`, `T2/r5c7/P1`, `P3/i1`: the paragraph, table or object that it belongs to. */
  readonly anchor: string
}

const none: WordNode[] = []

export function makeElement(
  tag: string,
  anchor: string,
  attributes: Readonly<Record<string, string>> = {},
): WordNode {
  const entries = Object.entries(attributes)
  return { tag, text: '', children: [], attributes: entries.length > 0 ? new Map(entries) : null, anchor }
}

export function makeText(text: string, anchor: string): WordNode {
  return { tag: '#text', text, children: none, attributes: null, anchor }
}

/** Sets an attribute of an element that was made before its value was known. */
export function setAttribute(node: WordNode, name: string, value: string): void {
  node.attributes ??= new Map()
  node.attributes.set(name, value)
}

export const wordView: TreeView<WordNode> = {
  tag: (node) => node.tag,
  children: (node) => node.children,
  text: (node) => node.text,
  attribute: (node, name) => node.attributes?.get(name) ?? null,
  frame: () => 'unread',
}
