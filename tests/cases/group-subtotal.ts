import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no numbers in the group cells', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'subtotals that are the sums of their items',
    figures: {
      't3/refused/total': 8,
      't3/unavailable/total': 12,
      't3/unprocessed/total': 3,
      't3/other-processing/total': 3,
    },
    expect: [],
    outcomes: { 't3/refused/total': 'pass', 't3/other-processing/total': 'pass' },
  },
  {
    name: 'a subtotal that is not',
    figures: { 't3/unavailable/natural-person': 11 },
    expect: [
      {
        instance: 't3/unavailable/natural-person',
        severity: 'error',
        stated: 11,
        expected: 10,
        values: { row: 'unavailable', column: 'natural-person' },
      },
    ],
  },
  {
    name: 'group cells that are blank or dashed carry no number',
    figures: { 't3/refused/total': '', 't3/unavailable/total': '—' },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'other-processing of the 2019 edition is a row of its own, not a group',
    edition: '2019',
    figures: { 't3/refused/total': 8 },
    expect: [],
    outcomes: { 't3/refused/total': 'pass' },
  },
]
