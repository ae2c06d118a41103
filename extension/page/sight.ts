/** Where a place can be seen: clipped by what scrolls around it, or not at all. */
import type { Located } from './locate.ts'
import { natives, outerElement } from './natives.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Sight {
  /** Rectangles in the frame's viewport, cut to what scrollers show of them now; may be empty. */
  boxes: Box[]
  /** It cannot be seen wherever one scrolls. */
  hidden: boolean
}

const clips = /auto|scroll|hidden|clip|overlay/
const scrolls = /auto|scroll|overlay/

export interface Eye {
  look(place: Located): Sight
}

/** Looks at styles once for many places. For one moment: layouts change. */
export function openEye(): Eye {
  const styles = new Map<Element, CSSStyleDeclaration>()

  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, style)
    return style
  }

  /** What the root, or the body in its place, hides, the viewport scrolls. */
  const isClipping = (element: Element, style: CSSStyleDeclaration, root: Element | null): boolean => {
    if (!clips.test(style.overflowX + style.overflowY) || style.display === 'inline') return false
    return element.localName !== 'body' || !root || styleOf(root).overflowX !== 'visible'
  }

  return {
    look({ element, range, whole }) {
      const inner = !whole && range !== null
      const rects = inner ? Array.from(range.getClientRects()) : [natives().box(element)]
      let boxes = rects.filter(({ width, height }) => width > 0.5 && height > 0.5).map(toBox)
      if (boxes.length === 0 || styleOf(element).visibility !== 'visible') return hidden
      const root = rootOf(element)
      let scrolledOut = false
      let clipping = inner
      let escaping = false
      for (let outer: Element | null = element; outer && outer !== root; outer = outerElement(outer)) {
        const style = styleOf(outer)
        if (style.opacity === '0') return hidden
        if (escaping && style.position !== 'static') escaping = false
        if (clipping && !escaping && isClipping(outer, style, root)) {
          const frame = natives().box(outer)
          boxes = boxes.flatMap((box) => cut(box, frame))
          if (boxes.length === 0) {
            if (!scrolls.test(style.overflowX + style.overflowY)) return hidden
            scrolledOut = true
            boxes = [toBox(frame)]
          }
        }
        if (style.position === 'fixed') break
        if (style.position === 'absolute') escaping = true
        clipping = true
      }
      if (root && boxes.every(({ right, bottom }) => isAway(root, right, bottom))) return hidden
      return { boxes: scrolledOut ? [] : boxes, hidden: false }
    },
  }
}

const hidden: Sight = { boxes: [], hidden: true }

/** Left of or above where the page can be scrolled to. */
function isAway(root: Element, right: number, bottom: number): boolean {
  const { left, top } = natives().box(root)
  return getComputedStyle(root).direction === 'ltr' && (right - left <= 0 || bottom - top <= 0)
}

function rootOf(element: Element): Element | null {
  const document = natives().document(element)
  return document && natives().root(document)
}

function toBox({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom }
}

function cut(box: Box, frame: DOMRect): Box[] {
  const left = Math.max(box.left, frame.left)
  const top = Math.max(box.top, frame.top)
  const right = Math.min(box.right, frame.right)
  const bottom = Math.min(box.bottom, frame.bottom)
  return right - left > 0.5 && bottom - top > 0.5 ? [{ left, top, right, bottom }] : []
}

/** Scrolls all that must be scrolled for a place to stand near the middle, in outer frames of the same origin too. */
export function bringIntoSight(element: Element, rectOf: () => DOMRect): void {
  const document = natives().document(element)
  const root = document && natives().root(document)
  const view = document && natives().window(document)
  if (!document || !root || !view) return
  for (let outer = outerElement(element); outer && outer !== root; outer = outerElement(outer)) {
    const style = getComputedStyle(outer)
    if (!scrolls.test(style.overflowX + style.overflowY)) continue
    const [box, frame] = [rectOf(), natives().box(outer)]
    scroll(
      outer,
      gap(box.left, box.right, frame.left, frame.right),
      gap(box.top, box.bottom, frame.top, frame.bottom),
    )
  }
  const box = rectOf()
  scroll(view, gap(box.left, box.right, 0, view.innerWidth), gap(box.top, box.bottom, 0, view.innerHeight))
  const frame = frameOf(view)
  if (frame) bringIntoSight(frame, () => shift(rectOf(), natives().box(frame)))
}

/** At once, so that what is read next is true; older browsers have no word for that. */
function scroll(target: Element | Window, left: number, top: number): void {
  if (left === 0 && top === 0) return
  try {
    target.scrollBy({ left, top, behavior: 'instant' })
  } catch {
    target.scrollBy(left, top)
  }
}

/** The element that shows this document in a page of the same origin. */
export function frameOf(view: Window): Element | null {
  try {
    return view.frameElement
  } catch {
    return null
  }
}

/** A rectangle of a frame as its page sees it. */
export function shift(rect: DOMRect, frame: DOMRect): DOMRect {
  return new DOMRect(rect.x + frame.x, rect.y + frame.y, rect.width, rect.height)
}

/** How far to scroll so that from…to stands in the middle; 0 where it stands well inside already. */
function gap(from: number, to: number, start: number, end: number): number {
  const margin = Math.min(48, (end - start) / 6)
  if (from >= start + margin && to <= end - margin) return 0
  return to - from > end - start ? from - start - margin : (from + to - start - end) / 2
}
