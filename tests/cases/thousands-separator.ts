import type { Case } from '../support/case.ts'
import { setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'plain digits', expect: [] },
  {
    name: 'separators, told once a table',
    change: setFigures({
      't3/new/natural-person': { raw: '4,100', forms: ['thousands'] },
      't3/granted/natural-person': { raw: '1,700', forms: ['thousands'] },
      't4/review/upheld': { raw: '2,000', forms: ['thousands'] },
    }),
    expect: [
      {
        instance: 't3',
        severity: 'note',
        values: { table: 't3', count: 2, raw: '4,100、1,700' },
        figures: ['t3/new/natural-person', 't3/granted/natural-person'],
      },
      { instance: 't4', severity: 'note' },
    ],
  },
  {
    name: 'another form',
    change: setFigures({ 't3/new/natural-person': { raw: '41', forms: ['unit'] } }),
    expect: [],
  },
]
