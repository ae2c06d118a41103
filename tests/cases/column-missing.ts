import type { Case } from '../support/case.ts'
import { addColumn, all, dropColumn, setRow } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'all columns', expect: [] },
  { name: 'all columns of the trial format', edition: '2019', expect: [] },
  {
    name: 'a column of table 3 is missing',
    change: dropColumn('t3', 'research'),
    expect: [
      {
        instance: 't3//research',
        severity: 'error',
        says: 'column',
        values: { table: 't3', column: 'research' },
      },
    ],
  },
  {
    name: 'one kind of case lacks a column',
    change: ({ tables, figures }) => {
      delete figures['t4/suit-direct/pending']
      for (const column of tables.t4.columns) {
        if (column.key === 'pending') column.rows = ['review', 'suit-after-review']
      }
    },
    expect: [
      {
        instance: 't4//pending',
        severity: 'error',
        says: 'block',
        values: { column: 'pending', rows: 'suit-direct' },
      },
    ],
  },
  {
    name: 'a heading that was not recognised may be it',
    change: all(dropColumn('t3', 'research'), addColumn('t3', { label: '高校' })),
    expect: [
      { instance: 't3//research', severity: 'warning', says: 'unclear', values: { unknown: '“高校”' } },
    ],
  },
  {
    name: 'a block in the form of the other edition is another finding',
    change: all(
      dropColumn('t2', 'in-force'),
      setRow('t2', 'regulations', { edition: '2019' }),
      setRow('t2', 'normative-documents', { edition: '2019' }),
    ),
    expect: [],
  },
  {
    name: 'no figure of the row was read',
    change: ({ tables, figures }) => {
      for (const column of ['issued', 'repealed', 'in-force'] as const) {
        delete figures[`t2/normative-documents/${column}`]
        for (const reading of tables.t2.columns) if (reading.key === column) reading.rows = ['regulations']
      }
    },
    expect: ['issued', 'repealed', 'in-force'].map((column) => ({
      instance: `t2//${column}`,
      severity: 'note',
      verdict: 'cannotTell',
      says: 'unread',
    })),
  },
  {
    name: 'a heading is gone, its figures are there',
    change: ({ tables: { t3 } }) => {
      t3.columns = t3.columns.filter(({ key }) => key !== 'research')
    },
    expect: [],
  },
]
