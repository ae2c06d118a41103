import { thresholdOf } from '../model/profile.ts'
import type { JudgementRule } from '../model/rule.ts'
import { overlapOf } from '../similar/index.ts'
import { hasProse, repeatedSections, showPassages, toPercent } from './parts/similarity.ts'

export const similarToLastYear = {
  kind: 'judgement',
  id: 'similar-to-last-year',
  covers: ['SIM-PY'],
  since: '0.2.0',
  severity: 'warning',
  needs: ['prior'],
  title: '正文与上年报告重复',
  why: '年度报告应当反映当年的工作；正文大半与上年报告相同，多半是只改了年份和数字。',
  basis: '国办公开办函〔2021〕30号通知对内容雷同的要求；一些地方的评估指标以重复率 50% 为限',
  says: '正文有 {stated}% 与上年报告相同，超过 {limit}%；重复较多的部分：{sections}。',
  remedy: '按当年实际改写重复的段落；确属每年不变的制度性表述可以保留。',
  assumes: '数字、年份、单位名称、法规名称和模板用语不计入；界限可以在规则配置中调整。',
  test(report, { prior, profile }) {
    if (!prior) return { state: 'notApplicable', reason: 'prior-missing' }
    if (!hasProse(prior)) return { state: 'notApplicable', reason: 'prior-figures-only' }
    const overlap = overlapOf(report, prior)
    if (overlap.tooShort) return { state: 'notApplicable', reason: 'prose-too-short' }
    const limit = thresholdOf(profile, 'similar-to-last-year')
    if (overlap.share * 100 <= limit) return []
    const stated = toPercent(overlap.share)
    return [
      {
        instance: 'prose',
        stated,
        values: { stated, limit, sections: repeatedSections(overlap, limit) },
        evidence: showPassages(overlap, { source: 'prior' }),
      },
    ]
  },
} as const satisfies JudgementRule
