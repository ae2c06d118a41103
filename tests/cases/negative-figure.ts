import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing below 0', expect: [] },
  {
    name: 'a count below 0',
    figures: { 't3/new/company': -6 },
    expect: [{ instance: 't3/new/company', severity: 'error', verdict: 'fail', stated: -6 }],
  },
  { name: 'fees below 0', figures: { 't2/fees/amount': -0.5 }, expect: [{ instance: 't2/fees/amount' }] },
  { name: 'a change may be', edition: '2019', figures: { 't2/licensing/change': -8 }, expect: [] },
]
