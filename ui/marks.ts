import {
  type Answer,
  describeComparison,
  type Locale,
  messagesOf,
  roleOf,
  ruleWords,
  spotOf,
} from '../core/index.ts'
import type { Mark } from './host.ts'
import type { Draft } from './state.ts'

/** The marks of an answer's findings, each place of a finding once, in the order of the findings. */
export function marksOf({ report, result }: Answer, locale: Locale): Mark[] {
  if (!report || !result) return []
  const words = messagesOf(locale)
  return result.findings.flatMap((finding, index) => {
    const number = index + 1
    const { title } = ruleWords(finding.rule, locale)
    const seen = new Set<string>()
    return finding.evidence.flatMap((evidence): Mark[] => {
      const spot = spotOf(evidence, report)
      const name = spot && [spot.anchor, spot.start, spot.end].join('/')
      if (!spot || spot.beside || name === null || seen.has(name)) return []
      seen.add(name)
      return [
        {
          ...spot,
          number,
          severity: finding.severity,
          role: roleOf(evidence),
          ...(finding.waiver ? { waived: true } : {}),
          label: words.panel.markLabel(
            number,
            words.severity[finding.severity],
            title,
            words.roles[evidence.role],
          ),
        },
      ]
    })
  })
}

/** The marks of what a draft has otherwise, numbered as they are listed. */
export function marksOfDraft({ comparison }: Draft, locale: Locale): Mark[] {
  const { panel } = messagesOf(locale)
  const { figures, prose } = describeComparison(comparison, locale)
  return [...figures, ...prose].flatMap((change, index): Mark[] =>
    change.spot
      ? [
          {
            ...change.spot,
            number: index + 1,
            severity: change.severity,
            role: 'stated',
            label: panel.differenceLabel(index + 1),
          },
        ]
      : [],
  )
}
