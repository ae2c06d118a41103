import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type Browser, chrome } from '../browser.ts'
import { startSession } from '../page/session.ts'
import { type PageMessage, pagePort, type Question } from '../protocol.ts'

/** Runs in the page after the user asked for it, and does nothing until the panel opens a port to it. */
export default defineUnlistedScript(() => {
  const key = Symbol.for('gouji')
  const known: unknown = Reflect.get(globalThis, key)
  if (typeof known === 'function') known()
  let end: (() => void) | null = null

  const accept = (port: Browser.runtime.Port): void => {
    if (port.name !== pagePort) return
    end?.()
    const session = startSession((message) => port.postMessage(message))
    const close = (): void => session.end()
    end = close
    /** Questions are answered one after the other. */
    let last = Promise.resolve()
    port.onMessage.addListener((question: Question) => {
      const { id } = question
      const say = (message: PageMessage): void => {
        if (end === close) port.postMessage(message)
      }
      last = last
        .then(() => session.answer(question))
        .then((answer) => say({ id, answer }))
        .catch((error) => say({ id, fault: String(error) }))
    })
    port.onDisconnect.addListener(() => {
      session.end()
      if (end !== close) return
      remove()
      chrome.runtime.sendMessage({ to: 'background', kind: 'closed' }, () => void chrome.runtime.lastError)
    })
  }
  const remove = (): void => {
    end?.()
    end = null
    chrome.runtime.onConnect.removeListener(accept)
    if (Reflect.get(globalThis, key) === remove) Reflect.deleteProperty(globalThis, key)
  }
  chrome.runtime.onConnect.addListener(accept)
  Reflect.set(globalThis, key, remove)
})
