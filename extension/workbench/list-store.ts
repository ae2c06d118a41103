/** The list in the browser's own database. Each function is one transaction. */
import { HostFault } from '../../ui/host.ts'
import type { Kept, ListedUnit, Row } from './rows.ts'

const database = 'gouji-list'

/** At most this many rows; more belong on the command line. */
const mostRows = 2000

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('rows', { keyPath: 'id', autoIncrement: true })
      request.result.createObjectStore('kept', { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(faultOf(request.error))
  })
  return opened
}

function faultOf(error: DOMException | null): HostFault {
  return new HostFault(
    error?.name === 'QuotaExceededError' ? 'storage-full' : 'failed',
    error?.message ?? 'no database',
  )
}

/** The tables inside a transaction. */
export interface Tables {
  /** All rows as they stand in this transaction, in the order in which they were added. */
  rows: readonly Row[]
  add: (row: Omit<Row, 'id'>) => void
  put: (row: Row) => void
  keep: (kept: Kept) => void
  clear: () => void
}

/** Resolves to what the change returns when the whole of it is on the disk. */
export async function changeList<Result>(change: (tables: Tables) => Result): Promise<Result> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['rows', 'kept'], 'readwrite', { durability: 'strict' })
    const rows = transaction.objectStore('rows')
    const kept = transaction.objectStore('kept')
    transaction.onabort = () => reject(faultOf(transaction.error))
    const request: IDBRequest<Row[]> = rows.getAll()
    request.onsuccess = () => {
      const result = change({
        rows: request.result,
        add: (row) => rows.add(row),
        put: (row) => rows.put(row),
        keep: (found) => kept.put(found),
        clear: () => {
          rows.clear()
          kept.clear()
        },
      })
      transaction.oncomplete = () => resolve(result)
    }
  })
}

async function read<Value>(
  table: 'rows' | 'kept',
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const request = act(db.transaction(table).objectStore(table))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(faultOf(request.error))
  })
}

/** All rows in the order in which they were added. */
export function readRows(): Promise<Row[]> {
  return read('rows', (store) => store.getAll() as IDBRequest<Row[]>)
}

export function readKept(id: number): Promise<Kept | undefined> {
  return read('kept', (store) => store.get(id) as IDBRequest<Kept | undefined>)
}

/** Adds what is not in the list yet, as far as there is room; resolves to how many were. */
export function addRows(entries: readonly ListedUnit[]): Promise<number> {
  return changeList(({ rows, add }) => {
    const known = new Set(rows.map(({ entry }) => entry.url))
    const fresh = entries
      .filter(({ url }) => !known.has(url) && known.add(url))
      .slice(0, Math.max(0, mostRows - rows.length))
    for (const entry of fresh) add({ entry, state: { kind: 'waiting', from: 0 }, attempts: 0, at: null })
    return fresh.length
  })
}

/** A row that was left to a person waits again. */
export function reopenRow(id: number): Promise<void> {
  return changeList(({ rows, put }) => {
    const row = rows.find((each) => each.id === id)
    if (row?.state.kind === 'manual') put({ ...row, state: { kind: 'waiting', from: 0 }, attempts: 0 })
  })
}

/** Takes everything away. */
export function clearList(): Promise<void> {
  return changeList(({ clear }) => clear())
}
