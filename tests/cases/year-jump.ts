import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'much as last year', prior: {}, expect: [], outcomes: { '*': 'pass' } },
  {
    name: 'several jumps, told once',
    prior: { figures: { 't3/new/total': 510, 't3/handled/total': 512, 't2/fees/amount': 99.5 } },
    expect: [
      {
        instance: 't2/fees/amount',
        severity: 'note',
        verdict: 'review',
        relations: ['year-jump/t2/fees/amount', 'year-jump/t3/new/total', 'year-jump/t3/handled/total'],
      },
    ],
  },
  { name: 'a great ratio of small numbers', prior: { figures: { 't4/review/total': 40 } }, expect: [] },
  { name: 'a great difference of a small ratio', prior: { figures: { 't3/new/total': 200 } }, expect: [] },
]
