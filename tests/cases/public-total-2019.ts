import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  {
    name: 'a consistent table',
    edition: '2019',
    expect: [],
    outcomes: { 't2/regulations/public-total': 'pass' },
  },
  { name: 'another edition', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'fewer public than were published this year',
    edition: '2019',
    figures: { 't2/normative-documents/public-total': 4 },
    expect: [
      {
        instance: 't2/normative-documents/public-total',
        severity: 'note',
        verdict: 'review',
        stated: 4,
        expected: 5,
      },
    ],
  },
  {
    name: 'a table 2 of 2019 beside a table 3 of 2021',
    figures: { 't2/regulations/public-total': 1, 't2/regulations/published': 2 },
    change: (report) => {
      report.tables.t2.edition = '2019'
    },
    expect: [{ instance: 't2/regulations/public-total', severity: 'note', verdict: 'cannotTell' }],
  },
]
