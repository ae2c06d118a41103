/** The few things that the walk asks of a tree: parse5's (html.ts) and the live DOM (dom.ts) answer them alike. */
export interface TreeView<N> {
  /** Lower-case local name of an element, `#text` of a text node, '' of anything else. */
  tag(node: N): string
  /** Children as rendered: those of an open shadow root stand for the host's own, assigned nodes for a slot's. */
  children(node: N): readonly N[]
  /** Text of a text node. */
  text(node: N): string
  attribute(node: N, name: string): string | null
  /** What an `iframe` or `frame` shows. */
  frame(node: N): FrameView<N>
}

/** `root`: it can be read; `empty`: it leads nowhere; `unread`: it leads somewhere that cannot be seen from here. */
export type FrameView<N> = { root: N } | 'empty' | 'unread'

/** Whether a frame's address leads nowhere: none, `about:blank`, a script. */
export function leadsNowhere(address: string): boolean {
  return /^\s*(?:$|about:|javascript:)/i.test(address)
}
