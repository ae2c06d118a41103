import type { Case } from '../support/case.ts'
import { addUp, county, office, water } from '../support/rollup.ts'

const all = [water, office]

export const cases: readonly Case[] = [
  { name: 'no organs below', ...county, expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the sum exactly', ...county, figures: addUp(all), children: { reports: all }, expect: [] },
  {
    name: 'one case fewer than the reports have',
    ...county,
    figures: addUp(all, { 't4/suit-direct/upheld': 1, 't4/suit-direct/total': 1 }),
    children: { reports: all },
    expect: [
      {
        instance: 't4/suit-direct/upheld',
        severity: 'note',
        stated: 1,
        expected: 2,
        figures: ['t4/suit-direct/upheld', 't4/suit-direct/total'],
        values: { count: 2 },
      },
    ],
  },
  {
    name: 'one case more, where the list is complete',
    ...county,
    figures: addUp(all, { 't4/suit-direct/upheld': 3, 't4/suit-direct/total': 3 }),
    children: { reports: all, complete: true },
    expect: [{ instance: 't4/suit-direct/upheld', severity: 'note', stated: 3, expected: 2 }],
  },
  {
    name: 'fewer than one organ alone is no such case',
    ...county,
    figures: addUp(all, { 't4/suit-direct/upheld': 0, 't4/suit-direct/total': 0 }),
    children: { reports: all },
    expect: [],
  },
]
