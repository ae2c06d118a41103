import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'pending cases that reappear', prior: {}, expect: [], outcomes: { 't4/review/total': 'pass' } },
  {
    name: 'fewer cases than were pending',
    prior: { figures: { 't4/review/pending': 6, 't4/review/total': 9 } },
    expect: [{ instance: 't4/review/total', severity: 'warning', verdict: 'review', stated: 4, expected: 6 }],
  },
  {
    name: 'a note says that cases of earlier years are left out',
    notes: { t4: ['注：仅统计本年度新发生的案件。'] },
    prior: { figures: { 't4/review/pending': 6 } },
    expect: [{ instance: 't4/review/total', severity: 'note' }],
  },
  {
    name: 'the scope has changed',
    prior: { scope: 'region', figures: { 't4/review/pending': 6 } },
    expect: [{ instance: 't4/review/total', severity: 'note' }],
  },
  {
    name: 'blank pending cases of last year are 0 where that fits',
    prior: { figures: { 't4/review/pending': '' } },
    expect: [],
    outcomes: { 't4/review/total': 'pass' },
  },
]
