import type { Case } from '../support/case.ts'

const suits = { 't4/suit-after-review/pending': 9, 't4/suit-after-review/total': 9 }

export const cases: readonly Case[] = [
  { name: 'fewer than reviews concluded', expect: [] },
  { name: 'last year is not known', figures: suits, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'last year had enough reviews',
    figures: suits,
    prior: { figures: { 't4/review/upheld': 8 } },
    expect: [],
  },
  {
    name: 'more than both years',
    figures: suits,
    prior: {},
    expect: [{ instance: 't4/suit-after-review/total', severity: 'note', stated: 9, expected: 6 }],
  },
]
