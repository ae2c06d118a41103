import type { Case } from '../support/case.ts'
import { all } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'in one piece', expect: [] },
  {
    name: 'in two',
    change: ({ tables }) => {
      tables.t3.layout.parts = 2
    },
    expect: [{ instance: 't3', severity: 'note', values: { table: 't3', parts: 2 } }],
  },
  {
    name: 'the blocks of table 2 are another note',
    change: ({ tables }) => {
      tables.t2.layout.parts = 4
    },
    expect: [],
  },
  {
    name: 'a workbook or a text has no pieces',
    change: all(({ tables, source }) => {
      tables.t3.layout.parts = 2
      source.kind = 'text'
    }),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
