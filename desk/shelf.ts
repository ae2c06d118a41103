/** The files at hand: each with what came of it. One after another is checked while the page stays usable. */
import { type Answer, type Report, readReport } from '../core/index.ts'
import { judge } from '../ui/check.ts'
import { HostFault, type HostFaultCode } from '../ui/host.ts'
import { nameReport, rememberReport } from '../ui/keep.ts'
import type { Session } from '../ui/session.ts'
import type { Prior } from '../ui/state.ts'
import type { FileHost } from './host.ts'

export type Standing =
  | { kind: 'waiting' }
  | { kind: 'read'; report: Report }
  | { kind: 'checked'; answer: Answer }
  | { kind: 'failed'; code: HostFaultCode }

export interface Item {
  id: number
  file: File
  standing: Standing
}

/** At most this many files are held at once. */
export const mostFiles = 500

export class Shelf {
  private held: readonly Item[] = []
  private chosen = 0
  private count = 0
  private running = false
  private readonly host: FileHost
  private readonly session: Session
  private readonly readers = new Set<() => void>()

  constructor(host: FileHost, session: Session) {
    this.host = host
    this.session = session
  }

  get items(): readonly Item[] {
    return this.held
  }

  /** Id of the file that the panel shows; 0 before the first. */
  get selected(): number {
    return this.chosen
  }

  subscribe(reader: () => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  /** Puts files beside those at hand, shows the first of them, and checks all where there are several. */
  add(files: readonly File[]): void {
    const added = files
      .slice(0, mostFiles - this.held.length)
      .map((file): Item => ({ id: ++this.count, file, standing: { kind: 'waiting' } }))
    this.held = [...this.held, ...added]
    const [first] = added
    if (first) this.select(first.id)
    if (this.held.length > 1) void this.run()
  }

  select(id: number): void {
    const item = this.held.find((each) => each.id === id)
    if (!item) return
    this.chosen = id
    this.show()
    this.host.take(item.file)
  }

  /** Takes all files away; what was remembered stays. */
  clear(): void {
    this.held = []
    this.chosen = 0
    this.show()
  }

  /** All are read before the first is judged, so that last year's reports among them are known. */
  private async run(): Promise<void> {
    if (this.running) return
    this.running = true
    await this.session.ready
    for (let item = this.next('waiting'); item; item = this.next('waiting')) await this.read(item)
    await this.judgeShown()
    for (let item = this.next('read'); item; item = this.next('read')) await this.judge(item)
    this.running = false
  }

  private next(kind: Standing['kind']): Item | undefined {
    return this.held.find(({ standing }) => standing.kind === kind)
  }

  /** The file in the panel was checked before last year's report was found among the others. */
  private async judgeShown(): Promise<void> {
    const { answer, prior } = this.session.state
    if (answer?.report && !prior && this.priorOf(answer.report)) await this.session.check()
  }

  private async read({ id, file }: Item): Promise<void> {
    try {
      const report = readReport(await this.host.open(file))
      this.stand(id, { kind: 'read', report })
      await rememberReport(this.host.store, report)
    } catch (error) {
      this.stand(id, { kind: 'failed', code: error instanceof HostFault ? error.code : 'failed' })
    }
    await breathe()
  }

  private async judge({ id, standing }: Item): Promise<void> {
    if (standing.kind !== 'read') return
    const { report } = standing
    const answer = judge(report, this.priorOf(report), this.session.state.kept)
    this.stand(id, { kind: 'checked', answer })
    await breathe()
  }

  /** The same organ's report of the year before, where it is at hand. */
  private priorOf(report: Report): Prior | null {
    const { organ, year } = report.identity
    if (organ === null || year === null) return null
    const found = this.reports().find(
      ({ status, identity }) =>
        status === 'checked' && identity.organ === organ && identity.year === year - 1,
    )
    return found ? { report: found, from: 'file', name: found.source.name, of: nameReport(report) } : null
  }

  private reports(): Report[] {
    return this.held.flatMap(({ standing }) => {
      if (standing.kind === 'read') return [standing.report]
      return standing.kind === 'checked' && standing.answer.report ? [standing.answer.report] : []
    })
  }

  private stand(id: number, standing: Standing): void {
    this.held = this.held.map((item) => (item.id === id ? { ...item, standing } : item))
    this.show()
  }

  private show(): void {
    for (const reader of this.readers) reader()
  }
}

/** Lets the browser paint and hear the user. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
