import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'spread over the rows', expect: [] },
  {
    name: 'more than half are other',
    figures: { 't3/other-rest/total': 30 },
    expect: [
      { instance: 't3/other-rest/total', severity: 'note', says: 'other', stated: 30, values: { total: 55 } },
    ],
  },
  {
    name: 'none granted',
    figures: { 't3/granted/total': 0 },
    expect: [{ instance: 't3/granted/total', severity: 'note', says: 'granted', values: { total: 55 } }],
  },
  {
    name: 'few requests',
    figures: { 't3/handled/total': 9, 't3/other-rest/total': 9, 't3/granted/total': 0 },
    expect: [],
  },
  {
    name: 'half is not more than half',
    figures: { 't3/handled/total': 10, 't3/other-rest/total': 5 },
    expect: [],
  },
  {
    name: 'none granted in the trial format',
    edition: '2019',
    figures: { 't3/granted/total': 0, 't3/other-processing/total': 50 },
    expect: [{ instance: 't3/granted/total' }],
  },
  { name: 'blank', figures: { 't3/handled/total': '' }, expect: [], outcomes: { '*': 'notApplicable' } },
]
