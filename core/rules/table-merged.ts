import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { isPage, showTable, tablesRead } from './parts/cells.ts'

export const tableMerged = {
  kind: 'judgement',
  id: 'table-merged',
  covers: ['STR-TBL-MERGED'],
  since: '0.1.0',
  severity: 'note',
  title: '表格的分合',
  why: '格式中第二、三、四部分各有一张表；几张并作一张或一张分作几张，不便于比对和汇总。',
  basis: goodPractice,
  says: {
    merged: '{tables}合在一张表里，已分开核对。',
    blocks: '{table}分成了 {parts} 张小表，已合并后核对。',
  },
  remedy: '按格式每个部分一张表。',
  test(report) {
    if (!isPage(report)) return { state: 'notApplicable', reason: 'not-for-this-report' }
    const read = tablesRead(report)
    const merged = read.filter(({ layout }) => layout.sharedWith.length > 0)
    const found: Judgement[] = []
    if (merged.length > 0) {
      found.push({
        instance: merged.map(({ table }) => table).join('+'),
        says: 'merged',
        values: { tables: merged.map(({ table }) => table).join(',') },
        evidence: merged.flatMap(showTable),
      })
    }
    for (const reading of read) {
      if (reading.table !== 't2' || reading.layout.parts < 2) continue
      found.push({
        instance: 't2',
        says: 'blocks',
        values: { table: 't2', parts: reading.layout.parts },
        evidence: showTable(reading),
      })
    }
    return found
  },
} as const satisfies JudgementRule
