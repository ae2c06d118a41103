import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the total', claims: [{ metric: 'reviews', value: 4 }], expect: [] },
  {
    name: 'the settled ones',
    claims: [{ metric: 'reviews', value: 3 }],
    expect: [],
    outcomes: { 'reviews/organ/this-year': 'pass' },
  },
  {
    name: 'another number',
    claims: [{ metric: 'reviews', value: 7 }],
    expect: [
      { instance: 'reviews/organ/this-year', severity: 'warning', verdict: 'review', stated: 7, expected: 4 },
    ],
  },
  {
    name: 'new ones only, last year unknown',
    claims: [{ metric: 'reviews', value: 1, quote: '新增行政复议1件' }],
    expect: [],
  },
  {
    name: 'new ones beside those that last year left pending',
    claims: [{ metric: 'reviews', value: 2, quote: '新增行政复议2件' }],
    prior: { figures: { 't4/review/pending': 2 } },
    expect: [],
  },
  {
    name: 'new ones that do not fit what last year left pending',
    claims: [{ metric: 'reviews', value: 1, quote: '新增行政复议1件' }],
    prior: { figures: { 't4/review/pending': 2 } },
    expect: [{ instance: 'reviews/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'reviews and lawsuits together',
    claims: [
      { metric: 'disputes', value: 6 },
      { metric: 'disputes', value: 4 },
    ],
    expect: [],
  },
  {
    name: 'reviews and lawsuits together, another number',
    claims: [{ metric: 'disputes', value: 5 }],
    expect: [{ instance: 'disputes/organ/this-year', severity: 'warning', expected: 6 }],
  },
  {
    name: 'for the government and for its office',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['因政府信息公开，县政府被申请行政复议2件，县政府办公室被申请行政复议2件。'],
    expect: [],
  },
  {
    name: 'for the government and for its office, not adding up',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['因政府信息公开，县政府被申请行政复议5件，县政府办公室被申请行政复议2件。'],
    expect: [
      { instance: 'reviews/organ/this-year', severity: 'warning', stated: 5 },
      { instance: 'reviews/organ/this-year', severity: 'warning', stated: 2 },
    ],
  },
]
