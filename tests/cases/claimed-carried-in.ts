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
  {
    name: 'for the government and for its office',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: [
      '县政府新收政府信息公开申请30件，上年结转3件；县政府办公室新收政府信息公开申请23件，上年结转1件。',
    ],
    expect: [],
  },
  {
    name: 'told twice, and the requests once',
    told: ['全年收到政府信息公开申请53件，上年结转2件。上年结转申请2件均已办结。'],
    expect: [
      { instance: 'carried-in/organ/this-year', severity: 'error', stated: 2 },
      { instance: 'carried-in/organ/this-year', severity: 'error', stated: 2 },
    ],
  },
]
