/** What stays on this machine for this user, in the browser's own database. */

import { HostFault, type Store } from '../ui/host.ts'

const database = 'gouji'
const table = 'kept'

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(faultOf(request.error))
  })
}

function faultOf(error: DOMException | null): HostFault {
  const full = error?.name === 'QuotaExceededError'
  return new HostFault(full ? 'storage-full' : 'failed', error?.message ?? '')
}

let opened: Promise<IDBDatabase | null> | undefined

/** null where the browser keeps nothing for this page: a frame of another site, a private window. */
function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(database, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(table)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
  return opened
}

async function run<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  const db = await open()
  return db ? settle(act(db.transaction(table, mode).objectStore(table))) : undefined
}

export const localStore: Store = {
  get: (name) => run('readonly', (store) => store.get(name) as IDBRequest<unknown>),
  async set(name, value) {
    await run('readwrite', (store) => store.put(value, name))
  },
  async delete(name) {
    await run('readwrite', (store) => store.delete(name))
  },
  async list(prefix) {
    const keys = (await run('readonly', (store) => store.getAllKeys())) ?? []
    return keys.filter((key): key is string => typeof key === 'string' && key.startsWith(prefix))
  },
}
