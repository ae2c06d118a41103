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
import type { Reading } from '../protocol.ts'
import { openWorkbench } from '../workbench/address.ts'
import { inject, isGranted } from './access.ts'
import { captureArea } from './capture.ts'
import { essenceOf } from './essence.ts'
import { Frame } from './frame.ts'
import { hashOf } from './hash.ts'
import { frameOf, framesOf, mergeParts, type Part, resolve, toFrame, toPage } from './merge.ts'
import { MarkRules } from './rules.ts'
import { localStore, readPolicy } from './store.ts'

/** How soon a change of the page is looked into, in milliseconds; twice as late each time it turns out to be none. */
const firstLook = 400
const lastLook = 10_000

interface ReadFrame {
  frame: Frame
  base: number
}

interface Page {
  document: SourceDocument
  address: string
}

export class PageHost implements Host {
  readonly kind = 'page'
  readonly can: Abilities = { mark: 'live', write: false, capture: true, select: true, live: false }
  readonly store = localStore
  readonly policy = readPolicy
  /** Null: the panel stands beside all tabs of its window and shows the one in front. */
  private readonly ownTab: number | null
  private tab = -1
  private frames: ReadFrame[] = []
  private page: Page | null = null
  private rules: MarkRules | null = null
  private readonly listeners = new Set<(event: HostEvent) => void>()
  private looking = 0
  private lookAfter = firstLook
  private wasChanged = false

  constructor(tab: number | null) {
    this.ownTab = tab
    if (tab !== null) this.tab = tab
    chrome.runtime.onMessage.addListener(this.heed)
    if (tab === null) chrome.tabs.onActivated.addListener(({ tabId }) => void this.follow(tabId))
  }

  /** Lets go of the page and is not used any more. */
  end(): void {
    chrome.runtime.onMessage.removeListener(this.heed)
    this.listeners.clear()
    clearTimeout(this.looking)
    for (const { frame } of this.frames) frame.close()
    this.frames = []
  }

  async snapshot(signal: AbortSignal): Promise<Snapshot> {
    const aborted = new Promise<never>((_, reject) => {
      const stop = (): void => reject(new HostFault('failed', 'aborted'))
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop)
    })
    return Promise.race([this.take(), aborted])
  }

  async mark(marks: readonly Mark[]): Promise<readonly MarkState[]> {
    const states: MarkState[] = marks.map(() => 'gone')
    this.rules?.addFor(marks)
    await Promise.all(
      this.frames.map(async ({ frame, base }) => {
        const own = marks.flatMap((mark, index) =>
          this.frameOf(mark)?.base === base ? [{ mark, index }] : [],
        )
        if (!frame.isOpen) return
        const told = await frame.mark(
          own.map(({ mark }) => ({ ...mark, anchor: toFrame(mark.anchor, base) })),
        )
        own.forEach(({ index }, at) => {
          states[index] = told[at] ?? 'gone'
        })
      }),
    )
    return states
  }

  async clear(): Promise<void> {
    await Promise.all(this.frames.filter(({ frame }) => frame.isOpen).map(({ frame }) => frame.clear()))
  }

  async goTo(spot: Spot): Promise<MarkState> {
    const found = this.frameOf(spot)
    if (!found?.frame.isOpen) return 'gone'
    return found.frame.goTo({ ...spot, anchor: toFrame(spot.anchor, found.base) })
  }

  watch(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async capture(spot: Spot): Promise<Uint8Array | null> {
    if ((await this.goTo(spot)) !== 'shown') return null
    const found = this.frameOf(spot)
    const area = await found?.frame.areaOf({ ...spot, anchor: toFrame(spot.anchor, found.base) })
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
    for (const { frame, base } of this.frames) {
      const spot = frame.isOpen ? await frame.selection() : null
      if (spot) {
        this.tell({ kind: 'selected', spot: { ...spot, anchor: toPage(spot.anchor, base) } })
        return
      }
    }
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
    // On its way while the page is read.
    void schemas()
    this.tab = await this.whichTab()
    const ids = await inject(this.tab, this.page !== null)
    if (!this.frames.some(({ frame }) => frame.isOpen)) this.rules = new MarkRules(this.tab)
    for (const { frame } of this.frames) frame.close()
    this.frames = ids.map((id) => ({ frame: this.connect(id), base: -1 }))
    const page = await this.readAll('read')
    this.page = page
    this.wasChanged = false
    this.lookAfter = firstLook
    return { document: page.document, stamp: await stampOf(page) }
  }

  private connect(id: number): Frame {
    const frame: Frame = new Frame(this.tab, id, {
      mutated: (much) => this.lookSoon(much),
      picked: (number) => this.tell({ kind: 'picked', number }),
      pointed: (anchor) => {
        const base = this.frames.find((one) => one.frame === frame)?.base ?? 0
        this.tell({ kind: 'pointed', anchor: anchor === null ? null : toPage(anchor, base) })
      },
      closed: () => {
        if (id === 0) void this.lose()
      },
    })
    return frame
  }

  /** Reads the page and those frames that it cannot read itself. */
  private async readAll(kind: 'read' | 'peek'): Promise<Page> {
    const readings = await Promise.all(
      this.frames.map(async (one) => {
        const reading = await one.frame.read(kind).catch((error: Error) => {
          if (one.frame.id === 0) throw new HostFault('failed', error.message)
          return null
        })
        return { one, reading, document: reading && (await parseDocument(reading)) }
      }),
    )
    const top = readings.find(({ one }) => one.frame.id === 0)
    if (!top?.document || !top.reading) throw new HostFault('failed', 'unreadable')
    let next = framesOf(top.document) + 1
    const parts: Part[] = []
    for (const { one, document } of readings) {
      if (!document || one === top.one) continue
      parts.push({ base: next, document })
      if (kind === 'read') one.base = next
      next += framesOf(document) + 1
    }
    if (kind === 'read') {
      top.one.base = 0
      for (const { one } of readings) if (one.base < 0) one.frame.close()
      this.frames = this.frames.filter(({ base }) => base >= 0).sort((a, b) => a.base - b.base)
    }
    return { document: mergeParts(top.document, parts), address: top.reading.address }
  }

  /** The frame in which a place stands: the last one that begins before it. */
  private frameOf({ anchor }: Spot): ReadFrame | undefined {
    const number = frameOf(anchor)
    return this.frames.filter(({ base }) => base <= number).pop()
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
      const now = await this.readAll('peek')
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
    if (tab !== this.tab || this.frames.some(({ frame }) => frame.isOpen)) return
    this.tell({ kind: (await isGranted(tab)) ? 'moved' : 'lapsed' })
  }

  private async follow(tab: number): Promise<void> {
    if ((await this.whichTab()) !== tab || tab === this.tab) return
    for (const { frame } of this.frames) frame.close()
    this.frames = []
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

const schemas = () => import('../../core/schema/index.ts')

/** What was read, if it has the shape of a document; a file in the browser's own viewer is an attachment. */
async function parseDocument({ document, address, type }: Reading): Promise<SourceDocument | null> {
  const { parseSaved, savedSchema } = await schemas()
  const parsed = parseSaved({ schema: savedSchema, source: document, report: null })
  if (!parsed || type !== 'application/pdf') return parsed
  return { ...parsed, blocks: [{ kind: 'attachment', anchor: 'f0/b0', text: '', address, format: 'pdf' }] }
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
