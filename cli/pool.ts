import { unreadableAnswer } from './answer.ts'
import { type Rendered, renderAnswer } from './render.ts'
import { Thread, threadFile } from './threads.ts'
import type { WorkerSettings, WorkerTask } from './worker.ts'

/** How far workers may run ahead of the output, so that results waiting for their turn stay few. */
const window = 64

const workerFile = threadFile('./worker.ts', './worker.js')

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
    const worker = new Thread<WorkerTask, Rendered>(workerFile, settings)
    try {
      while (next < paths.length && failures.length === 0) {
        if (next - written >= window) {
          await waiting
          continue
        }
        const index = next++
        const path = paths[index] ?? ''
        const task = { path, number: index + 1 }
        const result = await worker.ask(task)
        done.set(index, result instanceof Error ? failedResult(task, result, settings) : result)
        await writeReady()
      }
    } finally {
      await worker.end()
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

function failedResult({ path, number }: WorkerTask, error: Error, { render }: WorkerSettings): Rendered {
  return renderAnswer(unreadableAnswer(path, error), number, render, [])
}
