import type { Judgement, JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { titleOf } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

export const sectionTitle = {
  kind: 'judgement',
  id: 'section-title',
  covers: ['STR-SEC-TITLE'],
  since: '0.1.0',
  severity: 'warning',
  title: '标题文字',
  why: '六个部分的标题由格式规定，错字或改写会影响检索和比对。',
  basis: bothFormats,
  says: {
    spelling: '标题“{title}”与格式的“{template}”文字略有不同，请核对是否有错字。',
    meaning: '标题“{title}”与格式的“{template}”意思不同，只能从位置推断属于哪个部分。',
  },
  remedy: '改用格式规定的标题。',
  assumes: '“和”“及”“、”等常见写法、《条例》原文的写法不算不同。',
  test(report) {
    return report.sections.flatMap((section): Judgement[] => {
      if (section.key === null || section.match === 'exact' || section.title === '') return []
      return [
        {
          instance: section.key,
          says: section.match === 'near' ? 'spelling' : 'meaning',
          severity: section.match === 'near' ? 'note' : 'warning',
          values: { title: section.title, template: titleOf(section.key) },
          evidence: quoteHeadings([section]),
        },
      ]
    })
  },
} as const satisfies JudgementRule
