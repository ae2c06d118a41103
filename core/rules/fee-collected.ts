import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { readFeeFigures, readFees } from './parts/fees.ts'
import { quoteRange } from './parts/passages.ts'

export const feeCollected = {
  kind: 'judgement',
  id: 'fee-collected',
  covers: ['FEE-COLLECT-LE'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '实际收取与通知金额',
  why: '信息处理费按收费通知收取，实际收取的金额一般不多于通知的金额。',
  basis: goodPractice,
  says: '收费通知的总金额为 {expected} 元，实际收取 {stated} 元，收取的多于通知的。',
  remedy: '核对两个金额；收到上一年通知的费用的，在正文中写明。',
  assumes: '收取的费用都出自本年度的收费通知。',
  test(report) {
    const fees = readFees(report)
    if (fees.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    return fees
      .flatMap(({ sentence }) => {
        const { noticed, collected } = readFeeFigures(sentence)
        if (!noticed || !collected || collected.value <= noticed.value || /上年|往年/.test(sentence.text))
          return []
        return [
          {
            instance: 'other',
            stated: collected.value,
            expected: noticed.value,
            evidence: [
              quoteRange(sentence.prose, collected.start, collected.end, 'stated'),
              quoteRange(sentence.prose, noticed.start, noticed.end, 'expected'),
            ],
          },
        ]
      })
      .slice(0, 1)
  },
} as const satisfies JudgementRule
