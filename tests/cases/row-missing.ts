import type { Case } from '../support/case.ts'
import { addColumn, addRow, all, dropRow, dropTable, unreadRow } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'all rows', expect: [] },
  { name: 'all rows of the trial format', edition: '2019', expect: [] },
  {
    name: 'a row of table 3 is missing',
    change: dropRow('t3', 'unprocessed-mass'),
    expect: [
      {
        instance: 't3/unprocessed-mass',
        severity: 'error',
        says: 'missing',
        values: { table: 't3', row: 'unprocessed-mass' },
      },
    ],
  },
  {
    name: 'rows of tables 2 and 4 are missing',
    change: all(dropRow('t2', 'coercion'), dropRow('t4', 'suit-after-review')),
    expect: [
      { instance: 't2/coercion', severity: 'error' },
      { instance: 't4/suit-after-review', severity: 'error' },
    ],
  },
  {
    name: 'the page prints the row, which was not read',
    change: unreadRow('t3', 'unprocessed-mass'),
    expect: [{ instance: 't3/unprocessed-mass', severity: 'note', verdict: 'cannotTell', says: 'unread' }],
  },
  {
    name: 'the page prints the row over several lines',
    change: all(dropRow('t3', 'other-rest'), ({ tables, source }) => {
      const grid = source.blocks[tables.t3.blocks[0] ?? 0]
      const [cell] = grid?.kind === 'grid' ? grid.cells : []
      if (cell) cell.text = '3.\n其他'
    }),
    expect: [{ instance: 't3/other-rest', says: 'unread' }],
  },
  {
    name: 'a row that was not recognised may be it',
    change: all(dropRow('t3', 'unprocessed-mass'), addRow('t3', { label: '4.大量申请' })),
    expect: [
      {
        instance: 't3/unprocessed-mass',
        severity: 'warning',
        says: 'unclear',
        values: { unknown: '“4.大量申请”' },
      },
    ],
  },
  {
    name: 'the table could not be told apart',
    change: all(dropRow('t3', 'unprocessed-mass'), ({ problems }) =>
      problems.push({ code: 'table-ambiguous', table: 't3' }),
    ),
    expect: [{ instance: 't3/unprocessed-mass', severity: 'warning' }],
  },
  {
    name: 'the forms of both editions are mixed, which is another finding',
    edition: '2019',
    change: all(dropRow('t2', 'procurement'), addColumn('t2', { key: 'in-force', label: '现行有效件数' })),
    expect: [],
  },
  {
    name: 'no tables',
    change: all(dropTable('t2', 'picture'), dropTable('t3', 'picture'), dropTable('t4', 'picture')),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
]
