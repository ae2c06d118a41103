import type { JudgementRule } from '../model/rule.ts'
import { findOrganLists } from '../rollup/index.ts'
import { goodPractice } from './parts/basis.ts'

/** A list of so many organs, kinds of organs among them, is meant to be complete. */
const fullList = 4

function namesKind({ name }: { name: string }): boolean {
  return /各|有关|部门$|单位$|直属|本级|政府$|政府办(?:公室)?$/.test(name)
}

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
  assumes:
    '有“等”字的、有一项读不出的名单不核对。分列之和大于总数是错误；小于总数的，只有按类列全的名单（各部门、本级等）才作错误，“其中”所列的不作问题。',
  test: (report) =>
    findOrganLists(report).flatMap(({ total, items, section, quote, partial }, index) => {
      const sum = items.reduce((all, { value }) => all + value, 0)
      if (sum === total.value || (partial && sum < total.value)) return []
      const isCertain = sum > total.value || (items.length >= fullList && items.some(namesKind))
      return [
        {
          instance: `${section ?? 'preamble'}/${index + 1}`,
          severity: isCertain ? 'error' : 'warning',
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
