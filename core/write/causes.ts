import { type Locale, messagesOf } from '../messages/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { labelCell } from './labels.ts'

/** Possible causes of a finding in words. */
export interface ToldCauses {
  /** null where the finding's own sentence names the cause. */
  head: string | null
  causes: string[]
  /** How many more there are. */
  more: number
  /** What kind of slip the sole cause looks like. */
  pattern: string | null
}

/** At most this many possible causes are written out. */
const mostCauses = 5

/** What would settle a finding's relations; null where nothing is known. */
export function tellCauses(finding: Finding, report: Report, locale: Locale): ToldCauses | null {
  const words = messagesOf(locale)
  const { causes, fix } = finding
  const [first] = causes
  if (!first) return null
  const named = first.pattern ? words.patterns[first.pattern] : null
  if (fix && first.figures.length === 1) return { head: null, causes: [], more: 0, pattern: named }
  const lines = causes.slice(0, mostCauses).map(({ figures, pattern }) => {
    const changes = figures.map(({ figure, from, to }) =>
      words.finding.change(
        labelCell(figure, report, locale),
        from === null ? words.finding.blank : String(from),
        String(to),
      ),
    )
    return `${words.finding.possibleCause(changes)}${pattern ? ` (${words.patterns[pattern]})` : ''}`
  })
  return {
    head: causes.length > 1 ? words.finding.oneOf(causes.length) : words.finding.causes,
    causes: lines,
    more: Math.max(0, causes.length - mostCauses),
    pattern: null,
  }
}
