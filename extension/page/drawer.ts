/** The panel inside a page: a frame that holds a page of the extension, in a closed shadow root at the right edge. */
import { natives } from './natives.ts'

export const drawerTag = 'gouji-drawer'

const width = 400

const hostLook = [
  'all:initial',
  'position:fixed',
  'top:0',
  'right:0',
  'bottom:0',
  `width:min(${width}px,100vw)`,
  'z-index:2147483647',
  'display:block',
  'box-shadow:0 0 12px rgba(0,0,0,.3)',
  'background:#fff',
]
  .map((declaration) => `${declaration}!important;`)
  .join('')

const frameLook = 'display:block;width:100%;height:100%;border:0;background:#fff;'

const closeLook =
  'position:absolute;top:0;left:-32px;width:32px;height:32px;padding:0;border:0;border-radius:6px 0 0 6px;cursor:pointer;' +
  'background:#1f2328;color:#fff;font:18px/32px system-ui,sans-serif;'

/** Shows it; the returned function takes it away, and with it the panel and its marks. */
export function showDrawer(page: Document, root: Element, address: string, closeLabel: string): () => void {
  const host = natives().create(page, drawerTag)
  host.style.cssText = hostLook
  const shadow = host.attachShadow({ mode: 'closed' })
  const frame = natives().create(page, 'iframe') as HTMLIFrameElement
  frame.style.cssText = frameLook
  frame.src = address
  const close = natives().create(page, 'button')
  close.style.cssText = closeLook
  close.textContent = '×'
  close.setAttribute('aria-label', closeLabel)
  close.title = closeLabel
  close.addEventListener('click', () => host.remove())
  shadow.append(frame, close)
  natives().append(root, host)
  frame.focus()
  return () => host.remove()
}
