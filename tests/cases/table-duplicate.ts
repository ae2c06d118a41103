import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'one copy', expect: [] },
  {
    name: 'another copy with other figures',
    change: ({ tables, figures }) => {
      const first = figures['t3/new/total']
      if (!first) throw new Error('no figure')
      tables.t3.duplicates = [
        {
          key: 't3/new/total',
          first,
          second: { ...first, value: 54, raw: '54', place: { block: 1, anchor: 'f0/b1' } },
        },
      ]
    },
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        figures: ['t3/new/total'],
        values: { table: 't3', count: 1, pairs: '53/54' },
      },
    ],
  },
  {
    name: 'a copy that is not filled in',
    change: ({ tables, figures }) => {
      const first = figures['t3/new/total']
      if (!first) throw new Error('no figure')
      tables.t3.duplicates = [
        { key: 't3/new/total', first, second: { ...first, state: 'blank', value: null, raw: '' } },
      ]
    },
    expect: [],
  },
]
