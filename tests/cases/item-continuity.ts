import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', edition: '2019', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'items follow from last year',
    edition: '2019',
    prior: {},
    expect: [],
    outcomes: { 't2/licensing/items-before': 'pass', 't2/fees/items-before': 'pass' },
  },
  {
    name: 'items that do not',
    edition: '2019',
    figures: { 't2/licensing/items-before': 16 },
    prior: {},
    expect: [
      {
        instance: 't2/licensing/items-before',
        severity: 'warning',
        verdict: 'review',
        stated: 16,
        expected: 14,
      },
    ],
  },
  {
    name: 'a change left blank may be of either sign',
    edition: '2019',
    prior: { figures: { 't2/licensing/change': '' } },
    expect: [{ instance: 't2/licensing/items-before', severity: 'note', verdict: 'cannotTell' }],
  },
  { name: 'the 2021 edition has no items', prior: {}, expect: [], outcomes: { '*': 'notApplicable' } },
]
