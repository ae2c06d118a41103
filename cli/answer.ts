import {
  type Answer,
  answerReport,
  choosePrior,
  combineSources,
  type Pairing,
  type Report,
  readReport,
  rules,
  type SourceDocument,
} from '../core/index.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { openPath, openPrior } from './open.ts'
import type { Settings } from './settings.ts'

/** Reads and checks one input, with the prose that stands in another document; whatever goes wrong becomes an answer, never an exception. */
export async function answerPath(
  path: string,
  priors: readonly Report[],
  settings: Settings = { waivers: [] },
  prose: SourceDocument | null = null,
  pairing: Pairing = 'word',
): Promise<Answer> {
  try {
    const source = await openPath(path)
    return answerSource(prose ? combineSources(source, prose) : source, priors, settings, pairing)
  } catch (error) {
    return unreadableAnswer(path, error)
  }
}

/** Reads one input without checking it; whatever goes wrong becomes an answer. */
export async function readPath(path: string): Promise<Answer> {
  const { reports, unusable } = await openCompanions([path])
  const [report] = reports
  if (!report) return unusable[0] ?? unreadableAnswer(path, new UnreadableSource('empty'))
  const answer = answerReport(report, [], {})
  const result = answer.result && { ...answer.result, verdict: null, reason: null }
  return { ...answer, reason: null, result }
}

/** Reports that the user named to compare with, and those of them that could not be used. */
export interface Companions {
  reports: Report[]
  unusable: Answer[]
}

/** Opens reports once: documents, and what saved findings tell of. */
export async function openCompanions(
  paths: readonly string[],
  show: (done: number) => void = () => {},
): Promise<Companions> {
  const companions: Companions = { reports: [], unusable: [] }
  for (const [index, path] of paths.entries()) {
    try {
      const opened = await openPrior(path)
      const reports = Array.isArray(opened) ? opened : [readReport(opened)]
      const usable = reports.filter(({ status }) => status === 'checked')
      companions.reports.push(...usable)
      if (usable.length === 0) companions.unusable.push(unusableAnswer(path, reports[0]))
    } catch (error) {
      companions.unusable.push(unreadableAnswer(path, error))
    }
    show(index + 1)
  }
  return companions
}

/** The answer for a file that holds nothing to compare with. */
function unusableAnswer(path: string, report: Report | undefined): Answer {
  const status = report?.status ?? 'not-a-report'
  const reason = report ? report.reason : 'no-report-found'
  return { source: { name: path }, status, reason, report: null, result: null, prior: null }
}

/** Checks a document that is open already. */
export function answerSource(
  source: SourceDocument,
  priors: readonly Report[],
  settings: Settings = { waivers: [] },
  pairing: Pairing = 'word',
): Answer {
  const report = readReport(source)
  const prior = choosePrior(report, priors, pairing)
  return answerReport(report, rules, { ...settings, ...(prior ? { prior } : {}) })
}

/** The answer for an input that could not be opened, or at which the program failed. */
export function unreadableAnswer(path: string, error: unknown): Answer {
  const known = error instanceof UnreadableSource
  const detail = known ? error.detail : error instanceof Error ? error.message : String(error)
  return {
    source: { name: path },
    status: 'unreadable',
    reason: known ? error.reason : 'crashed',
    ...(detail === undefined ? {} : { detail }),
    report: null,
    result: null,
    prior: null,
  }
}
