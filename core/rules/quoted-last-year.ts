import type { Claim, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { addUp, figuresAt, showCells } from './parts/cells.ts'

/** What applications of last year may be counted as: any of these sums of last year's totals. */
const applicationReadings: readonly (readonly FigureKey[])[] = [
  ['t3/new/total'],
  ['t3/new/total', 't3/carried-in/total'],
  ['t3/handled/total'],
]
const applicationMetrics: ReadonlySet<string> = new Set(['received', 'processed', 'handled'])
/** Carried over is said of both years, and money has units of its own. */
const unclear: ReadonlySet<string> = new Set(['carried-in', 'carried-out', 'withdrawn', 'fees'])

export const quotedLastYear = {
  kind: 'judgement',
  id: 'quoted-last-year',
  covers: ['XYR-PYEDIT'],
  since: '0.1.0',
  severity: 'note',
  title: '引用的上年数字',
  why: '正文引用的上年数字应当与上年报告一致；不一致可能是上年数字后来有更正，或者口径不同。',
  basis: goodPractice,
  says: '正文说上年为 {stated} {unit}，上年报告中是 {expected} {unit}。',
  remedy: '核对上年报告；有更正或口径变化的，在正文中说明。',
  assumes: '给出的上年报告是同一单位上一年度的报告。',
  test(report, { prior }) {
    const { year } = report.identity
    if (!prior) return { state: 'notApplicable', reason: 'prior-missing' }
    if (year === null || prior.identity.year !== year - 1)
      return { state: 'notApplicable', reason: 'identity-unknown' }
    return report.claims.flatMap((claim) => judgeClaim(claim, report, prior) ?? [])
  },
} as const satisfies JudgementRule

function judgeClaim(claim: Claim, report: Report, prior: Report): Judgement | null {
  const { metric, value, bound, time, scope, about, place, quote, unit } = claim
  if (time !== 'last-year' || value === null || bound !== 'exact' || unclear.has(metric) || unit === '%')
    return null
  if (scope !== 'organ' && !(scope === 'region' && report.identity.scope === 'region')) return null
  const keys = typeof about === 'string' ? [about] : about
  const readings = applicationMetrics.has(metric) ? [keys, ...applicationReadings] : [keys]
  const sums = readings.map((reading) => sumOf(prior, reading))
  const [plain] = sums
  if (plain === undefined || plain === null || sums.includes(value)) return null
  const raw = report.source.blocks[place.block]
  const words = raw?.kind === 'text' ? raw.text.slice(place.start, place.end) : quote
  return {
    instance: `${metric}/${scope}`,
    values: { unit },
    stated: value,
    expected: plain,
    evidence: [
      { role: 'stated', place, raw: words, value },
      ...showCells(figuresAt(prior, keys), 'prior').map((cell) => ({ ...cell, source: 'prior' as const })),
    ],
  }
}

/** Last year's sum; null where any part of it is no number. */
function sumOf(prior: Report, keys: readonly FigureKey[]): number | null {
  const figures = figuresAt(prior, keys)
  const whole =
    keys.length > 0 && figures.length === keys.length && figures.every(({ value }) => value !== null)
  return whole ? addUp(prior, keys) : null
}
