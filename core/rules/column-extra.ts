import type { JudgementRule } from '../model/rule.ts'
import { findGaps } from './column-missing.ts'
import { bothFormats } from './parts/basis.ts'
import { noTables, tablesRead } from './parts/cells.ts'
import { quoteWords } from './parts/prose.ts'

export const columnExtra = {
  kind: 'judgement',
  id: 'column-extra',
  covers: ['STR-COL-EXTRA'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格的列有无多余',
  why: '格式规定了每张表的列，自行加列（例如“小计”）会使总计重复计入。',
  basis: bothFormats,
  says: '{table}中有 {count} 列不是格式规定的：{labels}。这些列没有参与核对。',
  remedy: '删去多出的列。',
  assumes: '列按表头文字对应；表头改写较多时可能没有认出。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap((reading) => {
      const { table, columns } = reading
      // Where columns of the template are missing these may be they, which `column-missing` tells.
      if (findGaps(report, reading).length > 0) return []
      const extra = columns.filter(({ key, label }) => key === null && label.trim() !== '')
      if (extra.length === 0) return []
      return [
        {
          instance: table,
          values: {
            table,
            count: extra.length,
            labels: quoteWords(extra.map(({ label }) => label)),
          },
          evidence: extra.map(({ label, place }) => ({ role: 'quote' as const, place, raw: label })),
        },
      ]
    })
  },
} as const satisfies JudgementRule
