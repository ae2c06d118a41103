import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'a consistent table', expect: [], outcomes: { 't2/normative-documents/issued': 'pass' } },
  {
    name: 'more issued than are in force',
    figures: { 't2/normative-documents/issued': 35 },
    expect: [
      {
        instance: 't2/normative-documents/issued',
        severity: 'note',
        verdict: 'review',
        stated: 35,
        expected: 28,
      },
    ],
  },
  {
    name: 'issued and repealed in the same year',
    figures: { 't2/regulations/issued': 2, 't2/regulations/repealed': 2, 't2/regulations/in-force': 0 },
    expect: [],
    outcomes: { 't2/regulations/issued': 'pass' },
  },
  { name: 'another edition', edition: '2019', expect: [], outcomes: { '*': 'notApplicable' } },
]
