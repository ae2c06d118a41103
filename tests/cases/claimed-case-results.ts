import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'results of reviews and of both kinds of lawsuit',
    told: [
      '因政府信息公开引发行政复议4件，其中结果维持2件，其他结果1件，尚未审结1件；行政诉讼2件，其中结果维持1件，尚未审结1件。',
    ],
    expect: [],
    outcomes: { 'reviews-upheld/organ/this-year': 'pass', 'lawsuits-pending/organ/this-year': 'pass' },
  },
  {
    name: 'another number',
    told: ['因政府信息公开引发行政复议4件，其中结果维持3件，尚未审结1件。'],
    expect: [
      {
        instance: 'reviews-upheld/organ/this-year',
        severity: 'error',
        stated: 3,
        expected: 2,
        figures: ['t4/review/upheld'],
        values: { rows: 'review', column: 'upheld' },
      },
    ],
  },
  {
    name: 'another number of lawsuits',
    told: ['因政府信息公开引发行政诉讼2件，其中结果维持2件。'],
    expect: [
      {
        instance: 'lawsuits-upheld/organ/this-year',
        severity: 'error',
        expected: 1,
        values: { rows: 'suit-direct,suit-after-review' },
      },
    ],
  },
  {
    name: 'all upheld although some are pending',
    told: ['因政府信息公开引发行政复议4件，均获维持。'],
    expect: [{ instance: 'reviews-upheld/organ/this-year', severity: 'warning', stated: 4, expected: 2 }],
  },
  {
    name: 'all upheld',
    figures: { 't4/review/upheld': 4, 't4/review/other': 0, 't4/review/pending': 0 },
    told: ['因政府信息公开引发行政复议4件，均获维持。'],
    expect: [],
  },
  {
    name: 'told apart by instance',
    figures: { 't4/suit-direct/upheld': 3, 't4/suit-direct/total': 3 },
    told: ['因政府信息公开引发行政诉讼4件，一审维持2件，二审维持1件。'],
    expect: [],
  },
  {
    name: 'results that the table counts under another one',
    figures: { 't4/review/upheld': 4, 't4/review/total': 6 },
    told: ['因政府信息公开引发行政复议6件，其中维持3件，驳回复议申请1件，终止1件，尚未审结1件。'],
    expect: [],
  },
  {
    name: 'more than those results',
    figures: { 't4/review/upheld': 5, 't4/review/total': 7 },
    told: ['因政府信息公开引发行政复议7件，其中维持3件，驳回复议申请1件，尚未审结1件。'],
    expect: [{ instance: 'reviews-upheld/organ/this-year', severity: 'error', stated: 3, expected: 5 }],
  },
  {
    name: 'new cases only',
    told: ['因政府信息公开新增行政复议2件，其中结果维持1件。'],
    expect: [],
  },
  {
    name: 'that nothing was corrected is told elsewhere',
    claims: [{ metric: 'reviews-corrected', about: 't4/review/corrected', value: 0 }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
