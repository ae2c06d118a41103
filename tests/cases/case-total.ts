import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  {
    name: 'a consistent table',
    expect: [],
    outcomes: { 't4/review/total': 'pass', 't4/suit-direct/total': 'pass' },
  },
  {
    name: 'a consistent table of 2019',
    edition: '2019',
    expect: [],
    outcomes: { 't4/suit-after-review/total': 'pass' },
  },
  {
    name: 'a total that is not the sum of the results',
    figures: { 't4/suit-direct/total': 2 },
    expect: [
      {
        instance: 't4/suit-direct/total',
        severity: 'error',
        stated: 2,
        expected: 1,
        values: { row: 'suit-direct', table: 't4' },
      },
    ],
  },
  {
    name: 'all blank',
    figures: {
      't4/suit-direct/upheld': '',
      't4/suit-direct/corrected': '',
      't4/suit-direct/other': '',
      't4/suit-direct/pending': '',
      't4/suit-direct/total': '',
    },
    expect: [],
    outcomes: { 't4/suit-direct/total': 'pass' },
  },
]
