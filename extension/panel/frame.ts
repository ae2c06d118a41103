/** One frame of the page, as the panel talks to it. What comes from there is checked: a page may have taken it over. */
import type { MarkState, Spot } from '../../ui/host.ts'
import { type Browser, chrome } from '../browser.ts'
import { type Area, type Ask, pagePort, type Reading } from '../protocol.ts'

export interface FrameListener {
  mutated(much: boolean): void
  picked(number: number): void
  pointed(anchor: string | null): void
  closed(): void
}

type Fields = Readonly<Record<string, unknown>>

const longestAnchor = 200

export class Frame {
  readonly id: number
  private readonly port: Browser.runtime.Port
  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  private next = 1
  private open = true

  constructor(tab: number, id: number, listener: FrameListener) {
    this.id = id
    this.port = chrome.tabs.connect(tab, { frameId: id, name: pagePort })
    this.port.onMessage.addListener((message: unknown) => this.hear(message, listener))
    this.port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError
      if (!this.open) return
      this.shut()
      listener.closed()
    })
  }

  get isOpen(): boolean {
    return this.open
  }

  close(): void {
    if (!this.open) return
    this.port.disconnect()
    this.shut()
  }

  async read(kind: 'read' | 'peek'): Promise<Reading | null> {
    const answer = await this.ask({ ask: kind })
    if (!isFields(answer)) return null
    const { document, address, type } = answer
    return typeof address === 'string' && typeof type === 'string' ? { document, address, type } : null
  }

  async mark(marks: Extract<Ask, { ask: 'mark' }>['marks']): Promise<MarkState[]> {
    const answer = await this.ask({ ask: 'mark', marks })
    return marks.map((_, index) => toState(Array.isArray(answer) ? answer[index] : undefined))
  }

  async clear(): Promise<void> {
    await this.ask({ ask: 'clear' })
  }

  async goTo(spot: Spot): Promise<MarkState> {
    return toState(await this.ask({ ask: 'goTo', spot }))
  }

  async areaOf(spot: Spot): Promise<Area | null> {
    const answer = await this.ask({ ask: 'area', spot })
    if (!isFields(answer)) return null
    const { x, y, width, height, viewport } = answer
    return isSize(x) && isSize(y) && isSize(width) && isSize(height) && isSize(viewport)
      ? { x, y, width, height, viewport }
      : null
  }

  async selection(): Promise<Spot | null> {
    const answer = await this.ask({ ask: 'selection' })
    if (!isFields(answer) || typeof answer.text !== 'string' || !isAnchor(answer.anchor)) return null
    const { anchor, text, start, end } = answer
    return isSize(start) && isSize(end) ? { anchor, text, start, end } : null
  }

  private ask(question: Ask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.open) {
        reject(new Error('closed'))
        return
      }
      const id = this.next++
      this.waiting.set(id, { resolve, reject })
      this.port.postMessage({ ...question, id })
    })
  }

  private hear(message: unknown, listener: FrameListener): void {
    if (!isFields(message)) return
    if (typeof message.id === 'number') {
      const waiting = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (typeof message.fault === 'string') waiting?.reject(new Error(message.fault))
      else waiting?.resolve(message.answer)
    } else if (message.event === 'mutated') listener.mutated(message.much === true)
    else if (message.event === 'picked' && typeof message.number === 'number') listener.picked(message.number)
    else if (message.event === 'pointed' && (message.anchor === null || isAnchor(message.anchor)))
      listener.pointed(message.anchor)
  }

  private shut(): void {
    this.open = false
    for (const { reject } of this.waiting.values()) reject(new Error('closed'))
    this.waiting.clear()
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isAnchor(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestAnchor
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 1e7
}

function toState(value: unknown): MarkState {
  return value === 'shown' || value === 'hidden' || value === 'changed' ? value : 'gone'
}
