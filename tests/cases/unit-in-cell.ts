import type { Case } from '../support/case.ts'
import { setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'numbers only', expect: [] },
  {
    name: 'the unit of the heading, told once a table',
    change: setFigures({
      't3/new/natural-person': { raw: '41件', forms: ['unit'] },
      't3/granted/natural-person': { raw: '17件', forms: ['unit'] },
    }),
    expect: [
      {
        instance: 't3',
        severity: 'note',
        says: 'unit',
        values: { table: 't3', count: 2, raw: '41件、17件' },
      },
    ],
  },
  {
    name: 'procurement, whose heading has no unit',
    edition: '2019',
    change: setFigures({ 't2/procurement/amount': { raw: '96.5万元', forms: ['unit'] } }),
    expect: [],
  },
  {
    name: 'another unit',
    change: setFigures({
      't2/fees/amount': { raw: '123500元', forms: ['foreign-unit'] },
      't2/licensing/decisions': { raw: '312件', forms: ['unit'] },
    }),
    expect: [
      { instance: 't2/foreign', severity: 'warning', says: 'foreign', figures: ['t2/fees/amount'] },
      { instance: 't2', severity: 'note', says: 'unit', figures: ['t2/licensing/decisions'] },
    ],
  },
]
