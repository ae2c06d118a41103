/** Whether a tab may be read now, told by trying. The browser grants a tab by a click and takes it back on leaving the site. */
import { HostFault } from '../../ui/host.ts'
import { ask, type Browser, chrome, runScript } from '../browser.ts'

const restricted =
  /chrome:\/\/|edge:\/\/|about:|chrome-extension:|devtools:|view-source:|gallery|ExtensionsSettings|showing error page|webstore/i

/** Puts the page script into all frames that may be read; their numbers. Throws `no-access`, `lapsed` or `restricted-page`. */
export async function inject(tab: number, before: boolean): Promise<number[]> {
  try {
    const results = await runScript({ target: { tabId: tab, allFrames: true }, files: ['/page.js'] })
    return results.map(({ frameId }) => frameId)
  } catch (error) {
    const words = String(error)
    if (restricted.test(words)) throw new HostFault('restricted-page', words)
    throw new HostFault(before ? 'lapsed' : 'no-access', words)
  }
}

/** Whether the click on the button still holds for the tab: only then is its address to be seen. */
export async function isGranted(tab: number): Promise<boolean> {
  try {
    const { url } = await ask<Browser.tabs.Tab>((done) => chrome.tabs.get(tab, done))
    return url !== undefined && url !== ''
  } catch {
    return false
  }
}
