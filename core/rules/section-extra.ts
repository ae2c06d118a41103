import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { foreignHeadings, legacyHeadings, listOrdinals, renumberedHeadings } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

export const sectionExtra = {
  kind: 'judgement',
  id: 'section-extra',
  covers: ['STR-SEC-EXTRA'],
  since: '0.1.0',
  severity: 'warning',
  title: '部分有无多余',
  why: '格式只有六个部分，其他内容写入“六、其他需要报告的事项”。',
  basis: bothFormats,
  says: '六个部分之外还有一级标题：{headings}。',
  remedy: '把内容并入六个部分，通常是“其他需要报告的事项”；如果是附件或联系方式，去掉序号即可。',
  assumes: '附件、附表、联系方式等不算多出的部分。',
  test(report) {
    if (legacyHeadings(report).length > 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const renumbered = renumberedHeadings(report)
    const extra = foreignHeadings(report).filter((section) => !renumbered.includes(section))
    if (extra.length === 0) return []
    return [
      {
        instance: 'report',
        values: { count: extra.length, headings: listOrdinals(extra) },
        evidence: quoteHeadings(extra),
      },
    ]
  },
} as const satisfies JudgementRule
