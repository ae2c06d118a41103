import { HostFault, type Store } from '../../ui/host.ts'
import { ask, chrome } from '../browser.ts'

const area = () => chrome.storage.local

/** Keeps values in the browser's own store for this extension, on this computer only. */
export const localStore: Store = {
  async get(key) {
    const found = await ask<Record<string, unknown>>((done) => area().get(key, done))
    return found[key]
  },
  async set(key, value) {
    try {
      await ask<void>((done) => area().set({ [key]: value }, done))
    } catch (error) {
      throw new HostFault(/quota/i.test(String(error)) ? 'storage-full' : 'failed', String(error))
    }
  },
  delete: (key) => ask<void>((done) => area().remove(key, done)),
  async list(prefix) {
    const all = await ask<Record<string, unknown>>((done) => area().get(null, done))
    return Object.keys(all).filter((key) => key.startsWith(prefix))
  },
}

/** What an office has set by its policy; nothing where there is none. */
export async function readPolicy(): Promise<unknown> {
  try {
    return await ask<Record<string, unknown>>((done) => chrome.storage.managed.get(null, done))
  } catch {
    return {}
  }
}
