/** One check from the host's snapshot to the answer, in stages between which the panel can breathe. */
import {
  type Answer,
  answerReport,
  type Context,
  choosePrior,
  combineSources,
  type Profile,
  type Report,
  readReport,
  rules,
  type SourceDocument,
  type SourceStamp,
  stampOf,
} from '../core/index.ts'
import type { Host } from './host.ts'
import type { Kept, Prior, Stage } from './state.ts'

/** What a check is given beside the host. */
export interface CheckTask {
  host: Host
  signal: AbortSignal
  show: (stage: Stage) => void
  /** Settled once `kept` is whole, where it is still being read. */
  ready?: Promise<void>
  /** Last year's report for one that was just read. */
  findPrior: (report: Report) => Promise<Prior | null>
  kept: () => Kept
  /** Prose that belongs to the tables at hand. */
  prose: SourceDocument | null
}

/** Snapshot, reading, checking. Rejects with a `HostFault`, or with the signal's reason where it was called off. */
export async function runCheck(task: CheckTask): Promise<{ answer: Answer; prior: Prior | null }> {
  const { host, signal, show, prose } = task
  show('opening')
  const [{ document, stamp }] = await Promise.all([host.snapshot(signal), task.ready])
  show('reading')
  await breathe(signal)
  const report = readReport(prose ? combineSources(document, prose) : document)
  show('checking')
  await breathe(signal)
  const prior = await task.findPrior(report)
  stopIfAborted(signal)
  return { answer: judge(report, prior, task.kept(), stamp), prior }
}

/** The answer for a report that was read already. */
export function judge(report: Report, prior: Prior | null, kept: Kept, stamp?: SourceStamp): Answer {
  const { waivers, notes } = kept
  const profile = profileOf(kept)
  const chosen = prior && choosePrior(report, [prior.report])
  const context: Context = {
    waivers,
    notes,
    ...(chosen ? { prior: chosen } : {}),
    ...(profile ? { profile } : {}),
  }
  return answerReport(report, rules, context, { ...stampOf(report), ...stamp })
}

/** The office's profile with the rules that the user switched off. */
export function profileOf({ profile, off }: Kept): Profile | null {
  if (off.length === 0) return profile
  const levels = new Map(profile?.levels)
  for (const id of off) levels.set(id, 'off')
  const empty = { name: null, deadlines: {}, thresholds: {}, extraRows: {}, typos: [] }
  return { ...(profile ?? empty), levels }
}

/** Lets the browser paint and hear the user; rejects where the check was called off meanwhile. */
function breathe(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (signal.aborted) reject(new DOMException('', 'AbortError'))
      else resolve()
    })
  })
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('', 'AbortError')
}
