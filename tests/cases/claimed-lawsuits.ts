import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'both kinds', claims: [{ metric: 'lawsuits', value: 2 }], expect: [] },
  { name: 'the settled ones', claims: [{ metric: 'lawsuits', value: 1 }], expect: [] },
  {
    name: 'another number',
    claims: [{ metric: 'lawsuits', value: 5 }],
    expect: [
      {
        instance: 'lawsuits/organ/this-year',
        severity: 'warning',
        verdict: 'review',
        stated: 5,
        expected: 2,
      },
    ],
  },
  {
    name: 'a kind by its name',
    claims: [
      { metric: 'suits-direct', value: 1 },
      { metric: 'suits-after-review', value: 1 },
    ],
    expect: [],
  },
  {
    name: 'a kind by its name, another number',
    claims: [{ metric: 'suits-after-review', value: 3 }],
    expect: [{ instance: 'suits-after-review/organ/this-year', severity: 'warning', expected: 1 }],
  },
]
