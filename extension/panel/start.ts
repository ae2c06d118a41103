/** Which tab a panel belongs to, and whether it may start: a page can put the panel into a frame of its own. */
import { ask, type Browser, chrome } from '../browser.ts'
import { type PanelOrders, toOrders } from '../messages.ts'
import { PageHost } from './host.ts'

export interface Start {
  host: PageHost
  orders: PanelOrders
}

/** Null where nobody ordered this panel. */
export async function startHost(address: string): Promise<Start | null> {
  const given = new URL(address).searchParams
  const own = await ask<Browser.tabs.Tab | undefined>((done) => chrome.tabs.getCurrent(done)).catch(
    () => undefined,
  )
  const framed = window.top !== window
  const named = /^\d+$/.test(given.get('tab') ?? '') ? Number(given.get('tab')) : null
  // Inside a page the tab is the page's own, whatever the address says.
  const host = new PageHost(framed && own?.id !== undefined ? own.id : named)
  const tab = await host.whichTab()
  const message = { to: 'background', kind: 'panel', tab, token: given.get('token') }
  const orders = toOrders(await ask((done) => chrome.runtime.sendMessage(message, done)))
  return orders.welcome ? { host, orders } : null
}
