import type { JudgementRule } from '../model/rule.ts'
import { findOrganLists } from '../rollup/index.ts'
import { goodPractice } from './basis.ts'

export const listedOrgans = {
  kind: 'judgement',
  id: 'listed-organs',
  covers: ['ROLL-PROSE'],
  since: '0.2.0',
  severity: 'error',
  title: '正文分单位的数',
  why: '正文把一个总数按单位分列时，各单位的数之和应当等于总数。',
  basis: goodPractice,
  says: '正文写 {stated} 件，所列 {count} 个单位之和是 {expected} 件，相差 {difference} 件：“{quote}”。',
  remedy: '核对总数和各单位的数。',
  assumes: '只看列全的名单；有“等”字的，或者有一项读不出的，不核对。',
  test: (report) =>
    findOrganLists(report).flatMap(({ total, items, section, quote }, index) => {
      const sum = items.reduce((all, { value }) => all + value, 0)
      if (sum === total.value) return []
      return [
        {
          instance: `${section ?? 'preamble'}/${index + 1}`,
          stated: total.value,
          expected: sum,
          values: {
            stated: total.value,
            expected: sum,
            difference: Math.abs(total.value - sum),
            count: items.length,
            quote,
          },
          evidence: [
            { role: 'stated', place: total.place, raw: total.raw, value: total.value },
            ...items.map(({ place, raw, value }) => ({ role: 'part' as const, place, raw, value })),
          ],
        },
      ]
    }),
} as const satisfies JudgementRule
