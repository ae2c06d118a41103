/** A worker thread of the batch: checks one path at a time and sends back the finished piece of output. */
import { parentPort, workerData } from 'node:worker_threads'
import { answerPath, openPriors } from './answer.ts'
import { type RenderSettings, renderAnswer } from './render.ts'
import { type Tally, tallyAnswer } from './tally.ts'

export interface WorkerSettings {
  render: RenderSettings
  /** Paths of last year's reports. */
  previous: string[]
}

export interface WorkerResult {
  piece: string
  tally: Tally
}

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')

const settings = workerData as WorkerSettings
const priors = openPriors(settings.previous)

port.on('message', (path: string) => {
  void answer(path).then((result) => port.postMessage(result))
})

async function answer(path: string): Promise<WorkerResult> {
  const { reports } = await priors
  const checked = await answerPath(path, reports)
  return { piece: renderAnswer(checked, settings.render), tally: tallyAnswer(checked) }
}
