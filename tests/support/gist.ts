/** All that a report says, without the places where it says it: the same for every kind of document that it is in. */
import { foldText, type Report } from '../../core/index.ts'
import { check, linesOf, numbersOf } from './engine.ts'

/** Notes are left out: some are about the kind of document. */
export function gistOf(report: Report) {
  const { organ, year, edition, title } = report.identity
  return {
    status: report.status,
    organ: foldText(organ ?? ''),
    year,
    edition,
    title: foldText(title ?? ''),
    figures: numbersOf(report),
    states: Object.values(report.figures)
      .map((figure) => `${figure?.key} ${figure?.state}`)
      .sort(),
    sections: report.sections.map(({ key, ordinal }) => `${ordinal} ${key}`),
    claims: report.claims.map(({ metric, value, quote }) => ({ metric, value, quote: foldText(quote) })),
    findings: linesOf(check(report).result).filter((line) => !line.startsWith('note')),
  }
}
