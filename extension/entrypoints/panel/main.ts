import '../../../ui/panel.css'
import './panel-page.css'
import { mountPanel } from '../../../ui/panel.tsx'
import { chrome } from '../../browser.ts'
import { sessionOptions } from '../../panel/options.ts'
import { startHost } from '../../panel/start.ts'

/** The panel over the page that it belongs to; checks at once, since it was opened to that end. */
async function open(element: Element): Promise<void> {
  const start = await startHost(location.href)
  if (!start) {
    element.textContent = chrome.i18n.getMessage('openFromButton')
    return
  }
  const { host, orders } = start
  const { session } = mountPanel(element, host, sessionOptions())
  await session.check()
  if (orders.note) await host.noteSelection()
}

const element = document.querySelector('#panel')
if (element) void open(element)
