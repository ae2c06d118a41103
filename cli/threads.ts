import { type TransferListItem, Worker } from 'node:worker_threads'
import { UnreadableSource } from '../sources/unreadable.ts'

/** No task may keep a thread longer than this; it is reported as timed out and the others go on. */
const timeLimit = 120_000

/** The file of a worker thread beside this one: TypeScript in the sources, JavaScript where it was built. */
export function threadFile(source: string, built: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? source : built, import.meta.url)
}

/** A thread that is asked for one thing at a time. Where it hangs or dies, the next question starts another. */
export class Thread<Task, Result> {
  private worker: Worker | null = null
  private readonly file: URL
  private readonly data: unknown

  constructor(file: URL, data: unknown) {
    this.file = file
    this.data = data
  }

  /** The result, or the error that cost the thread its life. */
  async ask(task: Task, transfer: readonly TransferListItem[] = []): Promise<Result | Error> {
    this.worker ??= new Worker(this.file, {
      workerData: this.data,
      // Nearly all that a report leaves behind dies young; with room for that, less is moved and the peak is lower.
      // From 2 GB of old space on, the heap may grow fourfold between collections; below, less than twofold.
      resourceLimits: { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 64 },
    })
    const result = await send<Result>(this.worker, task, transfer)
    if (result instanceof Error) await this.end()
    return result
  }

  async end(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}

function send<Result>(
  worker: Worker,
  task: unknown,
  transfer: readonly TransferListItem[],
): Promise<Result | Error> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(new UnreadableSource('timed-out')), timeLimit)
    const onMessage = (result: Result): void => finish(result)
    const onError = (error: Error): void => finish(error)
    const onExit = (): void => finish(new UnreadableSource('crashed'))
    const finish = (result: Result | Error): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(result)
    }
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
    worker.postMessage(task, transfer)
  })
}
/** Several threads of one kind; a question waits until one of them is free. */
export class Threads<Task, Result> {
  private readonly all: Thread<Task, Result>[]
  private readonly free: Thread<Task, Result>[]
  private readonly waiting: ((thread: Thread<Task, Result>) => void)[] = []
  private ended = false

  constructor(file: URL, data: unknown, count: number) {
    this.all = Array.from({ length: count }, () => new Thread<Task, Result>(file, data))
    this.free = [...this.all]
  }

  async ask(task: Task, transfer: readonly TransferListItem[] = []): Promise<Result | Error> {
    const thread =
      this.free.pop() ?? (await new Promise<Thread<Task, Result>>((take) => this.waiting.push(take)))
    try {
      if (this.ended) return new UnreadableSource('crashed')
      return await thread.ask(task, transfer)
    } finally {
      const next = this.waiting.shift()
      if (next) next(thread)
      else this.free.push(thread)
    }
  }

  /** Whoever still waits or asks gets an error. */
  async end(): Promise<void> {
    this.ended = true
    await Promise.all(this.all.map((thread) => thread.end()))
  }
}
