import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isPage, showTable, tablesRead } from './parts/cells.ts'

export const tableSplit = {
  kind: 'judgement',
  id: 'table-split',
  covers: ['STR-TBL-SPLIT'],
  since: '0.1.0',
  severity: 'note',
  title: '表格是否拆开',
  why: '一张表拆成几段时，下半段容易没有表头，也容易在改版或转换时丢失。',
  basis: goodPractice,
  says: '{table}在页面上拆成了 {parts} 段，已合并后核对。',
  remedy: '在页面上合成一张表。',
  test(report) {
    if (!isPage(report)) return { state: 'notApplicable', reason: 'not-for-this-report' }
    return tablesRead(report)
      .filter(({ table, layout }) => table !== 't2' && layout.parts > 1)
      .map((reading) => ({
        instance: reading.table,
        values: { table: reading.table, parts: reading.layout.parts },
        evidence: showTable(reading),
      }))
  },
} as const satisfies JudgementRule
