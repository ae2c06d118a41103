import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'a consistent table', expect: [], outcomes: { total: 'pass' } },
  {
    name: 'more carried over than came in, where the balance cannot be told',
    figures: { 't3/carried-out/company': 9, 't3/handled/company': null },
    expect: [{ instance: 'company', severity: 'note', verdict: 'review', stated: 9, expected: 7 }],
  },
  {
    name: 'told with the balance that fails in the same column',
    figures: { 't3/carried-out/company': 9 },
    beside: ['request-balance'],
    expect: [
      {
        rule: 'request-balance',
        instance: 'company',
        severity: 'error',
        relations: ['request-balance/company', 'carry-limit/company'],
      },
    ],
  },
]
