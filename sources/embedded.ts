import { formatOf, tidyAddress } from './attachment.ts'
import { elementKinds } from './elements.ts'
import type { TreeView } from './tree.ts'

/** Sides in pixels below which a picture or a frame only decorates. */
const MIN_SIDE = 32
const MAX_TEXT = 300
const MAX_TEXT_CHILDREN = 100
const MAX_TEXT_DEPTH = 20

/** The picture that an `img`, `canvas` or `svg` shows, or null for a decoration. */
export function imageOf<N>(
  view: TreeView<N>,
  node: N,
  tag: string,
): { text: string; address: string } | null {
  // A drawing of unstated size is an icon.
  const sized = view.attribute(node, 'width') !== null && view.attribute(node, 'height') !== null
  if (isTiny(view, node) || (tag === 'svg' && !sized)) return null
  const label = view.attribute(node, tag === 'img' ? 'alt' : 'aria-label')?.trim()
  const text = label || (view.attribute(node, 'title') ?? '').trim()
  if (tag !== 'img') return { text, address: '' }
  const address = pictureAddress(view, node)
  return text || address ? { text, address } : null
}

/** The address of the picture itself where the page loads it late. */
function pictureAddress<N>(view: TreeView<N>, node: N): string {
  const source = tidyAddress(view.attribute(node, 'src') ?? '')
  if (source && !source.startsWith('data:')) return source
  const late = view.attribute(node, 'data-src') ?? view.attribute(node, 'data-original')
  return tidyAddress(late ?? '') || source
}

/** Whether an element states a side too small to show anything. */
export function isTiny<N>(view: TreeView<N>, node: N): boolean {
  return isTinySide(view.attribute(node, 'width')) || isTinySide(view.attribute(node, 'height'))
}

function isTinySide(value: string | null): boolean {
  const pixels = value === null ? null : /^\s*(\d+)\s*(%?)/.exec(value)
  return pixels !== null && pixels[2] === '' && Number(pixels[1]) < MIN_SIDE
}

/** The document file that a link or an embedded object leads to by an attribute, or null. */
export function attachmentOf<N>(
  view: TreeView<N>,
  node: N,
  attribute: string,
): { text: string; address: string; format: string } | null {
  const address = view.attribute(node, attribute)
  if (address === null) return null
  const shown = textIn(view, node, MAX_TEXT_DEPTH).replace(/\s+/g, ' ').trim()
  const isPdf = view.attribute(node, 'type')?.trim() === 'application/pdf'
  const format = formatOf(address, shown) ?? (isPdf ? 'pdf' : null)
  if (format === null) return null
  return {
    text: shown || (view.attribute(node, 'title') ?? '').trim(),
    address: tidyAddress(address),
    format,
  }
}

/** The beginning of the text in an element. */
function textIn<N>(view: TreeView<N>, node: N, depth: number): string {
  let text = ''
  let room = depth > 0 ? MAX_TEXT_CHILDREN : 0
  for (const child of view.children(node)) {
    if (room-- <= 0 || text.length >= MAX_TEXT) break
    const tag = view.tag(child)
    if (tag === '#text') text += view.text(child).slice(0, MAX_TEXT)
    else if (tag !== '' && elementKinds.get(tag) !== 'skip') text += textIn(view, child, depth - 1)
  }
  return text
}
