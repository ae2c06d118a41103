/** What happens in one document while the panel is open: it changes, it is laid out anew, it is printed, pointed at. */

export interface Watcher {
  /** Something changed, at most once a second; `much`: more than a clock or a line of news. */
  mutated(much: boolean): void
  /** Places may stand elsewhere now; at most once a frame. */
  moved(): void
  printing(printing: boolean): void
  pointed(at: Node | null): void
  /** Our own element: its coming and going is no change of the page. */
  ours(node: Node): boolean
}

export interface Watch {
  /** Sizes of these elements are followed too, beside the page's. */
  follow(elements: readonly Element[]): void
  end(): void
}

/** Characters that are more than a clock or a line of news. */
const longText = 200

function isLong({ textContent }: Node): boolean {
  return textContent !== null && textContent.length > longText
}

const quiet = 300
const pause = 1000

export function watchDocument(document: Document, view: Window & typeof globalThis, watcher: Watcher): Watch {
  const ends: (() => void)[] = []
  let frame = 0
  let timer = 0
  let told = 0
  let much = false

  const soon = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0
      watcher.moved()
    })
  }
  const changed = (): void => {
    timer ||= window.setTimeout(
      () => {
        timer = 0
        told = Date.now()
        watcher.mutated(much)
        much = false
      },
      Math.max(quiet, told + pause - Date.now()),
    )
  }
  // On the window, before the page's own: a page cannot put another name over it there, nor stop the event.
  const listen = (names: string, listener: (event: Event) => void): void => {
    for (const name of names.split(' ')) {
      const options = { capture: true, passive: true }
      view.addEventListener(name, listener, options)
      ends.push(() => view.removeEventListener(name, listener, options))
    }
  }
  const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    [...addedNodes, ...removedNodes].some((node) => watcher.ours(node))

  const sizes = new ResizeObserver(soon)
  const mutations = new MutationObserver((records) => {
    const others = records.filter((record) => !isOurs(record))
    if (others.length > 0) soon()
    if (others.every(({ type }) => type === 'attributes')) return
    much ||= others.some(({ addedNodes }) => Array.from(addedNodes).some(isLong))
    changed()
  })
  const follow = (elements: readonly Element[]): void => {
    sizes.disconnect()
    for (const element of [view.document.documentElement, view.document.body, ...elements])
      if (element) sizes.observe(element)
  }

  follow([])
  mutations.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  })
  listen('scroll resize load toggle transitionend animationend', soon)
  listen('popstate', changed)
  listen('beforeprint', () => watcher.printing(true))
  listen('afterprint', () => watcher.printing(false))
  listen('pointermove focusin', (event) => watcher.pointed(event.composedPath()[0] as Node))
  listen('selectionchange', () => watcher.pointed(view.getSelection()?.focusNode ?? null))
  return {
    follow,
    end() {
      mutations.disconnect()
      sizes.disconnect()
      for (const end of ends) end()
      view.cancelAnimationFrame(frame)
      clearTimeout(timer)
    },
  }
}
