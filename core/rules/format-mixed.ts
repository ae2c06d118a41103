import type { Report, TableReading } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { noTables } from './parts/cells.ts'
import { changedTables, marksOf, reportYear, showMarks } from './parts/editions.ts'
import { listWords } from './parts/prose.ts'

export const formatMixed = {
  kind: 'judgement',
  id: 'format-mixed',
  covers: ['STR-FMT-MIXED'],
  since: '0.1.0',
  severity: 'error',
  title: '新旧格式是否混用',
  why: '2019年试行格式与2021年格式的栏目不同，一份报告只能用一种。',
  basis: bothFormats,
  says: '报告中既有2021年格式的栏目（{recent}），也有2019年试行格式的栏目（{old}）。',
  remedy: '统一使用报告年度对应的格式：2021年度起用2021年格式，2019、2020年度用试行格式。',
  test(report) {
    const read = changedTables.map((table) => report.tables[table]).filter(({ state }) => state === 'read')
    if (read.length === 0) return noTables
    const judged = read.filter((reading) => !isOutdated(report, reading))
    const recent = judged.flatMap((reading) => marksOf(reading, '2021'))
    const old = judged.flatMap((reading) => marksOf(reading, '2019'))
    if (recent.length === 0 || old.length === 0) return []
    return [
      {
        instance: 'report',
        values: {
          recent: listWords(recent.map(({ label }) => label)),
          old: listWords(old.map(({ label }) => label)),
        },
        evidence: showMarks([...recent, ...old]),
      },
    ]
  },
} as const satisfies JudgementRule

/** A whole table in the old format after 2020 is the finding of `format-outdated`. */
function isOutdated(report: Report, reading: TableReading): boolean {
  return reading.edition === '2019' && (reportYear(report)?.year ?? 0) >= 2021
}
