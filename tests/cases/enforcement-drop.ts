import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'as many as last year', prior: {}, expect: [], outcomes: { '*': 'pass' } },
  {
    name: 'hundreds fell to none, in two rows, told once',
    figures: { 't2/licensing/decisions': 0, 't2/penalties/decisions': 0 },
    prior: {},
    expect: [
      {
        instance: 't2/licensing/decisions',
        severity: 'warning',
        verdict: 'review',
        relations: ['enforcement-drop/t2/licensing/decisions', 'enforcement-drop/t2/penalties/decisions'],
        figures: ['t2/licensing/decisions', 't2/penalties/decisions'],
      },
    ],
  },
  { name: 'a few fell to none', figures: { 't2/coercion/decisions': 0 }, prior: {}, expect: [] },
  { name: 'a blank is not 0', figures: { 't2/licensing/decisions': '' }, prior: {}, expect: [] },
  {
    name: 'the 2019 edition counts the same decisions',
    edition: '2019',
    figures: { 't2/licensing/decisions': 0 },
    prior: {},
    expect: [{ instance: 't2/licensing/decisions', severity: 'warning' }],
  },
]
