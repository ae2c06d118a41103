import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeForms, noTables, tablesRead } from './parts/cells.ts'

export const thousandsSeparator = {
  kind: 'judgement',
  id: 'thousands-separator',
  covers: ['VAL-THOUSANDS'],
  since: '0.1.0',
  severity: 'note',
  title: '千位分隔符',
  why: '表格中的数字不加分隔符，便于复制和汇总。',
  basis: goodPractice,
  says: '{table}中有 {count} 个数字带千位分隔符（{raw}）：{figures}。',
  remedy: '去掉分隔符。',
  assumes: '核对时已按一个数理解。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return judgeForms(report, ['thousands'])
  },
} as const satisfies JudgementRule
