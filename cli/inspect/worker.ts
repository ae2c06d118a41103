/** A worker thread of a spot check: reads and checks one report, or several beside last year's. */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import {
  type Answer,
  answerReport,
  choosePrior,
  describeAnswer,
  hashRules,
  type Locale,
  type Report,
  readReport,
  rules,
  type SourceDocument,
} from '../../core/index.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { answerSource, unreadableAnswer } from '../answer.ts'
import { openTaken, readBytes } from '../open.ts'
import type { Settings } from '../settings.ts'
import { forgiveLibrary } from '../stray.ts'
import { version } from '../version.ts'
import { pack, packJson, unpackJson } from './pack.ts'
import type { BatchResult, Checked, TaskResult } from './table.ts'
import { outcomeOf } from './tasks.ts'

export interface InspectSettings {
  settings: Settings
  locale: Locale
}

/** What a thread is asked: to read bytes or a file, or to check documents again with last year's. */
export type Question =
  | {
      kind: 'take'
      /** Path or address as given. */
      name: string
      /** Null: the file is to be opened. */
      bytes: Uint8Array | null
      path: string
      url: string | null
      charset: string | undefined
      at: string
    }
  | {
      kind: 'compare'
      members: readonly { id: number; previous: number }[]
      /** Deflated JSON of the documents. */
      documents: ReadonlyMap<number, Uint8Array>
    }

/** What a thread makes of bytes. */
export type Taken = Pick<TaskResult, 'bytes' | 'document' | 'organ' | 'year' | 'usable' | 'checked'> & {
  sha256: string | null
  size: number
}

export type Reply = { kind: 'take'; taken: Taken } | { kind: 'compare'; results: BatchResult[] }

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
forgiveLibrary()

const { settings, locale } = workerData as InspectSettings
const ruleSet = hashRules(rules)

port.on('message', (question: Question) => {
  const reply = question.kind === 'take' ? take(question) : compare(question)
  void reply.then((value) => port.postMessage(value))
})

async function take(question: Question & { kind: 'take' }): Promise<Reply> {
  const { name, path, url, charset, at } = question
  let { bytes } = question
  let document: SourceDocument | null = null
  let answer: Answer
  try {
    // A saved document may be given as a file; from a server it would be no evidence of anything.
    if (bytes?.[0] === 0x7b) throw new UnreadableSource('unknown-format', 'json')
    bytes ??= await readBytes(path)
    const hints = { ...(url === null ? {} : { url }), ...(charset === undefined ? {} : { charset }) }
    const opened: SourceDocument = { ...(await openTaken(bytes, name, hints)), takenAt: at }
    document = opened
    answer = answerSource(opened, [], settings)
  } catch (error) {
    answer = unreadableAnswer(name, error)
  }
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
  const stamp = { ...(url === null ? {} : { url }), ...(sha256 === null ? {} : { sha256 }), takenAt: at }
  const { report } = answer
  const taken: Taken = {
    bytes: bytes && pack(bytes),
    document: document && packJson(document),
    organ: report?.identity.organ ?? null,
    year: report?.identity.year ?? null,
    usable: answer.status === 'checked',
    checked: describe({ ...answer, source: { ...answer.source, ...stamp } }),
    sha256,
    size: bytes?.length ?? 0,
  }
  return { kind: 'take', taken }
}

function describe(answer: Answer): Checked {
  const report = describeAnswer(answer, { locale, explainPasses: false })
  return {
    report: packJson(report),
    outcome: outcomeOf(report),
    at: new Date().toISOString(),
    rules: ruleSet,
    version,
  }
}

async function compare({ members, documents }: Question & { kind: 'compare' }): Promise<Reply> {
  const reports = new Map<number, Report>()
  const reportOf = (id: number): Report => {
    const known = reports.get(id)
    if (known) return known
    const packed = documents.get(id)
    if (!packed) throw new UnreadableSource('not-found')
    const report = readReport(unpackJson(packed) as SourceDocument)
    reports.set(id, report)
    return report
  }
  const results = members.map(({ id, previous }): BatchResult => {
    const report = reportOf(id)
    const prior = choosePrior(report, [reportOf(previous)])
    const answer = answerReport(report, rules, { ...settings, ...(prior ? { prior } : {}) })
    return { id, previous, checked: describe(answer) }
  })
  return { kind: 'compare', results }
}
