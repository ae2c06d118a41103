import { caseOfResult, countsRequests, outcomeOfItem } from '../model/metrics.ts'
import type { Claim, Listing, Report, Share } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, showCells, specOf } from './parts/cells.ts'
import {
  aboutOf,
  besideOf,
  isAboutTables,
  requestTotals,
  rowsOfGroup,
  tableValueOf,
  totalOf,
} from './parts/claims.ts'

export const claimedShares = {
  kind: 'judgement',
  id: 'claimed-shares',
  covers: ['TXT-PCT'],
  since: '0.2.0',
  severity: 'warning',
  title: '正文百分比',
  why: '正文在件数后面写的占比，应当等于这个件数除以总数（本年新收、新收加结转、办理结果总计或者正文说的总数）。',
  basis: goodPractice,
  says: '正文说 {part} 件占 {stated}%，按总数 {total} 计算为 {expected}%；按其他口径的总数计算也对不上。',
  remedy: '重新计算百分比，或者写明以什么数为总数。',
  assumes: '百分比紧跟在件数后面，四舍五入和舍去尾数都可以。',
  test: (report) => {
    const divisions = (report.ties ?? []).flatMap((tie) => (tie.kind === 'share' ? divide(tie, report) : []))
    const wrong = divisions.filter(
      (division) => !isRight(division, divisions) && !isBalanced(division, divisions),
    )
    return wrong.flatMap((division) => {
      const { listing } = division
      const list = listing ? divisions.filter((other) => other.listing === listing) : [division]
      const together = list.filter((other) => wrong.includes(other))
      if (2 * together.length <= list.length || list.length < 3) return [judge([division], report)]
      const [first, ...others] = together
      return first === division ? [judge([first, ...others], report)] : []
    })
  },
} as const satisfies JudgementRule

/** A share with all that it may be worked out from. */
interface Division {
  share: Share
  claim: Claim | undefined
  listing: Listing | undefined
  /** The number as stated, and as the tables have it. */
  values: readonly number[]
  wholes: readonly number[]
}

function divide(share: Share, report: Report): Division[] {
  const claim = share.claim === null ? undefined : report.claims[share.claim]
  const listing = listingOf(share, report)
  const wholes = [...new Set(wholesOf(claim, listing, report))].filter((whole) => whole > 0)
  const right = claim && tableValueOf(claim, report)
  const values = right == null ? [share.value] : [share.value, right]
  return wholes.length > 0 ? [{ share, claim, listing, values, wholes }] : []
}

function isRight(division: Division, all: readonly Division[]): boolean {
  return sharedWholes(division, all).some((whole) => fits(division, whole))
}

/** Rounded the other way, so that the shares of the list are 100% together. */
function isBalanced(division: Division, all: readonly Division[]): boolean {
  const { share, listing, values } = division
  const list = all.filter((other) => listing && other.listing === listing)
  if (!listing || list.length < 2 || list.length < listing.parts.length) return false
  const together = list.reduce((sum, { share: { percent } }) => sum + percent, 0)
  if (Math.abs(together - 100) > 1e-9) return false
  const unit = 10 ** -share.decimals
  return sharedWholes(division, all).some((whole) =>
    values.some((value) => Math.abs((100 * value) / whole - share.percent) < unit),
  )
}

/** Shares of one list, most of which are wrong because their whole is, are told together. */
function judge(divisions: readonly [Division, ...Division[]], report: Report): Judgement {
  const [{ share, claim, listing, wholes }] = divisions
  const [total = 1] = wholes
  const whole = listing && report.claims[listing.whole]
  const expected = round((100 * share.value) / total, Math.max(share.decimals, 1))
  const figures = divisions.flatMap((division) =>
    division.claim && isAboutTables(division.claim, report) ? aboutOf(division.claim) : [],
  )
  return {
    instance: claim?.metric ?? listing?.by ?? 'share',
    stated: share.percent,
    expected,
    figures,
    values: { part: share.value, total, stated: share.percent, expected },
    evidence: [
      ...divisions.flatMap((division) => [
        {
          role: 'stated' as const,
          place: division.share.place,
          raw: `${division.share.percent}%`,
          value: division.share.percent,
        },
        {
          role: 'part' as const,
          place: division.share.counted,
          raw: String(division.share.value),
          value: division.share.value,
        },
      ]),
      ...(whole
        ? [{ role: 'other' as const, place: whole.place, raw: whole.quote, value: whole.value }]
        : []),
      ...showCells(figuresAt(report, figures), 'other'),
    ],
  }
}

function fits({ share, values }: Division, whole: number): boolean {
  return values.some((value) => isShare(share, value / whole))
}

/** The shares of one list are shares of one whole: of one that fits all of them, else of the first that fits all but one. */
function sharedWholes(division: Division, all: readonly Division[]): readonly number[] {
  const { listing, wholes } = division
  const list = listing ? all.filter((other) => other.listing === listing) : []
  if (list.length < 3) return wholes
  const wrongOf = (whole: number): number => list.filter((other) => !fits(other, whole)).length
  const whole = wholes.find((each) => wrongOf(each) === 0) ?? wholes.find((each) => wrongOf(each) === 1)
  return whole === undefined ? wholes : [whole]
}

function listingOf({ listing }: Share, { ties = [] }: Report): Listing | undefined {
  const tie = listing === null ? undefined : ties[listing]
  return tie?.kind === 'listing' ? tie : undefined
}

/** What the number may be a share of; first the whole that the sentence itself names. */
function wholesOf(claim: Claim | undefined, listing: Listing | undefined, report: Report): number[] {
  const named = listing && report.claims[listing.whole]
  const own = named?.value == null ? [] : [named.value]
  const sum = listing ? [listing.parts.reduce((all, { value }) => all + value, 0)] : []
  if (claim && caseOfResult(claim.metric)) return [...own, ...casesOf(claim, report), ...sum]
  const speaker = claim ?? named
  const beside = speaker ? besideOf(report, speaker) : []
  const stated = beside.flatMap(({ metric, value, bound }) =>
    countsRequests(metric) && value !== null && bound === 'exact' ? [value] : [],
  )
  const totals = speaker && isAboutTables(speaker, report) ? requestTotals(report) : []
  const outcome = claim && outcomeOfItem(claim.metric)
  const group = outcome && claim ? groupValues(outcome, claim, report) : []
  return [...own, ...stated, ...totals, ...group, ...sum]
}

/** Totals of the kinds of case, with and without the pending ones. */
function casesOf(claim: Claim, report: Report): number[] {
  if (!isAboutTables(claim, report)) return []
  const rows = aboutOf(claim).map((key) => key.split('/')[1] ?? '')
  const count = (column: string): number =>
    rows.reduce((all, row) => all + (report.figures[`t4/${row}/${column}`]?.value ?? 0), 0)
  return [count('total'), count('total') - count('pending')]
}

/** An item's own group, as stated beside it and in the table. */
function groupValues(outcome: string, claim: Claim, report: Report): number[] {
  const stated = besideOf(report, claim).flatMap(({ metric, value }) =>
    metric === outcome && value !== null ? [value] : [],
  )
  return [...stated, totalOf(report, rowsOfGroup(specOf(report, 't3'), outcome)) ?? 0]
}

/** Rounded, or cut after the digits that are printed. */
function isShare({ percent, decimals }: Share, ratio: number): boolean {
  const unit = 10 ** -decimals
  const exact = 100 * ratio
  const slack = 1e-9 * Math.max(1, exact)
  const isRounded = Math.abs(exact - percent) <= unit / 2 + slack
  const isCut = exact - percent >= -slack && exact - percent < unit
  return isRounded || isCut
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
