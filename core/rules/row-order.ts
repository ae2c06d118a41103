import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { noTables, specOf, tablesRead } from './parts/cells.ts'
import { outOfOrder } from './parts/headings.ts'
import { quoteWords } from './parts/prose.ts'

export const rowOrder = {
  kind: 'judgement',
  id: 'row-order',
  covers: ['STR-ROW-ORDER'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格各行的次序',
  why: '各行次序与格式不同时，容易按位置填错，汇总时也会串行。',
  basis: bothFormats,
  says: '{table}各行的次序与格式不同，位置不对的是：{labels}。数字已按行的标签核对。',
  remedy: '按格式的次序排列各行，并核对数字有没有跟着标签移动。',
  test(report) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap(({ table, rows }) => {
      const spec = specOf(report, table)
      const order = spec.rows.map(({ key }) => key)
      const known = rows.filter(
        ({ key }, index) =>
          key !== null && order.includes(key) && rows.findIndex((row) => row.key === key) === index,
      )
      const moved = outOfOrder(
        known.flatMap(({ key }) => key ?? []),
        order,
      )
      if (moved.length === 0) return []
      const out = known.filter(({ key }) => key !== null && moved.includes(key))
      return [
        {
          instance: table,
          values: {
            table,
            count: out.length,
            labels: quoteWords(out.map(({ label }) => label)),
          },
          evidence: out.map(({ label, place }) => ({ role: 'quote' as const, place, raw: label })),
        },
      ]
    })
  },
} as const satisfies JudgementRule
