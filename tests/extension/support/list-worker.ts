/** Runs in a page of the extension: its list as the contract of queues sees it. */
import { reportNotDone } from '../../../core/index.ts'
import { clearList, readKept, readRows } from '../../../extension/workbench/list-store.ts'
import { ListWork } from '../../../extension/workbench/list-work.ts'
import type { ListResult, ListTask } from '../../../extension/workbench/rows.ts'
import { readText } from '../../../sources/text.ts'
import type { QueueResult, QueueTask, QueueWorker } from '../../inspect/queue.ts'

/** What the contract calls; `begin` is false where another page is at work. */
export interface ListWorker extends QueueWorker {
  begin(): Promise<boolean>
  clear(): Promise<void>
}

let work: ListWork | null = null

function atWork(): ListWork {
  if (!work) throw new Error('not begun')
  return work
}

export const worker: ListWorker = {
  async begin() {
    work = await ListWork.begin()
    return work !== null
  },
  clear: clearList,
  add: (urls) => atWork().add(urls.map((url) => ({ unit: '', level: '', district: '', year: null, url }))),
  async claim(most) {
    return (await atWork().claimAddresses(most)).map((task) => ({ ...task, url: task.entry.url }))
  },
  save: (results) =>
    atWork().saveResults(results.map(([task, result]) => resultOf(task as QueueTask & ListTask, result))),
  postpone: (task, milliseconds) =>
    atWork().postpone(task as QueueTask & ListTask, Date.now() + milliseconds),
  counts: () => atWork().counts(),
  async results() {
    const results: [string, QueueResult][] = []
    for (const { id, entry, state } of await readRows()) {
      const verdict = (await readKept(id))?.report.verdict
      if (state.kind === 'manual') results.push([entry.url, 'lost'])
      // A row that is done has what was found beside it.
      if (state.kind === 'done') results.push([entry.url, verdict === 'errors' ? 'errors' : 'passed'])
      if ((state.kind === 'done') !== (verdict !== undefined)) throw new Error(`half of row ${id} is kept`)
    }
    return results
  },
  finished: () => atWork().finished(),
  async close() {
    await work?.close()
    work = null
  },
}

function resultOf(task: ListTask, result: QueueResult): ListResult {
  const at = '2025-01-01T00:00:00.000Z'
  const { url } = task.entry
  if (result === 'lost') return { task, at, state: { kind: 'manual', why: 'wall', detail: '' }, kept: null }
  const report = { ...reportNotDone(url), status: 'checked' as const, verdict: result }
  const outcome = { name: url, facts: [], verdict: [], checks: null }
  return {
    task,
    at,
    state: { kind: 'done', outcome },
    kept: { report, document: readText('', url), page: null },
  }
}
