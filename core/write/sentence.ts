import { type Locale, messagesOf, ruleWords } from '../messages/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { labelFigure } from './labels.ts'

/** The sentence of a finding: its cause where one explains it, else what its rule says with the finding's values filled in. */
export function tellFinding(
  finding: Finding,
  report: Report,
  rules: readonly Rule[],
  locale: Locale,
): string {
  const words = messagesOf(locale)
  const cause = finding.causes[0]
  if (finding.fix && cause && cause.figures.length === 1) {
    const change = cause.figures[0]
    if (change) {
      const from = change.from === null ? words.finding.blank : String(change.from)
      return words.finding.soleCause(
        labelFigure(change.figure, report, locale),
        from,
        String(change.to),
        finding.relations.length,
      )
    }
  }
  return fillSays(finding, locale)
}

function fillSays(finding: Finding, locale: Locale): string {
  const words = ruleWords(finding.rule, locale)
  const says = words.says
  const template =
    typeof says === 'string' ? says : (says[finding.says ?? ''] ?? Object.values(says)[0] ?? words.title)
  return template.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const value = finding.values[name]
    return value === undefined || value === null ? whole : String(value)
  })
}
