import type { JudgementRule } from '../model/rule.ts'
import { format2021 } from './parts/basis.ts'
import { changedTables, marksOf, reportYear, showMarks } from './parts/editions.ts'
import { listWords } from './parts/prose.ts'

export const formatOutdated = {
  kind: 'judgement',
  id: 'format-outdated',
  covers: ['STR-FMT-OUTDATED'],
  since: '0.1.0',
  severity: 'error',
  title: '格式与年度',
  why: '自2021年度起的报告应当使用2021年印发的格式，2019年的试行格式只用于2019、2020年度。',
  basis: format2021,
  says: '{year}年度的报告使用了2019年试行格式的{tables}：{labels}。',
  remedy: '换用2021年格式的表格重新填报。',
  assumes: '报告年度读取正确；年度与统计期限或发布日期不一致时，按待复核处理。',
  test(report) {
    const old = changedTables
      .map((table) => report.tables[table])
      .filter(({ state, edition }) => state === 'read' && edition === '2019')
    if (old.length === 0) return []
    const year = reportYear(report)
    if (!year) return { state: 'cannotTell', reason: 'identity-unknown' }
    if (year.year < 2021) return []
    const marks = old.flatMap((reading) => marksOf(reading, '2019'))
    return [
      {
        instance: old.map(({ table }) => table).join('+'),
        severity: year.sure ? 'error' : 'warning',
        values: {
          year: year.year,
          tables: old.map(({ table }) => table).join(','),
          labels: listWords(marks.map(({ label }) => label)),
        },
        evidence: showMarks(marks),
      },
    ]
  },
} as const satisfies JudgementRule
