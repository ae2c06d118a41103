import type { JudgementRule } from '../model/rule.ts'
import { format2021 } from './parts/basis.ts'
import { readFees } from './parts/fees.ts'
import { findSection } from './parts/headings.ts'
import { quoteRange } from './parts/passages.ts'

export const feePlace = {
  kind: 'judgement',
  id: 'fee-place',
  covers: ['FEE-PLACE'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2021'],
  title: '收费情况所在的部分',
  why: '信息处理费的收取情况在第六部分“其他需要报告的事项”中报告，写在别处不便于查找。',
  basis: format2021,
  says: '信息处理费的收取情况写在别的部分，“其他需要报告的事项”中没有提到。',
  remedy: '移到第六部分，或在第六部分再写一句。',
  test(report) {
    const fees = readFees(report)
    const [first] = fees
    if (!first || !findSection(report, 'other'))
      return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (fees.some(({ sentence }) => sentence.prose.section === 'other')) return []
    const { prose, start, text } = first.sentence
    return [{ instance: 'other', evidence: [quoteRange(prose, start, start + text.length)] }]
  },
} as const satisfies JudgementRule
