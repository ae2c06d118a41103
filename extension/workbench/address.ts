/** The workbench, as other parts of the extension lead to it. */
import { chrome, tryTo } from '../browser.ts'

/** An attachment of a page, to be saved by hand. */
export interface Attachment {
  address: string
  format: string
}

/** Opens the workbench in a tab of its own, where one is given with what to do about an attachment. */
export function openWorkbench(attachment?: Attachment): void {
  const order = attachment ? `#${new URLSearchParams({ ...attachment })}` : ''
  tryTo((done) => chrome.tabs.create({ url: chrome.runtime.getURL(`/workbench.html${order}`) }, () => done()))
}

/** What the part of the address after # orders; null where that is no attachment on the web. */
export function attachmentIn(order: string): Attachment | null {
  const given = new URLSearchParams(order.replace(/^#/, ''))
  const address = given.get('address') ?? ''
  if (!/^https?:\/\//i.test(address)) return null
  return { address, format: (given.get('format') ?? '').slice(0, 10) }
}
