import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the number of the table', claims: [{ metric: 'carried-in', value: 4 }], expect: [] },
  {
    name: 'another number',
    claims: [{ metric: 'carried-in', value: 3 }],
    expect: [{ instance: 'carried-in/organ/this-year', severity: 'error', stated: 3, expected: 4 }],
  },
  {
    name: 'a blank in the table',
    figures: { 't3/carried-in/total': '' },
    claims: [{ metric: 'carried-in', value: 3 }],
    expect: [{ instance: 'carried-in/organ/this-year', severity: 'warning', reason: 'operand-blank' }],
  },
]
