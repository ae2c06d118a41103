import {
  type Answer,
  checkReport,
  choosePrior,
  type Report,
  readReport,
  rules,
  type SourceDocument,
  type SourceStamp,
} from '../core/index.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { openPath, openPrior } from './open.ts'
import type { Settings } from './settings.ts'

/** Reads and checks one input; whatever goes wrong becomes an answer, never an exception. */
export async function answerPath(
  path: string,
  priors: readonly Report[],
  settings: Settings = { waivers: [] },
): Promise<Answer> {
  try {
    const source = await openPath(path)
    return answerSource(source, priors, settings)
  } catch (error) {
    return unreadableAnswer(path, error)
  }
}

/** Last year's reports that the user named, and those of them that could not be used. */
export interface Priors {
  reports: Report[]
  unusable: Answer[]
}

/** Opens last year's reports once, for all inputs. */
export async function openPriors(paths: readonly string[]): Promise<Priors> {
  const priors: Priors = { reports: [], unusable: [] }
  for (const path of paths) {
    try {
      const opened = await openPrior(path)
      const reports = Array.isArray(opened) ? opened : [readReport(opened)]
      const usable = reports.filter(({ status }) => status === 'checked')
      priors.reports.push(...usable)
      if (usable.length === 0) priors.unusable.push(unusableAnswer(path, reports[0]))
    } catch (error) {
      priors.unusable.push(unreadableAnswer(path, error))
    }
  }
  return priors
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
): Answer {
  const report = readReport(source)
  const prior = choosePrior(report, priors)
  const result = checkReport(rules, report, { ...settings, ...(prior ? { prior } : {}) })
  return {
    source: stampOf(source, report.identity.published),
    status: report.status,
    reason: report.status === 'checked' ? result.reason : report.reason,
    report,
    result,
    prior,
    ...(settings.profile ? { profile: settings.profile } : {}),
  }
}

function stampOf(source: SourceDocument, published: string | null): SourceStamp {
  return {
    name: source.name,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }),
    ...(source.takenAt === undefined ? {} : { takenAt: source.takenAt }),
    ...(published === null ? {} : { published }),
  }
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
