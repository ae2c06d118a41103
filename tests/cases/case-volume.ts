import type { Case } from '../support/case.ts'

const many = { 't4/review/total': 120 }

export const cases: readonly Case[] = [
  { name: 'fewer than requests', expect: [] },
  { name: 'last year is not known', figures: many, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'more than both years',
    figures: many,
    prior: {},
    expect: [{ instance: 't4/review/total', severity: 'note', stated: 120, expected: 110 }],
  },
  {
    name: 'last year had many requests',
    figures: many,
    prior: { figures: { 't3/handled/total': 70 } },
    expect: [],
  },
  {
    name: 'without any request it is another note',
    figures: { ...many, 't3/handled/total': 0 },
    prior: {},
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
