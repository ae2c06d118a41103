/** Opens the panel beside a page, whatever the browser has for that. Must run inside the user's click, before any wait. */
import { ask, chrome, tryTo } from '../browser.ts'

export const panelPage = 'panel.html'

/** Address of a panel that belongs to a tab; `token` opens one inside a page. */
export function panelAddress(tab: number, token?: string): string {
  return `${panelPage}?tab=${tab}${token === undefined ? '' : `&token=${token}`}`
}

/** In Firefox the sidebar stands beside all tabs of its window, so that it finds the tab by itself. */
export function openPanel(tab: number, openDrawer: (tab: number) => void): void {
  const { sidePanel, sidebarAction } = chrome
  // Chromium 114 and 115 have a side panel, but nothing may open it.
  if (sidePanel && typeof sidePanel.open === 'function') {
    tryTo((done) => sidePanel.setOptions({ tabId: tab, path: panelAddress(tab), enabled: true }, done))
    ask<void>((done) => sidePanel.open({ tabId: tab }, done)).catch(() => openDrawer(tab))
  } else if (sidebarAction) sidebarAction.open().catch(() => undefined)
  else openDrawer(tab)
}
