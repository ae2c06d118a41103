import type { Claim, Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { speaksOfNew } from './parts/cases.ts'
import { admissibleValues } from './parts/claims.ts'
import { type Addition, exceeds, isComplete, isMadeUp, judgeListings } from './parts/listings.ts'

export const claimedParts = {
  kind: 'judgement',
  id: 'claimed-parts',
  covers: ['TXT-PARTITION'],
  since: '0.2.0',
  severity: 'error',
  title: '正文分项之和',
  why: '正文把一个总数分成几项说的，各项列全时相加应当等于总数；没有列全的，相加也不应当超过总数。',
  basis: goodPractice,
  says: '正文各项 {terms} 相加得 {stated}，所说的总数是 {expected}，相差 {difference}。',
  remedy: '核实总数和各项，更正写错的数；有结转、撤回等单独计算的，请在正文中写明。',
  assumes: '列出的各项是同一个总数的组成部分，没有重叠；含有结转、撤回的各种算法都已试过。',
  joins: { by: 'statement' },
  test: (report) =>
    judgeListings(report, ['outcome', 'item', 'applicant', 'origin', 'result', 'suit'], (addition) => {
      const { listing } = addition
      if (listing.parts.some(({ standing }) => standing === 'unclear')) return null
      if (isComplete(addition, report)) return isSure(addition, report) ? 'error' : 'warning'
      if (exceeds(addition)) return addition.claims.every(isExact) ? 'error' : 'warning'
      if (isMadeUp(addition, report) || listing.extent !== 'all') return null
      return listing.by === 'outcome' || listing.by === 'applicant' ? 'warning' : null
    }),
} as const satisfies JudgementRule

function isExact({ certainty }: Claim): boolean {
  return certainty === 'exact'
}

/**
 * Outcomes of all that was handled may stand behind what was received, which only the tables could tell apart; results
 * of old cases behind the number of new ones.
 */
function isSure({ listing, whole }: Addition, report: Report): boolean {
  if (whole.scope === 'unknown') return false
  if (listing.by === 'outcome')
    return whole.metric === 'handled' || admissibleValues(whole, report).length > 0
  return !speaksOfNew.test(whole.quote) || listing.by === 'origin' || listing.by === 'applicant'
}
