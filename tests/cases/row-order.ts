import type { Case } from '../support/case.ts'
import type { Change } from '../support/changes.ts'

function swapRows(one: number, other: number): Change {
  return ({ tables: { t3 } }) => {
    const [first, second] = [t3.rows[one], t3.rows[other]]
    if (!first || !second) throw new Error('no such rows')
    t3.rows[one] = second
    t3.rows[other] = first
  }
}

export const cases: readonly Case[] = [
  { name: 'in order', expect: [] },
  {
    name: 'two rows changed places',
    change: swapRows(4, 5),
    expect: [
      { instance: 't3', severity: 'warning', values: { table: 't3', count: 1, labels: '“1.属于国家秘密”' } },
    ],
  },
  {
    name: 'a group row may stand anywhere',
    figures: { 't3/refused/total': 8 },
    expect: [],
  },
  {
    name: 'an unknown row has no order',
    change: ({ tables: { t3 } }) => {
      const [first] = t3.rows
      if (first) t3.rows.unshift({ ...first, key: null, label: '备注' })
    },
    expect: [],
  },
]
