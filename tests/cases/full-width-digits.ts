import type { Case } from '../support/case.ts'
import { setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'plain digits', expect: [] },
  {
    name: 'full-width digits, told once a table',
    change: setFigures({
      't3/new/natural-person': { raw: '４１', forms: ['full-width'] },
      't3/granted/natural-person': { raw: '１７', forms: ['full-width'] },
      't4/review/upheld': { raw: '２', forms: ['full-width'] },
    }),
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        values: { table: 't3', count: 2, raw: '４１、１７' },
        figures: ['t3/new/natural-person', 't3/granted/natural-person'],
      },
      { instance: 't4', severity: 'warning' },
    ],
  },
  {
    name: 'a letter for a digit',
    change: setFigures({ 't4/review/corrected': { raw: 'O', forms: ['letter-digit'] } }),
    expect: [{ instance: 't4', severity: 'warning', values: { raw: 'O' } }],
  },
  {
    name: 'another form',
    change: setFigures({ 't3/new/natural-person': { raw: '41', forms: ['thousands'] } }),
    expect: [],
  },
]
