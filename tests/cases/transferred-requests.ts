import type { Case } from '../support/case.ts'
import { addUp, county, office, town, water } from '../support/rollup.ts'

const all = [water, office, town]
const fewer = addUp(all, { 't3/new/natural-person': 86, 't3/new/total': 110 })
const handedOn = { ...town, prose: { overview: ['向县水务局转办政府信息公开申请2件。'] } }

export const cases: readonly Case[] = [
  { name: 'no organs below', ...county, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'a sum that is larger, and a report that tells of requests handed on',
    ...county,
    figures: fewer,
    children: { reports: [water, office, handedOn] },
    expect: [
      {
        instance: 't3/new/total',
        severity: 'note',
        stated: 110,
        expected: 112,
        values: { difference: 2, organs: '青禾镇人民政府' },
      },
    ],
  },
  {
    name: 'a sum that is larger, nothing of handing on',
    ...county,
    figures: fewer,
    children: { reports: all },
    expect: [],
  },
  {
    name: 'the sum exactly',
    ...county,
    figures: addUp(all),
    children: { reports: [water, office, handedOn] },
    expect: [],
  },
]
