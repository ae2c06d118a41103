import { findAll } from '../model/matches.ts'
import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { type Prose, quoteRange, rawAt, readSpoken, sentenceAt } from './parts/passages.ts'

/** What is said to be the period, whatever stands there. */
const statedPeriod =
  /(?:(?:统计|数据|报告)[^。;]{0,20}?(?:期限|时限|期间|时段|周期|日期|时间|起止)|报告期)[^。;\d年]{0,8}([\d年月日./至到止起,~-]{6,40})/
const day = /(\d{1,2})月(\d{1,2})日/g
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Words that tell why a period is shorter than a year. */
const founded = /成立|组建|挂牌|设立|揭牌|合并|撤销|机构改革|划转/

export const reportPeriod = {
  kind: 'judgement',
  id: 'report-period',
  covers: ['YR-PERIOD'],
  since: '0.1.0',
  severity: 'warning',
  title: '统计期限',
  why: '年度报告的数据统计期限为当年1月1日至12月31日，不足或超过一年会使数据与表格口径不同。',
  basis: bothFormats,
  says: {
    partial: '统计期限写的是 {quote}，不是1月1日至12月31日。',
    invalid: '统计期限写的是 {quote}，日期不完整、不存在，或者起止颠倒。',
  },
  remedy: '统计期限改为当年1月1日至12月31日；机构当年新设或撤并的，在正文中说明。',
  assumes: '正文写明机构当年成立、合并的，不作提示。',
  test(report) {
    const { period } = report.identity
    if (!period) return findInvalid(report)
    if (period.from.endsWith('-01-01') && period.to.endsWith('-12-31') && isOneYear(period)) return []
    const found = sentenceAt(report, period.place)
    const opens = found?.prose.section === null || found?.prose.section === 'overview'
    // Elsewhere in the report a range of dates may be of anything.
    if (!found || !opens || founded.test(found.prose.text)) return []
    if (!/统计|数据|报告期|报告所列/.test(found.sentence)) return []
    const quote = rawAt(report, period.place)
    return [
      {
        instance: 'period',
        says: 'partial',
        values: { quote },
        evidence: [{ role: 'stated', place: period.place, raw: quote }],
      },
    ]
  },
} as const satisfies JudgementRule

function isOneYear({ from, to }: { from: string; to: string }): boolean {
  return from.slice(0, 4) === to.slice(0, 4)
}

/** The period as stated where it is none: 自年1月1日, 12月32日, 2024年1月1日至2023年12月31日. */
function findInvalid(report: Report): Judgement[] {
  const openings = readSpoken(report).filter(({ section }) => section === null || section === 'overview')
  return openings.flatMap((prose) => quoteInvalid(prose) ?? []).slice(0, 1)
}

function quoteInvalid(prose: Prose): Judgement | null {
  const match = statedPeriod.exec(prose.own)
  const stated = match?.[1]
  if (!match || !stated) return null
  const impossible = findAll(day, stated).some(
    ([, month, date]) => Number(date) < 1 || Number(date) > (longestMonth[Number(month) - 1] ?? 0),
  )
  const [from, to] = findAll(/(\d{4})年/g, stated).map(([, year]) => Number(year))
  const backwards = from !== undefined && to !== undefined && from > to
  if (!impossible && !backwards && !/^年\d{1,2}月/.test(stated)) return null
  const end = match.index + match[0].length
  const evidence = quoteRange(prose, end - stated.length, end, 'stated')
  return { instance: 'period', says: 'invalid', values: { quote: evidence.raw }, evidence: [evidence] }
}
