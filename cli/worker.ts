/** A worker thread of the batch: checks one path at a time and sends back the finished piece of output. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Pairing } from '../core/index.ts'
import { answerPath, openCompanions } from './answer.ts'
import { type Rendered, type RenderSettings, renderAnswer } from './render.ts'
import type { Settings } from './settings.ts'
import { forgiveLibrary } from './stray.ts'

export interface WorkerSettings {
  render: RenderSettings
  settings: Settings
  /** Paths of last year's reports. */
  previous: string[]
  pairing: Pairing
}

/** What a worker is asked for. */
export interface WorkerTask {
  path: string
  /** Place among the inputs, from 1. */
  number: number
}

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
forgiveLibrary()

const { render, settings, previous, pairing } = workerData as WorkerSettings
const priors = openCompanions(previous)

port.on('message', (task: WorkerTask) => {
  void answer(task).then((rendered) => port.postMessage(rendered))
})

async function answer({ path, number }: WorkerTask): Promise<Rendered> {
  const { reports } = await priors
  const checked = await answerPath(path, reports, settings, null, pairing)
  return renderAnswer(checked, number, render, settings.waivers)
}
