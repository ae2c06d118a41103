/** The list and its run: one address after another, at a human pace, until it is paused or at its end. */
import type { HostFaultCode } from '../../ui/host.ts'
import { HostFault } from '../../ui/host.ts'
import type { Session } from '../../ui/session.ts'
import { ask, chrome } from '../browser.ts'
import { addRows, clearList, readRows, reopenRow } from './list-store.ts'
import { ListWork } from './list-work.ts'
import type { ListedUnit, ListResult, ListTask, Row } from './rows.ts'
import { closeTab, openTab, showTab, stillOpen } from './tabs.ts'
import { isPassing, type Visit, visit } from './visit.ts'

/** At most this many pages are left open for the reviewer; the others can be opened from the list. */
const mostOpen = 8
/** How long a page may load, in milliseconds. */
const loadLimit = 45_000

/** What may pass by itself is tried once more, so many milliseconds later. */
const secondTry = 60_000
/** How long the run sleeps when everything left was put off, in milliseconds. */
const idle = 1000

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
    const added = await addRows(entries)
    await this.refresh()
    return added
  }

  async clear(): Promise<void> {
    this.pause()
    await clearList()
    await this.refresh()
  }

  /** Must be called inside the user's click: access to the hosts of what is left is asked for here, and to no other. */
  async start(before: Promise<void> = Promise.resolve(), more: readonly Row[] = []): Promise<void> {
    if (this.on) return
    this.trouble = await askFor([...this.held.filter(isLeft), ...more])
    await before
    if (this.trouble || this.on) return this.show()
    this.on = true
    this.show()
    try {
      const work = await ListWork.begin()
      if (work) await this.run(work)
      else this.trouble = { kind: 'busy' }
      await this.refresh()
    } catch (error) {
      this.trouble = { kind: 'host', code: error instanceof HostFault ? error.code : 'failed' }
    }
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
    const [row] = this.held.filter((each) => each.id === id && each.state.kind === 'manual')
    if (!row) return
    const waits = reopenRow(id).then(() => this.refresh())
    await this.start(waits, [row])
    await waits
  }

  /** Brings the page of a row before the user. */
  async open({ id, entry }: Row): Promise<void> {
    const tab = (await stillOpen(this.tabs.get(id), entry.url)) ?? (await openTab(entry.url))
    this.tabs.set(id, tab)
    showTab(tab)
  }

  private async run(work: ListWork): Promise<void> {
    try {
      await this.session.ready
      for (let opened = 0; this.on && !(await work.finished()); ) {
        if (opened > 0) await this.rest(this.pace * 1000 * (0.5 + Math.random()))
        if (!this.on) return
        const [task] = await work.claimAddresses(1)
        await this.refresh()
        if (!task) {
          await this.rest(idle)
          continue
        }
        opened++
        await this.take(task, work)
      }
    } finally {
      await work.close()
    }
  }

  private async take(task: ListTask, work: ListWork): Promise<void> {
    const { id, entry } = task
    const { look, kept } = this.session.state
    const tab = (await stillOpen(this.tabs.get(id), entry.url)) ?? (await openTab(entry.url))
    this.tabs.set(id, tab)
    const found = await visit(tab, { locale: look.locale, decisions: kept, timeout: loadLimit })
    const isLater = isPassing(found) && task.attempts === 0
    if (isLater) await work.postpone(task, Date.now() + secondTry)
    else await work.saveResults([resultOf(task, found, this.session.now())])
    await this.refresh()
    const isForPerson = found.kind === 'manual' && !isLater && found.why !== 'closed'
    if (isForPerson && this.tabs.size <= mostOpen) return
    this.tabs.delete(id)
    closeTab(tab)
  }

  /** Until then, or until the list is paused. */
  private async rest(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
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

function isLeft({ state }: Row): boolean {
  return state.kind === 'waiting' || state.kind === 'open'
}

function resultOf(task: ListTask, found: Visit, at: string): ListResult {
  if (found.kind === 'manual') return { task, state: found, at, kept: null }
  const { kind, outcome, kept } = found
  return { task, state: { kind, outcome }, at, kept }
}

/** Asks for the hosts of these rows; null where they may be read. */
async function askFor(rows: readonly Row[]): Promise<ListFault | null> {
  const origins = [...new Set(rows.map(({ entry }) => originOf(entry.url)))]
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
