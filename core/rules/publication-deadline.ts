import { deadlineOf } from '../model/profile.ts'
import type { JudgementRule } from '../model/rule.ts'
import { article49 } from './parts/basis.ts'
import { dayOfPublication, showPublished, spellDay } from './parts/published.ts'
import { yearIsSettled } from './title-year.ts'

export const publicationDeadline = {
  kind: 'judgement',
  id: 'publication-deadline',
  covers: ['PUB-LATE'],
  since: '0.1.0',
  severity: 'warning',
  title: '公布期限',
  why: '县级以上人民政府部门应当在每年1月31日前公布上一年度的报告，本级政府的报告由主管部门在3月31日前公布；各地另有更早要求的，从其要求。',
  basis: article49,
  says: '发布日期是 {published}，晚于{deadline}。',
  remedy: '核对发布日期；确实逾期的，了解原因，下一年度按期公布。',
  assumes:
    '发布日期是首次公布的日期。按报告范围确定期限：部门、乡镇、街道1月31日，汇总本地区的政府报告3月31日；政府办公室的报告和范围不明的，只按规则配置中的期限。',
  test(report, { profile }) {
    const { year, published, scope } = report.identity
    const printed = dayOfPublication(report)
    const deadline = deadlineOf(profile, scope)
    if (year === null || printed === null || published === null)
      return { state: 'notApplicable', reason: 'identity-unknown' }
    if (deadline === null) return { state: 'notApplicable', reason: 'not-for-this-report' }
    if (printed.year !== year + 1 || !yearIsSettled(report))
      return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (printed.day <= deadline) return []
    return [
      {
        instance: 'report',
        values: { published, deadline: spellDay(deadline) },
        evidence: showPublished(report),
      },
    ]
  },
} as const satisfies JudgementRule
