import { type Locale, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Evidence } from '../model/finding.ts'
import type { Place, Report } from '../model/report.ts'
import type { PlaceJson } from '../schema/parts.ts'
import type { FigureKey } from '../template/keys.ts'
import { labelPlace } from './labels.ts'

/** The report in which a piece of evidence stands: the one that is checked, last year's, or another organ's. */
export function homeOf({ source, of }: Evidence, answer: Answer, report: Report): Report {
  if (source === 'prior') return answer.prior ?? report
  if (source === 'child') return answer.children?.[of ?? 0] ?? report
  if (source === 'peer') return answer.peers?.[of ?? 0] ?? report
  return report
}

/** What a person reads for a piece of evidence: its place, and whose report it is in where that is another one. */
export function labelEvidence(evidence: Evidence, answer: Answer, report: Report, locale: Locale): string {
  const home = homeOf(evidence, answer, report)
  const label = labelPlace(evidence.place, home, locale, evidence.figure)
  const words = messagesOf(locale)
  if (evidence.source === 'report') return label
  if (evidence.source === 'prior') return words.place.prior(label)
  return words.place.organ(home.identity.organ ?? home.source.name, label)
}

/** A place as `gouji/1` has it. One that no block has, as in recalled figures, is only named. */
export function describePlace(place: Place, home: Report, label: string, figure?: FigureKey): PlaceJson {
  const isHere = home.source.blocks[place.block] !== undefined
  return {
    source: home.source.name,
    ...(figure === undefined ? {} : { figure }),
    ...(isHere ? { block: place.block } : {}),
    ...(place.start === undefined ? {} : { start: place.start }),
    ...(place.end === undefined ? {} : { end: place.end }),
    label,
    ...(isHere ? { anchor: place.anchor } : {}),
  }
}
