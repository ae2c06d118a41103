/** Whether a fault was caught, where it stands, and that nothing else was accused. */
import type { Finding } from '../../core/index.ts'
import { brokenSums, singleRepairs, sumsOf } from '../support/oracle.ts'
import type { Sample } from './generate.ts'
import { type Injected, sumRules } from './injected.ts'

export interface Verdict {
  /** By the sums, or by what the fault expects: nothing on the page could show it. */
  silent: boolean
  caught: boolean
  severityRight: boolean
  /** Only where exactly one change of one figure settles all sums: whether it is the one that is offered. */
  pinned: boolean | null
  /** Errors that speak of nothing that was touched. */
  astray: string[]
}

const loudness = { note: 0, warning: 1, error: 2 }

export function judge(sample: Sample, injected: Injected, findings: readonly Finding[]): Verdict {
  const numbers: Record<string, number> = {}
  for (const [key, value] of Object.entries(sample.printed))
    if (typeof value === 'number') numbers[key] = value
  const sums = sumsOf(sample.draft.edition)
  const broken = brokenSums(sums, numbers)
  const concerned = new Set([...injected.keys, ...broken.flatMap((sum) => sum.terms.map(([key]) => key))])
  const bySums = injected.expect === null
  const rules = injected.expect?.rules ?? sumRules
  const severity = injected.expect?.severity ?? 'error'
  const speaking = findings.filter(
    ({ rule, relations }) => rules.includes(rule) || relations.some((one) => rules.includes(one.rule)),
  )
  const loudest = Math.max(-1, ...speaking.map((finding) => loudness[finding.severity]))
  const silent = bySums && broken.length === 0
  const repairs = bySums && broken.length > 0 ? singleRepairs(sums, numbers) : []
  const [repair] = repairs
  const complete = sums.every((sum) => sum.terms.every(([key]) => key in numbers))
  const pinned =
    repair && repairs.length === 1 && complete
      ? speaking.some(
          ({ fix }) => fix?.length === 1 && fix[0]?.figure === repair.key && fix[0].to === repair.to,
        )
      : null
  const astray = findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !rules.includes(finding.rule) &&
      !finding.evidence.some(({ figure }) => figure !== undefined && concerned.has(figure)),
  )
  return {
    silent,
    caught: loudest >= 1,
    severityRight: loudest === loudness[severity],
    pinned,
    astray: astray.map(({ rule, instance }) => `${rule} ${instance}`),
  }
}
