import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'three tables', expect: [] },
  {
    name: 'tables 3 and 4 in one, told once',
    change: ({ tables }) => {
      tables.t3.layout.sharedWith = ['t4']
      tables.t4.layout.sharedWith = ['t3']
    },
    expect: [{ instance: 't3+t4', severity: 'note', says: 'merged', values: { tables: 't3,t4' } }],
  },
  {
    name: 'table 2 as four small tables',
    change: ({ tables }) => {
      tables.t2.layout.parts = 4
    },
    expect: [{ instance: 't2', severity: 'note', says: 'blocks', values: { parts: 4 } }],
  },
  {
    name: 'one sheet with all tables',
    change: ({ tables, source }) => {
      tables.t3.layout.sharedWith = ['t2', 't4']
      source.kind = 'xlsx'
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
