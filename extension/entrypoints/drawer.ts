import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask, chrome } from '../browser.ts'
import { showDrawer } from '../page/drawer.ts'
import { natives } from '../page/natives.ts'

async function open(): Promise<void> {
  const address: unknown = await ask((done) =>
    chrome.runtime.sendMessage({ to: 'background', kind: 'drawer' }, done),
  )
  const root = natives().root(document)
  if (typeof address !== 'string' || !root) return
  const key = Symbol.for('gouji-drawer')
  const shown: unknown = Reflect.get(globalThis, key)
  if (typeof shown === 'function') shown()
  Reflect.set(globalThis, key, showDrawer(document, root, address, chrome.i18n.getMessage('close')))
}

/** Shows the panel at the side of the page, in browsers without a side panel; a second run shows it anew. */
export default defineUnlistedScript(() => void open())
