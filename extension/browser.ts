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

/** For calls whose failure changes nothing: a tab that is gone needs no badge. */
export function tryTo(call: (done: () => void) => unknown): void {
  ask<void>(call).catch(() => undefined)
}
