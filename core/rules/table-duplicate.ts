import type { Figure, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { TableKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { showCells, tablesRead } from './parts/cells.ts'
import { listWords } from './parts/prose.ts'

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
    return tablesRead(report).flatMap(({ table, duplicates }) => {
      const pairs = duplicates.filter(({ first, second }) => isTold(first) && isTold(second))
      return pairs.length > 0 ? [judgePairs(table, pairs)] : []
    })
  },
} as const satisfies JudgementRule

/** An empty form beside the table, or a cell that a copy leaves empty, contradicts nothing. */
function isTold({ state }: Figure): boolean {
  return state !== 'blank'
}

function judgePairs(table: TableKey, pairs: TableReading['duplicates']): Judgement {
  return {
    instance: table,
    values: {
      table,
      count: pairs.length,
      pairs: listWords(pairs.map(({ first, second }) => `${first.raw}/${second.raw}`)),
    },
    figures: pairs.map(({ key }) => key),
    evidence: pairs.flatMap(({ first, second }) => showCells([first]).concat(showCells([second], 'other'))),
  }
}
