import type { Case } from '../support/case.ts'
import { addRow, all, dropRow } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'the rows of the format', expect: [] },
  {
    name: 'rows of its own, told once',
    change: all(addRow('t2', { label: '其他主动公开文件' }), addRow('t2', { label: '公开目录' })),
    expect: [
      {
        instance: 't2',
        severity: 'warning',
        says: 'unknown',
        values: { table: 't2', count: 2, labels: '“其他主动公开文件”“公开目录”' },
      },
    ],
  },
  {
    name: 'a row that comes twice',
    change: addRow('t3', { key: 'granted', label: '（一）予以公开', match: 'exact' }),
    expect: [{ instance: 't3/twice', severity: 'warning', says: 'twice', values: { count: 1 } }],
  },
  {
    name: 'rows that may be missing ones are told there',
    beside: ['row-missing'],
    change: all(dropRow('t3', 'unprocessed-mass'), addRow('t3', { label: '4.大量申请' })),
    expect: [{ rule: 'row-missing', instance: 't3/unprocessed-mass', says: 'unclear' }],
  },
  {
    name: 'a row without a label',
    change: addRow('t3', { label: ' ' }),
    expect: [],
  },
  {
    name: 'a table printed twice is another finding',
    change: ({ tables }) => {
      tables.t3.rows = [...tables.t3.rows, ...tables.t3.rows]
    },
    expect: [],
  },
  {
    name: 'group rows that carry numbers',
    figures: { 't3/refused/total': 8 },
    expect: [],
  },
]
