import { setTimeout as sleep } from 'node:timers/promises'
import { describeAnswer, hashRules, rules, type TakenStamp, type UnreadableReason } from '../../core/index.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { unreadableAnswer } from '../answer.ts'
import { Threads, threadFile } from '../threads.ts'
import { version } from '../version.ts'
import { pathOfEntry } from './entries.ts'
import { FetchFault } from './fetch/fault.ts'
import { type Fetched, Fetcher, type FetchSettings } from './fetch/fetcher.ts'
import { packJson } from './pack.ts'
import type { Batch, JobTable, Task, TaskResult } from './table.ts'
import { outcomeOf } from './tasks.ts'
import type { InspectSettings, Question, Reply, Taken } from './worker.ts'
import { beatLength } from './workers.ts'

export interface EngineSettings extends InspectSettings {
  fetch: FetchSettings
  /** Worker threads, and addresses that are fetched at the same time (each of another host). */
  workers: number
  connections: number
  /** How often an address is tried, and milliseconds before the second try; each further one waits twice as long. */
  tries: number
  backOff: number
}

/** Results that are kept in one go, and how long one may wait for the others, in milliseconds. */
const flushSize = 32
const flushAge = 250

/** How long the loop sleeps when nothing can be done now, in milliseconds. */
const idleLength = 100

/** Does what the table has to be done, until nothing is left for anybody. */
export class Engine {
  private readonly table: JobTable
  private readonly settings: EngineSettings
  private readonly fetcher: Fetcher
  private readonly threads: Threads<Question, Reply>
  private readonly show: (done: number) => void
  private readonly files: Task[] = []
  private readonly active = { file: 0, address: 0, batch: 0 }
  /** Until when nobody asks again for what there was none of. */
  private readonly quiet = { file: 0, address: 0, batch: 0 }
  private results: TaskResult[] = []
  private saving: Promise<void> = Promise.resolve()
  private oldest = 0
  private done = 0
  private failure: unknown = null
  private wake: () => void = () => {}

  constructor(table: JobTable, settings: EngineSettings, show: (done: number) => void) {
    this.table = table
    this.settings = settings
    this.show = show
    this.fetcher = new Fetcher(table, settings.fetch)
    const { settings: own, locale } = settings
    const data: InspectSettings = { settings: own, locale }
    const file = threadFile('./inspect/worker.ts', './inspect-worker.js')
    this.threads = new Threads(file, data, settings.workers)
  }

  /** Rejects with what stopped it (a full disk); what was saved until then is safe. */
  async run(): Promise<void> {
    const beat = setInterval(() => {
      this.table.beat().catch((error: unknown) => this.fail(error))
    }, beatLength)
    try {
      for (;;) {
        if (this.failure !== null) throw this.failure
        const begun = await this.begin()
        if (Date.now() - this.oldest > flushAge) this.flush()
        if (begun > 0) continue
        const { file, address, batch } = this.active
        if (file + address + batch === 0) {
          this.flush()
          await this.saving
          if (this.failure === null && (await this.begin()) === 0 && (await this.table.finished())) return
        }
        await this.rest()
      }
    } finally {
      clearInterval(beat)
      await this.threads.end()
      await this.saving
    }
  }

