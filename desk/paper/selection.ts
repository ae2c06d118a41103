import type { Spot } from '../../core/index.ts'

/** The selected text as a place of the document; null where nothing is. Of several texts the first counts. */
export function spotOfSelection(box: HTMLElement): Spot | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0).cloneRange()
  const place = placeOf(range.startContainer)
  if (!place || !box.contains(place)) return null
  if (!place.contains(range.endContainer)) range.setEnd(place, place.childNodes.length)
  const before = document.createRange()
  before.setStart(place, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const text = range.toString()
  const anchor = place.dataset.anchor
  return anchor === undefined || text.trim() === '' ? null : { anchor, start, end: start + text.length, text }
}

function placeOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-anchor]') ?? null
}
