import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './basis.ts'
import { showCells, tablesRead } from './cells.ts'
import { listWords } from './prose.ts'

export const tableDuplicate = {
  kind: 'judgement',
  id: 'table-duplicate',
  covers: ['STR-TBL-DUP'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格有无重复',
  why: '同一份报告里同一张表出现两次而数字不同，读者无法判断以哪一份为准。',
  basis: goodPractice,
  says: '{table}出现两次，有 {count} 个数字不同：{figures}（{pairs}）。',
  remedy: '只保留一份；检查另一份是不是上年的表，或隐藏在页面里的旧稿。',
  assumes: '两份表说的是同一年度。',
  test(report) {
    return tablesRead(report)
      .filter(({ duplicates }) => duplicates.length > 0)
      .map(({ table, duplicates }) => ({
        instance: table,
        values: {
          table,
          count: duplicates.length,
          pairs: listWords(duplicates.map(({ first, second }) => `${first.raw}/${second.raw}`)),
        },
        figures: duplicates.map(({ key }) => key),
        evidence: duplicates.flatMap(({ first, second }) =>
          showCells([first]).concat(showCells([second], 'other')),
        ),
      }))
  },
} as const satisfies JudgementRule
