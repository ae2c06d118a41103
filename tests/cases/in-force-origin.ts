import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'documents in force last year', prior: {}, expect: [], outcomes: { '*': 'pass' } },
  {
    name: 'in force without being issued or inherited',
    figures: { 't2/regulations/in-force': 6 },
    prior: {},
    expect: [
      {
        instance: 't2/regulations/in-force',
        severity: 'warning',
        verdict: 'review',
        stated: 6,
        figures: ['t2/regulations/in-force', 't2/regulations/issued'],
      },
    ],
  },
  {
    name: 'issued this year',
    figures: { 't2/regulations/issued': 6, 't2/regulations/in-force': 6 },
    prior: {},
    expect: [],
  },
  {
    name: 'a blank of last year is not 0',
    figures: { 't2/regulations/in-force': 6 },
    prior: { figures: { 't2/regulations/in-force': '' } },
    expect: [],
  },
  {
    name: 'another scope',
    scope: 'region',
    figures: { 't2/regulations/in-force': 6 },
    prior: {},
    expect: [{ instance: 't2/regulations/in-force', severity: 'note' }],
  },
  {
    name: 'told with the continuity that fails as well',
    figures: { 't2/regulations/in-force': 6 },
    prior: {},
    beside: ['in-force-continuity'],
    expect: [
      {
        rule: 'in-force-continuity',
        instance: 't2/regulations/in-force',
        relations: ['in-force-continuity/t2/regulations/in-force', 'in-force-origin/t2/regulations/in-force'],
      },
    ],
  },
]
