import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'in the unit of the table',
    told: ['行政事业性收费12.35万元。'],
    expect: [],
    outcomes: { 'fees/organ/this-year': 'pass' },
  },
  { name: 'in yuan', told: ['行政事业性收费123500元。'], expect: [] },
  { name: 'rounded', told: ['行政事业性收费12.4万元。'], expect: [] },
  { name: 'cut', told: ['行政事业性收费12.3万元。'], expect: [] },
  {
    name: 'another amount',
    told: ['行政事业性收费13.35万元。'],
    expect: [
      {
        instance: 'fees/organ/this-year',
        severity: 'warning',
        stated: 13.35,
        expected: 12.35,
        figures: ['t2/fees/amount'],
      },
    ],
  },
  {
    name: 'another unit',
    told: ['行政事业性收费12.35元。'],
    expect: [{ instance: 'fees/organ/this-year', severity: 'warning' }],
  },
  { name: 'fees for processing information', told: ['收取政府信息公开信息处理费2230元。'], expect: [] },
]
