import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { reportYear } from './parts/editions.ts'
import { legacyHeadings, listOrdinals } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

export const formatLegacy = {
  kind: 'judgement',
  id: 'format-legacy',
  covers: ['STR-FMT-LEGACY'],
  since: '0.1.0',
  severity: 'error',
  title: '是否采用规定格式',
  why: '自2019年度起的报告应当使用全国统一格式，不再使用以往的自由体例。',
  basis: bothFormats,
  says: '{year}年度的报告仍按2019年以前的体例编写，没有格式规定的表格。以往体例的标题有：{headings}。',
  remedy: '按报告年度对应的统一格式重新编写。',
  assumes: '报告年度读取正确；年度与统计期限或发布日期不一致，或页面上有图片、附件时，按待复核处理。',
  test(report) {
    const headings = legacyHeadings(report)
    if (headings.length === 0) return []
    const year = reportYear(report)
    if (!year) return { state: 'cannotTell', reason: 'identity-unknown' }
    if (year.year < 2019) return []
    const plain = Object.values(report.tables).every((table) => table.state === 'missing')
    return [
      {
        instance: 'report',
        severity: year.sure && plain ? 'error' : 'warning',
        values: { year: year.year, headings: listOrdinals(headings) },
        evidence: quoteHeadings(headings),
      },
    ]
  },
} as const satisfies JudgementRule
