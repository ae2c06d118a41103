import type { Case } from '../support/case.ts'
import { addColumn, all, dropColumn } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'the columns of the format', expect: [] },
  {
    name: 'a subtotal',
    change: addColumn('t3', { label: '小计' }),
    expect: [{ instance: 't3', severity: 'warning', values: { table: 't3', count: 1, labels: '“小计”' } }],
  },
  {
    name: 'two of them, told once',
    change: all(addColumn('t4', { label: '小计' }), addColumn('t4', { label: '备注' })),
    expect: [{ instance: 't4', values: { count: 2 } }],
  },
  {
    name: 'a column that may be a missing one is told there',
    beside: ['column-missing'],
    change: all(dropColumn('t3', 'research'), addColumn('t3', { label: '高校' })),
    expect: [{ rule: 'column-missing', instance: 't3//research', says: 'unclear' }],
  },
  { name: 'a column without a heading', change: addColumn('t2', { label: '' }), expect: [] },
]
