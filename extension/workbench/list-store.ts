/** The list in the browser's own database: a row and what was found for it are written together or not at all. */
import { HostFault } from '../../ui/host.ts'
import type { Kept, ListedUnit, Row } from './rows.ts'

const database = 'gouji-list'

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

/** Settled when the whole transaction is on the disk. */
async function change(act: (rows: IDBObjectStore, kept: IDBObjectStore) => void): Promise<void> {
  const db = await open()
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(['rows', 'kept'], 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(faultOf(transaction.error))
    act(transaction.objectStore('rows'), transaction.objectStore('kept'))
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

export function addRows(entries: readonly ListedUnit[]): Promise<void> {
  return change((rows) => {
    for (const entry of entries) rows.add({ entry, state: { kind: 'waiting' }, at: null })
  })
}

/** Writes a row, and with it what was found. A row that was taken away meanwhile stays away. */
export function writeRow(row: Row, found?: Omit<Kept, 'id'>): Promise<void> {
  return change((rows, kept) => {
    const request = rows.getKey(row.id)
    request.onsuccess = () => {
      if (request.result === undefined) return
      rows.put(row)
      if (found) kept.put({ ...found, id: row.id })
    }
  })
}

/** Takes everything away. */
export function clearList(): Promise<void> {
  return change((rows, kept) => {
    rows.clear()
    kept.clear()
  })
}
