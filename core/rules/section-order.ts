import type { Report, SectionReading } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { bothFormats } from './parts/basis.ts'
import { listOrdinals, outOfOrder, renumberedHeadings } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

const order = sections.map((section) => section.key)

/** Sheets of a workbook have no order that a reader sees: the prose on one, the tables on others. */
function groupBySheet(report: Report, found: readonly SectionReading[]): SectionReading[][] {
  const groups = new Map<string, SectionReading[]>()
  for (const section of found) {
    const { anchor } = section.place
    const sheet = report.source.kind === 'xlsx' ? anchor.slice(0, anchor.lastIndexOf('!') + 1) : ''
    const group = groups.get(sheet)
    if (group) group.push(section)
    else groups.set(sheet, [section])
  }
  return [...groups.values()]
}

export const sectionOrder = {
  kind: 'judgement',
  id: 'section-order',
  covers: ['STR-SEC-ORDER'],
  since: '0.1.0',
  severity: 'error',
  title: '部分的先后次序',
  why: '格式规定了六个部分的先后次序，次序不同不便于查阅和比对。',
  basis: bothFormats,
  says: '部分的次序与格式不一致，位置不对的是：{sections}。页面上的次序为{found}。',
  remedy: '按总体情况、主动公开、申请、复议诉讼、问题及改进、其他事项的次序排列。',
  assumes: '按标题的文字判断是哪个部分；标题写法与格式相差较大时，按待复核处理。',
  test(report) {
    const known = report.sections.filter((section) => section.key !== null && section.match !== 'position')
    const keys = known.flatMap((section) => section.key ?? [])
    const first = known.filter((section, index) => section.key && keys.indexOf(section.key) === index)
    const moved = groupBySheet(report, first).flatMap((group) =>
      outOfOrder(
        group.flatMap((section): SectionKey[] => (section.key ? [section.key] : [])),
        order,
      ),
    )
    if (moved.length === 0) return []
    const certain =
      first.length === known.length &&
      first.every((section) => section.match === 'exact') &&
      renumberedHeadings(report).length === 0
    const headings = first.filter((section) => section.key && moved.includes(section.key))
    return [
      {
        instance: order.filter((key) => moved.includes(key)).join('+'),
        severity: certain ? 'error' : 'warning',
        values: {
          sections: headings.map(({ key }) => key).join(','),
          found: listOrdinals(first),
        },
        evidence: quoteHeadings(headings),
      },
    ]
  },
} as const satisfies JudgementRule
