import { defineBackground } from 'wxt/utils/define-background'
import { handOut, letIn, openDrawer } from '../background/drawers.ts'
import { openPanel } from '../background/open.ts'
import { type Browser, chrome, tryTo } from '../browser.ts'
import { highlightRules } from '../highlights.ts'
import { type PanelOrders, type ToBackground, type ToPanel, toBackground } from '../messages.ts'

/** Tabs whose selected text is to be noted as soon as their panel is there. */
const toNote = new Set<number>()

/** A panel that is open already learns that the user asked again; where there is none, nobody listens. */
function tellPanel(message: ToPanel): void {
  tryTo((done) => chrome.runtime.sendMessage(message, done))
}

function check(tab: number): void {
  openPanel(tab, (id) => void openDrawer(id))
  tellPanel({ to: 'panel', kind: 'asked', tab })
}

function note(tab: number): void {
  toNote.add(tab)
  openPanel(tab, (id) => void openDrawer(id))
  tellPanel({ to: 'panel', kind: 'note', tab })
}

function addMenus(): void {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({
      id: 'check',
      title: chrome.i18n.getMessage('checkPage'),
      contexts: ['page', 'frame', 'action'],
    })
    chrome.contextMenus.create({
      id: 'note',
      title: chrome.i18n.getMessage('noteSelection'),
      contexts: ['selection'],
    })
  })
}

/** The answer to a message; undefined where it is not ours to answer. */
function answer(message: unknown, sender: Browser.runtime.MessageSender): unknown {
  const asked = toBackground(message)
  if (!asked || sender.id !== chrome.runtime.id) return undefined
  const tab = sender.tab?.id
  if (asked.kind === 'drawer') return tab === undefined ? null : handOut(tab)
  if (asked.kind === 'closed') {
    if (tab !== undefined) removeRules(tab)
    return null
  }
  return ordersFor(asked, sender)
}

/** A panel in a page's frame has a sender's `tab` and a `frameId`; a side panel has neither. */
function ordersFor(
  { token, tab }: Extract<ToBackground, { kind: 'panel' }>,
  sender: Browser.runtime.MessageSender,
): PanelOrders {
  const inPage = sender.tab?.id !== undefined && (sender.frameId ?? 0) !== 0
  return { welcome: !inPage || letIn(sender.tab?.id ?? -1, token), note: toNote.delete(tab) }
}

function removeRules(tabId: number): void {
  const target = { tabId, allFrames: true }
  for (const css of Object.values(highlightRules))
    tryTo((done) => chrome.scripting.removeCSS({ target, css }, done))
  chrome.action.getBadgeText({ tabId }, (text) => {
    if (!chrome.runtime.lastError && text === '…')
      tryTo((done) => chrome.action.setBadgeText({ tabId, text: '' }, done))
  })
}

export default defineBackground(() => {
  chrome.runtime.onInstalled.addListener(addMenus)
  chrome.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) check(tab.id)
  })
  chrome.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined) return
    if (menuItemId === 'note') note(tab.id)
    else check(tab.id)
  })
  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    const value = answer(message, sender)
    if (value !== undefined) respond(value)
  })
  chrome.tabs.onRemoved.addListener((tab) => toNote.delete(tab))
})
