import type { Case } from '../support/case.ts'
import { setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'plain digits', expect: [] },
  {
    name: 'numbers in two cells, told once a table',
    change: setFigures({
      't3/new/natural-person': { raw: '4 1', forms: ['joined'] },
      't3/granted/natural-person': { raw: '1 7', forms: ['joined'] },
      't4/review/upheld': { raw: '1 2', forms: ['joined'] },
    }),
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        values: { table: 't3', count: 2, raw: '4 1、1 7' },
        figures: ['t3/new/natural-person', 't3/granted/natural-person'],
      },
      { instance: 't4', severity: 'warning' },
    ],
  },
  {
    name: 'another form',
    change: setFigures({ 't3/new/natural-person': { raw: '41', forms: ['thousands'] } }),
    expect: [],
  },
]
