import type { Case } from '../support/case.ts'
import { setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'whole numbers, fees with decimals', figures: { 't2/fees/amount': 8.4071 }, expect: [] },
  {
    name: 'half a request',
    figures: { 't3/new/company': 6.5 },
    expect: [
      {
        instance: 't3/new/company',
        severity: 'error',
        verdict: 'fail',
        stated: 6.5,
        figures: ['t3/new/company'],
      },
    ],
  },
  {
    name: 'each cell is told apart',
    figures: { 't2/licensing/decisions': 31.2, 't4/review/upheld': 2.5 },
    expect: [{ instance: 't2/licensing/decisions' }, { instance: 't4/review/upheld' }],
  },
  {
    name: 'procurement in the trial format',
    edition: '2019',
    figures: { 't2/procurement/amount': 52.15 },
    expect: [],
  },
  {
    name: 'a change that is not whole',
    edition: '2019',
    figures: { 't2/licensing/change': -1.5 },
    expect: [{ instance: 't2/licensing/change', severity: 'error' }],
  },
  {
    name: 'a number in units of ten thousand',
    figures: { 't2/licensing/decisions': 12345.6 },
    change: setFigures({
      't2/licensing/decisions': { raw: '1.23456万件', forms: ['foreign-unit', 'non-integer'] },
    }),
    expect: [{ instance: 't2/licensing/decisions', severity: 'warning', values: { raw: '1.23456万件' } }],
  },
]
