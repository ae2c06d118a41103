import { blockKinds, type ElementKind, hasLandmarkRole, hidingOf } from './elements.ts'
import type { TreeView } from './tree.ts'

/** What holds for everything inside an element. */
export interface Context {
  hidden: boolean
  link: boolean
  landmark: boolean
  /** Inside `article`, `main` or `section`: a header or footer there is part of the text. */
  article: boolean
  /** 1 to 6, 0 for none. */
  heading: number
  /** White space counts. */
  pre: boolean
}

export const outermost: Context = {
  hidden: false,
  link: false,
  landmark: false,
  article: false,
  heading: 0,
  pre: false,
}

/** The context inside an element; the same object where nothing changes. A page hidden as a whole is read as if shown. */
export function enterElement<N>(
  view: TreeView<N>,
  node: N,
  tag: string,
  kind: ElementKind | undefined,
  context: Context,
): Context {
  const hidden = context.hidden || (tag !== 'html' && tag !== 'body' && hidingOf(view, node) !== null)
  const link = context.link || (kind === 'link' && isLink(view, node, tag))
  const landmark = context.landmark || (blockKinds.has(kind) && isLandmark(view, node, tag, kind, context))
  if (kind === 'heading') return { ...context, hidden, landmark, heading: Number(tag.slice(1)) }
  if (kind === 'pre') return { ...context, hidden, landmark, pre: true }
  if (kind === 'article') return { ...context, hidden, landmark, article: true }
  const same = hidden === context.hidden && link === context.link && landmark === context.landmark
  return same ? context : { ...context, hidden, link, landmark }
}

function isLink<N>(view: TreeView<N>, node: N, tag: string): boolean {
  return tag === 'button' || view.attribute(node, 'href') !== null
}

function isLandmark<N>(
  view: TreeView<N>,
  node: N,
  tag: string,
  kind: ElementKind | undefined,
  context: Context,
): boolean {
  if (kind === 'landmark' && !(context.article && (tag === 'header' || tag === 'footer'))) return true
  return hasLandmarkRole(view, node)
}
