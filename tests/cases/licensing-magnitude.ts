import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'as many as last year', prior: {}, expect: [] },
  {
    name: 'one digit more',
    figures: { 't2/licensing/decisions': 3127 },
    prior: {},
    expect: [
      {
        instance: 't2/licensing/decisions',
        severity: 'note',
        verdict: 'review',
        stated: 3127,
        expected: 312,
      },
    ],
  },
  {
    name: 'one digit less',
    figures: { 't2/licensing/decisions': 30 },
    prior: {},
    expect: [{ instance: 't2/licensing/decisions', severity: 'note' }],
  },
  {
    name: 'a fall to none is told by the rule on drops',
    figures: { 't2/licensing/decisions': 0 },
    prior: {},
    expect: [],
  },
  { name: 'small numbers', figures: { 't2/coercion/decisions': 0 }, prior: {}, expect: [] },
  { name: 'none last year', prior: { figures: { 't2/licensing/decisions': 0 } }, expect: [] },
]
