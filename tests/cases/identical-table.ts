import type { Case } from '../support/case.ts'
import { noRequests, validFigures } from '../support/figures.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'another year, other numbers', prior: {}, expect: [], outcomes: { '*': 'pass' } },
  {
    name: 'the very same table',
    prior: { figures: validFigures('2021') },
    expect: [{ instance: 't3', severity: 'warning', verdict: 'review', values: { count: 175, stated: 55 } }],
  },
  {
    name: 'the same table of 2019',
    edition: '2019',
    prior: { figures: validFigures('2019') },
    expect: [{ instance: 't3', severity: 'warning', values: { count: 161 } }],
  },
  {
    name: 'an empty year is like any other',
    figures: noRequests,
    prior: { figures: noRequests },
    expect: [],
  },
  {
    name: 'a table that is a picture',
    prior: { figures: validFigures('2021') },
    change: (report) => {
      report.tables.t3.state = 'picture'
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
