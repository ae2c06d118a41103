/** Tabs of the list: opened like any other, never in front of what the reviewer is doing. */
import { ask, type Browser, chrome, runScript, tryTo } from '../browser.ts'

/** How often a tab is asked whether it has loaded, in milliseconds. */
const beat = 200

export async function openTab(url: string): Promise<number> {
  const tab = await ask<Browser.tabs.Tab>((done) => chrome.tabs.create({ url, active: false }, done))
  return tab.id ?? -1
}

/** The tab if it still shows a page of the same host. */
export async function stillOpen(tab: number | undefined, url: string): Promise<number | null> {
  if (tab === undefined) return null
  try {
    const shown = await ask<Browser.tabs.Tab>((done) => chrome.tabs.get(tab, done))
    return shown.url && new URL(shown.url).hostname === new URL(url).hostname ? tab : null
  } catch {
    return null
  }
}

type Loaded = 'loaded' | 'timeout' | 'closed'

/** Waits until a tab has loaded, or for so many milliseconds. */
export async function untilLoaded(tab: number, limit: number): Promise<Loaded> {
  const end = Date.now() + limit
  for (;;) {
    try {
      const { status, pendingUrl } = await ask<Browser.tabs.Tab>((done) => chrome.tabs.get(tab, done))
      if (status === 'complete' && !pendingUrl) return 'loaded'
    } catch {
      return 'closed'
    }
    if (Date.now() > end) return 'timeout'
    await rest(beat)
  }
}

export function closeTab(tab: number): void {
  tryTo((done) => chrome.tabs.remove(tab, () => done()))
}

export function showTab(tab: number): void {
  tryTo((done) => chrome.tabs.update(tab, { active: true }, () => done()))
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** What stands in the way of a page, as the page itself shows, and the page as it stands. */
export interface Sight {
  /** HTTP status; 0 where the browser does not tell (before Chromium 109). */
  status: number
  asksPassword: boolean
  /** Characters to be seen. */
  letters: number
  page: string | null
}

/** Looks at a page from within. Rejects where the browser does not let it. */
export async function lookAt(tab: number): Promise<Sight> {
  const results = await runScript({ target: { tabId: tab }, func: see })
  const seen = results[0]?.result
  const fields: Partial<Record<keyof Sight, unknown>> = typeof seen === 'object' && seen !== null ? seen : {}
  const { status, asksPassword, letters, page } = fields
  return {
    status: typeof status === 'number' ? status : 0,
    asksPassword: asksPassword === true,
    letters: typeof letters === 'number' ? letters : 0,
    page: typeof page === 'string' && page.length <= largestPage ? page : null,
  }
}

/** Pages above this are kept as they were read only. */
const largestPage = 30_000_000

/** Runs in the page: everything that it needs stands in it. */
function see(): Sight {
  const [loading] = performance.getEntriesByType('navigation')
  const status: unknown = loading && Reflect.get(loading, 'responseStatus')
  const field = document.querySelector<HTMLElement>('input[type=password]')
  return {
    status: typeof status === 'number' ? status : 0,
    asksPassword: field !== null && field.getClientRects().length > 0,
    letters: (document.body?.innerText ?? '').replace(/\s+/g, '').length,
    page: document.documentElement.outerHTML,
  }
}
