import type { JudgementRule } from '../model/rule.ts'
import { article49 } from './parts/basis.ts'
import { dayOfPublication, showPublished } from './parts/published.ts'
import { yearIsSettled } from './title-year.ts'

export const publicationYear = {
  kind: 'judgement',
  id: 'publication-year',
  covers: ['YR-PUB', 'PUB-EARLY'],
  since: '0.1.0',
  severity: 'warning',
  title: '发布日期与报告年度',
  why: '年度报告反映全年情况，在次年公布；发布日期早于年底，或者晚了几年，多半是年份或日期写错，或者是后来重新发布的。',
  basis: article49,
  says: {
    early: '{year}年度的报告，发布日期是 {published}，这一年还没有结束。',
    years: '{year}年度的报告，发布日期是 {published}，晚于次年，可能是重新发布的。',
  },
  remedy: '核对报告年度和发布日期；重新发布的可以注明原发布日期。',
  assumes: '页面上的发布日期是这份报告的发布日期，不是网站改版、数据迁移的日期。',
  test(report) {
    const { year, published } = report.identity
    const printed = dayOfPublication(report)
    if (year === null || printed === null || published === null)
      return { state: 'notApplicable', reason: 'identity-unknown' }
    if (!yearIsSettled(report)) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (printed.year === year + 1) return []
    const early = printed.year <= year
    return [
      {
        instance: 'report',
        says: early ? 'early' : 'years',
        severity: early ? 'warning' : 'note',
        values: { year, published },
        stated: printed.year,
        expected: year + 1,
        evidence: showPublished(report),
      },
    ]
  },
} as const satisfies JudgementRule
