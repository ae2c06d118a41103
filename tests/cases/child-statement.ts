import type { Case } from '../support/case.ts'
import { addUp, county, office, schools, town, water } from '../support/rollup.ts'

const all = [water, office, schools, town]

/** Received this year: 53 + 55 + 9 + 4; carried in 4 + 4. */
const listing = (total: number, list: string): Required<Pick<Case, 'prose' | 'figures'>> => ({
  figures: addUp(all),
  prose: { overview: ['本报告汇总全县数据。', `全县共收到政府信息公开申请${total}件（${list}）。`] },
})

export const cases: readonly Case[] = [
  { name: 'no organs below', ...county, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'as in the organs’ own reports',
    ...county,
    ...listing(121, '县政府55件、水务局53件、县教育局9件、青禾镇4件'),
    children: { reports: all },
    expect: [],
  },
  {
    name: 'carried over ones included on both sides',
    ...county,
    ...listing(129, '县政府办59件、水务局57件、教育局9件、青禾镇4件'),
    children: { reports: all },
    expect: [],
  },
  {
    name: 'another number for one organ',
    ...county,
    ...listing(121, '县政府55件、水务局35件、县教育局27件、青禾镇4件'),
    children: { reports: all },
    expect: [
      {
        instance: '水务局',
        severity: 'warning',
        stated: 35,
        expected: 53,
        figures: ['t3/new/total'],
        values: { organ: '云川县水务局' },
      },
      { instance: '教育局', stated: 27, expected: 9 },
    ],
  },
  {
    name: 'a total that the table does not have',
    ...county,
    ...listing(500, '县政府55件、水务局35件、县教育局27件、青禾镇4件'),
    children: { reports: all },
    expect: [],
  },
  {
    name: 'an organ whose report is not there',
    ...county,
    ...listing(121, '县政府55件、水务局53件、司法局13件'),
    children: { reports: all },
    expect: [],
  },
  {
    name: 'documents are no requests',
    ...county,
    figures: addUp(all),
    prose: { overview: ['全县主动公开文件121件（县政府55件、水务局35件、教育局31件）。'] },
    children: { reports: all },
    expect: [],
  },
]
