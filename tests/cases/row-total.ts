import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  {
    name: 'a consistent table',
    expect: [],
    outcomes: { 't3/new/total': 'pass', 't3/other-rest/total': 'pass' },
  },
  {
    name: 'a consistent table of 2019',
    edition: '2019',
    expect: [],
    outcomes: { 't3/other-processing/total': 'pass' },
  },
  {
    name: 'a total that is not the sum of its row',
    figures: { 't3/new/total': 54 },
    expect: [
      {
        instance: 't3/new/total',
        severity: 'error',
        verdict: 'fail',
        stated: 54,
        expected: 53,
        values: { difference: 1, table: 't3', row: 'new', column: 'total' },
      },
    ],
  },
  {
    name: 'the row of the 2019 edition that has no items',
    edition: '2019',
    figures: { 't3/other-processing/company': 2 },
    expect: [{ instance: 't3/other-processing/total', severity: 'error' }],
  },
  {
    name: 'a blank that 0 fills',
    figures: { 't3/new/other': '' },
    expect: [],
    outcomes: { 't3/new/total': 'pass' },
  },
  {
    name: 'a dash that a positive number would fill',
    figures: { 't3/new/company': '—' },
    expect: [{ instance: 't3/new/total', severity: 'warning', verdict: 'review', reason: 'operand-blank' }],
  },
  {
    name: 'a blank that no number fills, the parts being too great already',
    figures: { 't3/new/other': '', 't3/new/total': 50 },
    expect: [{ instance: 't3/new/total', severity: 'error' }],
  },
  {
    name: 'a blank total beside parts that are not 0',
    figures: { 't3/new/total': '' },
    expect: [{ instance: 't3/new/total', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'a figure that cannot be read',
    figures: { 't3/new/company': '?' },
    expect: [
      {
        instance: 't3/new/total',
        severity: 'note',
        verdict: 'cannotTell',
        reason: 'operand-illegible',
        figures: ['t3/new/company'],
      },
    ],
  },
]
