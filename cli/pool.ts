import { Worker } from 'node:worker_threads'
import { UnreadableSource } from '../sources/unreadable.ts'
import { unreadableAnswer } from './answer.ts'
import { type Rendered, renderAnswer } from './render.ts'
import type { WorkerSettings, WorkerTask } from './worker.ts'

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
  receive: (result: Rendered) => Promise<void>,
): Promise<void> {
  const done = new Map<number, Rendered>()
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
        const task = { path, number: index + 1 }
        const result = await askWorker(worker, task)
        if (result instanceof Error) {
          await worker.terminate()
          worker = null
        }
        done.set(index, result instanceof Error ? failedResult(task, result, settings) : result)
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
function askWorker(worker: Worker, task: WorkerTask): Promise<Rendered | Error> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(new UnreadableSource('timed-out')), timeLimit)
    const onMessage = (result: Rendered): void => finish(result)
    const onError = (error: Error): void => finish(error)
    const onExit = (): void => finish(new UnreadableSource('crashed'))
    const finish = (result: Rendered | Error): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(result)
    }
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
    worker.postMessage(task)
  })
}

function failedResult({ path, number }: WorkerTask, error: Error, { render }: WorkerSettings): Rendered {
  return renderAnswer(unreadableAnswer(path, error), number, render, [])
}
