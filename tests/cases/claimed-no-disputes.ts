import type { Case } from '../support/case.ts'
import { noDisputes } from '../support/figures.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'none in the table',
    figures: noDisputes,
    claims: [{ metric: 'no-disputes', value: 0 }],
    expect: [],
    outcomes: { 'no-disputes/organ/this-year': 'pass' },
  },
  {
    name: 'some in the table',
    claims: [{ metric: 'no-disputes', value: 0 }],
    expect: [
      {
        instance: 'no-disputes/organ/this-year',
        severity: 'error',
        verdict: 'fail',
        stated: 0,
        expected: 6,
        figures: ['t4/review/total', 't4/suit-direct/total', 't4/suit-after-review/total'],
      },
    ],
  },
  {
    name: 'lawsuits only are spoken of',
    figures: { 't4/suit-direct/total': 0, 't4/suit-after-review/total': 0 },
    claims: [
      { metric: 'no-disputes', value: 0, about: ['t4/suit-direct/total', 't4/suit-after-review/total'] },
    ],
    expect: [],
  },
  {
    name: 'none of them new',
    claims: [{ metric: 'no-disputes', value: 0, quote: '未新增行政复议、行政诉讼' }],
    expect: [{ instance: 'no-disputes/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'all of them may be last year’s',
    claims: [{ metric: 'no-disputes', value: 0, about: 't4/suit-after-review/total' }],
    prior: {},
    expect: [{ instance: 'no-disputes/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'a blank table',
    figures: { 't4/review/total': '' },
    claims: [{ metric: 'no-disputes', value: 0, about: 't4/review/total' }],
    expect: [],
  },
]
