/** A published page as the place that the panel shows: read, marked and watched through the page script in its frames. */
import type { SourceDocument, SourceStamp, WorkbookPlan } from '../../core/index.ts'
import { openFile, saveFile } from '../../desk/files.ts'
import {
  type Abilities,
  type Host,
  type HostEvent,
  HostFault,
  type Mark,
  type MarkState,
  type Snapshot,
  type Spot,
  type Standing,
} from '../../ui/host.ts'
import { ask, type Browser, chrome, tryTo } from '../browser.ts'
import { toPanel } from '../messages.ts'
import { openWorkbench } from '../workbench/address.ts'
import { inject, isGranted } from './access.ts'
import { captureArea } from './capture.ts'
import { essenceOf } from './essence.ts'
import { type Page, PageFrames, prepareReading } from './frames.ts'
import { hashOf } from './hash.ts'
import { resolve } from './merge.ts'
import { MarkRules } from './rules.ts'
import { localStore, readPolicy } from './store.ts'

/** How soon a change of the page is looked into, in milliseconds; twice as late each time it turns out to be none. */
const firstLook = 400
const lastLook = 10_000

export class PageHost implements Host {
  readonly kind = 'page'
  readonly can: Abilities = { mark: 'live', write: false, capture: true, select: true, live: false }
  readonly store = localStore
  readonly policy = readPolicy
  /** Null: the panel stands beside all tabs of its window and shows the one in front. */
  private readonly ownTab: number | null
  private tab = -1
  private readonly frames: PageFrames
  private page: Page | null = null
  private rules: MarkRules | null = null
  private readonly listeners = new Set<(event: HostEvent) => void>()
  private looking = 0
  private lookAfter = firstLook
  private wasChanged = false

  constructor(tab: number | null) {
    this.ownTab = tab
    if (tab !== null) this.tab = tab
    this.frames = new PageFrames({
      mutated: (much) => this.lookSoon(much),
      picked: (number) => this.tell({ kind: 'picked', number }),
      pointed: (anchor) => this.tell({ kind: 'pointed', anchor }),
      closed: () => void this.lose(),
    })
    chrome.runtime.onMessage.addListener(this.heed)
    if (tab === null) chrome.tabs.onActivated.addListener(({ tabId }) => void this.follow(tabId))
  }

  /** Lets go of the page and is not used any more. */
  end(): void {
    chrome.runtime.onMessage.removeListener(this.heed)
    this.listeners.clear()
    clearTimeout(this.looking)
    this.frames.close()
  }

