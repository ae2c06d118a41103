import { allowsRow, type Profile } from '../model/profile.ts'
import type { Report, RowReading, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { splitKey } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { noTables, tablesRead } from './parts/cells.ts'
import { quoteWords } from './parts/prose.ts'
import { findMissingRows } from './row-missing.ts'

export const rowExtra = {
  kind: 'judgement',
  id: 'row-extra',
  covers: ['STR-ROW-EXTRA'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格的行有无多余',
  why: '格式规定了每张表的行，自行加行会使总计的口径与别处不同。',
  basis: bothFormats,
  says: {
    unknown: '{table}中有 {count} 行不是格式规定的：{labels}。这些行没有参与核对。',
    twice: '{table}中有 {count} 行出现了两次：{labels}。',
  },
  remedy: '删去多出的行；需要说明的数字写在正文里。本地统一要求加行的，请以本地要求为准。',
  assumes: '省级部门可能统一加行；小计行、注释行不计入各项之和。',
  test(report, { profile }) {
    const read = tablesRead(report)
    if (read.length === 0) return noTables
    return read.flatMap((reading) =>
      judgeRows(reading, 'unknown', unknownRows(report, reading, profile)).concat(
        judgeRows(reading, 'twice', repeatedRows(reading)),
      ),
    )
  },
} as const satisfies JudgementRule

/** Rows of no template and not allowed by the profile. Where rows of the template are missing these may be they, which `row-missing` tells. */
function unknownRows(report: Report, reading: TableReading, profile?: Profile): RowReading[] {
  if (findMissingRows(report, reading).length > 0) return []
  return reading.rows.filter(
    ({ key, label }) => key === null && label.trim() !== '' && !allowsRow(profile, reading.table, label),
  )
}

/** Rows whose key stood before; where their figures differ, `table-duplicate` tells it. A table most of whose rows come again was printed twice, which is not a matter of rows. */
function repeatedRows({ rows, duplicates }: TableReading): RowReading[] {
  const seen = new Set<string>()
  const differing = new Set(duplicates.map(({ key }) => splitKey(key).row))
  const repeated = rows.filter(({ key }) => {
    if (key === null) return false
    const again = seen.has(key) && !differing.has(key)
    seen.add(key)
    return again
  })
  return repeated.length * 2 > seen.size ? [] : repeated
}

function judgeRows(
  { table }: TableReading,
  says: 'unknown' | 'twice',
  rows: readonly RowReading[],
): Judgement[] {
  if (rows.length === 0) return []
  const labels = quoteWords([...new Set(rows.map(({ label }) => label))])
  return [
    {
      instance: says === 'unknown' ? table : `${table}/twice`,
      says,
      values: { table, count: rows.length, labels },
      evidence: rows.map(({ label, place }) => ({ role: 'quote', place, raw: label })),
    },
  ]
}
