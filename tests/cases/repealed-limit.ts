import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'fewer repealed than there were', prior: {}, expect: [] },
  {
    name: 'more repealed than there were',
    figures: { 't2/normative-documents/repealed': 40 },
    prior: {},
    expect: [
      {
        instance: 't2/normative-documents/repealed',
        severity: 'warning',
        verdict: 'review',
        stated: 40,
        expected: 31,
      },
    ],
  },
  {
    name: 'told with the continuity that fails as well',
    figures: { 't2/normative-documents/repealed': 40 },
    prior: {},
    beside: ['in-force-continuity'],
    expect: [
      {
        rule: 'in-force-continuity',
        instance: 't2/normative-documents/in-force',
        severity: 'warning',
        relations: [
          'in-force-continuity/t2/normative-documents/in-force',
          'repealed-limit/t2/normative-documents/repealed',
        ],
      },
    ],
  },
  {
    name: 'another organ’s report',
    figures: { 't2/normative-documents/repealed': 40 },
    prior: { organ: '云川县人民政府' },
    expect: [{ instance: 't2/normative-documents/repealed', severity: 'note' }],
  },
]
