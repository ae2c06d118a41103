/** Panels inside pages, for browsers without a side panel. Each is let in by a key that is used once. */
import { ask, chrome, runScript } from '../browser.ts'
import { panelAddress } from './open.ts'

/** Keys by tab: those that were ordered and not asked for yet, then those that were handed out and not used yet. */
const ordered = new Map<number, string>()
const handedOut = new Map<number, string>()

function makeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Puts the drawer into the page; where the page lets nothing in, the panel opens as a window of its own. */
export async function openDrawer(tab: number): Promise<void> {
  ordered.set(tab, makeKey())
  try {
    await runScript({ target: { tabId: tab }, files: ['/drawer.js'] })
  } catch {
    ordered.delete(tab)
    await ask((done) =>
      chrome.windows.create({ type: 'popup', url: panelAddress(tab), width: 420, height: 800 }, done),
    )
  }
}

/** The address that the drawer script of a tab may show, once. */
export function handOut(tab: number): string | null {
  const key = ordered.get(tab)
  if (key === undefined) return null
  ordered.delete(tab)
  handedOut.set(tab, key)
  return chrome.runtime.getURL(`/${panelAddress(tab, key)}`)
}

/** Whether a panel in a frame of this tab is one that we opened. */
export function letIn(tab: number, key: string | null): boolean {
  const right = key !== null && handedOut.get(tab) === key
  if (right) handedOut.delete(tab)
  return right
}
