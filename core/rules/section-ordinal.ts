import type { JudgementRule } from '../model/rule.ts'
import { sections } from '../template/sections.ts'
import { bothFormats } from './parts/basis.ts'
import { findSection, listOrdinals, renumberedHeadings } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

export const sectionOrdinal = {
  kind: 'judgement',
  id: 'section-ordinal',
  covers: ['STR-SEC-ORDINAL'],
  since: '0.1.0',
  severity: 'warning',
  title: '标题序号',
  why: '六个部分的序号是一至六，序号与内容不符时，引用“第三部分”会指错地方。',
  basis: bothFormats,
  says: '标题的序号与内容不符：{headings}。',
  remedy: '把六个部分的序号改为一至六。',
  assumes: '按标题的文字而不是序号判断是哪个部分。',
  test(report) {
    if (renumberedHeadings(report).length > 0)
      return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const wrong = report.sections.filter((section) => {
      const spec = sections.find(({ key }) => key === section.key)
      if (!spec || section.ordinal === null || section.match === 'position') return false
      return section.ordinal !== spec.ordinal && section === findSection(report, spec.key)
    })
    const [first] = wrong
    if (!first) return []
    return [
      {
        instance: first.key ?? 'report',
        values: { count: wrong.length, headings: listOrdinals(wrong) },
        evidence: quoteHeadings(wrong),
      },
    ]
  },
} as const satisfies JudgementRule
