import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the number of the table', claims: [{ metric: 'carried-out', value: 2 }], expect: [] },
  {
    name: 'another number',
    claims: [{ metric: 'carried-out', value: 0 }],
    expect: [{ instance: 'carried-out/organ/this-year', severity: 'error', stated: 0, expected: 2 }],
  },
  {
    name: 'a plan',
    claims: [{ metric: 'carried-out', value: 0, time: 'plan' }],
    expect: [],
  },
  {
    name: 'for the government and for its office',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: [
      '县政府收到政府信息公开申请30件，结转下年度1件；县政府办公室收到政府信息公开申请23件，结转下年度1件。',
    ],
    expect: [],
  },
]
