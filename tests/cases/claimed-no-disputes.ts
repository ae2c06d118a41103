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
  {
    name: 'one kind by its name',
    claims: [
      { metric: 'reviews', value: 0, about: 't4/review/total' },
      { metric: 'suits-direct', value: 0, about: 't4/suit-direct/total' },
    ],
    expect: [
      { instance: 'reviews/organ/this-year', severity: 'error', expected: 4 },
      { instance: 'suits-direct/organ/this-year', severity: 'error', expected: 1 },
    ],
  },
  {
    name: 'a loose 0',
    claims: [{ metric: 'reviews', value: 0, about: 't4/review/total', certainty: 'loose' }],
    expect: [{ instance: 'reviews/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'none corrected',
    figures: { 't4/suit-direct/corrected': 1 },
    claims: [
      { metric: 'reviews-corrected', value: 0, about: 't4/review/corrected' },
      {
        metric: 'lawsuits-corrected',
        value: 0,
        about: ['t4/suit-direct/corrected', 't4/suit-after-review/corrected'],
      },
    ],
    expect: [{ instance: 'lawsuits-corrected/organ/this-year', severity: 'error', expected: 1 }],
  },
  {
    name: 'a number is none of its business',
    claims: [{ metric: 'reviews', value: 9, about: 't4/review/total' }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
