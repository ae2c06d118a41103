import type { Answer, SourceStamp } from '../model/answer.ts'
import type { Report } from '../model/report.ts'
import type { Context, Rule } from '../model/rule.ts'
import { checkReport } from './index.ts'

/** Checks a report by some or all of the rules. `stamp` says where it came from, where that is known better than by its source. */
export function answerReport(
  report: Report,
  chosen: readonly Rule[],
  context: Context,
  stamp: SourceStamp = stampOf(report),
): Answer {
  const { prior = null, children, peers, profile } = context
  const result = checkReport(chosen, report, context)
  return {
    source: stamp,
    status: report.status,
    reason: report.status === 'checked' ? result.reason : report.reason,
    report,
    result,
    prior,
    ...(children ? { children: children.reports } : {}),
    ...(peers ? { peers } : {}),
    ...(profile ? { profile } : {}),
  }
}

/** What a report's source tells of itself. */
export function stampOf({ source, identity: { published } }: Report): SourceStamp {
  return {
    name: source.name,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }),
    ...(source.takenAt === undefined ? {} : { takenAt: source.takenAt }),
    ...(published === null ? {} : { published }),
  }
}
