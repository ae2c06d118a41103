import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeForms, noTables, tablesRead } from './parts/cells.ts'

export const splitNumber = {
  kind: 'judgement',
  id: 'split-number',
  covers: ['VAL-SPLITNUM'],
  since: '0.1.0',
  severity: 'warning',
  title: '数字是否拆开',
  why: '一个数被空格、换行或单元格隔开时，读者会看成两个数；常见于从 PDF 或 Word 转换的网页。',
  basis: goodPractice,
  says: '{table}中有 {count} 个数字被隔成几段（{raw}），合并后勾稽关系才成立：{figures}。',
  remedy: '把数字连写在同一个单元格里。',
  assumes: '合并后各项之和等于总计，才认定是拆开的数字。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return judgeForms(report, ['joined'])
  },
} as const satisfies JudgementRule
