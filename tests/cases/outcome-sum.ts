import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'a consistent table', expect: [], outcomes: { total: 'pass', 'natural-person': 'pass' } },
  { name: 'a consistent table of 2019', edition: '2019', expect: [], outcomes: { total: 'pass' } },
  {
    name: 'a total that is not the sum of the outcomes',
    figures: { 't3/handled/company': 7 },
    expect: [
      { instance: 'company', severity: 'error', stated: 7, expected: 6, values: { column: 'company' } },
    ],
  },
  {
    name: 'an outcome of the 2019 edition',
    edition: '2019',
    figures: { 't3/other-processing/company': 3 },
    expect: [{ instance: 'company', severity: 'error', stated: 6, expected: 8 }],
  },
  {
    name: 'a group cell that carries a number is not counted again',
    figures: { 't3/refused/total': 8, 't3/refused/natural-person': 7 },
    expect: [],
  },
  {
    name: 'the group cell of the 2021 edition is no outcome of its own',
    figures: { 't3/other-processing/total': 3 },
    expect: [],
  },
  {
    name: 'an outcome left blank where 0 fits',
    figures: { 't3/refused-state-secret/total': '' },
    expect: [],
    outcomes: { total: 'pass' },
  },
]
