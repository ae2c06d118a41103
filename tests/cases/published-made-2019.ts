import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  {
    name: 'a consistent table',
    edition: '2019',
    expect: [],
    outcomes: { 't2/regulations/published': 'pass' },
  },
  { name: 'another edition', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'more published than made',
    edition: '2019',
    figures: { 't2/normative-documents/published': 9 },
    expect: [
      {
        instance: 't2/normative-documents/published',
        severity: 'note',
        verdict: 'review',
        stated: 9,
        expected: 5,
      },
    ],
  },
]
