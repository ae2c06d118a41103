/** The browser's own interface, with callbacks: Chromium 88 to 98 gives no promises for some of it, Firefox takes both. */
import type { Browser } from 'wxt/browser'

export type { Browser }

interface FirefoxParts {
  sidebarAction?: { open(): Promise<void> }
}

/** `sidePanel` is absent before Chromium 114 and in Firefox. */
export type Chrome = Omit<typeof Browser, 'sidePanel'> &
  Partial<Pick<typeof Browser, 'sidePanel'>> &
  FirefoxParts

export const chrome: Chrome = Reflect.get(globalThis, 'chrome')

/** Calls with a callback and waits for it. Rejects with the browser's own words. */
export function ask<T>(call: (done: (value: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    call((value) => {
      const error = chrome.runtime.lastError
      if (error) reject(new Error(error.message ?? 'unknown'))
      else resolve(value)
    })
  })
}

type Injection = Parameters<typeof Browser.scripting.executeScript>[0]
type Injected = Browser.scripting.InjectionResult<unknown>

/** Milliseconds after which a refused page is asked again. */
const waits = [50, 200]

/**
 * Runs a script in a tab. What a click grants may be in force a moment after the click is told, so that the browser refuses
 * a page that it is about to allow; pages that take no scripts at all are refused at once.
 */
export async function runScript(injection: Injection): Promise<Injected[]> {
  const run = (): Promise<Injected[]> => ask((done) => chrome.scripting.executeScript(injection, done))
  for (const wait of waits) {
    try {
      return await run()
    } catch (error) {
      if (!String(error).startsWith('Error: Cannot access contents of the page')) throw error
      await new Promise((again) => setTimeout(again, wait))
    }
  }
  return run()
}

/** For calls whose failure changes nothing: a tab that is gone needs no badge. */
export function tryTo(call: (done: () => void) => unknown): void {
  ask<void>(call).catch(() => undefined)
}
