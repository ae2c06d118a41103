import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeForms, noTables, tablesRead } from './parts/cells.ts'

export const fullWidthDigits = {
  kind: 'judgement',
  id: 'full-width-digits',
  covers: ['VAL-FULLWIDTH'],
  since: '0.1.0',
  severity: 'warning',
  title: '数字的字符',
  why: '全角数字、字母 O 和 l 看起来像数字，但复制、汇总和检索时不是数字。',
  basis: goodPractice,
  says: '{table}中有 {count} 个单元格用了全角数字或形近的字母（{raw}）：{figures}。',
  remedy: '改为半角数字。',
  assumes: '核对时已按数字理解。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return judgeForms(report, ['full-width', 'letter-digit'])
  },
} as const satisfies JudgementRule
