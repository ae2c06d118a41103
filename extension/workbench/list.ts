/** The list and its run: one address after another, at a human pace, until it is paused or at its end. */
import type { HostFaultCode } from '../../ui/host.ts'
import { HostFault } from '../../ui/host.ts'
import type { Session } from '../../ui/session.ts'
import { ask, chrome } from '../browser.ts'
import { addRows, clearList, readRows, writeRow } from './list-store.ts'
import type { ListedUnit, Row } from './rows.ts'
import { closeTab, openTab, showTab, stillOpen } from './tabs.ts'
import { visit } from './visit.ts'

/** At most this many rows; more belong on the command line. */
export const mostRows = 2000
/** At most this many pages are left open for the reviewer; the others can be opened from the list. */
const mostOpen = 8
/** How long a page may load, in milliseconds. */
const loadLimit = 45_000

/** Seconds between two pages; each pause is longer or shorter by up to a half. */
export const paces = { least: 1, most: 120, usual: 8 } as const

export type ListFault =
  | { kind: 'refused' }
  | { kind: 'no-optional-hosts' }
  | { kind: 'busy' }
  | { kind: 'host'; code: HostFaultCode }

export class UrlList {
  private held: readonly Row[] = []
  private on = false
  private trouble: ListFault | null = null
  private pace: number = paces.usual
  /** Tabs of rows. Not kept: in another run of the browser the same number is another page. */
  private readonly tabs = new Map<number, number>()
  private wake: () => void = () => undefined
  private readonly session: Session
  private readonly readers = new Set<() => void>()

  constructor(session: Session) {
    this.session = session
  }

  get rows(): readonly Row[] {
    return this.held
  }

  get running(): boolean {
    return this.on
  }

  get fault(): ListFault | null {
    return this.trouble
  }

  get seconds(): number {
    return this.pace
  }

  subscribe(reader: () => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  async load(): Promise<void> {
    const kept = await this.session.host.store.get('pace')
    if (typeof kept === 'number') this.pace = limitPace(kept)
    await this.refresh()
  }

  async setPace(seconds: number): Promise<void> {
    this.pace = limitPace(seconds)
    this.show()
    await this.session.host.store.set('pace', this.pace)
  }

  /** Adds what is not in the list yet; says how many were. */
  async add(entries: readonly ListedUnit[]): Promise<number> {
    const known = new Set(this.held.map(({ entry }) => entry.url))
    const fresh = entries.filter(({ url }) => !known.has(url) && known.add(url))
    const room = fresh.slice(0, mostRows - this.held.length)
    await addRows(room)
    await this.refresh()
    return room.length
  }

  async clear(): Promise<void> {
    this.pause()
    await clearList()
    await this.refresh()
  }

  /** Must be called inside the user's click: access to the hosts of what is left is asked for here, and to no other. */
  async start(before: Promise<void> = Promise.resolve()): Promise<void> {
    if (this.on) return
    this.trouble = await askFor(this.held)
    await before
    if (this.trouble || this.on) return this.show()
    this.on = true
    this.show()
    await navigator.locks.request('gouji-list', { ifAvailable: true }, async (lock) => {
      if (lock) await this.run()
      else this.trouble = { kind: 'busy' }
    })
    this.on = false
    this.show()
  }

  /** The page at hand is finished, no other is opened. */
  pause(): void {
    this.on = false
    this.wake()
    this.show()
  }

  /** A row that a person has looked at is checked anew, as its tab now stands. Inside the user's click. */
  async again(id: number): Promise<void> {
    const row = this.held.find((each) => each.id === id)
    if (row?.state.kind !== 'manual') return
    const waiting: Row = { ...row, state: { kind: 'waiting' } }
    this.held = this.held.map((each) => (each.id === id ? waiting : each))
    const written = writeRow(waiting)
    await this.start(written)
    await written
  }

  /** Brings the page of a row before the user. */
  async open({ id, entry }: Row): Promise<void> {
    const tab = (await stillOpen(this.tabs.get(id), entry.url)) ?? (await openTab(entry.url))
    this.tabs.set(id, tab)
    showTab(tab)
  }

  private async run(): Promise<void> {
    try {
      await this.session.ready
      // What was open when the browser closed begins again.
      for (const row of await readRows())
        if (row.state.kind === 'open') await writeRow({ ...row, state: { kind: 'waiting' } })
      for (let first = true; this.on; first = false) {
        await this.refresh()
        const next = this.held.find(({ state }) => state.kind === 'waiting')
        if (!next) return
        if (!first) await this.breathe()
        if (this.on) await this.take(next)
      }
    } catch (error) {
      this.trouble = { kind: 'host', code: error instanceof HostFault ? error.code : 'failed' }
    }
  }

  private async take(row: Row): Promise<void> {
    const { entry } = row
    const { look, kept } = this.session.state
    const tab = (await stillOpen(this.tabs.get(row.id), entry.url)) ?? (await openTab(entry.url))
    this.tabs.set(row.id, tab)
    await this.write({ ...row, state: { kind: 'open' } })
    const found = await visit(tab, { locale: look.locale, decisions: kept, timeout: loadLimit })
    const at = this.session.now()
    if (found.kind === 'done') {
      const { outcome } = found
      this.tabs.delete(row.id)
      await this.write({ ...row, at, state: { kind: 'done', outcome } }, found.kept)
      closeTab(tab)
      return
    }
    const { why, detail } = found
    await this.write({ ...row, at, state: { kind: 'manual', why, detail } })
    if (why !== 'closed' && this.tabs.size <= mostOpen) return
    this.tabs.delete(row.id)
    closeTab(tab)
  }

  private async write(row: Row, kept?: Parameters<typeof writeRow>[1]): Promise<void> {
    await writeRow(row, kept)
    this.held = this.held.map((each) => (each.id === row.id ? row : each))
    this.show()
  }

  private async breathe(): Promise<void> {
    const pause = this.pace * 1000 * (0.5 + Math.random())
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private async refresh(): Promise<void> {
    this.held = await readRows()
    this.show()
  }

  private show(): void {
    for (const reader of this.readers) reader()
  }
}

function limitPace(seconds: number): number {
  return Number.isFinite(seconds) ? Math.min(paces.most, Math.max(paces.least, seconds)) : paces.usual
}

/** Asks for the hosts of what is left; null where they may be read. */
async function askFor(rows: readonly Row[]): Promise<ListFault | null> {
  const left = rows.filter(({ state }) => state.kind === 'waiting' || state.kind === 'open')
  const origins = [...new Set(left.map(({ entry }) => originOf(entry.url)))]
  if (origins.length === 0) return null
  try {
    const granted = await ask<boolean>((done) => chrome.permissions.request({ origins }, done))
    return granted ? null : { kind: 'refused' }
  } catch {
    return { kind: 'no-optional-hosts' }
  }
}

/** A site as the browser asks about it, all its ports. */
function originOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}
