import type { Listing } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { exceeds, judgeListings } from './parts/listings.ts'

/** So many ways in are all there are, even where 其中 stands before them. */
const allChannels = 3

export const claimedChannels = {
  kind: 'judgement',
  id: 'claimed-channels',
  covers: ['TXT-CHAN'],
  since: '0.2.0',
  severity: 'warning',
  title: '正文申请渠道之和',
  why: '正文按网络、信函、当面等渠道分列的申请件数，列全时相加应当等于总数，没有列全时也不应当超过总数。',
  basis: goodPractice,
  says: '正文按渠道分列的 {terms} 相加得 {stated}，所说的总数是 {expected}，相差 {difference}。',
  remedy: '核实各渠道的件数和总数，更正写错的数；还有其他渠道的，请一并写明。',
  assumes: '各渠道没有重叠，按渠道分列的是同一个总数。',
  joins: { by: 'statement' },
  test: (report) =>
    judgeListings(report, ['channel'], (addition) =>
      exceeds(addition) || namesAll(addition.listing) ? 'warning' : null,
    ),
} as const satisfies JudgementRule

/** 线上 and 线下, three ways in, or a list that nothing leaves open. */
function namesAll({ parts, extent }: Listing): boolean {
  if (extent === 'some' || parts.some(({ standing }) => standing === 'unclear')) return false
  return extent === 'all' || parts.length >= allChannels || parts.some(({ label }) => label.includes('线下'))
}