  private async rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve
    })
    await Promise.race([woken, sleep(idleLength)])
  }

  private fail(error: unknown): void {
    this.failure ??= error
    this.wake()
  }

  /** Starts as much as there is room for; the number of things begun. */
  private async begin(): Promise<number> {
    const { workers, connections } = this.settings
    const room = 2 * workers
    let begun = 0
    if (this.files.length < workers)
      this.files.push(...(await this.claim('file', () => this.table.claimFiles(flushSize))))
    while (this.active.file < room) {
      const task = this.files.shift()
      if (!task) break
      this.start('file', this.takeFile(task))
      begun++
    }
    const addresses = connections - this.active.address
    if (addresses > 0)
      for (const task of await this.claim('address', () => this.table.claimAddresses(addresses))) {
        this.start('address', this.takeAddress(task))
        begun++
      }
    const batches = room - this.active.batch
    if (batches > workers)
      for (const batch of await this.claim('batch', () => this.table.claimBatches(batches))) {
        this.start('batch', this.compare(batch))
        begun++
      }
    return begun
  }

  private async claim<Item>(kind: keyof Engine['quiet'], claim: () => Promise<Item[]>): Promise<Item[]> {
    if (Date.now() < this.quiet[kind]) return []
    const items = await claim()
    if (items.length === 0) this.quiet[kind] = Date.now() + idleLength
    return items
  }

  private start(kind: keyof Engine['active'], work: Promise<void>): void {
    this.active[kind]++
    work
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.active[kind]--
        this.wake()
      })
  }

  private async takeFile(task: Task): Promise<void> {
    const path = pathOfEntry(task.entry)
    const at = new Date().toISOString()
    const question: Question = {
      kind: 'take',
      name: path,
      bytes: null,
      path,
      url: null,
      charset: undefined,
      at,
    }
    const taken = await this.ask(question)
    const { sha256, size } = taken
    const stamp: TakenStamp = {
      at,
      url: null,
      status: null,
      headers: {},
      sha256,
      size,
      attempts: task.attempts + 1,
    }
    this.save(task, stamp, taken)
  }

  private async takeAddress(task: Task): Promise<void> {
    const name = pathOfEntry(task.entry)
    const attempts = task.attempts + 1
    try {
      const page = await this.fetcher.fetch(name)
      const at = new Date().toISOString()
      const taken = await this.ask(questionOf(name, page, at))
      const { url, status, headers } = page
      const { sha256, size } = taken
      this.save(task, { at, url, status, headers, sha256, size, attempts }, taken)
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error
      if (error.passing && attempts < this.settings.tries) {
        const wait = Math.max(error.wait, this.settings.backOff * 2 ** task.attempts)
        await this.table.postpone(task, Date.now() + wait)
        return
      }
      const { status = null, headers = {} } = error.answer ?? {}
      const at = new Date().toISOString()
      const stamp = { at, url: null, status, headers, sha256: null, size: 0, attempts }
      this.save(task, stamp, missing(name, error.reason, error.detail))
    }
  }

  /** What a thread makes of a page or a file; a thread that dies costs only this one. */
  private async ask(question: Question & { kind: 'take' }): Promise<Taken> {
    const reply = await this.threads.ask(question)
    if (!(reply instanceof Error) && reply.kind === 'take') return reply.taken
    const reason = reply instanceof UnreadableSource ? reply.reason : 'crashed'
    return missing(question.name, reason, reply instanceof Error ? reply.message : '')
  }

  private async compare(batch: Batch): Promise<void> {
    const documents = new Map<number, Uint8Array>()
    for (const id of new Set(batch.members.flatMap((member) => [member.id, member.previous]))) {
      const document = (await this.table.packedContent(id))?.document
      if (document) documents.set(id, document)
    }
    const reply = await this.threads.ask({ kind: 'compare', members: batch.members, documents })
    const results = !(reply instanceof Error) && reply.kind === 'compare' ? reply.results : []
    await this.table.saveBatch(batch, results)
  }

  private save(task: Task, taken: TakenStamp, result: Taken): void {
    const { bytes, document, organ, year, usable, checked } = result
    if (this.results.length === 0) this.oldest = Date.now()
    this.results.push({ task, taken, bytes, document, organ, year, usable, checked })
    this.show(++this.done)
    if (this.results.length >= flushSize) this.flush()
  }

  private flush(): void {
    if (this.results.length === 0) return
    const results = this.results
    this.results = []
    this.saving = this.saving
      .then(() => this.table.saveResults(results))
      .catch((error: unknown) => this.fail(error))
  }
}

function questionOf(name: string, page: Fetched, at: string): Question & { kind: 'take' } {
  const { body, url, charset } = page
  return { kind: 'take', name, bytes: body, path: '', url, charset, at }
}

const ruleSet = hashRules(rules)

/** What is kept of a report that cannot be had. */
function missing(name: string, reason: UnreadableReason, detail: string): Taken {
  const error = new UnreadableSource(reason, ...(detail === '' ? [] : [detail]))
  const report = describeAnswer(unreadableAnswer(name, error), { locale: 'zh-CN', explainPasses: false })
  return {
    bytes: null,
    document: null,
    organ: null,
    year: null,
    usable: false,
    checked: {
      report: packJson(report),
      outcome: outcomeOf(report),
      at: new Date().toISOString(),
      rules: ruleSet,
      version,
    },
    sha256: null,
    size: 0,
  }
}
