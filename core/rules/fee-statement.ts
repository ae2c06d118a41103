import type { Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { feeRules, format2021 } from './parts/basis.ts'
import { readFees } from './parts/fees.ts'
import { findSection, holdsTablesOnly, isCut } from './parts/headings.ts'
import { joinProse, paragraphsOf, quoteHeadings } from './parts/prose.ts'

/** 无。, 无其他需要报告的事项。 */
const nothingToReport =
  /^(?:本年度|我[\u4e00-\u9fff]{1,4}|本[\u4e00-\u9fff]{1,4}|20\d\d年(?:度)?|目前|[,:])*(?:暂|均|尚)?(?:无|没有|不存在)(?:其[他它])?(?:需要?|应当?)?(?:报告|说明)?(?:的)?(?:其[他它])?(?:重要)?(?:事项|情况|内容)?[。.]?$/

export const feeStatement = {
  kind: 'judgement',
  id: 'fee-statement',
  covers: ['FEE-MISSING', 'SEC6-NONE'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '信息处理费的收取情况',
  why: '2021年格式的第六部分应当报告信息处理费的收取情况；没有收取的也要写明。',
  basis: `${format2021}；${feeRules}`,
  says: {
    missing: '全文没有提到信息处理费的收取情况。',
    none: '“其他需要报告的事项”只写了“{text}”，全文没有提到信息处理费的收取情况。',
    empty: '“其他需要报告的事项”没有内容，全文没有提到信息处理费的收取情况。',
  },
  remedy:
    '在“其他需要报告的事项”中写明发出收费通知的件数、总金额和实际收取的总金额；没有发生的，写明没有发生。',
  assumes: '按“信息处理费”“收费”一类的字样判断。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    if (holdsTablesOnly(report)) return { state: 'notApplicable', reason: 'not-for-this-report' }
    const section = findSection(report, 'other')
    if (!section) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (readFees(report).length > 0) return []
    const files = report.source.blocks.slice(section.from, section.to).some(({ kind }) => kind !== 'text')
    if (files || isCut(report)) return { state: 'notApplicable', reason: 'source-cut' }
    const text = otherText(report)
    const says = text === '' ? 'empty' : nothingToReport.test(text) ? 'none' : 'missing'
    return [{ instance: 'other', says, values: { text }, evidence: quoteHeadings([section]) }]
  },
} as const satisfies JudgementRule

/** Plain text of section six. */
function otherText(report: Report): string {
  return joinProse(paragraphsOf(report, 'other')).replace(/\n/g, '')
}
