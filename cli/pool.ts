import { Worker } from 'node:worker_threads'
import { UnreadableSource } from '../sources/unreadable.ts'
import { unreadableAnswer } from './answer.ts'
import { renderAnswer } from './render.ts'
import { tallyAnswer } from './tally.ts'
import type { WorkerResult, WorkerSettings } from './worker.ts'

/** No input may keep a worker longer than this; it is reported as timed out and the others go on. */
const timeLimit = 120_000

/** How far workers may run ahead of the output, so that results waiting for their turn stay few. */
const window = 64

const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Checks paths in worker threads; `receive` gets the results in the order of the paths. A worker that hangs or dies costs only its own input. */
export async function checkInWorkers(
  paths: readonly string[],
  settings: WorkerSettings,
  workers: number,
  receive: (result: WorkerResult) => Promise<void>,
): Promise<void> {
  const done = new Map<number, WorkerResult>()
  let next = 0
  let written = 0
  let wake = (): void => {}
  const progress = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  let waiting = progress()
  const failures: unknown[] = []

  const run = async (): Promise<void> => {
    let worker: Worker | null = null
    try {
      while (next < paths.length && failures.length === 0) {
        if (next - written >= window) {
          await waiting
          continue
        }
        const index = next++
        const path = paths[index] ?? ''
        worker ??= new Worker(workerFile, {
          workerData: settings,
          resourceLimits: { maxOldGenerationSizeMb: 4096 },
        })
        const result = await askWorker(worker, path)
        if (result instanceof Error) {
          await worker.terminate()
          worker = null
        }
        done.set(index, result instanceof Error ? failedResult(path, result, settings) : result)
        await writeReady()
      }
    } finally {
      await worker?.terminate()
    }
  }

  let writing = false
  const writeReady = async (): Promise<void> => {
    if (writing) return
    writing = true
    for (let result = done.get(written); result; result = done.get(written)) {
      done.delete(written)
      await receive(result)
      written++
    }
    writing = false
    wake()
    waiting = progress()
  }

  const runs = Array.from({ length: Math.min(workers, paths.length) }, () =>
    run().catch((error: unknown) => {
      failures.push(error)
      wake()
    }),
  )
  await Promise.all(runs)
  if (failures.length > 0) throw failures[0]
  await writeReady()
}

/** The result, or the error for which the worker must be replaced. */
function askWorker(worker: Worker, path: string): Promise<WorkerResult | Error> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(new UnreadableSource('timed-out')), timeLimit)
    const onMessage = (result: WorkerResult): void => finish(result)
    const onError = (error: Error): void => finish(error)
    const onExit = (): void => finish(new UnreadableSource('crashed'))
    const finish = (result: WorkerResult | Error): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(result)
    }
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
    worker.postMessage(path)
  })
}

function failedResult(path: string, error: Error, settings: WorkerSettings): WorkerResult {
  const answer = unreadableAnswer(path, error)
  return { piece: renderAnswer(answer, settings.render), tally: tallyAnswer(answer) }
}