  async snapshot(signal: AbortSignal): Promise<Snapshot> {
    const aborted = new Promise<never>((_, reject) => {
      const stop = (): void => reject(new HostFault('failed', 'aborted'))
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop)
    })
    return Promise.race([this.take(), aborted])
  }

  mark(marks: readonly Mark[]): Promise<readonly MarkState[]> {
    this.rules?.addFor(marks)
    return this.frames.mark(marks)
  }

  clear(): Promise<void> {
    return this.frames.clear()
  }

  goTo(spot: Spot): Promise<MarkState> {
    return this.frames.goTo(spot)
  }

  watch(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async capture(spot: Spot): Promise<Uint8Array | null> {
    if ((await this.goTo(spot)) !== 'shown') return null
    const area = await this.frames.areaOf(spot)
    return area ? captureArea(this.tab, area) : null
  }

  open(file: File): Promise<SourceDocument> {
    return openFile(file)
  }

  async save(name: string, bytes: Uint8Array, mime: string): Promise<void> {
    saveFile(name, bytes, mime)
  }

  openAttachment(address: string, format: string): void {
    openWorkbench({ address: resolve(address, this.page?.address), format })
  }

  openDesk(): void {
    openWorkbench()
  }

  async toWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
    const { writeWorkbook } = await import('../../export/xlsx.ts')
    return writeWorkbook(plan)
  }

  showStanding(standing: Standing): void {
    const tabId = this.tab
    const text =
      standing === 'running'
        ? '…'
        : standing === 'cannotTell'
          ? '?'
          : typeof standing === 'object' && standing.errors > 0
            ? String(standing.errors)
            : ''
    tryTo((done) => chrome.action.setBadgeText({ tabId, text }, done))
    tryTo((done) =>
      chrome.action.setBadgeBackgroundColor({ tabId, color: text === '?' ? '#57606a' : '#b3261e' }, done),
    )
  }

  /** The user selected text on the page and asked to note it. */
  async noteSelection(): Promise<void> {
    const spot = await this.frames.selection()
    if (spot) this.tell({ kind: 'selected', spot })
  }

  /** The tab that is shown now. */
  async whichTab(): Promise<number> {
    if (this.ownTab !== null) return this.ownTab
    const [tab] = await ask<Browser.tabs.Tab[]>((done) =>
      chrome.tabs.query({ active: true, currentWindow: true }, done),
    )
    return tab?.id ?? -1
  }

  private async take(): Promise<Snapshot> {
    clearTimeout(this.looking)
    this.looking = 0
    prepareReading()
    this.tab = await this.whichTab()
    const ids = await inject(this.tab, this.page !== null)
    if (!this.frames.isOpen) this.rules = new MarkRules(this.tab)
    this.frames.open(this.tab, ids)
    const page = await this.frames.read('read')
    this.page = page
    this.wasChanged = false
    this.lookAfter = firstLook
    return { document: page.document, stamp: await stampOf(page) }
  }

  private lookSoon(much: boolean): void {
    if (this.wasChanged || !this.page) return
    if (much) {
      clearTimeout(this.looking)
      this.looking = 0
      this.lookAfter = firstLook
    }
    this.looking ||= window.setTimeout(() => void this.look(), this.lookAfter)
  }

  /** Reads the page again, quietly, and tells whether a check would see something else. */
  private async look(): Promise<void> {
    const { page } = this
    this.looking = 0
    if (!page) return
    try {
      const now = await this.frames.read('peek')
      if (page !== this.page) return
      if (essenceOf(now.document, now.address) === essenceOf(page.document, page.address)) {
        this.lookAfter = Math.min(lastLook, this.lookAfter * 2)
        return
      }
      this.wasChanged = true
      this.tell({ kind: 'changed' })
    } catch {
      // The page has gone meanwhile, which is told when its port closes.
    }
  }

  /** The page has gone from the tab: reloaded, or another one is there. */
  private async lose(): Promise<void> {
    const { tab } = this
    await settled(tab)
    if (tab !== this.tab || this.frames.isOpen) return
    this.tell({ kind: (await isGranted(tab)) ? 'moved' : 'lapsed' })
  }

  private async follow(tab: number): Promise<void> {
    if ((await this.whichTab()) !== tab || tab === this.tab) return
    this.frames.close()
    this.page = null
    this.tab = tab
    this.tell({ kind: 'moved' })
  }

  private readonly heed = (message: unknown, sender: Browser.runtime.MessageSender): void => {
    if (sender.id === chrome.runtime.id) this.hear(message)
  }

  private hear(message: unknown): void {
    const order = toPanel(message)
    if (!order) return
    void this.whichTab().then((tab) => {
      if (order.tab !== tab) return
      if (order.kind === 'asked') this.tell({ kind: 'asked' })
      else void this.noteSelection()
    })
  }

  private tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event)
  }
}

/**
 * Of a live page there are no bytes to hash. The hash is of what was read: SHA-256 of the blocks as JSON in UTF-8, which
 * `gouji read` makes the same way of a saved copy of the page.
 */
async function stampOf({ document, address }: Page): Promise<SourceStamp> {
  const sha256 = await hashOf(new TextEncoder().encode(JSON.stringify(document.blocks)))
  return {
    name: document.title ?? address,
    url: address,
    sha256,
    takenAt: new Date().toISOString(),
    ...(document.published === undefined ? {} : { published: document.published }),
  }
}

/** Waits until a tab has loaded what it is loading, or a second. */
function settled(tab: number): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer)
      chrome.tabs.onUpdated.removeListener(heed)
      done()
    }
    const heed = (id: number, { status }: { status?: string }): void => {
      if (id === tab && status === 'complete') finish()
    }
    const timer = setTimeout(finish, 1500)
    chrome.tabs.onUpdated.addListener(heed)
  })
}
