/** The marks of one document: highlights of the browser for text, frames and numbers over the page. */
import type { MarkState } from '../../ui/host.ts'
import type { Located } from './locate.ts'
import { badgeLook, badgeSize, boxLook, hostLook, legendHostLook, legendLook } from './look.ts'
import { type HighlightName, highlightNames } from './names.ts'
import { natives } from './natives.ts'
import { type Box, openEye } from './sight.ts'
import type { Target } from './targets.ts'

export interface Layer {
  /** The one element that is put into the page. */
  host: HTMLElement
  /** Draws these targets and tells which of them can be seen at all. */
  show(targets: readonly Target[]): Map<Target, MarkState>
  /** Puts a ring around a place, or takes it away. */
  point(focus: Located | null): void
  /** Puts everything where its place is now. */
  place(): Map<Target, MarkState>
  /** While the page is printed its lines break elsewhere: only highlights stay, and a list of the numbers. */
  print(printing: boolean): void
  remove(): void
}

interface Drawn {
  target: Target
  boxes: Box[]
}

export function makeLayer(
  document: Document,
  view: Window & typeof globalThis,
  pick: (number: number) => void,
): Layer {
  const registry = typeof view.Highlight === 'function' ? view.CSS?.highlights : undefined
  const forced = view.matchMedia('(forced-colors: active)')
  const host = natives().create(document, 'gouji-marks')
  const shadow = host.attachShadow({ mode: 'closed' })
  let targets: readonly Target[] = []
  let focus: Located | null = null
  let drawn = ''
  let printing = false

  const element = (tag: string, look: string): HTMLElement => {
    const made = natives().create(document, tag)
    made.style.cssText = look
    return made
  }

  const boxAt = ({ left, top, right, bottom }: Box, look: string, spread: number): HTMLElement =>
    element(
      'div',
      `${look}left:${left - spread}px;top:${top - spread}px;width:${right - left + 2 * spread}px;height:${bottom - top + 2 * spread}px;`,
    )

  /** The number stands over the corner of the frame, or before the text, always inside the page. */
  const badgeAt = ({ style, numbers, label }: Target, { left, top }: Box, earlier: number): HTMLElement => {
    const x = Math.max(0, left - badgeSize / 2 + earlier * badgeSize)
    const y = Math.max(0, top - badgeSize * 0.7)
    const badge = element('button', `${badgeLook(style, forced.matches)}left:${x}px;top:${y}px;`)
    badge.textContent = numbers.join('·')
    badge.title = label
    badge.tabIndex = -1
    badge.setAttribute('aria-label', label)
    badge.addEventListener('click', () => pick(numbers[0]!))
    return badge
  }

  const draw = (all: readonly Drawn[], ring: readonly Box[]): void => {
    const pieces: HTMLElement[] = []
    const badges: HTMLElement[] = []
    const taken = new Map<string, number>()
    for (const { target, boxes } of all) {
      const [first] = boxes
      if (!first) continue
      for (const box of boxes) {
        if (target.whole || !registry)
          pieces.push(boxAt(box, boxLook(target.style, forced.matches, !target.whole), 0))
      }
      // What a sum is made of is many cells: they are tinted, not numbered.
      if (target.style === 'part') continue
      const corner = `${Math.round(first.left)} ${Math.round(first.top)}`
      const earlier = taken.get(corner) ?? 0
      taken.set(corner, earlier + 1)
      badges.push(badgeAt(target, first, earlier))
    }
    for (const box of ring) pieces.push(boxAt(box, boxLook('focus', forced.matches), 4))
    shadow.textContent = ''
    shadow.append(...pieces, ...badges)
  }

  const place = (): Map<Target, MarkState> => {
    const eye = openEye()
    const states = new Map<Target, MarkState>()
    const root = natives().root(document)
    if (root && !natives().connected(host)) natives().append(root, host)
    const origin = natives().box(host)
    const scale = origin.width / 100 || 1
    const local = ({ left, top, right, bottom }: Box): Box => ({
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      right: (right - origin.left) / scale,
      bottom: (bottom - origin.top) / scale,
    })
    const all = targets.map((target): Drawn => {
      const { boxes, hidden } = eye.look(target)
      states.set(target, hidden ? 'hidden' : 'shown')
      return { target, boxes: boxes.map(local) }
    })
    const ring = focus ? eye.look(focus).boxes.map(local) : []
    const key = JSON.stringify([all.map(({ target, boxes }) => [target.style, target.label, boxes]), ring])
    if (!printing && key !== drawn) {
      drawn = key
      draw(all, ring)
    }
    return states
  }

  const highlight = (): void => {
    if (!registry) return
    const groups = new Map<HighlightName, Range[]>()
    for (const { range, style, whole } of targets) {
      if (!range) continue
      const name: HighlightName = whole ? `gouji-cell-${style}` : `gouji-${style}`
      groups.set(name, [...(groups.get(name) ?? []), range])
    }
    for (const name of highlightNames) {
      const ranges = groups.get(name)
      if (ranges) registry.set(name, new view.Highlight(...ranges))
      else registry.delete(name)
    }
  }

  host.style.cssText = hostLook
  return {
    host,
    place,
    show(shown) {
      targets = shown
      highlight()
      return place()
    },
    point(at) {
      focus = at
      place()
    },
    print(begins) {
      printing = begins
      host.style.cssText = begins ? legendHostLook : hostLook
      drawn = ''
      if (!begins) {
        place()
        return
      }
      const legend = element('div', legendLook)
      legend.textContent = targets
        .filter(({ style }) => style !== 'part')
        .map(
          ({ numbers, range, label }) =>
            `${numbers.join('·')}  ${range ? `“${range.toString()}”  ` : ''}${label}`,
        )
        .join('\n')
      shadow.textContent = ''
      if (targets.length > 0) shadow.append(legend)
    },
    remove() {
      targets = []
      highlight()
      host.remove()
    },
  }
}
