/** What the page script does for one panel, as long as their port is open. Ending it takes everything away. */
import { giveWay, readPage } from '../../sources/dom.ts'
import type { Mark, MarkState, Spot } from '../../ui/host.ts'
import type { AnswersOf, Area, Ask, PageMessage, Reading } from '../protocol.ts'
import { type Layer, makeLayer } from './layer.ts'
import { type Kept, type Located, makeLocator } from './locate.ts'
import { natives } from './natives.ts'
import { makePointer } from './pointer.ts'
import { bringIntoSight, frameOf, openEye, type Sight, shift } from './sight.ts'
import { aim, type Target } from './targets.ts'
import { type Watch, watchDocument } from './watch.ts'

type Answer = AnswersOf[Ask['ask']]

export interface Session {
  answer(question: Ask): Answer | Promise<Answer>
  /** Leaves the page as it was. */
  end(): void
}

const nothing: Kept = { nodes: new Map(), texts: new Map() }

export function startSession(tell: (message: PageMessage) => void): Session {
  let kept = nothing
  let ended = false
  const layers = new Map<Document, Layer>()
  const watches = new Map<Document, Watch>()
  const pointer = makePointer((anchor) => tell({ event: 'pointed', anchor }))

  /** Reads the page, and keeps what was read where it is to be marked. Null: an outer frame reads it too. */
  const read = async (keep: boolean): Promise<Reading | null> => {
    if (frameOf(window)) return null
    const { document: found, nodes, texts } = await readPage(document, document.URL)
    if (keep && !ended) {
      clear()
      kept = { nodes, texts }
      pointer.know(nodes)
      watchOver(nodes)
    }
    return { document: found, address: location.href, type: document.contentType }
  }

  const watchOver = (nodes: ReadonlyMap<string, Node>): void => {
    const documents = new Set<Document | null>([document])
    for (const node of nodes.values()) documents.add(natives().document(node))
    for (const [known, watch] of watches) {
      if (documents.has(known)) continue
      watch.end()
      watches.delete(known)
    }
    for (const one of documents) {
      const view = one && natives().window(one)
      if (!one || !view || watches.has(one)) continue
      const watch = watchDocument(one, view, {
        mutated: (much) => tell({ event: 'mutated', much }),
        moved: () =>
          layers.forEach((layer) => {
            layer.place()
          }),
        printing: (printing) =>
          layers.forEach((layer) => {
            layer.print(printing)
          }),
        pointed: (at) => pointer.follow(at),
        ours: (node) => layers.get(one)?.host === node,
      })
      watches.set(one, watch)
    }
  }

  const layerOf = (owner: Document): Layer | null => {
    const view = natives().window(owner)
    let layer = layers.get(owner)
    if (!layer && view) {
      layer = makeLayer(owner, view, (number) => tell({ event: 'picked', number }))
      layers.set(owner, layer)
    }
    return layer ?? null
  }

  const clear = (): void => {
    for (const layer of layers.values()) layer.remove()
    layers.clear()
  }

  const mark = async (marks: readonly Mark[]): Promise<MarkState[]> => {
    const { targets, states } = aim(marks, makeLocator(kept))
    await giveWay()
    if (ended) return []
    const byDocument = new Map<Document, Target[]>()
    for (const target of targets) {
      const owner = natives().document(target.element)
      if (owner) byDocument.set(owner, [...(byDocument.get(owner) ?? []), target])
    }
    const seen = new Map<Target, MarkState>()
    for (const [owner, group] of byDocument) {
      for (const [target, state] of layerOf(owner)?.show(group) ?? []) seen.set(target, state)
      watches.get(owner)?.follow(group.map(({ element }) => element))
    }
    for (const [owner, layer] of layers) if (!byDocument.has(owner)) layer.show([])
    return states.map((state) => (typeof state === 'string' ? state : (seen.get(state) ?? 'gone')))
  }

  const goTo = (spot: Spot): MarkState => {
    const found = makeLocator(kept).find(spot)
    if (typeof found === 'string') return found
    const owner = natives().document(found.element)
    const own = owner && layerOf(owner)
    if (!own || see(found).hidden) return 'hidden'
    bringIntoSight(found.element, () => boundsOf(found))
    for (const layer of layers.values()) layer.point(layer === own ? found : null)
    return 'shown'
  }

  const selection = (): Spot | null => {
    const locator = makeLocator(kept)
    for (const one of watches.keys()) {
      const chosen = natives().window(one)?.getSelection()
      if (!chosen || chosen.isCollapsed) continue
      const spot = locator.spotOf(chosen.getRangeAt(0))
      if (spot) return spot
    }
    return null
  }

  return {
    answer(question) {
      switch (question.ask) {
        case 'read':
          return read(true)
        case 'peek':
          return read(false)
        case 'mark':
          return mark(question.marks)
        case 'clear':
          clear()
          return null
        case 'goTo':
          return goTo(question.spot)
        case 'area': {
          const found = makeLocator(kept).find(question.spot)
          return typeof found === 'string' ? null : areaOf(found)
        }
        case 'selection':
          return selection()
      }
    },
    end() {
      ended = true
      clear()
      kept = nothing
      pointer.know(kept.nodes)
      for (const watch of watches.values()) watch.end()
      watches.clear()
    },
  }
}

/** What a picture of a place should show: a cell with its row, a text with the lines around it. */
function areaOf(found: Located): Area | null {
  if (see(found).boxes.length === 0) return null
  let inner = boundsOf(found)
  let around = natives().box((found.whole && found.element.closest('table')) || found.element)
  let view = natives().document(found.element)?.defaultView
  for (let frame = view && frameOf(view); frame; frame = view && frameOf(view)) {
    const box = natives().box(frame)
    inner = shift(inner, box)
    around = shift(around, box)
    view = natives().document(frame)?.defaultView
  }
  if (!view || view !== view.top) return null
  const x = Math.max(0, Math.min(around.left, inner.left) - 16)
  const y = Math.max(0, inner.top - 72)
  const width = Math.min(view.innerWidth, Math.max(around.right, inner.right) + 16) - x
  const height = Math.min(view.innerHeight, inner.bottom + 72) - y
  return width < 1 || height < 1 ? null : { x, y, width, height, viewport: view.innerWidth }
}

function see(found: Located): Sight {
  return openEye().look(found)
}

function boundsOf({ element, range, whole }: Located): DOMRect {
  return whole || !range ? natives().box(element) : range.getBoundingClientRect()
}
